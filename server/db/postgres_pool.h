#pragma once

#include "server/db/database.h"
#include "server/db/postgres_connection.h"

#include <deque>
#include <memory>
#include <vector>

namespace vigie::db {

/// Connections of one thread that are each used by one fiber at a time. They are made when needed, up to the limit;
/// then a fiber waits for one, at most five seconds (Failure Busy).
class PostgresPool : public QObject {
public:
    PostgresPool(PostgresConnection::Options options, int limit, PoolFigures& figures)
        : m_options(std::move(options))
        , m_limit(static_cast<std::size_t>(limit))
        , m_figures(figures)
    {
    }

    /// Whoever has a connection or waits for one fails, and so does whoever asks later (Failure Unavailable).
    void abandon();

    /// A connection taken from the pool until the end of the scope.
    class Lease {
    public:
        explicit Lease(PostgresPool& pool)
            : m_pool(pool)
            , m_connection(pool.acquire())
        {
        }
        ~Lease() { m_pool.release(m_connection); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        PostgresConnection& connection() const { return m_connection; }

    private:
        PostgresPool& m_pool;
        PostgresConnection& m_connection;
    };

private:
    struct Waiting {
        fiber::Gate gate;
        PostgresConnection* connection = nullptr;
    };

    PostgresConnection& acquire();
    PostgresConnection& waitForOne();
    void release(PostgresConnection& connection);

    PostgresConnection::Options m_options;
    std::size_t m_limit;
    PoolFigures& m_figures;
    std::vector<std::unique_ptr<PostgresConnection>> m_connections;
    std::vector<PostgresConnection*> m_free;
    std::deque<Waiting*> m_waiting;
    bool m_isAbandoned = false;
};

} // namespace vigie::db
