#pragma once

#include "server/db/postgres_copy.h"
#include "server/db/reads_by_key.h"

#include <QBasicTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <deque>
#include <libpq-fe.h>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vigie::db {

/// One libpq connection in pipeline mode on the thread's event loop.
///
/// Statements are sent at once and answered in order; flushNow() ends a group with a Sync. A group outside BEGIN is
/// one implicit transaction: when a statement of it fails, the server skips the rest ("aborted").
class PostgresConnection : public QObject {
public:
    struct Options {
        std::string url;
        int statementTimeoutMs = 30'000;
        bool readOnly = false;
        std::string more; ///< further options of the session: "-c name=value"
    };

    explicit PostgresConnection(Options options);
    ~PostgresConnection() override;

    /// Connects when it is not. Throws Failure(Unavailable). At most one attempt is made at a time, and none within
    /// 250 ms of a failed one: meanwhile callers fail at once.
    void ensureConnected();
    bool isUsable() const { return m_state == State::Ready; }

    /// Sends a statement, flushes (at the end of this turn of the event loop, or now) and waits for its outcome.
    enum class Flush { EndOfTurn, Now };
    Outcome run(std::string_view sql, Params params, Flush flush);
    /// Waits for a read by key, which is sent at the end of this turn with others of its kind.
    Outcome runByKey(const Query& query, std::int64_t company, std::int64_t key);
    /// Sends a statement nobody waits for. Its failure becomes the outcome of the next run() of the same group.
    void post(std::string_view sql, Params params);
    /// Ends a group nobody waits for (a rollback).
    void flushNow();
    /// Sends `rows` (copyText) to a "copy ... from stdin", after all that was sent before, and waits for its outcome.
    /// Nobody else may use the connection meanwhile.
    Outcome copy(std::string_view sql, std::string_view rows);

    int pending() const { return static_cast<int>(m_entries.size()) + m_byKey.count(); }
    /// Statements wait for the end of this turn.
    bool isGathering() const { return m_endOfTurn.isActive(); }
    /// Drops the connection; the next ensureConnected() makes a new one.
    void discard();
    /// Drops the connection for good: whoever waits fails, and so does every ensureConnected() from now on.
    void abandon();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    enum class State { Idle, Connecting, Ready };
    enum class Kind { Prepare, Query, Sync };
    struct Prepared {
        std::string name;
        bool ready = false;
        RowShape shape;
    };
    /// A text is looked up without a copy of it.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Entry {
        Kind kind;
        Prepared* statement = nullptr;
        Waiter* waiter = nullptr;
        PGresult* result = nullptr;
        std::shared_ptr<const ReadsByKey::Group> group = {}; ///< instead of a waiter
    };

    void startConnecting();
    void pollConnecting();
    void connected();
    void failConnecting(const std::string& why);
    void wakeConnectWaiters();
    void send(std::string_view sql, Params params, Waiter* waiter);
    bool trySend(std::string_view sql, Params params, Waiter* waiter);
    bool trySend(ReadsByKey::Group group);
    Prepared& prepare(std::string_view sql);
    void scheduleFlush();
    void endGroup(Waiter* waiter);
    Outcome settle();
    void flushOutput();
    void drain();
    void advanceCopy();
    void groupAnswered();
    void finish(Entry entry);
    void finishGroup(const ReadsByKey::Group& group, const Entry& entry, bool ok);
    void lost(const std::string& why);
    void failAll(const std::string& why);
    std::vector<Waiter*> takeWaiters();
    void closeSocket();

    Options m_options;
    PGconn* m_connection = nullptr;
    State m_state = State::Idle;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QTimer m_connectTimeout;
    std::int64_t m_noAttemptBefore = 0;
    std::string m_connectError;
    std::vector<fiber::Gate*> m_connectWaiters;
    std::unordered_map<std::string, std::unique_ptr<Prepared>, TextHash, std::equal_to<>> m_prepared;
    std::deque<Entry> m_entries;
    PostgresCopy* m_copy = nullptr; ///< under way, instead of entries
    ReadsByKey m_byKey; ///< not yet sent
    std::optional<Failure> m_groupFailure;
    QBasicTimer m_endOfTurn;
    bool m_groupOpen = false;
    int m_groupsUnderWay = 0;
    bool m_isHeldBack = false; ///< the next group waits until an earlier one is answered
};

} // namespace vigie::db
