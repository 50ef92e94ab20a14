#include "tests/support/model_server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace vigie::test {

namespace {

std::string textAt(const json::Value& value, std::string_view key)
{
    const auto* const object = value.if_object();
    const auto* const found = object ? object->if_contains(boost::json::string_view(key.data(), key.size())) : nullptr;
    return found && found->is_string() ? std::string(found->get_string().data(), found->get_string().size())
                                       : std::string();
}

std::string quoted(std::string_view text)
{
    std::string out;
    json::appendString(out, text);
    return out;
}

const json::Array* turnsOf(const json::Value& body)
{
    const auto* const object = body.if_object();
    const auto* const messages = object ? object->if_contains("messages") : nullptr;
    return messages ? messages->if_array() : nullptr;
}

/// Sends the pieces one after the other, then ends the answer as the reply says.
void sendPieces(QTcpSocket* socket, const std::shared_ptr<ModelReply>& reply, std::size_t next)
{
    if (next == reply->pieces.size()) {
        if (reply->isCut)
            socket->abort();
        else
            socket->write("0\r\n\r\n");
        return;
    }
    QTimer::singleShot(reply->pauseMs, socket, [socket, reply, next] {
        const auto& piece = reply->pieces[next];
        if (!piece.empty()) {
            socket->write(QByteArray::number(static_cast<qulonglong>(piece.size()), 16) + "\r\n");
            socket->write(piece.data(), static_cast<qint64>(piece.size()));
            socket->write("\r\n");
            socket->flush();
        }
        sendPieces(socket, reply, next + 1);
    });
}

void send(QTcpSocket* socket, ModelReply reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Said\r\nTransfer-Encoding: chunked\r\n";
    for (const auto& [name, value] : reply.headers)
        head += QByteArray::fromStdString(name + ": " + value + "\r\n");
    socket->write(head + "\r\n");
    sendPieces(socket, std::make_shared<ModelReply>(std::move(reply)), 0);
}

} // namespace

bool ModelRequest::streams() const
{
    const auto* const object = body.if_object();
    const auto* const stream = object ? object->if_contains("stream") : nullptr;
    return stream && stream->is_bool() && stream->get_bool();
}

std::string ModelRequest::lastTurn() const
{
    const auto* const turns = turnsOf(body);
    return turns && !turns->empty() ? textAt(turns->back(), "content") : std::string();
}

std::string ModelRequest::conversation() const
{
    std::string out;
    if (const auto* const turns = turnsOf(body)) {
        for (const auto& turn : *turns)
            out += textAt(turn, "role") + ": " + textAt(turn, "content") + "\n";
    }
    return out;
}

std::string ModelRequest::schemaName() const
{
    const auto* const object = body.if_object();
    const auto* const format = object ? object->if_contains("response_format") : nullptr;
    const auto* const inner = format && format->is_object() ? format->get_object().if_contains("json_schema") : nullptr;
    return inner ? textAt(*inner, "name") : std::string();
}

ModelServer::ModelServer()
    : m_server(new QTcpServer)
    , m_script([](const ModelRequest& request) { return says(request, "Hello"); })
{
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (auto* const socket = m_server->nextPendingConnection()) {
            const auto buffer = std::make_shared<QByteArray>();
            QObject::connect(
                socket, &QTcpSocket::readyRead, socket, [this, socket, buffer] { take(*socket, *buffer); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

ModelServer::~ModelServer()
{
    m_thread.quit();
    m_thread.wait();
}

std::string ModelServer::baseUrl() const
{
    return "http://127.0.0.1:" + std::to_string(m_port) + "/v1";
}

void ModelServer::follow(Script script)
{
    const std::lock_guard lock(m_mutex);
    m_script = std::move(script);
}

std::vector<ModelRequest> ModelServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void ModelServer::forget()
{
    const std::lock_guard lock(m_mutex);
    m_requests.clear();
}

ModelReply ModelServer::replyTo(const ModelRequest& request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(request);
    return m_script(request);
}

void ModelServer::take(QTcpSocket& socket, QByteArray& buffer)
{
    buffer += socket.readAll();
    const auto headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    ModelRequest request;
    qsizetype length = 0;
    const auto lines = buffer.left(headEnd).split('\n');
    request.path = lines.front().split(' ').value(1).toStdString();
    for (const auto& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        const auto name = line.left(colon).trimmed().toLower().toStdString();
        request.headers[name] = line.mid(colon + 1).trimmed().toStdString();
        if (name == "content-length")
            length = line.mid(colon + 1).trimmed().toLongLong();
    }
    if (buffer.size() < headEnd + 4 + length)
        return;
    request.text = buffer.mid(headEnd + 4, length).toStdString();
    if (auto body = json::parse(request.text))
        request.body = std::move(*body);
    buffer.remove(0, headEnd + 4 + length);
    send(&socket, replyTo(request));
}

std::string ModelServer::event(const std::string& content)
{
    return "data: "
           "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"model\":\"test-model\",\"choices\":[{\"index\":0,"
           "\"delta\":{\"content\":"
        + quoted(content) + "},\"finish_reason\":null}]}\n\n";
}

ModelReply ModelServer::says(const ModelRequest& request, const std::string& text, int pauseMs)
{
    constexpr int inputTokens = 11;
    constexpr int outputTokens = 7;
    const std::string usage = "\"usage\":{\"prompt_tokens\":" + std::to_string(inputTokens)
        + ",\"completion_tokens\":" + std::to_string(outputTokens) + "}";
    ModelReply reply;
    reply.pauseMs = pauseMs;
    if (!request.streams()) {
        reply.headers["Content-Type"] = "application/json";
        reply.pieces = {"{\"id\":\"c1\",\"model\":\"test-model\",\"choices\":[{\"index\":0,\"message\":{\"role\":"
                        "\"assistant\",\"content\":"
            + quoted(text) + "},\"finish_reason\":\"stop\"}]," + usage + "}"};
        return reply;
    }
    reply.headers["Content-Type"] = "text/event-stream";
    std::size_t from = 0;
    while (from < text.size()) {
        const auto blank = text.find(' ', from + 1);
        const auto end = blank == text.npos ? text.size() : blank;
        reply.pieces.push_back(event(text.substr(from, end - from)));
        from = end;
    }
    reply.pieces.push_back("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
    reply.pieces.push_back("data: {\"choices\":null," + usage + "}\n\ndata: [DONE]\n\n");
    return reply;
}

ModelReply ModelServer::refuses(int status, const std::string& message, const std::string& code)
{
    ModelReply reply;
    reply.status = status;
    reply.pieces = {"{\"error\":{\"message\":" + quoted(message)
        + ",\"type\":\"invalid_request_error\",\"code\":" + (code.empty() ? std::string("null") : quoted(code)) + "}}"};
    return reply;
}

} // namespace vigie::test
