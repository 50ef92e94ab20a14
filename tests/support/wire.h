#pragma once

#include "server/base/json.h"

#include <QByteArray>
#include <QTcpSocket>

#include <map>
#include <string>
#include <vector>

namespace vigie::test {

/// An answer as it came over the wire.
struct Answer {
    int status = 0; ///< 0: the connection ended without one
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;
    std::vector<std::string> chunks; ///< of a body that was streamed
    std::vector<qint64> chunkMs; ///< when each came, after the head
    bool isWhole = true; ///< false: the stream broke off

    json::Value json() const;
    std::string text(std::string_view key) const; ///< a string member of a JSON object
    std::int64_t number(std::string_view key) const;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

/// A blocking HTTP client that sends exactly what it is told: tests of the wire need the wire.
class Wire {
public:
    explicit Wire(std::uint16_t port);

    /// Sends bytes as they are.
    void send(const QByteArray& bytes);
    /// Reads one answer; `bodyless` for the answer to a HEAD.
    Answer read(int timeoutMs = 10'000, bool bodyless = false);
    Answer request(
        const std::string& method, const std::string& path, const std::string& body = {}, const Headers& headers = {});
    /// True when the other side ends the connection within this time.
    bool isClosedWithin(int timeoutMs);
    QTcpSocket& socket() { return m_socket; }

private:
    bool fill(int timeoutMs);
    bool readChunk(Answer& answer, int timeoutMs);

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

/// Somebody signed in: a Wire with a token.
class Client {
public:
    Client(std::uint16_t port, std::string token)
        : m_port(port)
        , m_token(std::move(token))
    {
    }

    Answer get(const std::string& path, const Headers& headers = {}) const { return send("GET", path, {}, headers); }
    Answer post(const std::string& path, const std::string& body, const Headers& headers = {}) const
    {
        return send("POST", path, body, headers);
    }
    Answer put(const std::string& path, const std::string& body, const Headers& headers = {}) const
    {
        return send("PUT", path, body, headers);
    }
    Answer patch(const std::string& path, const std::string& body, const Headers& headers = {}) const
    {
        return send("PATCH", path, body, headers);
    }
    Answer remove(const std::string& path, const Headers& headers = {}) const
    {
        return send("DELETE", path, {}, headers);
    }
    Answer send(
        const std::string& method, const std::string& path, const std::string& body, const Headers& headers = {}) const;

    const std::string& token() const { return m_token; }
    std::uint16_t port() const { return m_port; }

private:
    std::uint16_t m_port;
    std::string m_token;
};

} // namespace vigie::test
