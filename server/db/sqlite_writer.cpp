#include "server/db/sqlite_writer.h"

#include "server/base/fiber.h"

#include <optional>

namespace vigie::db {

namespace {

constexpr std::size_t maxBatch = 256;

/// The writer's connection as one request sees it: counts that request's changes alone.
class WriterTx : public Tx {
public:
    explicit WriterTx(SqliteConnection& connection)
        : m_connection(connection)
    {
    }
    Engine engine() const override { return Engine::Sqlite; }

protected:
    std::unique_ptr<Rows> runText(std::string_view sql, Params params) override
    {
        return m_connection.runStatement(sql, params);
    }
    void postText(std::string_view sql, Params params) override { m_connection.runStatement(sql, params); }

private:
    SqliteConnection& m_connection;
};

} // namespace

SqliteWriter::SqliteWriter(std::string path)
    : m_path(std::move(path))
    , m_thread([this] { loop(); })
{
}

SqliteWriter::~SqliteWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void SqliteWriter::submit(Job* job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(job);
    }
    m_wake.notify_one();
}

void SqliteWriter::loop()
{
    std::optional<SqliteConnection> connection;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        std::deque<Job*> batch;
        while (!m_queue.empty() && batch.size() < maxBatch) {
            batch.push_back(m_queue.front());
            m_queue.pop_front();
        }
        lock.unlock();
        try {
            if (!connection)
                connection.emplace(m_path, SqliteConnection::Access::ReadWrite);
            runBatch(*connection, batch);
        } catch (const Failure&) {
            failAll(batch, std::current_exception());
        }
        for (auto* const job : batch)
            job->done();
        lock.lock();
    }
}

void SqliteWriter::runBatch(SqliteConnection& connection, std::deque<Job*>& batch)
{
    connection.script("begin immediate");
    try {
        for (auto* const job : batch)
            runOne(connection, *job);
        connection.script("commit");
    } catch (const Failure&) {
        // A full disk may have ended the transaction already; else it must be ended here.
        if (sqlite3_get_autocommit(connection.handle()) == 0)
            sqlite3_exec(connection.handle(), "rollback", nullptr, nullptr, nullptr);
        throw;
    }
}

void SqliteWriter::runOne(SqliteConnection& connection, Job& job)
{
    const fiber::NoSuspend guard("inside a SQLite transaction");
    const fiber::TransactionMark mark;
    connection.script("savepoint job");
    WriterTx tx(connection);
    try {
        job.kept = (*job.work)(tx);
    } catch (...) {
        job.kept = false;
        job.fault = std::current_exception();
    }
    job.changed = job.kept && tx.changeCount() > 0;
    if (sqlite3_get_autocommit(connection.handle()) != 0)
        throw Failure(FailureKind::Full, "the transaction was ended by the database (disk full or unwritable)");
    connection.script(job.kept ? "release job" : "rollback to job; release job");
}

void SqliteWriter::failAll(std::deque<Job*>& batch, std::exception_ptr fault)
{
    for (auto* const job : batch) {
        job->kept = false;
        job->changed = false;
        // A job that failed by itself keeps its own reason.
        if (!job->fault)
            job->fault = fault;
    }
}

} // namespace vigie::db
