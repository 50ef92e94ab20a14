#include "server/live/websocket_door.h"

#include "server/http/router.h"

#include <QHostAddress>

namespace vigie::live {

namespace {

constexpr quint64 maxMessageBytes = 64 * 1024;

QString placeOf(const QHostAddress& address, quint16 port)
{
    return address.toString() + QLatin1Char(' ') + QString::number(port);
}

} // namespace

WebSocketDoor::WebSocketDoor(http::Authenticator& authenticator)
    : m_authenticator(authenticator)
    , m_server(QStringLiteral("Vigie"), QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] { greet(); });
}

std::optional<http::Response> WebSocketDoor::upgrade(
    http::Request& request, const std::function<QTcpSocket*()>& takeSocket)
{
    const auto path = m_paths.find(request.path);
    if (path == m_paths.end())
        return http::Router::errorResponse(errors::notFound(), request);
    if (path->second.admit) {
        if (auto refusal = path->second.admit(request))
            return refusal;
        if (QTcpSocket* const socket = takeSocket())
            expect(*socket, {{}, &path->second.accept, m_authenticator.generation()});
        return std::nullopt;
    }
    const auto credential = http::credentialOf(request, true);
    if (credential.empty())
        return http::Router::errorResponse(errors::missingToken(), request);
    try {
        const int generation = m_authenticator.generation();
        const auto scope = m_authenticator.authenticate(credential);
        if (!scope)
            return http::Router::errorResponse(scope.error(), request);
        QTcpSocket* const socket = takeSocket();
        if (!socket)
            return std::nullopt;
        expect(*socket, {*scope, &path->second.accept, generation});
    } catch (const db::Failure&) {
        return http::Router::errorResponse(errors::unavailable(), request);
    }
    return std::nullopt;
}

void WebSocketDoor::expect(QTcpSocket& socket, Expected expected)
{
    expected.tcp = &socket;
    m_expected[placeOf(socket.peerAddress(), socket.peerPort())] = std::move(expected);
    m_server.handleConnection(&socket);
    QMetaObject::invokeMethod(&socket, "readyRead", Qt::QueuedConnection);
}

void WebSocketDoor::greet()
{
    while (auto* const next = m_server.nextPendingConnection()) {
        std::unique_ptr<QWebSocket> socket(next);
        socket->setParent(nullptr);
        socket->setMaxAllowedIncomingMessageSize(maxMessageBytes);
        socket->setMaxAllowedIncomingFrameSize(maxMessageBytes);
        const auto expected = m_expected.extract(placeOf(socket->peerAddress(), socket->peerPort()));
        if (expected.empty())
            continue;
        // Rights that changed while hands were shaken were told to those who were in: who comes now asks again.
        if (expected.mapped().generation != m_authenticator.generation())
            socket->close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("sign in again"));
        else
            (*expected.mapped().accept)({std::move(socket), expected.mapped().tcp}, expected.mapped().scope);
    }
}

} // namespace vigie::live
