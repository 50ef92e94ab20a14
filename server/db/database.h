#pragma once

#include "server/base/result.h"
#include "server/base/scope.h"
#include "server/db/tx.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace vigie::db {

struct Settings {
    Engine engine = Engine::Sqlite;
    std::string location; ///< SQLite: the file. PostgreSQL: a libpq URL
    int readConnections = 2; ///< a worker, PostgreSQL: pipelined, shared by requests
    int longReadConnections = 4; ///< a worker, PostgreSQL: one search or report at a time each
    int writeConnections = 8; ///< a worker, PostgreSQL: one transaction at a time each
    int statementTimeoutMs = 30'000;
};

/// Reads DATABASE_URL: "sqlite:/path/vigie.db", "postgresql://..." or "postgres://...".
Result<Settings> settingsFromUrl(std::string_view url);

/// Figures of one worker's connections, for /metrics: read from other threads.
struct PoolFigures {
    std::atomic<int> open{0};
    std::atomic<int> busy{0};
    std::atomic<int> waiting{0};
};

/// One thread's way to the database. Fibers of that thread share it.
class Database {
public:
    virtual ~Database() = default;

    virtual Engine engine() const = 0;
    virtual const PoolFigures& figures() const = 0;

    /// Runs `work(Tx&)` for short reads: autocommit, on a shared connection. Each statement sees its own moment.
    template <class Work>
    auto read(Work&& work)
    {
        return runReading(Sharing::Shared, std::forward<Work>(work));
    }

    /// The same for reads that may take long (search, figures over a whole table): on a connection of their own, so
    /// that nobody waits behind them.
    template <class Work>
    auto readAlone(Work&& work)
    {
        return runReading(Sharing::Alone, std::forward<Work>(work));
    }

    /// Runs `work(Tx&)` in a transaction and returns what it returns: committed, durable. When that is a Result with
    /// an error, or an exception leaves, everything is rolled back. On SQLite the work runs on the writer's thread
    /// while the fiber waits, and maybe twice (a neighbour in the same batch failed): it must be repeatable and wait
    /// for nothing but its own statements.
    template <class Work>
    auto write(const Scope& scope, Work&& work)
    {
        using Answer = decltype(work(std::declval<Tx&>()));
        if constexpr (std::is_void_v<Answer>) {
            runWrite([&](Tx& tx) {
                beginWrite(scope, tx);
                work(tx);
                return true;
            });
        } else {
            std::optional<Answer> answer;
            runWrite([&](Tx& tx) {
                answer.reset(); // the transaction may be run again
                beginWrite(scope, tx);
                answer.emplace(work(tx));
                if constexpr (IsResult<Answer>::value)
                    return static_cast<bool>(*answer);
                else
                    return true;
            });
            return std::move(*answer);
        }
    }

    /// The same for `work(Tx&, bool isAgain)`, which is done once more where a row was refused the first time: somebody
    /// else may have written it meanwhile.
    template <class Work>
    auto writeTwice(const Scope& scope, Work&& work)
    {
        try {
            return write(scope, [&](Tx& tx) { return work(tx, false); });
        } catch (const Failure& failure) {
            if (failure.kind() != FailureKind::Constraint)
                throw;
        }
        return write(scope, [&](Tx& tx) { return work(tx, true); });
    }

    /// For the end of a server: whatever waits for the database fails now (FailureKind::Unavailable, rolled back), and
    /// so does whatever asks for it later.
    virtual void abandon() = 0;

    /// Called on this thread after a commit that wrote to the ledger of changes.
    std::function<void()> onChangesCommitted;
    /// The same for a commit that put jobs into the queue.
    std::function<void()> onJobsCommitted;

protected:
    enum class Sharing { Shared, Alone };

    virtual void runRead(Sharing sharing, const std::function<void(Tx&)>& work) = 0;
    /// `work` says whether to commit.
    virtual void runWrite(const std::function<bool(Tx&)>& work) = 0;

private:
    static void beginWrite(const Scope& scope, Tx& tx)
    {
        if (scope.prologue)
            scope.prologue->begin(scope, tx);
    }

    template <class Work>
    auto runReading(Sharing sharing, Work&& work)
    {
        using Answer = decltype(work(std::declval<Tx&>()));
        std::optional<Answer> answer;
        runRead(sharing, [&](Tx& tx) { answer.emplace(work(tx)); });
        return std::move(*answer);
    }
};

/// The database of a process: opens one Database a thread. Outlives them.
class Source {
public:
    virtual ~Source() = default;
    virtual std::unique_ptr<Database> connect() = 0;
    /// Applies what is missing of sql/migrations under a lock. The error says which file failed and why; the data is
    /// then as before that file. Blocks.
    virtual Result<int> migrate() = 0;

    static std::unique_ptr<Source> create(const Settings& settings);
};

} // namespace vigie::db
