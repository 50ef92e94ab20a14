#include "server/db/postgres.h"

#include "server/base/log.h"
#include "server/db/migrations.h"
#include "server/db/postgres_pool.h"

namespace vigie::db {

namespace {

constexpr std::string_view beginSql = "begin";
constexpr std::string_view commitSql = "commit";
constexpr std::string_view rollbackSql = "rollback";

[[noreturn]] void raise(const Outcome& outcome)
{
    throw Failure(*outcome.failure);
}

/// Reads on connections shared with other requests.
class SharedReads : public Tx {
public:
    SharedReads(PostgresConnection& reader, PostgresConnection& keyReader)
        : m_reader(reader)
        , m_keyReader(keyReader)
    {
    }

    Engine engine() const override { return Engine::Postgres; }

protected:
    std::unique_ptr<Rows> runText(std::string_view sql, Params params) override
    {
        m_reader.ensureConnected();
        return rowsOf(m_reader.run(sql, params, PostgresConnection::Flush::EndOfTurn), m_reader, sql, params);
    }

    std::unique_ptr<Rows> runByKey(const Query& query, Params params) override
    {
        const bool hasKeys = params.size() == 2 && params[0].kind() == Param::Kind::Integer
            && params[1].kind() == Param::Kind::Integer;
        if (!hasKeys) // null finds nothing
            return runText(query.postgres, params);
        m_keyReader.ensureConnected();
        auto outcome = m_keyReader.runByKey(query, params[0].integer(), params[1].integer());
        return rowsOf(std::move(outcome), m_keyReader, query.postgres, params);
    }

    void postText(std::string_view sql, Params params) override { runText(sql, params); }

private:
    static std::unique_ptr<Rows> rowsOf(
        Outcome outcome, PostgresConnection& connection, std::string_view sql, Params params)
    {
        if (outcome.aborted) {
            // A neighbour in the same group failed, not this statement: once more, in a group of its own.
            connection.ensureConnected();
            connection.flushNow();
            outcome = connection.run(sql, params, PostgresConnection::Flush::Now);
        }
        if (outcome.failure)
            raise(outcome);
        return std::move(outcome.rows);
    }

    PostgresConnection& m_reader;
    PostgresConnection& m_keyReader;
};

/// A connection of one's own: a transaction, or long reads.
class OwnConnection : public Tx {
public:
    explicit OwnConnection(PostgresConnection& connection)
        : m_connection(connection)
    {
    }

    Engine engine() const override { return Engine::Postgres; }

    void begin() { m_connection.post(beginSql, {}); }

    void commit()
    {
        auto outcome = m_connection.run(commitSql, {}, PostgresConnection::Flush::Now);
        if (outcome.failure)
            raise(outcome);
    }

    void rollback() noexcept
    {
        if (!m_connection.isUsable())
            return;
        m_connection.flushNow(); // ends a group that a failure may have aborted, or the rollback would be skipped
        auto outcome = m_connection.run(rollbackSql, {}, PostgresConnection::Flush::Now);
        if (outcome.failure)
            m_connection.discard();
    }

protected:
    std::unique_ptr<Rows> runText(std::string_view sql, Params params) override
    {
        auto outcome = connection().run(sql, params, PostgresConnection::Flush::Now);
        if (outcome.failure)
            raise(outcome);
        return std::move(outcome.rows);
    }

    void postText(std::string_view sql, Params params) override { connection().post(sql, params); }

    void copyText(std::string_view sql, std::string_view rows) override
    {
        auto outcome = connection().copy(sql, rows);
        if (outcome.failure)
            raise(outcome);
    }

private:
    PostgresConnection& connection()
    {
        if (!m_connection.isUsable())
            throw Failure(FailureKind::Unavailable, "the connection was lost within the transaction");
        return m_connection;
    }

    PostgresConnection& m_connection;
};

// A statement whose best plan depends on what is asked for (a common or a rare word) is planned each time.
// A read by key has one plan. Left to itself PostgreSQL would plan it each time: it takes the keys for ten when it does
// not know them, which looks dearer than the few there are.
constexpr std::string_view planOnce = "-c plan_cache_mode=force_generic_plan";
constexpr std::string_view planEachTime = "-c plan_cache_mode=force_custom_plan";

PostgresConnection::Options optionsFor(const Settings& settings, bool readOnly, std::string_view more = {})
{
    return {settings.location, settings.statementTimeoutMs, readOnly, std::string(more)};
}

class PostgresDatabase : public Database {
public:
    explicit PostgresDatabase(const Settings& settings)
        : m_keyReader(optionsFor(settings, true, planOnce))
        , m_longReaders(optionsFor(settings, true, planEachTime), settings.longReadConnections, m_figures)
        , m_writers(optionsFor(settings, false), settings.writeConnections, m_figures)
    {
        for (int i = 0; i < settings.readConnections; ++i)
            m_readers.push_back(std::make_unique<PostgresConnection>(optionsFor(settings, true)));
    }

    Engine engine() const override { return Engine::Postgres; }

    const PoolFigures& figures() const override { return m_figures; }

    void abandon() override
    {
        m_longReaders.abandon();
        m_writers.abandon();
        m_keyReader.abandon();
        for (const auto& reader : m_readers)
            reader->abandon();
    }

protected:
    void runRead(Sharing sharing, const std::function<void(Tx&)>& work) override
    {
        if (sharing == Sharing::Shared) {
            SharedReads tx(nextReader(), m_keyReader);
            work(tx);
            return;
        }
        const PostgresPool::Lease lease(m_longReaders);
        lease.connection().ensureConnected();
        OwnConnection tx(lease.connection());
        work(tx);
    }

    void runWrite(const std::function<bool(Tx&)>& work) override
    {
        const PostgresPool::Lease lease(m_writers);
        lease.connection().ensureConnected();
        OwnConnection tx(lease.connection());
        const fiber::TransactionMark mark;
        tx.begin();
        bool commit = false;
        std::exception_ptr fault;
        try {
            commit = work(tx);
            if (commit)
                tx.commit();
        } catch (...) {
            fault = std::current_exception();
        }
        // Not in the catch block: a fiber that suspends there would leave its exception to whoever runs next.
        if (fault || !commit)
            tx.rollback();
        if (fault)
            std::rethrow_exception(fault);
        if (commit && tx.changeCount() > 0 && onChangesCommitted)
            onChangesCommitted();
        if (commit && tx.hasJobs() && onJobsCommitted)
            onJobsCommitted();
    }

private:
    /// The one whose next group is being gathered, so that a turn's reads travel together; else the least busy.
    PostgresConnection& nextReader()
    {
        auto* best = m_readers.front().get();
        for (const auto& reader : m_readers) {
            if (reader->isGathering())
                return *reader;
            if (reader->pending() < best->pending())
                best = reader.get();
        }
        return *best;
    }

    PoolFigures m_figures;
    std::vector<std::unique_ptr<PostgresConnection>> m_readers;
    PostgresConnection m_keyReader;
    PostgresPool m_longReaders;
    PostgresPool m_writers;
};

/// A plain blocking connection for migrations.
class PostgresScript : public MigrationTarget {
public:
    explicit PostgresScript(const std::string& url)
        : m_connection(PQconnectdb(url.c_str()))
    {
        if (PQstatus(m_connection) != CONNECTION_OK) {
            const std::string why = PQerrorMessage(m_connection);
            PQfinish(m_connection);
            throw Failure(FailureKind::Unavailable, why);
        }
    }
    ~PostgresScript() override { PQfinish(m_connection); }

    Engine engine() const override { return Engine::Postgres; }

    void run(const std::string& sql) override { PQclear(execute(sql)); }

    std::vector<std::vector<std::string>> select(const std::string& sql) override
    {
        PGresult* const result = execute(sql);
        std::vector<std::vector<std::string>> out;
        for (int row = 0; row < PQntuples(result); ++row) {
            auto& values = out.emplace_back();
            for (int column = 0; column < PQnfields(result); ++column)
                values.emplace_back(PQgetvalue(result, row, column));
        }
        PQclear(result);
        return out;
    }

    // "vigie" in ASCII: one migrating process at a time in this database.
    void lock() override { run("set client_min_messages = warning; select pg_advisory_lock(508639079781)"); }
    void unlock() override { run("select pg_advisory_unlock(508639079781)"); }

private:
    PGresult* execute(const std::string& sql)
    {
        PGresult* const result = PQexec(m_connection, sql.c_str());
        const auto status = PQresultStatus(result);
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
            return result;
        const Failure failure(FailureKind::Statement, PQresultErrorMessage(result));
        PQclear(result);
        throw failure;
    }

    PGconn* m_connection;
};

class PostgresSource : public Source {
public:
    explicit PostgresSource(const Settings& settings)
        : m_settings(settings)
    {
    }

    std::unique_ptr<Database> connect() override { return std::make_unique<PostgresDatabase>(m_settings); }

    Result<int> migrate() override
    {
        return migrateWith([this] { return openPostgresScript(m_settings); });
    }

private:
    Settings m_settings;
};

} // namespace

std::unique_ptr<MigrationTarget> openPostgresScript(const Settings& settings)
{
    return std::make_unique<PostgresScript>(settings.location);
}

std::unique_ptr<Source> createPostgresSource(const Settings& settings)
{
    return std::make_unique<PostgresSource>(settings);
}

} // namespace vigie::db
