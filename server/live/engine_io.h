#pragma once

#include "server/http/limits.h"
#include "server/http/message.h"
#include "server/live/engine_session.h"

#include <QTimer>
#include <QWebSocket>

namespace vigie::live {

/// Engine.IO 4 (github.com/socketio/engine.io-protocol) on one worker: long polling and WebSocket, and the way from the
/// first to the second. What the messages mean is for whoever takes them.
class EngineIo : public QObject {
public:
    /// Called in a fiber, one message of a session after the other.
    using Received = std::function<void(const std::shared_ptr<EngineSession>&, const std::string& message)>;

    EngineIo(EngineSessions& sessions, http::RateLimiter& limiter, http::RateLimit handshakes);
    ~EngineIo() override;

    Received received;

    /// GET and POST of the polling transport. In a fiber.
    http::Response get(const http::Request& request);
    http::Response post(const http::Request& request);
    /// Refuses an upgrade; nothing when it may go on.
    std::optional<http::Response> admit(const http::Request& request);
    void add(std::unique_ptr<QWebSocket> socket);
    /// Ends every session that began here.
    void closeAll();
    int socketCount() const { return static_cast<int>(m_sockets.size()); }

private:
    struct Socket;
    http::Response greet(const http::Request& request);
    std::shared_ptr<EngineSession> begin();
    std::string openPacket(const EngineSession& session, bool mayUpgrade) const;
    void take(EngineSession& session, std::string_view packet);
    void work(const std::shared_ptr<EngineSession>& session);
    void heard(Socket& socket, const QString& text);
    void carry(Socket& socket);
    void pump(Socket& socket);
    void drop(Socket& socket);
    void tick();

    EngineSessions& m_sessions;
    http::RateLimiter& m_limiter;
    http::RateLimit m_handshakes;
    std::vector<std::shared_ptr<EngineSession>> m_own; // those that began here: this worker pings them
    std::vector<Socket*> m_sockets;
    QTimer m_tick; // runs only while there are any
};

} // namespace vigie::live
