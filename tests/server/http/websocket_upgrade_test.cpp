#include "tests/server/http/raw_request.h"
#include "tests/support/company_test.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

/// A text frame as a client sends it, masked with zeros.
QByteArray frame(const QByteArray& text)
{
    return QByteArray("\x81", 1) + static_cast<char>(0x80 | text.size()) + QByteArray(4, '\0') + text;
}

/// A connection whose answers are looked at as bytes: after a handshake come frames, not HTTP.
class Pipe {
public:
    explicit Pipe(std::uint16_t port)
        : m_wire(port)
    {
    }

    void send(const QByteArray& bytes) { m_wire.send(bytes); }

    /// Waits for these bytes and throws away everything up to their end.
    bool passes(const QByteArray& wanted)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_bytes.contains(wanted)) {
            if (timer.elapsed() > 5'000)
                return false;
            m_wire.socket().waitForReadyRead(20);
            m_bytes += m_wire.socket().readAll();
        }
        m_bytes.remove(0, m_bytes.indexOf(wanted) + wanted.size());
        return true;
    }

    bool passesHandshake()
    {
        // What the key below must be answered with (RFC 6455, 1.3).
        return passes("HTTP/1.1 101 ") && passes("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
            && passes("\r\n\r\n");
    }

    /// A text frame that greets: the server understood what was sent over the WebSocket.
    bool passesHello() { return passes(QByteArray("\x81", 1)) && passes("\"hello\""); }

private:
    Wire m_wire;
    QByteArray m_bytes;
};

} // namespace

/// From HTTP to a WebSocket on the same port: who is let through, and how the bytes may come.
class WebSocketUpgradeTest : public CompanyTest {
    Q_OBJECT

public:
    WebSocketUpgradeTest()
        : CompanyTest([](ServerSettings& settings) { settings.workers = 1; })
    {
    }

private Q_SLOTS:
    void cleanup() { QCOMPARE(m_server->anonymous().get("/api/health").status, 200); }

    void shakesHandsAndTalks()
    {
        Pipe pipe(m_server->port());
        pipe.send(handshake());
        QVERIFY(pipe.passesHandshake());
        pipe.send(frame(m_subscribe));
        QVERIFY(pipe.passesHello());
    }

    void tokenMayComeInTheHeader()
    {
        Pipe pipe(m_server->port());
        pipe.send(handshake("/api/live", "Authorization: Bearer " + token() + "\r\n"));
        QVERIFY(pipe.passesHandshake());
    }

    void handshakeMayComeInPieces()
    {
        const auto bytes = handshake();
        for (const qsizetype cut :
            {qsizetype(1), qsizetype(10), bytes.size() / 2, bytes.size() - 3, bytes.size() - 1}) {
            Pipe pipe(m_server->port());
            pipe.send(bytes.left(cut));
            QTest::qSleep(5);
            pipe.send(bytes.mid(cut));
            QVERIFY(pipe.passesHandshake());
            pipe.send(frame(m_subscribe));
            QVERIFY(pipe.passesHello());
        }
    }

    void framesMayFollowAtOnce()
    {
        Pipe pipe(m_server->port());
        pipe.send(handshake() + frame(m_subscribe));
        QVERIFY(pipe.passesHandshake());
        QVERIFY(pipe.passesHello());
    }

    void requestsMayComeBefore()
    {
        // The connection served ordinary requests first, one of them in the same segment.
        Pipe pipe(m_server->port());
        pipe.send(rawGet("/api/health"));
        QVERIFY(pipe.passes("200 OK"));
        pipe.send(rawGet("/api/nothing") + handshake() + frame(m_subscribe));
        QVERIFY(pipe.passes("404 Not Found"));
        QVERIFY(pipe.passesHandshake());
        QVERIFY(pipe.passesHello());
    }

    void strangersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("no such path") << QByteArray("/api/nothing?token=@") << 404;
        QTest::newRow("a path that is no WebSocket") << QByteArray("/api/health?token=@") << 404;
        QTest::newRow("no token") << QByteArray("/api/live") << 401;
        QTest::newRow("empty token") << QByteArray("/api/live?token=") << 401;
        QTest::newRow("bad token") << QByteArray("/api/live?token=x.y.z") << 401;
        QTest::newRow("spoiled token") << QByteArray("/api/live?token=@a") << 401;
        QTest::newRow("malformed address") << QByteArray("/api/live?token=%zz") << 400;
    }
    void strangersAreRefused()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        Wire wire(m_server->port());
        wire.send(handshake(target.replace("@", token())));
        const auto answer = wire.read();
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.text("error").empty());
        QCOMPARE(answer.text("requestId"), headerOf(answer, "x-request-id"));
        QVERIFY(wire.isClosedWithin(2'000));
        QCOMPARE(wire.read(100).status, 0);
    }

    void onlyAGetOfHttp11CanBecomeOne_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<int>("status");
        QTest::newRow("POST") << QByteArray("POST") << QByteArray("HTTP/1.1") << 404;
        QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray("HTTP/1.1") << 404;
        QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << QByteArray("HTTP/1.1") << 204;
        QTest::newRow("old version") << QByteArray("GET") << QByteArray("HTTP/1.0") << 404;
    }
    void onlyAGetOfHttp11CanBecomeOne()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, version);
        QFETCH(int, status);
        Wire wire(m_server->port());
        auto bytes = handshake();
        wire.send(bytes.replace("GET", method).replace("HTTP/1.1", version));
        QCOMPARE(wire.read().status, status);
    }

    void badHandshakesDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("no key") << QByteArray("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n") << QByteArray();
        QTest::newRow("other version") << QByteArray("Version: 13") << QByteArray("Version: 12");
        QTest::newRow("no version") << QByteArray("Sec-WebSocket-Version: 13\r\n") << QByteArray();
        QTest::newRow("not asked as a connection option") << QByteArray("Connection: Upgrade\r\n") << QByteArray();
    }
    void badHandshakesDoNoHarm()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Wire wire(m_server->port());
        wire.send(handshake().replace(from, to));
        const auto answer = wire.read(2'000);
        QVERIFY2(answer.status != 101, qPrintable(QString::number(answer.status)));
        QVERIFY(wire.isClosedWithin(2'000));
    }

    void otherUpgradesAreIgnored()
    {
        Wire wire(m_server->port());
        wire.send(rawGet("/api/health", "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n"));
        QCOMPARE(wire.read().status, 200);
        QCOMPARE(wire.request("GET", "/api/health").status, 200);
    }

    void leavingBeforeTheAnswerDoesNoHarm()
    {
        for (int i = 0; i < 20; ++i) {
            Wire wire(m_server->port());
            wire.send(handshake() + frame(m_subscribe));
            i % 2 ? wire.socket().abort() : wire.socket().disconnectFromHost();
        }
    }

private:
    QByteArray token() const { return QByteArray::fromStdString(m_owner->client.token()); }

    QByteArray handshake() const { return handshake("/api/live?token=" + token()); }
    static QByteArray handshake(const QByteArray& target, const QByteArray& headerLines = {})
    {
        return rawGet(target,
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "Sec-WebSocket-Version: 13\r\n"
                + headerLines);
    }

    const QByteArray m_subscribe = "{\"subscribe\":[\"leads\"]}";
};

QTEST_GUILESS_MAIN(WebSocketUpgradeTest)
#include "websocket_upgrade_test.moc"
