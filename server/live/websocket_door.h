#pragma once

#include "server/base/scope.h"
#include "server/http/auth.h"
#include "server/http/connection.h"
#include "server/live/frame.h"

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
    using Accept = std::function<void(Socket, const Scope&)>;

    explicit WebSocketDoor(http::Authenticator& authenticator);

    /// For whoever has a session or a key.
    void serve(std::string path, Accept accept) { m_paths[std::move(path)] = {std::move(accept), {}}; }
    /// For strangers: `admit` refuses, or lets in with a scope of no company.
    using Admit = std::function<std::optional<http::Response>(const http::Request&)>;
    void serveStrangers(std::string path, Admit admit, Accept accept)
    {
        m_paths[std::move(path)] = {std::move(accept), std::move(admit)};
    }

    /// For ConnectionHost::upgrade.
    std::optional<http::Response> upgrade(http::Request& request, const std::function<QTcpSocket*()>& takeSocket);

private:
    struct Served {
        Accept accept;
        Admit admit; ///< none: a session or a key is needed
    };
    struct Expected {
        Scope scope;
        const Accept* accept = nullptr;
        int generation = 0;
        QPointer<QTcpSocket> tcp = {};
    };
    void greet();
    void expect(QTcpSocket& socket, Expected expected);

    http::Authenticator& m_authenticator;
    QWebSocketServer m_server;
    std::map<std::string, Served> m_paths;
    std::map<QString, Expected> m_expected; // by the peer's address and port, until hands are shaken
};

} // namespace vigie::live
