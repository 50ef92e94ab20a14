#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct redisAsyncContext;

namespace vigie::net {

/// A connection to Redis or Valkey on this thread's event loop. Commands are pipelined; a fiber waits for its answer.
/// When the connection is lost it is made again at the next command, at most once a second.
class Redis : public QObject {
public:
    /// "redis://[:password@]host[:port][/database]".
    explicit Redis(const std::string& url);
    ~Redis() override;

    /// The answer to a command as a number; nothing when Redis is away or says no. Suspends the fiber.
    std::optional<std::int64_t> integer(const std::vector<std::string>& command);
    /// Sends a command whose answer nobody needs.
    void send(const std::vector<std::string>& command);
    /// Listens on a channel, and again after every reconnection. The connection takes no other command then.
    void subscribe(const std::string& channel, std::function<void()> onMessage);

private:
    friend struct RedisEvents;
    bool ensureConnected();
    void opened();
    void lost();
    void startSubscription();

    std::string m_host;
    int m_port = 6379;
    std::string m_password;
    std::string m_database;
    redisAsyncContext* m_context = nullptr;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    std::int64_t m_noAttemptBefore = 0;
    std::string m_channel;
    std::function<void()> m_onMessage;
    QTimer m_retry; // runs only while a subscription is down
};

} // namespace vigie::net
