#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <vector>

namespace vigie::ui::test {

struct PeerRequest {
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// Something that listens where a server should, and answers as a test tells it to.
class ScriptedPeer : public QTcpServer {
public:
    using Script = std::function<void(QTcpSocket& socket, const PeerRequest& request)>;

    ScriptedPeer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (auto* const socket = nextPendingConnection())
                serve(socket);
        });
    }

    Script script;
    std::vector<PeerRequest> requests;

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

    static void answer(QTcpSocket& socket, int status, const QByteArray& body, const QByteArray& headers = {},
        const QByteArray& type = "application/json")
    {
        socket.write("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
    }

private:
    void serve(QTcpSocket* socket)
    {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer = QByteArray()]() mutable {
            buffer += socket->readAll();
            const auto end = buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            PeerRequest request = parsed(buffer.left(end));
            const auto length = request.headers.value("content-length").toInt();
            if (buffer.size() < end + 4 + length)
                return;
            request.body = buffer.mid(end + 4, length);
            buffer.clear();
            requests.push_back(request);
            if (script)
                script(*socket, request);
        });
    }

    static PeerRequest parsed(const QByteArray& head)
    {
        PeerRequest out;
        auto lines = head.split('\n');
        const auto first = lines.takeFirst().trimmed().split(' ');
        out.method = first.value(0);
        out.target = first.value(1);
        for (const auto& line : lines) {
            const auto colon = line.indexOf(':');
            out.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        return out;
    }
};

} // namespace vigie::ui::test
