#pragma once

#include <QByteArray>

#include <arpa/inet.h>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace vigie::test {

/// A client that is a system's socket and nothing else: ten thousand of them cost little, and threads may have one
/// each.
class BareClient {
public:
    explicit BareClient(std::uint16_t port)
        : m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(port);
        where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval limit{10, 0};
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        m_isConnected = m_socket >= 0 && ::connect(m_socket, reinterpret_cast<sockaddr*>(&where), sizeof where) == 0;
    }
    ~BareClient()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    BareClient(BareClient&& other) noexcept
        : m_socket(std::exchange(other.m_socket, -1))
        , m_isConnected(other.m_isConnected)
    {
    }
    BareClient& operator=(BareClient&&) = delete;

    bool isConnected() const { return m_isConnected; }
    bool send(const QByteArray& bytes)
    {
        return ::send(m_socket, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL)
            == bytes.size();
    }
    /// Some of what comes next; empty when the connection ended.
    QByteArray read()
    {
        char bytes[64 * 1'024];
        const auto count = ::recv(m_socket, bytes, sizeof bytes, 0);
        return count > 0 ? QByteArray(bytes, static_cast<qsizetype>(count)) : QByteArray();
    }
    /// Whether the other side ended the connection; does not wait.
    bool isClosed()
    {
        char byte = 0;
        const auto count = ::recv(m_socket, &byte, 1, MSG_DONTWAIT);
        return count == 0 || (count < 0 && errno != EAGAIN);
    }

private:
    int m_socket;
    bool m_isConnected = false;
};

} // namespace vigie::test
