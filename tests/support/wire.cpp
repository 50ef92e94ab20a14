#include "tests/support/wire.h"

#include <QElapsedTimer>
#include <QHostAddress>

namespace vigie::test {

json::Value Answer::json() const
{
    auto parsed = json::parse(body);
    return parsed ? std::move(*parsed) : json::Value();
}

std::string Answer::text(std::string_view key) const
{
    const auto value = json();
    const auto* const member = value.is_object()
        ? value.get_object().if_contains(boost::json::string_view(key.data(), key.size()))
        : nullptr;
    return member && member->is_string() ? std::string(member->get_string().data(), member->get_string().size()) : "";
}

std::int64_t Answer::number(std::string_view key) const
{
    const auto value = json();
    const auto* const member = value.is_object()
        ? value.get_object().if_contains(boost::json::string_view(key.data(), key.size()))
        : nullptr;
    return member && member->is_int64() ? member->get_int64() : -1;
}

Wire::Wire(std::uint16_t port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(5'000);
}

void Wire::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5'000)) { }
}

bool Wire::fill(int timeoutMs)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(timeoutMs))
        return false;
    m_buffer += m_socket.readAll();
    return true;
}

/// The next piece of a streamed body; false at its end.
bool Wire::readChunk(Answer& answer, int timeoutMs)
{
    const auto end = m_buffer.indexOf("\r\n");
    bool isHex = false;
    const qsizetype size = end < 0 ? 0 : m_buffer.left(end).toLongLong(&isHex, 16);
    if (end < 0 || m_buffer.size() < end + 2 + size + 2) {
        answer.isWhole = fill(timeoutMs);
        return answer.isWhole;
    }
    const std::string chunk = m_buffer.mid(end + 2, size).toStdString();
    m_buffer.remove(0, end + 2 + size + 2);
    answer.isWhole = isHex;
    if (size == 0)
        return false;
    answer.body += chunk;
    answer.chunks.push_back(chunk);
    return isHex;
}

Answer Wire::read(int timeoutMs, bool bodyless)
{
    Answer answer;
    QElapsedTimer timer;
    timer.start();
    while (!m_buffer.contains("\r\n\r\n")) {
        if (timer.elapsed() > timeoutMs || !fill(timeoutMs))
            return answer;
    }
    const auto end = m_buffer.indexOf("\r\n\r\n");
    const auto lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    answer.status = lines.value(0).split(' ').value(1).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].indexOf(':');
        answer.headers[lines[i].left(colon).trimmed().toLower().toStdString()]
            = lines[i].mid(colon + 1).trimmed().toStdString();
    }
    if (answer.headers.count("transfer-encoding") > 0) {
        QElapsedTimer sinceHead;
        sinceHead.start();
        while (readChunk(answer, timeoutMs))
            answer.chunkMs.resize(answer.chunks.size(), sinceHead.elapsed());
        return answer;
    }
    const auto length = answer.headers.find("content-length");
    const qsizetype wanted
        = bodyless || length == answer.headers.end() ? 0 : QByteArray::fromStdString(length->second).toLongLong();
    while (m_buffer.size() < wanted) {
        if (timer.elapsed() > timeoutMs || !fill(timeoutMs))
            return answer;
    }
    answer.body = m_buffer.left(wanted).toStdString();
    m_buffer.remove(0, wanted);
    return answer;
}

Answer Wire::request(
    const std::string& method, const std::string& path, const std::string& body, const Headers& headers)
{
    QByteArray out = QByteArray::fromStdString(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    for (const auto& [name, value] : headers)
        out += QByteArray::fromStdString(name + ": " + value + "\r\n");
    if (!body.empty())
        out += "Content-Type: application/json\r\nContent-Length: "
            + QByteArray::number(static_cast<qsizetype>(body.size())) + "\r\n";
    out += "\r\n" + QByteArray::fromStdString(body);
    send(out);
    return read(30'000, method == "HEAD");
}

bool Wire::isClosedWithin(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < timeoutMs) {
        m_socket.waitForReadyRead(20);
        m_buffer += m_socket.readAll();
    }
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

Answer Client::send(
    const std::string& method, const std::string& path, const std::string& body, const Headers& headers) const
{
    Wire wire(m_port);
    Headers all = headers;
    if (!m_token.empty())
        all.emplace_back("Authorization", "Bearer " + m_token);
    return wire.request(method, path, body, all);
}

} // namespace vigie::test
