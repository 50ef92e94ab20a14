#pragma once

#include "tests/support/test_server.h"

#include <QWebSocket>

namespace vigie::test {

/// A client of /api/live, or of another path, that keeps what it is told.
class LiveClient {
public:
    LiveClient(std::uint16_t port, const std::string& token, const std::string& path = "/api/live")
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString& text) {
            const auto parsed = json::parse(text.toStdString());
            if (parsed)
                messages.push_back(*parsed);
        });
        socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1%2?token=%3")
                             .arg(port)
                             .arg(QString::fromStdString(path), QString::fromStdString(token))));
        eventually([this] { return isOpen() || socket.error() != QAbstractSocket::UnknownSocketError; });
    }

    bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }
    void say(const std::string& text) { socket.sendTextMessage(QString::fromStdString(text)); }

    std::vector<json::Value> ofType(std::string_view type) const
    {
        std::vector<json::Value> out;
        for (const auto& message : messages) {
            if (std::string_view(message.at("type").as_string()) == type)
                out.push_back(message);
        }
        return out;
    }

    /// The numbers of the leads it was told of, in order.
    std::vector<std::int64_t> leads() const
    {
        std::vector<std::int64_t> out;
        for (const auto& message : messages) {
            if (std::string_view(message.at("type").as_string()) == "change")
                out.push_back(message.at("entityId").as_int64());
        }
        return out;
    }

    QWebSocket socket;
    std::vector<json::Value> messages;
};

} // namespace vigie::test
