#include "server/http/connection.h"

#include "server/base/clock.h"
#include "server/base/crypto.h"
#include "server/base/fiber.h"
#include "server/base/json.h"
#include "server/http/compression.h"

#include <QHostAddress>

#include <algorithm>

namespace vigie::http {

namespace beast = boost::beast::http;

namespace {

constexpr qint64 readBufferBytes = 64 * 1024; // what a client may send ahead while its request is being answered

Method methodOf(beast::verb verb)
{
    switch (verb) {
    case beast::verb::get:
    case beast::verb::head:
        return Method::Get;
    case beast::verb::post:
        return Method::Post;
    case beast::verb::put:
        return Method::Put;
    case beast::verb::patch:
        return Method::Patch;
    case beast::verb::delete_:
        return Method::Delete;
    case beast::verb::options:
        return Method::Options;
    default:
        return Method::Other;
    }
}

bool equalsNoCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
        return (x >= 'A' && x <= 'Z' ? x - 'A' + 'a' : x) == y;
    });
}

bool hasToken(std::string_view list, std::string_view token)
{
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        auto item = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        while (!item.empty() && item.front() == ' ')
            item.remove_prefix(1);
        while (!item.empty() && item.back() == ' ')
            item.remove_suffix(1);
        if (equalsNoCase(item, token))
            return true;
    }
    return false;
}

bool isSaneRequestId(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::string newRequestId()
{
    // Unique within the logs is enough: a counter behind a random start, cheaper than random bytes a request.
    static const std::string prefix = crypto::toHex(crypto::randomBytes(6));
    thread_local std::uint64_t next = [] {
        std::uint64_t start = 0;
        const auto bytes = crypto::randomBytes(5);
        for (const char c : bytes)
            start = start << 8 | static_cast<unsigned char>(c);
        return start;
    }();
    return prefix + "-" + std::to_string(++next);
}

bool wantsKeepAlive(const Request& request, unsigned version)
{
    const auto connection = request.header("connection");
    return version >= 11 ? !hasToken(connection, "close") : hasToken(connection, "keep-alive");
}

void appendHeader(QByteArray& out, std::string_view name, std::string_view value)
{
    out.append(name.data(), static_cast<qsizetype>(name.size()));
    out.append(": ", 2);
    out.append(value.data(), static_cast<qsizetype>(value.size()));
    out.append("\r\n", 2);
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
    connect(socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_phase == Phase::Writing && m_socket && m_socket->bytesToWrite() == 0)
            enter(Phase::Idle, m_host.limits.idleMs);
    });
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
    if (m_busy || !m_socket || nowMs < m_deadline)
        return;
    if (m_phase == Phase::Header || m_phase == Phase::Body)
        return refuse(408, "timeout", "The request did not arrive in time.");
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
    // A fiber that still works for this connection ends first; send() then deletes.
    if (!m_busy)
        deleteLater();
}

void Connection::close()
{
    m_phase = Phase::Closing;
    m_deadline = monotonicMs() + m_host.limits.writeMs;
    if (m_socket)
        m_socket->disconnectFromHost();
}

void Connection::onReadyRead()
{
    if (m_busy || m_phase == Phase::Closing || m_phase == Phase::Writing) {
        // What a closing connection still sends is thrown away, so that our answer is not lost to a reset.
        if (m_phase == Phase::Closing && m_socket)
            m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    feed();
}

void Connection::feed()
{
    while (!m_busy && m_socket && m_phase != Phase::Closing && m_phase != Phase::Writing) {
        m_buffer += m_socket->readAll();
        if (m_buffer.isEmpty())
            return;
        if (!parseSome())
            return;
        dispatch();
    }
}

/// Feeds the parser; true when a whole request is there.
bool Connection::parseSome()
{
    if (!m_parser) {
        // RFC 9112, 2.2: an empty line before a request is to be skipped.
        while (m_buffer.startsWith("\r\n"))
            m_buffer.remove(0, 2);
        if (m_buffer.isEmpty())
            return false;
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(m_host.limits.headerBytes));
        m_parser->body_limit(m_host.limits.bodyBytes);
        m_parser->eager(true);
        m_headerChecked = false;
        m_rawHeader.clear();
        enter(Phase::Header, m_host.limits.headerMs);
    }
    while (!m_parser->is_done()) {
        boost::system::error_code ec;
        const auto used = static_cast<qsizetype>(m_parser->put(
            boost::asio::const_buffer(m_buffer.constData(), static_cast<std::size_t>(m_buffer.size())), ec));
        if (!m_headerChecked)
            m_rawHeader.append(m_buffer.constData(), used);
        m_buffer.remove(0, used);
        if (ec == beast::error::need_more)
            ec = {};
        if (ec) {
            parserFailed(ec);
            return false;
        }
        if (m_parser->is_header_done() && !m_headerChecked && !checkHeader())
            return false;
        if (used == 0 || (m_buffer.isEmpty() && !m_parser->is_done())) {
            if (!m_parser->is_header_done() && static_cast<std::size_t>(m_buffer.size()) > m_host.limits.headerBytes)
                parserFailed(beast::error::header_limit);
            return false;
        }
    }
    return true;
}

/// What Beast leaves to its user, checked once the headers are there.
bool Connection::checkHeader()
{
    m_headerChecked = true;
    const auto& message = m_parser->get();
    if (message.version() != 11 && message.version() != 10) {
        refuse(505, "malformed", "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
        return false;
    }
    const auto hosts = message.count(beast::field::host);
    if (hosts > 1 || (hosts == 0 && message.version() == 11)) {
        refuse(400, "malformed", "Exactly one Host header is needed.");
        return false;
    }
    const auto codings = message.count(beast::field::transfer_encoding);
    const auto coding = message[beast::field::transfer_encoding];
    const bool isPlainChunked = codings == 1 && equalsNoCase({coding.data(), coding.size()}, "chunked");
    if (codings > 0 && (!isPlainChunked || message.version() == 10)) {
        refuse(501, "malformed", "The only transfer coding understood is chunked.");
        return false;
    }
    if (message.target().size() > m_host.limits.targetBytes) {
        refuse(414, "too_large", "The address is too long.");
        return false;
    }
    const auto expect = message[beast::field::expect];
    if (!expect.empty() && !equalsNoCase({expect.data(), expect.size()}, "100-continue")) {
        refuse(417, "malformed", "The only expectation understood is 100-continue.");
        return false;
    }
    if (!m_parser->is_done()) {
        enter(Phase::Body, m_host.limits.bodyMs);
        if (!expect.empty() && message.version() == 11)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    return true;
}

void Connection::parserFailed(const boost::system::error_code& ec)
{
    if (ec == beast::error::body_limit)
        return refuse(413, "too_large", "The body is too large.");
    if (ec == beast::error::header_limit) {
        const bool isTarget = !m_rawHeader.contains('\n') && !m_buffer.contains('\n');
        return isTarget ? refuse(414, "too_large", "The address is too long.")
                        : refuse(431, "too_large", "The headers are too large.");
    }
    refuse(400, "malformed", "This is not a valid HTTP request.");
}

/// Answers a request that never became one, and closes.
void Connection::refuse(int status, std::string_view code, std::string_view message)
{
    std::string body;
    json::Writer(body).beginObject().key("error").string(message).key("code").string(code).endObject();
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " ";
    const auto reason = reasonPhrase(status);
    out.append(reason.data(), static_cast<qsizetype>(reason.size()));
    out += "\r\nContent-Type: application/json; charset=utf-8\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(static_cast<qsizetype>(body.size())) + "\r\n\r\n";
    out.append(body.data(), static_cast<qsizetype>(body.size()));
    m_socket->write(out);
    m_buffer.clear();
    m_parser.reset();
    close();
}

std::optional<Request> Connection::takeRequest()
{
    auto message = m_parser->release();
    Request request;
    request.method = methodOf(message.method());
    request.isHead = message.method() == beast::verb::head;
    request.target.assign(message.target().data(), message.target().size());
    request.headers.reserve(12);
    for (const auto& header : message) {
        std::string name(header.name_string().data(), header.name_string().size());
        std::transform(name.begin(), name.end(), name.begin(),
            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        request.headers.emplace_back(std::move(name), std::string(header.value().data(), header.value().size()));
    }
    request.body = std::move(message.body());
    request.startedUs = monotonicUs();
    request.isSecure = m_socket->inherits("QSslSocket");
    request.peer = m_socket->peerAddress().toString().toStdString();
    if (request.peer.starts_with("::ffff:"))
        request.peer.erase(0, 7);
    const auto id = request.header("x-request-id");
    request.id = isSaneRequestId(id) ? std::string(id) : newRequestId();
    if (m_host.resolvePeer)
        m_host.resolvePeer(request);
    if (!readTarget(request))
        return std::nullopt;
    return request;
}

void Connection::dispatch()
{
    const unsigned version = m_parser->get().version();
    m_finishing = m_finishing || m_host.stopping;
    auto request = takeRequest();
    m_parser.reset();
    if (!request)
        return refuse(400, "malformed", "The address is malformed.");
    if (!wantsKeepAlive(*request, version))
        m_finishing = true;
    if (hasToken(request->header("upgrade"), "websocket") && m_host.upgrade && tryUpgrade(*request))
        return;
    run(std::move(*request));
}

bool Connection::tryUpgrade(Request& request)
{
    // Checking a token may need the database, so the question is asked in a fiber as well.
    m_busy = true;
    m_phase = Phase::Answering;
    fiber::spawn([this, request]() mutable {
        const auto takeSocket = [this]() -> QTcpSocket* {
            if (m_gone || !m_socket)
                return nullptr;
            QTcpSocket* const socket = m_socket;
            m_socket = nullptr;
            socket->disconnect(this);
            socket->setParent(nullptr);
            socket->setReadBufferSize(0);
            // The WebSocket handshake reads the request again: give its bytes back.
            m_rawHeader += m_buffer;
            for (qsizetype i = m_rawHeader.size() - 1; i >= 0; --i)
                socket->ungetChar(m_rawHeader.at(i));
            return socket;
        };
        auto refused = m_host.upgrade(request, takeSocket);
        if (!m_socket)
            return deleteLater();
        m_finishing = true;
        send(request, refused ? std::move(*refused) : Response{400, "text/plain", "", {}, true});
    });
    return true;
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
    m_busy = false;
    if (m_gone || !m_socket)
        return deleteLater();
    const bool keepAlive = !m_finishing && !response.close && !m_host.stopping;
    compress(request, response);
    const bool hasBody = response.status != 204 && response.status != 304;
    QByteArray out;
    out.reserve(static_cast<qsizetype>(response.body.size()) + 640);
    out += "HTTP/1.1 ";
    out += QByteArray::number(response.status);
    out += ' ';
    const auto reason = reasonPhrase(response.status);
    out.append(reason.data(), static_cast<qsizetype>(reason.size()));
    out += "\r\n";
    if (hasBody) {
        appendHeader(out, "Content-Type", response.contentType);
        out += "Content-Length: ";
        out += QByteArray::number(static_cast<qsizetype>(response.body.size()));
        out += "\r\n";
    }
    for (const auto& [name, value] : response.headers)
        appendHeader(out, name, value);
    if (!keepAlive)
        out += "Connection: close\r\n";
    out += "\r\n";
    if (hasBody && !request.isHead)
        out.append(response.body.data(), static_cast<qsizetype>(response.body.size()));
    m_socket->write(out);
    m_socket->flush();
    afterAnswer(keepAlive);
}

void Connection::afterAnswer(bool keepAlive)
{
    if (!keepAlive)
        return close();
    // An answer the client does not take holds its connection, not our memory: no further request is read meanwhile.
    if (m_socket->bytesToWrite() > 0)
        enter(Phase::Writing, m_host.limits.writeMs);
    else
        enter(Phase::Idle, m_host.limits.idleMs);
    // Pipelined bytes wait in the buffer or in the socket; from the event loop, so that the stack does not grow.
    if (!m_buffer.isEmpty() || m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(
            this, [this] { onReadyRead(); }, Qt::QueuedConnection);
}

} // namespace vigie::http
