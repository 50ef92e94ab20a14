#include "server/live/engine_session.h"

#include "server/base/clock.h"
#include "server/base/crypto.h"

namespace vigie::live {

namespace {

constexpr std::size_t mostWaitingBytes = 256 * 1024;
constexpr std::size_t mostWaitingMessages = 50;
constexpr std::size_t mostSessions = 20'000;
constexpr std::size_t idBytes = 15; // 20 characters, as clients know them

} // namespace

EngineSession::EngineSession(std::string id)
    : heardMs(monotonicMs())
    , pingDueMs(monotonicMs())
    , m_id(std::move(id))
{
}

/// With the mutex held.
void EngineSession::wakeUp()
{
    if (m_waiting)
        QMetaObject::invokeMethod(m_waiting, std::exchange(m_wake, nullptr), Qt::QueuedConnection);
    m_waiting = nullptr;
}

void EngineSession::push(std::string packet)
{
    const std::lock_guard lock(m_mutex);
    m_outgoingBytes += packet.size();
    m_outgoing.push_back(std::move(packet));
    if (m_outgoingBytes > mostWaitingBytes)
        m_isClosed = true;
    wakeUp();
}

std::vector<std::string> EngineSession::take()
{
    const std::lock_guard lock(m_mutex);
    m_outgoingBytes = 0;
    return std::exchange(m_outgoing, {});
}

bool EngineSession::await(QObject* context, std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting)
        return false;
    m_waiting = context;
    m_wake = std::move(wake);
    if (!m_outgoing.empty() || m_isClosed)
        wakeUp();
    return true;
}

void EngineSession::stopAwaiting(QObject* context)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting != context)
        return;
    m_waiting = nullptr;
    m_wake = nullptr;
}

void EngineSession::receive(std::string message)
{
    const std::lock_guard lock(m_mutex);
    m_incoming.push_back(std::move(message));
    if (m_incoming.size() <= mostWaitingMessages)
        return;
    m_isClosed = true;
    wakeUp();
}

bool EngineSession::beginWork()
{
    const std::lock_guard lock(m_mutex);
    return !m_incoming.empty() && !std::exchange(m_isWorking, true);
}

std::optional<std::string> EngineSession::nextReceived()
{
    const std::lock_guard lock(m_mutex);
    if (m_incoming.empty() || m_isClosed) {
        m_isWorking = false;
        return std::nullopt;
    }
    std::string next = std::move(m_incoming.front());
    m_incoming.pop_front();
    return next;
}

void EngineSession::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    wakeUp();
}

std::shared_ptr<EngineSession> EngineSessions::make()
{
    auto session = std::make_shared<EngineSession>(crypto::toBase64Url(crypto::randomBytes(idBytes)));
    const std::lock_guard lock(m_mutex);
    if (m_sessions.size() >= mostSessions)
        return nullptr;
    m_sessions.emplace(session->id(), session);
    return session;
}

std::shared_ptr<EngineSession> EngineSessions::find(const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() || found->second->isClosed() ? nullptr : found->second;
}

void EngineSessions::close(EngineSession& session)
{
    session.close();
    {
        const std::lock_guard lock(m_mutex);
        m_sessions.erase(session.id());
    }
    if (onClosed)
        onClosed(session.id());
}

void EngineSessions::closeAll()
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, session] : m_sessions)
        session->close();
}

} // namespace vigie::live
