#pragma once

#include "server/base/scope.h"
#include "server/http/auth.h"
#include "server/http/connection.h"

#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace vigie::live {

/// Where HTTP connections become WebSockets: checks who asks, lets QWebSocketServer shake hands, and gives the socket
/// to whoever serves the path.
class WebSocketDoor : public QObject {
public:
    using Accept = std::function<void(std::unique_ptr<QWebSocket>, const Scope&)>;

    explicit WebSocketDoor(http::Authenticator& authenticator);

    void serve(std::string path, Accept accept) { m_paths[std::move(path)] = std::move(accept); }

    /// For ConnectionHost::upgrade.
    std::optional<http::Response> upgrade(http::Request& request, const std::function<QTcpSocket*()>& takeSocket);

private:
    struct Expected {
        Scope scope;
        const Accept* accept = nullptr;
        int generation = 0;
    };
    void greet();

    http::Authenticator& m_authenticator;
    QWebSocketServer m_server;
    std::map<std::string, Accept> m_paths;
    std::map<QString, Expected> m_expected; // by the peer's address and port, until hands are shaken
};

} // namespace vigie::live
