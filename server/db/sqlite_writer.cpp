#include "server/db/sqlite_writer.h"

#include "server/base/fiber.h"

#include <chrono>

namespace vigie::db {

namespace {

constexpr std::size_t maxBatch = 256;
constexpr std::chrono::milliseconds lockPause{5};
constexpr std::chrono::milliseconds longestLockWait{5'000}; // for another process to release the file

Failure stopping()
{
    return {FailureKind::Unavailable, "the server is stopping"};
}

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

void SqliteWriter::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_isAbandoned = true;
    if (m_handle)
        sqlite3_interrupt(m_handle);
}

void SqliteWriter::waitUntilTold()
{
    const std::lock_guard passed(m_telling);
}

void SqliteWriter::tell(const std::deque<Job*>& batch)
{
    const std::lock_guard telling(m_telling);
    for (auto* const job : batch)
        job->done();
}

/// Whether SQLite goes on waiting for a lock that another process holds.
bool SqliteWriter::mayWaitForLock(int tries) const
{
    if (m_isAbandoned || tries * lockPause >= longestLockWait)
        return false;
    std::this_thread::sleep_for(lockPause);
    return true;
}

void SqliteWriter::open(std::optional<SqliteConnection>& connection)
{
    connection.emplace(m_path, SqliteConnection::Access::ReadWrite);
    const auto busy = [](void* writer, int tries) {
        return static_cast<const SqliteWriter*>(writer)->mayWaitForLock(tries) ? 1 : 0;
    };
    sqlite3_busy_handler(connection->handle(), busy, this);
    const std::lock_guard lock(m_mutex);
    m_handle = connection->handle();
}

void SqliteWriter::loop()
{
    std::optional<SqliteConnection> connection;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty()) {
            m_handle = nullptr;
            return;
        }
        std::deque<Job*> batch;
        while (!m_queue.empty() && batch.size() < maxBatch) {
            batch.push_back(m_queue.front());
            m_queue.pop_front();
        }
        lock.unlock();
        try {
            if (!connection)
                open(connection);
            runBatch(*connection, batch);
        } catch (const Failure&) {
            failAll(batch, std::current_exception());
        }
        tell(batch);
        lock.lock();
    }
}

/// First all together, without a savepoint between them: FTS5 writes its index out at every savepoint, which costs more
/// than the rows. When one of them wrote something and then failed, all is undone and each is run again by itself.
void SqliteWriter::runBatch(SqliteConnection& connection, std::deque<Job*>& batch)
{
    if (batch.size() > 1 && runTogether(connection, batch))
        return;
    for (auto* const job : batch) {
        std::deque<Job*> alone{job};
        try {
            runTogether(connection, alone);
        } catch (const Failure&) {
            failAll(alone, std::current_exception());
        }
    }
}

/// One transaction. False when a job of several has to be undone: nothing is kept then.
bool SqliteWriter::runTogether(SqliteConnection& connection, std::deque<Job*>& batch)
{
    if (m_isAbandoned)
        throw stopping();
    connection.script("begin immediate");
    try {
        for (auto* const job : batch) {
            if (!runOne(connection, *job)) {
                connection.script("rollback");
                return batch.size() == 1;
            }
        }
        connection.script("commit");
        return true;
    } catch (const Failure&) {
        // A full disk may have ended the transaction already; else it must be ended here.
        if (sqlite3_get_autocommit(connection.handle()) == 0)
            sqlite3_exec(connection.handle(), "rollback", nullptr, nullptr, nullptr);
        throw;
    }
}

/// False when what it wrote must be undone.
bool SqliteWriter::runOne(SqliteConnection& connection, Job& job)
{
    const fiber::NoSuspend guard("inside a SQLite transaction");
    const fiber::TransactionMark mark;
    const auto before = sqlite3_total_changes64(connection.handle());
    WriterTx tx(connection);
    job.fault = nullptr;
    try {
        job.kept = (*job.work)(tx);
    } catch (...) {
        job.kept = false;
        job.fault = std::current_exception();
    }
    job.changed = job.kept && tx.changeCount() > 0;
    job.hasJobs = job.kept && tx.hasJobs();
    if (sqlite3_get_autocommit(connection.handle()) != 0)
        throw Failure(FailureKind::Full, "the transaction was ended by the database (disk full or unwritable)");
    return job.kept || sqlite3_total_changes64(connection.handle()) == before;
}

void SqliteWriter::failAll(std::deque<Job*>& batch, std::exception_ptr fault)
{
    for (auto* const job : batch) {
        job->kept = false;
        job->changed = false;
        job->hasJobs = false;
        job->fault = fault;
    }
}

} // namespace vigie::db
