#include "server/live/hub.h"

#include "server/base/fiber.h"
#include "server/base/log.h"
#include "server/changes/change_store.h"

#include <algorithm>

namespace vigie::live {

namespace {

constexpr int batchSize = 500;
constexpr int firstRetryMs = 2;
constexpr int longestRetryMs = 500;

} // namespace

Hub::Hub(db::Database& database, const Topics& topics)
    : m_database(database)
    , m_topics(topics)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { follow(); });
}

void Hub::start()
{
    m_lastSeq = m_database.read([](db::Tx& tx) { return change_store::lastSeq(tx); });
}

void Hub::stop()
{
    m_stopped = true;
    m_retry.stop();
}

void Hub::poke(bool isOurs)
{
    if (isOurs)
        m_isOurs = true;
    // Pokes that come while one is on its way are the same poke.
    if (m_poked.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_poked = false;
            if (m_isOurs.exchange(false) && onOurs)
                onOurs();
            follow();
        },
        Qt::QueuedConnection);
}

void Hub::listen(QObject* context, std::function<void(Batch)> take, std::function<void(SharedProgress)> hear)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.push_back({context, std::move(take), std::move(hear)});
    QObject::connect(
        context, &QObject::destroyed, this,
        [this, context] {
            const std::lock_guard inner(m_mutex);
            std::erase_if(m_listeners, [&](const Listener& listener) { return listener.context == context; });
        },
        Qt::DirectConnection);
}

void Hub::follow()
{
    if (m_stopped)
        return;
    if (m_following) {
        m_again = true;
        return;
    }
    m_following = true;
    fiber::spawn([this] {
        bool heldBack = true;
        try {
            do {
                m_again = false;
                heldBack = readOnce();
            } while (m_again && !m_stopped);
        } catch (const db::Failure& failure) {
            log::warning("live: the ledger cannot be read", {{"reason", std::string(failure.what())}});
        }
        m_following = false;
        // A change behind a transaction that is still running becomes readable when that one ends; nobody tells us.
        m_retryMs = heldBack ? std::clamp(m_retryMs * 2, firstRetryMs, longestRetryMs) : 0;
        if (heldBack && !m_stopped)
            m_retry.start(m_retryMs);
    });
}

/// Hands out everything readable; true when committed changes are held back.
bool Hub::readOnce()
{
    while (!m_stopped) {
        auto changes
            = m_database.read([this](db::Tx& tx) { return change_store::sinceOfAll(tx, m_lastSeq.load(), batchSize); });
        const bool isLast = changes.size() < batchSize;
        if (!changes.empty()) {
            m_retryMs = 0;
            handOut(std::move(changes));
        }
        if (isLast)
            return m_database.read([](db::Tx& tx) { return change_store::anyHeldBack(tx); });
    }
    return false;
}

void Hub::handOut(std::vector<Change> changes)
{
    auto items = std::make_shared<std::vector<Item>>();
    items->reserve(changes.size());
    const std::int64_t last = changes.back().seq;
    for (auto& change : changes) {
        const Topic* const topic = m_topics.ofEntity(change.entity);
        Frame message = topic ? messageOf(change, *topic) : Frame();
        items->push_back({std::move(change), topic, std::move(message)});
    }
    m_lastSeq = last;
    const std::lock_guard lock(m_mutex);
    for (const auto& listener : m_listeners)
        QMetaObject::invokeMethod(
            listener.context, [take = listener.take, batch = Batch(items)] { take(batch); }, Qt::QueuedConnection);
}

void Hub::handOut(Progress progress)
{
    const auto shared = std::make_shared<const Progress>(std::move(progress));
    const std::lock_guard lock(m_mutex);
    for (const auto& listener : m_listeners) {
        if (listener.hear)
            QMetaObject::invokeMethod(
                listener.context, [hear = listener.hear, shared] { hear(shared); }, Qt::QueuedConnection);
    }
}

} // namespace vigie::live
