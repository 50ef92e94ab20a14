#pragma once

#include "server/db/sqlite_connection.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace vigie::db {

/// The one thread that writes to a SQLite file. What is waiting when it becomes free is committed together: one fsync
/// for many requests, and no worker ever waits for the file's lock. When one of them fails after it wrote something,
/// each is run again in a transaction of its own, so work must be repeatable.
class SqliteWriter {
public:
    /// A piece of work. All members are used by the writer until `done` was called.
    struct Job {
        const std::function<bool(Tx&)>* work = nullptr; ///< says whether to keep its changes
        std::function<void()> done; ///< called on the writer's thread, after the commit
        std::exception_ptr fault;
        bool kept = false;
        bool changed = false; ///< it wrote to the ledger of changes
        bool hasJobs = false; ///< it put jobs into the queue
    };

    explicit SqliteWriter(std::string path);
    ~SqliteWriter();

    void submit(Job* job);
    /// What runs is interrupted and undone; that and whatever comes later fails with FailureKind::Unavailable.
    void abandon();
    /// Returns when no call of `done` is under way. A thread passes here before it ends: a call that woke it touches
    /// its event loop for a moment longer.
    void waitUntilTold();

private:
    void loop();
    void open(std::optional<SqliteConnection>& connection);
    bool mayWaitForLock(int tries) const;
    void tell(const std::deque<Job*>& batch);
    void runBatch(SqliteConnection& connection, std::deque<Job*>& batch);
    bool runTogether(SqliteConnection& connection, std::deque<Job*>& batch);
    bool runOne(SqliteConnection& connection, Job& job);
    void failAll(std::deque<Job*>& batch, std::exception_ptr fault);

    std::string m_path;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job*> m_queue;
    bool m_stopping = false;
    std::atomic<bool> m_isAbandoned{false};
    sqlite3* m_handle = nullptr; // while the connection is open
    std::mutex m_telling;
    std::thread m_thread; // last: it uses the others from the beginning
};

} // namespace vigie::db
