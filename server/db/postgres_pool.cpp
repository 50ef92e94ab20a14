#include "server/db/postgres_pool.h"

#include <QTimer>

namespace vigie::db {

namespace {

constexpr int poolWaitMs = 5'000;

Failure stopping()
{
    return {FailureKind::Unavailable, "the server is stopping"};
}

} // namespace

void PostgresPool::abandon()
{
    m_isAbandoned = true;
    // Those first who wait: a connection that is given back goes to nobody then.
    for (Waiting* const waiting : std::exchange(m_waiting, {}))
        waiting->gate.open();
    for (const auto& connection : m_connections)
        connection->abandon();
}

PostgresConnection& PostgresPool::acquire()
{
    if (m_isAbandoned)
        throw stopping();
    ++m_figures.busy;
    if (!m_free.empty()) {
        auto* const connection = m_free.back();
        m_free.pop_back();
        return *connection;
    }
    if (m_connections.size() < m_limit) {
        m_connections.push_back(std::make_unique<PostgresConnection>(m_options));
        ++m_figures.open;
        return *m_connections.back();
    }
    return waitForOne();
}

PostgresConnection& PostgresPool::waitForOne()
{
    Waiting waiting;
    ++m_figures.waiting;
    m_waiting.push_back(&waiting);
    QTimer timeout;
    timeout.setSingleShot(true);
    connect(&timeout, &QTimer::timeout, this, [this, &waiting] {
        if (waiting.connection)
            return; // it was just handed one
        std::erase(m_waiting, &waiting);
        waiting.gate.open();
    });
    timeout.start(poolWaitMs);
    waiting.gate.wait();
    --m_figures.waiting;
    if (!waiting.connection) {
        --m_figures.busy;
        if (m_isAbandoned)
            throw stopping();
        throw Failure(FailureKind::Busy, "no database connection became free in time");
    }
    return *waiting.connection;
}

void PostgresPool::release(PostgresConnection& connection)
{
    --m_figures.busy;
    if (m_waiting.empty()) {
        m_free.push_back(&connection);
        return;
    }
    Waiting* const next = m_waiting.front();
    m_waiting.pop_front();
    next->connection = &connection;
    // From the event loop, not from here: the fiber that releases goes on first.
    QMetaObject::invokeMethod(
        this, [next] { next->gate.open(); }, Qt::QueuedConnection);
}

} // namespace vigie::db
