#include "server/http/listener.h"

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/base/platform.h"
#include "server/http/complaint.h"
#include "server/http/wire_format.h"

#include <QHostAddress>
#include <QSslSocket>

namespace vigie::http {

namespace {

constexpr int backlog = 4096;
constexpr int deadlineIntervalMs = 1'000;
constexpr int retryAcceptMs = 500;
// Descriptors that clients cannot take: the database and the log need some, and without any accept() fails at once,
// again and again.
constexpr std::int64_t keptFiles = 64;
constexpr int refusalMs = 1'000; // for a client that is one too many to read that it is

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
    // Qt accepts no more after an error, also after one that passes.
    connect(this, &QTcpServer::acceptError, this, [this] {
        log::warning("no connection can be accepted", {{"reason", errorString().toStdString()}});
        QTimer::singleShot(retryAcceptMs, this, [this] {
            if (isListening())
                resumeAccepting();
        });
    });
}

Result<std::uint16_t> Listener::start()
{
    setListenBacklogSize(backlog);
    m_fileLimit = platform::raiseOpenFileLimit();
    if (m_settings.kind == ListenSettings::Port::Dealt)
        return m_settings.port;
    if (m_settings.kind == ListenSettings::Port::Shared) {
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

void Listener::closeDoor()
{
    m_isClosed = true;
    close();
}

void Listener::stop()
{
    closeDoor();
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
        dealOut(descriptor);
    else
        adopt(descriptor);
}

void Listener::adopt(qintptr descriptor)
{
    auto* const socket = m_settings.tls ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (m_isClosed)
        return delete socket; // it was on its way here when the door was closed
    const bool isOneTooMany = connectionCount() >= m_host.limits.maxConnections || filesLeft(descriptor) < keptFiles;
    if (isOneTooMany)
        return turnAway(socket);
    if (m_settings.tls) {
        auto* const tls = static_cast<QSslSocket*>(socket);
        tls->setSslConfiguration(*m_settings.tls);
        tls->startServerEncryption();
    }
    serve(socket);
}

std::int64_t Listener::filesLeft(qintptr descriptor) const
{
    // The system gives the lowest number that is free.
    return m_fileLimit > 0 ? m_fileLimit - static_cast<std::int64_t>(descriptor) : keptFiles;
}

void Listener::turnAway(QTcpSocket* socket)
{
    // No handshake for a refusal, and no waiting in a flood of them.
    if (m_settings.tls || filesLeft(socket->socketDescriptor()) < keptFiles / 2)
        return delete socket;
    Request request;
    giveId(request);
    Response response = refusal(request, complaints::tooManyConnections);
    response.with("Retry-After", "5");
    if (m_host.dress)
        m_host.dress(request, response);
    socket->setParent(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->skip(socket->bytesAvailable()); });
    QTimer::singleShot(refusalMs, socket, [socket] { socket->abort(); });
    socket->write(bytesOf(response, false, "close"));
    // Closed with its request unread, the socket would be reset, and the answer lost.
    if (socket->flush())
        platform::endSending(socket->socketDescriptor());
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
