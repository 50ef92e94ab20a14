#include "server/http/connection.h"

#include "server/base/clock.h"
#include "server/base/fiber.h"
#include "server/base/platform.h"
#include "server/http/complaint.h"
#include "server/http/compression.h"
#include "server/http/wire_format.h"

#include <QHostAddress>
#include <QPointer>
#include <QSslSocket>

#include <algorithm>

namespace vigie::http {

namespace beast = boost::beast::http;

namespace {

constexpr qint64 readBufferBytes = 64 * 1024; // what a client may send ahead while its request is being answered
constexpr int lingerMs = 3'000;
constexpr qint64 streamAheadBytes = 256 * 1024; // what of a streamed answer may wait for its client

/// The next read from the socket begins with these bytes.
void giveBack(QTcpSocket& socket, const QByteArray& bytes)
{
    for (qsizetype i = bytes.size() - 1; i >= 0; --i)
        socket.ungetChar(bytes.at(i));
}

bool wantsKeepAlive(const Request& request, bool isOld)
{
    const auto connection = request.header("connection");
    return isOld ? hasToken(connection, "keep-alive") : !hasToken(connection, "close");
}

} // namespace

Connection::Connection(QTcpSocket* socket, ConnectionHost& host, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_host(host)
{
    socket->setParent(this);
    socket->setReadBufferSize(readBufferBytes);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &Connection::onReadyRead);
    connect(socket, &QTcpSocket::disconnected, this, &Connection::onDisconnected);
    connect(socket, &QTcpSocket::bytesWritten, this, &Connection::onWritten);
    if (auto* const tls = qobject_cast<QSslSocket*>(socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &Connection::onWritten);
    // A client that connects and says nothing gets the time of a header, not that of a kept connection.
    enter(Phase::Idle, m_host.limits.headerMs);
}

void Connection::enter(Phase phase, int milliseconds)
{
    m_phase = phase;
    m_deadline = monotonicMs() + milliseconds;
}

void Connection::checkDeadline(std::int64_t nowMs)
{
    const bool isWatched = !m_busy || m_taken;
    if (!isWatched || !m_socket || nowMs < m_deadline)
        return;
    if (m_phase == Phase::Header || m_phase == Phase::Body)
        return refuse(complaints::tooSlow);
    m_socket->abort(); // idle, or a client that does not take its answer
}

void Connection::finish()
{
    m_finishing = true;
    if (!m_busy && m_socket && m_phase != Phase::Writing)
        close();
}

void Connection::onDisconnected()
{
    m_gone = true;
    if (m_taken)
        return std::exchange(m_taken, nullptr)->open();
    // A fiber that still works for this connection ends first; send() then deletes.
    if (!m_busy)
        deleteLater();
}

/// What the client has not taken yet. A TLS socket counts what is encrypted already apart.
qint64 Connection::unsentBytes() const
{
    const auto* const tls = qobject_cast<const QSslSocket*>(m_socket);
    return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void Connection::onWritten()
{
    if (m_taken && unsentBytes() <= streamAheadBytes / 2)
        return std::exchange(m_taken, nullptr)->open();
    if (m_phase != Phase::Writing || m_gone || !m_socket || unsentBytes() > 0)
        return;
    if (m_finishing || m_host.stopping)
        return close();
    enter(Phase::Idle, m_host.limits.idleMs);
    readOn();
}

void Connection::close()
{
    m_phase = Phase::Closing;
    m_deadline = monotonicMs() + m_host.limits.writeMs;
    if (m_socket)
        m_socket->disconnectFromHost();
}

/// Ends our side and throws away what the client still sends: a socket that is closed with unread bytes in it resets
/// the connection, and the reset may reach the client before our answer.
void Connection::linger()
{
    m_socket->flush();
    if (m_gone)
        return;
    const bool isTls = qobject_cast<QSslSocket*>(m_socket) != nullptr;
    if (unsentBytes() > 0 && !isTls)
        return close(); // earlier answers are not taken yet: closed when they are
    enter(Phase::Closing, lingerMs);
    m_socket->skip(m_socket->bytesAvailable());
    // TLS has no half-closed connection: its client ends it when it has read that we will not go on.
    if (!isTls)
        platform::endSending(m_socket->socketDescriptor());
}

void Connection::onReadyRead()
{
    if (m_gone || m_busy || !m_socket || m_phase == Phase::Writing)
        return;
    if (m_phase == Phase::Closing)
        m_socket->skip(m_socket->bytesAvailable());
    else
        feed();
}

void Connection::feed()
{
    // A client that left meanwhile is not served: this object is about to be deleted.
    while (!m_busy && !m_gone && m_socket && m_phase != Phase::Closing && m_phase != Phase::Writing) {
        m_buffer += m_socket->readAll();
        if (m_buffer.isEmpty())
            return;
        if (!parseSome())
            return;
        dispatch();
    }
}

/// Goes on with what was sent ahead; from the event loop, so that the stack does not grow.
void Connection::readOn()
{
    if (!m_buffer.isEmpty() || m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(
            this, [this] { onReadyRead(); }, Qt::QueuedConnection);
}

/// False when nothing of a request is there yet.
bool Connection::startParsing()
{
    // RFC 9112, 2.2: an empty line before a request is to be skipped.
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    if (m_buffer.isEmpty() || m_buffer == "\r")
        return false;
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_host.limits.headerBytes));
    m_parser->body_limit(m_host.limits.bodyBytes);
    m_headerChecked = false;
    m_headers.clear();
    m_rawHeader.clear();
    enter(Phase::Header, m_host.limits.headerMs);
    return true;
}

/// Feeds the parser; true when a whole request is there.
bool Connection::parseSome()
{
    if (!m_parser && !startParsing())
        return false;
    while (!m_parser->is_done()) {
        boost::system::error_code ec;
        const auto used = static_cast<qsizetype>(m_parser->put(
            boost::asio::const_buffer(m_buffer.constData(), static_cast<std::size_t>(m_buffer.size())), ec));
        if (!m_headerChecked)
            m_rawHeader.append(m_buffer.constData(), used);
        if (ec == beast::error::need_more)
            ec = {};
        if (ec) {
            refuse(complaints::aboutError(ec, m_rawHeader, m_buffer, m_host.limits));
            return false;
        }
        m_buffer.remove(0, used);
        if (m_parser->is_header_done() && !m_headerChecked && !checkHeader())
            return false;
        if (used > 0 && (!m_buffer.isEmpty() || m_parser->is_done()))
            continue;
        // What waits here is the unfinished line of a chunk's size or a trailer: the body limit does not count those.
        if (m_headerChecked && static_cast<std::size_t>(m_buffer.size()) > m_host.limits.headerBytes)
            refuse(complaints::aboutError(beast::error::body_limit, {}, {}, m_host.limits));
        return false;
    }
    return true;
}

/// What Beast leaves to its user, checked once the headers are there and before any of the body is read.
bool Connection::checkHeader()
{
    m_headerChecked = true;
    collectHeaders();
    const auto& message = m_parser->get();
    if (const auto complaint = complaints::aboutHeader(message, m_rawHeader, m_host.limits)) {
        refuse(*complaint);
        return false;
    }
    m_isOld = message.version() == 10;
    if (!m_parser->is_done()) {
        enter(Phase::Body, m_host.limits.bodyMs);
        if (message.count(beast::field::expect) > 0 && !m_isOld && m_buffer.isEmpty())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    return true;
}

void Connection::collectHeaders()
{
    m_headers.reserve(12);
    for (const auto& header : m_parser->get()) {
        std::string name(header.name_string().data(), header.name_string().size());
        std::transform(name.begin(), name.end(), name.begin(),
            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        m_headers.emplace_back(std::move(name), std::string(header.value().data(), header.value().size()));
    }
}

/// Answers a request that never became one, and closes.
void Connection::refuse(const Complaint& complaint)
{
    if (m_parser && !m_headerChecked)
        collectHeaders();
    Request request;
    request.headers = std::move(m_headers);
    giveId(request);
    Response response = refusal(request, complaint);
    if (m_host.dress)
        m_host.dress(request, response);
    m_buffer.clear();
    m_rawHeader.clear();
    m_parser.reset();
    m_finishing = true;
    m_socket->write(bytesOf(response, false, "close"));
    linger();
}

std::optional<Request> Connection::takeRequest()
{
    auto message = m_parser->release();
    Request request;
    request.method = methodOf(message.method());
    request.isHead = message.method() == beast::verb::head;
    request.target.assign(message.target().data(), message.target().size());
    request.headers = std::move(m_headers);
    request.body = std::move(message.body());
    request.startedUs = monotonicUs();
    request.isSecure = m_socket->inherits("QSslSocket");
    request.peer = m_socket->peerAddress().toString().toStdString();
    if (request.peer.starts_with("::ffff:"))
        request.peer.erase(0, 7);
    giveId(request);
    if (m_host.resolvePeer)
        m_host.resolvePeer(request);
    if (readTarget(request))
        return request;
    m_headers = std::move(request.headers); // for the refusal
    return std::nullopt;
}

void Connection::dispatch()
{
    m_finishing = m_finishing || m_host.stopping;
    auto request = takeRequest();
    m_parser.reset();
    if (m_buffer.isEmpty())
        m_buffer.clear(); // an idle connection keeps no memory of what it sent
    if (!request)
        return refuse(complaints::badTarget);
    if (!wantsKeepAlive(*request, m_isOld))
        m_finishing = true;
    // RFC 6455, 4.1: only a GET can become a WebSocket; elsewhere the wish is ignored.
    const bool mayUpgrade = request->method == Method::Get && !request->isHead && !m_isOld && m_host.upgrade;
    if (mayUpgrade && hasToken(request->header("upgrade"), "websocket"))
        return tryUpgrade(std::move(*request));
    m_rawHeader.clear();
    run(std::move(*request));
}

void Connection::tryUpgrade(Request request)
{
    // Checking a token may need the database, so the question is asked in a fiber as well.
    m_busy = true;
    m_phase = Phase::Answering;
    fiber::spawn([this, r = std::move(request)]() mutable {
        QPointer<QTcpSocket> taken;
        auto refused = m_host.upgrade(r, [&] { return taken = takeSocket(); });
        if (!m_socket) {
            afterUpgrade(taken);
            return deleteLater();
        }
        m_finishing = true;
        if (refused && m_host.dress)
            m_host.dress(r, *refused);
        send(r, refused ? std::move(*refused) : Response{400, "text/plain", "", {}, true});
    });
}

QTcpSocket* Connection::takeSocket()
{
    if (m_gone || !m_socket)
        return nullptr;
    QTcpSocket* const socket = m_socket;
    m_socket = nullptr;
    socket->disconnect(this);
    socket->setParent(nullptr);
    socket->setReadBufferSize(0);
    giveBack(*socket, m_rawHeader); // the WebSocket handshake reads the request again
    return socket;
}

/// Frames that came with the handshake are given back when it is done: it would swallow them.
void Connection::afterUpgrade(QTcpSocket* socket)
{
    if (!socket || m_buffer.isEmpty())
        return;
    const auto goOn = [socket, frames = m_buffer] {
        giveBack(*socket, frames);
        QMetaObject::invokeMethod(socket, "readyRead");
    };
    QMetaObject::invokeMethod(socket, goOn, Qt::QueuedConnection);
}

void Connection::run(Request request)
{
    m_busy = true;
    m_phase = Phase::Answering;
    fiber::spawn([this, r = std::move(request)]() mutable {
        Response response = m_host.handle(r);
        send(r, std::move(response));
    });
}

void Connection::send(const Request& request, Response&& response)
{
    const bool isStream = response.stream && !request.isHead;
    const bool keepAlive = !m_finishing && !response.close && !m_host.stopping && !(isStream && m_isOld);
    if (!m_gone && m_socket) {
        compress(request, response);
        const char* const connection = !keepAlive ? "close" : m_isOld ? "keep-alive" : "";
        m_socket->write(bytesOf(response, request.isHead, connection, m_isOld));
        m_socket->flush();
    }
    if (isStream && !m_gone && m_socket)
        return stream(std::move(response), keepAlive);
    m_busy = false;
    if (m_gone || !m_socket)
        return deleteLater();
    afterAnswer(keepAlive);
}

/// Writes to the connection for the fiber of a streamed answer.
class Connection::Sink final : public BodySink {
public:
    explicit Sink(Connection& connection)
        : m_connection(connection)
    {
    }

    bool write(std::string_view piece) override
    {
        if (m_connection.m_gone || m_connection.m_host.stopping)
            return false;
        if (piece.empty())
            return true;
        auto& socket = *m_connection.m_socket;
        if (m_connection.m_isOld)
            socket.write(piece.data(), static_cast<qint64>(piece.size()));
        else
            socket.write(chunkOf(piece));
        socket.flush();
        return m_connection.waitUntilTaken();
    }

    void cut() override { m_connection.m_socket->abort(); }

private:
    Connection& m_connection;
};

void Connection::stream(Response&& response, bool keepAlive)
{
    Sink sink(*this);
    response.stream(sink);
    m_busy = false;
    if (m_gone)
        return deleteLater();
    if (!m_isOld)
        m_socket->write(chunkOf({}));
    m_socket->flush();
    afterAnswer(keepAlive && !m_finishing && !m_host.stopping);
}

/// False when the client is gone, or does not take what it asked for.
bool Connection::waitUntilTaken()
{
    if (m_gone || unsentBytes() <= streamAheadBytes)
        return !m_gone;
    fiber::Gate gate;
    m_taken = &gate;
    m_deadline = monotonicMs() + m_host.limits.writeMs;
    gate.wait();
    return !m_gone;
}

void Connection::afterAnswer(bool keepAlive)
{
    if (m_gone)
        return; // the client left while we wrote
    if (!keepAlive)
        return close();
    // An answer the client does not take holds its connection, not our memory: no further request is read meanwhile.
    if (unsentBytes() > 0)
        return enter(Phase::Writing, m_host.limits.writeMs);
    enter(Phase::Idle, m_host.limits.idleMs);
    readOn();
}

} // namespace vigie::http
