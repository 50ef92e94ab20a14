#include "server/live/engine_io.h"

#include "server/base/clock.h"
#include "server/base/fiber.h"
#include "server/base/json.h"
#include "server/base/log.h"
#include "server/base/text.h"

#include <QUrlQuery>

#include <algorithm>

namespace vigie::live {

namespace {

constexpr int tickMs = 5'000;
constexpr int pingIntervalMs = 25'000;
constexpr int pingTimeoutMs = 20'000;
constexpr int mostPayloadBytes = 100'000;
constexpr int mostReceivedPerTick = 200;
constexpr qint64 mostUnsentBytes = 1024 * 1024;
constexpr char separator = '\x1e';

/// The errors of the reference implementation, which clients know.
enum class Refusal { UnknownTransport = 0, UnknownSession = 1, BadHandshake = 2, BadRequest = 3, BadVersion = 5 };

http::Response refused(Refusal code, std::string_view message)
{
    http::Response response;
    response.status = 400;
    json::Writer(response.body)
        .beginObject()
        .key("code")
        .number(static_cast<std::int64_t>(code))
        .key("message")
        .string(message)
        .endObject();
    return response;
}

http::Response unknownSession()
{
    return refused(Refusal::UnknownSession, "Session ID unknown");
}

http::Response plain(std::string body)
{
    http::Response response;
    response.contentType = "text/plain; charset=UTF-8";
    response.body = std::move(body);
    return response;
}

http::Response tooMany(int seconds)
{
    http::Response response = refused(Refusal::BadRequest, "Too many requests");
    response.status = 429;
    return response.with("Retry-After", std::to_string(seconds));
}

std::string sidOf(const http::Request& request)
{
    return std::string(request.parameter("sid").value_or(""));
}

std::string joined(const std::vector<std::string>& packets)
{
    std::string out;
    for (const auto& packet : packets) {
        if (!out.empty())
            out += separator;
        out += packet;
    }
    return out;
}

} // namespace

struct EngineIo::Socket : public QObject {
    std::unique_ptr<QWebSocket> socket;
    std::shared_ptr<EngineSession> session;
    bool isCarrying = false; // else it is being tried
    bool isGone = false;
};

EngineIo::EngineIo(EngineSessions& sessions, http::RateLimiter& limiter, http::RateLimit handshakes)
    : m_sessions(sessions)
    , m_limiter(limiter)
    , m_handshakes(handshakes)
{
    m_tick.setInterval(tickMs);
    m_tick.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
}

EngineIo::~EngineIo()
{
    for (Socket* const socket : m_sockets) {
        socket->session->stopAwaiting(socket);
        socket->socket->disconnect();
        delete socket;
    }
}

std::shared_ptr<EngineSession> EngineIo::begin()
{
    auto session = m_sessions.make();
    if (!session)
        return nullptr;
    session->pingDueMs = monotonicMs() + pingIntervalMs;
    m_own.push_back(session);
    if (!m_tick.isActive())
        m_tick.start();
    return session;
}

std::string EngineIo::openPacket(const EngineSession& session, bool mayUpgrade) const
{
    std::string out = "0";
    json::Writer writer(out);
    writer.beginObject().key("sid").string(session.id()).key("upgrades").beginArray();
    if (mayUpgrade)
        writer.string("websocket");
    writer.endArray().key("pingInterval").number(std::int64_t{pingIntervalMs});
    writer.key("pingTimeout").number(std::int64_t{pingTimeoutMs});
    writer.key("maxPayload").number(std::int64_t{mostPayloadBytes}).endObject();
    return out;
}

std::optional<http::Response> EngineIo::admit(const http::Request& request)
{
    if (request.parameter("EIO") != "4")
        return refused(Refusal::BadVersion, "Unsupported protocol version");
    const auto transport = request.parameter("transport").value_or("");
    if (transport != "polling" && transport != "websocket")
        return refused(Refusal::UnknownTransport, "Transport unknown");
    const std::string sid = sidOf(request);
    if (!sid.empty() && m_sessions.find(sid))
        return std::nullopt;
    // Beginning is what strangers may not do too often; whoever is in is counted by their session.
    if (const int wait = m_limiter.take("ip:" + request.peer, m_handshakes); wait > 0)
        return tooMany(wait);
    return sid.empty() ? std::nullopt : std::optional(unknownSession());
}

http::Response EngineIo::greet(const http::Request& request)
{
    if (request.parameter("transport") != "polling")
        return refused(Refusal::BadHandshake, "Bad handshake method");
    const auto session = begin();
    return session ? plain(openPacket(*session, true)) : tooMany(pingIntervalMs / 1'000);
}

http::Response EngineIo::get(const http::Request& request)
{
    if (auto refusal = admit(request))
        return std::move(*refusal);
    if (sidOf(request).empty())
        return greet(request);
    const auto session = m_sessions.find(sidOf(request));
    if (!session || session->isUpgraded())
        return session ? refused(Refusal::BadRequest, "Bad request") : unknownSession();
    // The fiber goes on inside an event of this object, so it is deleted from the event loop.
    const auto later = [](QObject* done) { done->deleteLater(); };
    const std::unique_ptr<QObject, decltype(later)> here(new QObject, later);
    fiber::Gate gate;
    if (!session->await(here.get(), [&gate] { gate.open(); })) {
        m_sessions.close(*session); // two polls at a time: the protocol forbids it
        return refused(Refusal::BadRequest, "Bad request");
    }
    gate.wait();
    const auto packets = session->take();
    if (!packets.empty())
        return plain(joined(packets));
    return plain(session->isClosed() ? "1" : "6");
}

http::Response EngineIo::post(const http::Request& request)
{
    if (auto refusal = admit(request))
        return std::move(*refusal);
    const auto session = m_sessions.find(sidOf(request));
    if (!session)
        return sidOf(request).empty() ? refused(Refusal::BadHandshake, "Bad handshake method") : unknownSession();
    if (request.body.size() > mostPayloadBytes) {
        m_sessions.close(*session);
        http::Response tooLarge = refused(Refusal::BadRequest, "Payload too large");
        tooLarge.status = 413;
        return tooLarge;
    }
    std::string_view rest = request.body;
    while (!rest.empty())
        take(*session, text::cutPart(rest, separator));
    work(session);
    return plain("ok");
}

/// One packet of the client. Binary ones (which begin with b) are nothing this server knows.
void EngineIo::take(EngineSession& session, std::string_view packet)
{
    session.heardMs = monotonicMs();
    if (++session.received > mostReceivedPerTick || packet.starts_with('1'))
        return m_sessions.close(session);
    if (packet.starts_with('4'))
        session.receive(std::string(packet.substr(1)));
}

/// Handles what a session has sent, in a fiber of its own unless one is at it.
void EngineIo::work(const std::shared_ptr<EngineSession>& session)
{
    if (!session->beginWork())
        return;
    fiber::spawn([this, session] {
        while (const auto message = session->nextReceived()) {
            try {
                received(session, *message);
            } catch (const std::exception& exception) {
                log::error("fault", {{"where", std::string("socket")}, {"reason", std::string(exception.what())}});
            }
        }
        if (session->isClosed())
            m_sessions.close(*session);
    });
}

void EngineIo::add(std::unique_ptr<QWebSocket> given)
{
    const QUrlQuery query(given->requestUrl());
    const std::string sid = query.queryItemValue(QStringLiteral("sid")).toStdString();
    auto session = sid.empty() ? begin() : m_sessions.find(sid);
    if (!session || (!sid.empty() && session->isUpgraded()))
        return given->close(QWebSocketProtocol::CloseCodePolicyViolated);
    auto* const socket = new Socket;
    socket->socket = std::move(given);
    socket->session = std::move(session);
    m_sockets.push_back(socket);
    connect(socket->socket.get(), &QWebSocket::textMessageReceived, socket,
        [this, socket](const QString& text) { heard(*socket, text); });
    connect(socket->socket.get(), &QWebSocket::disconnected, socket, [this, socket] { drop(*socket); });
    if (!sid.empty())
        return;
    socket->socket->sendTextMessage(QString::fromStdString(openPacket(*socket->session, false)));
    socket->session->upgrade();
    carry(*socket);
}

void EngineIo::heard(Socket& socket, const QString& text)
{
    if (socket.isGone)
        return;
    if (text == QLatin1String("2probe")) {
        socket.socket->sendTextMessage(QStringLiteral("3probe"));
        return socket.session->push("6"); // ends the poll that waits, so that the client goes on here
    }
    if (text == QLatin1String("5") && !socket.isCarrying)
        return socket.session->upgrade() ? carry(socket) : drop(socket);
    if (!socket.isCarrying)
        return;
    take(*socket.session, text.toStdString());
    work(socket.session);
}

/// From now on the session's packets go through this socket.
void EngineIo::carry(Socket& socket)
{
    socket.isCarrying = true;
    pump(socket);
}

void EngineIo::pump(Socket& socket)
{
    if (socket.isGone)
        return;
    for (const auto& packet : socket.session->take())
        socket.socket->sendTextMessage(QString::fromStdString(packet));
    if (socket.session->isClosed() || socket.socket->bytesToWrite() > mostUnsentBytes)
        return socket.socket->close();
    // The poll that the upgrade ended may not have gone yet: it is in a moment.
    if (!socket.session->await(&socket, [this, &socket] { pump(socket); })) {
        constexpr int momentMs = 20;
        QTimer::singleShot(momentMs, &socket, [this, &socket] { pump(socket); });
    }
}

void EngineIo::drop(Socket& socket)
{
    if (std::exchange(socket.isGone, true))
        return;
    std::erase(m_sockets, &socket);
    socket.session->stopAwaiting(&socket);
    if (socket.isCarrying)
        m_sessions.close(*socket.session);
    socket.socket->disconnect(&socket);
    socket.socket->abort();
    socket.deleteLater();
}

void EngineIo::closeAll()
{
    for (const auto& session : std::exchange(m_own, {}))
        m_sessions.close(*session);
    m_tick.stop();
}

void EngineIo::tick()
{
    const std::int64_t nowMs = monotonicMs();
    for (const auto& session : m_own) {
        session->received = 0;
        if (nowMs - session->heardMs > pingIntervalMs + pingTimeoutMs + tickMs)
            m_sessions.close(*session);
        else if (nowMs >= session->pingDueMs && !session->isClosed()) {
            session->pingDueMs = nowMs + pingIntervalMs;
            session->push("2");
        }
    }
    std::erase_if(m_own, [this](const auto& session) {
        const bool isClosed = session->isClosed();
        if (isClosed)
            m_sessions.close(*session);
        return isClosed;
    });
    if (m_own.empty())
        m_tick.stop();
}

} // namespace vigie::live
