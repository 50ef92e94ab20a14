#include "server/http/listener.h"

#include "server/base/clock.h"
#include "server/base/platform.h"

#include <QHostAddress>
#include <QSslSocket>

namespace vigie::http {

namespace {

constexpr int backlog = 4096;
constexpr int deadlineIntervalMs = 1'000;

Error cannotListen(const ListenSettings& settings, const std::string& why)
{
    return {ErrorCode::Unavailable,
        Message{Text{"Cannot listen on %1 port %2: %3. Choose another port with --port or PORT.",
                    "Impossible d'écouter sur %1 port %2 : %3. Choisissez un autre port avec --port ou PORT."},
            {settings.address, std::to_string(settings.port), why}}};
}

} // namespace

Listener::Listener(ConnectionHost& host, ListenSettings settings)
    : m_host(host)
    , m_settings(std::move(settings))
{
    m_deadlines.setInterval(deadlineIntervalMs);
    m_deadlines.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_deadlines, &QTimer::timeout, this, [this] { checkDeadlines(); });
}

Result<std::uint16_t> Listener::start()
{
    setListenBacklogSize(backlog);
    if (m_settings.shared) {
        const auto fd = platform::listenShared(m_settings.address.c_str(), m_settings.port, backlog);
        if (fd < 0)
            return cannotListen(m_settings, "the port is taken or the address is not of this machine");
        setSocketDescriptor(fd);
        return serverPort();
    }
    if (!listen(QHostAddress(QString::fromStdString(m_settings.address)), m_settings.port))
        return cannotListen(m_settings, errorString().toStdString());
    return serverPort();
}

void Listener::stop()
{
    close();
    m_host.stopping = true;
    for (auto* const child : m_connections.children())
        static_cast<Connection*>(child)->finish();
}

int Listener::connectionCount() const
{
    return static_cast<int>(m_connections.children().size());
}

void Listener::incomingConnection(qintptr descriptor)
{
    if (dealOut)
        return dealOut(descriptor);
    auto* const socket = m_settings.tls ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (connectionCount() >= m_host.limits.maxConnections) {
        socket->write(
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
        return;
    }
    if (m_settings.tls) {
        auto* const tls = static_cast<QSslSocket*>(socket);
        tls->setSslConfiguration(*m_settings.tls);
        tls->startServerEncryption();
    }
    serve(socket);
}

void Listener::serve(QTcpSocket* socket)
{
    new Connection(socket, m_host, &m_connections);
    if (!m_deadlines.isActive())
        m_deadlines.start();
}

void Listener::checkDeadlines()
{
    const auto now = monotonicMs();
    const auto connections = m_connections.children();
    for (auto* const child : connections)
        static_cast<Connection*>(child)->checkDeadline(now);
    if (m_connections.children().isEmpty())
        m_deadlines.stop();
}

} // namespace vigie::http
