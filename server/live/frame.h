#pragma once

#include <QByteArray>
#include <QPointer>
#include <QTcpSocket>
#include <QWebSocket>

#include <memory>
#include <string_view>

namespace vigie::live {

/// A text message framed once (RFC 6455), however many sockets it goes to: QWebSocket would convert and copy it for
/// each.
class Frame {
public:
    Frame() = default;
    explicit Frame(std::string_view text);

    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// A client's socket whose hands are shaken, and the connection under it.
struct Socket {
    std::unique_ptr<QWebSocket> web;
    QPointer<QTcpSocket> tcp;

    /// Sends it now rather than with the next turn of the event loop, so that nothing of it is kept where the client
    /// takes it. Nothing happens once the socket is closing.
    void send(const Frame& frame);
};

} // namespace vigie::live
