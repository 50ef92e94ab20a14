#pragma once

#include <QObject>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vigie::live {

/// One client of Engine.IO, whichever worker its requests come to: what waits to be sent to it, and what it has sent.
/// For all threads.
class EngineSession {
public:
    explicit EngineSession(std::string id);

    const std::string& id() const { return m_id; }

    /// Queues a packet for the client. One that takes nothing for long is closed.
    void push(std::string packet);
    /// All that waits.
    std::vector<std::string> take();
    /// Calls `wake` once, on the thread of `context`, when there is something to take or the session is closed. False
    /// when somebody waits already.
    bool await(QObject* context, std::function<void()> wake);
    void stopAwaiting(QObject* context);

    /// Keeps what the client said until it is handled. One that says too much is closed.
    void receive(std::string message);
    /// True for whoever is to handle it: by nextReceived(), until there is nothing.
    bool beginWork();
    std::optional<std::string> nextReceived();

    void close();
    bool isClosed() const { return m_isClosed; }
    /// True for the first who asks: from then on a WebSocket carries it.
    bool upgrade() { return !m_isUpgraded.exchange(true); }
    bool isUpgraded() const { return m_isUpgraded; }

    std::atomic<std::int64_t> heardMs; ///< when it last said anything (monotonic)
    std::atomic<std::int64_t> pingDueMs;
    std::atomic<int> received{0}; ///< since the last look at it

private:
    void wakeUp();

    const std::string m_id;
    std::mutex m_mutex;
    std::vector<std::string> m_outgoing;
    std::size_t m_outgoingBytes = 0;
    std::deque<std::string> m_incoming;
    bool m_isWorking = false;
    QObject* m_waiting = nullptr;
    std::function<void()> m_wake;
    std::atomic<bool> m_isClosed{false};
    std::atomic<bool> m_isUpgraded{false};
};

/// The sessions of a process, by their id.
class EngineSessions {
public:
    /// None when there are too many.
    std::shared_ptr<EngineSession> make();
    std::shared_ptr<EngineSession> find(const std::string& id);
    void close(EngineSession& session);
    void closeAll();

    /// Told the id of a session that is closed. Any thread.
    std::function<void(const std::string&)> onClosed;

private:
    std::mutex m_mutex;
    std::unordered_map<std::string, std::shared_ptr<EngineSession>> m_sessions;
};

} // namespace vigie::live
