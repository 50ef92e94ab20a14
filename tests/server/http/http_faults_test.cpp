#include "tests/server/http/raw_request.h"
#include "tests/support/test_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr int shortLimitMs = 400;
// The watch over deadlines ticks once a second, so a limit of 400 ms may take two ticks.
constexpr int patienceMs = 4'000;

void makeHasty(ServerSettings& settings)
{
    settings.workers = 1;
    settings.connection.headerMs = shortLimitMs;
    settings.connection.bodyMs = shortLimitMs;
    settings.connection.idleMs = shortLimitMs;
    settings.connection.writeMs = shortLimitMs;
}

} // namespace

/// What a server must not accept: requests two readers could understand differently, and clients that try to take its
/// memory or its time.
class HttpFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // One worker: a request that hurt it would be noticed by the next one.
        m_server = std::make_unique<TestServer>([](ServerSettings& settings) { settings.workers = 1; });
        m_hasty = std::make_unique<TestServer>(makeHasty);
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_hasty.reset();
    }
    void cleanup()
    {
        QCOMPARE(m_server->anonymous().get("/api/health").status, 200);
        QCOMPARE(m_hasty->anonymous().get("/api/health").status, 200);
    }

    void ambiguousRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray chunkedEnd = "0\r\n\r\n";
        const QByteArray length = "Content-Length: " + QByteArray::number(refreshBody.size()) + "\r\n";
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        addFramingRows(length, chunked, chunkedEnd);
        addCodingRows(chunked, chunkedEnd);
        addHeaderShapeRows(length);
        addLengthRows();
        addLineRows();
    }
    void ambiguousRequestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Wire wire(m_server->port());
        // What hides behind the ambiguity must never be answered.
        wire.send(bytes + rawGet("/api/health"));
        const auto answer = wire.read();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.text("code"), "malformed");
        QCOMPARE(headerOf(answer, "connection"), "close");
        QVERIFY(wire.isClosedWithin(2'000));
        QCOMPARE(wire.read(100).status, 0);
    }

    void twoEqualLengthsAreOne()
    {
        // RFC 9112, 6.3: a list of equal lengths may be read as one.
        const QByteArray length = QByteArray::number(refreshBody.size());
        for (const QByteArray& lines :
            {QByteArray("Content-Length: " + length + "\r\nContent-Length: " + length + "\r\n"),
                QByteArray("Content-Length: " + length + ", " + length + "\r\n")}) {
            Wire wire(m_server->port());
            wire.send(rawPost(lines, refreshBody) + rawGet("/api/health"));
            QCOMPARE(wire.read().status, 401);
            QCOMPARE(wire.read().status, 200);
        }
    }

    void chunksAreRead_data()
    {
        QTest::addColumn<QByteArray>("chunks");
        QTest::newRow("one") << QByteArray("14\r\n" + refreshBody + "\r\n0\r\n\r\n");
        QTest::newRow("several, upper case, leading zeros")
            << QByteArray("0A\r\n" + refreshBody.left(10) + "\r\n00a\r\n" + refreshBody.mid(10) + "\r\n0\r\n\r\n");
        QTest::newRow("extension") << QByteArray("14;a=b\r\n" + refreshBody + "\r\n0\r\n\r\n");
    }
    void chunksAreRead()
    {
        QFETCH(QByteArray, chunks);
        Wire wire(m_server->port());
        wire.send(rawPost("Transfer-Encoding: Chunked\r\n", chunks) + rawGet("/api/health"));
        QCOMPARE(wire.read().status, 401); // read as JSON: the token is wrong, the body is not
        QCOMPARE(wire.read().status, 200);
    }

    void brokenChunksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("chunks");
        QTest::newRow("no number") << QByteArray("zz\r\nab\r\n0\r\n\r\n");
        QTest::newRow("0x") << QByteArray("0x2\r\nab\r\n0\r\n\r\n");
        QTest::newRow("negative") << QByteArray("-2\r\nab\r\n0\r\n\r\n");
        QTest::newRow("plus") << QByteArray("+2\r\nab\r\n0\r\n\r\n");
        QTest::newRow("blank before") << QByteArray(" 2\r\nab\r\n0\r\n\r\n");
        QTest::newRow("more than announced") << QByteArray("2\r\nabc\r\n0\r\n\r\n");
        QTest::newRow("more than 64 bits") << QByteArray("fffffffffffffffff\r\nab\r\n0\r\n\r\n");
        QTest::newRow("bare LF") << QByteArray("2\nab\n0\n\n\r\n\r\n");
        QTest::newRow("a length in the trailer") << QByteArray("2\r\n{}\r\n0\r\nContent-Length: 5\r\n\r\n");
    }
    void brokenChunksAreRefused()
    {
        QFETCH(QByteArray, chunks);
        Wire wire(m_server->port());
        wire.send(rawPost("Transfer-Encoding: chunked\r\n", chunks) + rawGet("/api/health"));
        QCOMPARE(wire.read().status, 400);
        QVERIFY(wire.isClosedWithin(2'000));
        QCOMPARE(wire.read(100).status, 0);
    }

    void trailersAreNotHeaders()
    {
        // A proxy that cleans headers may let trailers pass: they must not sign anybody in.
        const auto owner = m_server->owner();
        Wire wire(m_server->port());
        wire.send("POST /api/leads HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                  "c\r\n{\"name\":\"T\"}\r\n0\r\nAuthorization: Bearer "
            + QByteArray::fromStdString(owner.client.token()) + "\r\nX-Request-Id: fromtrailer\r\n\r\n");
        const auto answer = wire.read();
        QCOMPARE(answer.status, 401);
        QVERIFY(headerOf(answer, "x-request-id") != "fromtrailer");
    }

    void tooMuchHeaderIs431_data()
    {
        QTest::addColumn<QByteArray>("headerLines");
        QTest::newRow("one huge header") << QByteArray("X-Huge: " + QByteArray(20'000, 'x') + "\r\n");
        QByteArray many;
        for (int i = 0; i < 2'000; ++i)
            many += "X-" + QByteArray::number(i) + ": y\r\n";
        QTest::newRow("many headers") << many;
        QTest::newRow("no end in sight") << QByteArray("X-Huge: " + QByteArray(60'000, 'x'));
    }
    void tooMuchHeaderIs431()
    {
        QFETCH(QByteArray, headerLines);
        Wire wire(m_server->port());
        wire.send("GET /api/health HTTP/1.1\r\nHost: localhost\r\n" + headerLines + "\r\n");
        const auto answer = wire.read();
        QCOMPARE(answer.status, 431);
        QCOMPARE(answer.text("code"), "too_large");
        QVERIFY(wire.isClosedWithin(2'000));
    }

    void endlessHeadersAreCutAtTheLimit()
    {
        // Line by line, as from a client that never means to end.
        Wire wire(m_server->port());
        wire.send("GET /api/health HTTP/1.1\r\nHost: localhost\r\n");
        int sent = 0;
        while (wire.socket().state() == QAbstractSocket::ConnectedState && wire.socket().bytesAvailable() == 0
            && sent < 1'000'000) {
            wire.send("X-Line: 0123456789012345678901234567890123456789\r\n");
            sent += 50;
            wire.socket().waitForReadyRead(1);
        }
        QVERIFY2(sent < 1'000'000, qPrintable(QString::number(sent)));
        QCOMPARE(wire.read().status, 431);
    }

    void longTargetIs414_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("status");
        QTest::newRow("as long as may be") << 8'192 << 404;
        QTest::newRow("longer") << 8'193 << 414;
        QTest::newRow("longer than all headers may be") << 40'000 << 414;
    }
    void longTargetIs414()
    {
        QFETCH(int, length);
        QFETCH(int, status);
        Wire wire(m_server->port());
        wire.send(rawGet("/" + QByteArray(length - 1, 'a')));
        const auto answer = wire.read();
        QCOMPARE(answer.status, status);
        if (status == 414)
            QCOMPARE(answer.text("code"), "too_large");
    }

    void largeBodyIsRefusedAtOnce()
    {
        Wire wire(m_server->port());
        wire.send(rawPost("Content-Length: 1048577\r\n", "{"));
        const auto answer = wire.read(1'000);
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.text("code"), "too_large");
        QVERIFY(wire.isClosedWithin(2'000));
    }

    void largestBodyIsTaken()
    {
        Wire wire(m_server->port());
        const QByteArray body = refreshBody + QByteArray(1'048'576 - refreshBody.size(), ' ');
        wire.send(rawPost("Content-Length: 1048576\r\n", body));
        QCOMPARE(wire.read().status, 401);
    }

    void largeChunkedBodyIsRefused_data()
    {
        QTest::addColumn<int>("chunkBytes");
        QTest::newRow("one chunk") << 1'048'577;
        QTest::newRow("many chunks") << 60'000;
    }
    void largeChunkedBodyIsRefused()
    {
        QFETCH(int, chunkBytes);
        Wire wire(m_server->port());
        wire.send(rawPost("Transfer-Encoding: chunked\r\n", {}));
        const QByteArray chunk = QByteArray::number(chunkBytes, 16) + "\r\n" + QByteArray(chunkBytes, ' ') + "\r\n";
        for (int sent = 0; sent <= 1'048'576; sent += chunkBytes)
            wire.send(chunk);
        const auto answer = wire.read();
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.text("code"), "too_large");
    }

    void refusalReachesWhoIsStillSending()
    {
        // A client that sends its whole upload before it reads must find the answer, not a reset connection.
        Wire wire(m_server->port());
        const QByteArray body(8 * 1024 * 1024, 'x');
        wire.send(rawPost("Content-Length: " + QByteArray::number(body.size()) + "\r\n", body));
        QCOMPARE(wire.socket().bytesToWrite(), 0);
        const auto answer = wire.read(5'000);
        QCOMPARE(answer.status, 413);
        QVERIFY(wire.isClosedWithin(5'000));
    }

    void endlessChunkSizeLineIsCut_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("chunk extension") << QByteArray("1;a=");
        QTest::newRow("trailer") << QByteArray("0\r\nX-Trailer: ");
        QTest::newRow("size with leading zeros") << QByteArray("000");
    }
    void endlessChunkSizeLineIsCut()
    {
        // The body limit counts data only, so what surrounds it needs a limit of its own.
        QFETCH(QByteArray, start);
        Wire wire(m_server->port());
        wire.send(rawPost("Transfer-Encoding: chunked\r\n", start));
        const QByteArray more(10'000, '0');
        int sent = 0;
        while (wire.socket().state() == QAbstractSocket::ConnectedState && wire.socket().bytesAvailable() == 0
            && sent < 3'000'000) {
            wire.send(more);
            sent += static_cast<int>(more.size());
            wire.socket().waitForReadyRead(1);
        }
        QVERIFY2(sent < 3'000'000, qPrintable(QString::number(sent)));
        const auto answer = wire.read();
        QVERIFY2(answer.status == 400 || answer.status == 413, qPrintable(QString::number(answer.status)));
    }

    void slowRequestsAreCut_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("drop");
        QTest::addColumn<int>("status");
        QTest::newRow("says nothing") << QByteArray() << QByteArray() << 0;
        QTest::newRow("half a line") << QByteArray("GET /api/hea") << QByteArray() << 408;
        QTest::newRow("headers that trickle")
            << QByteArray("GET /api/health HTTP/1.1\r\nX: ") << QByteArray("y") << 408;
        QTest::newRow("body that does not come") << rawPost("Content-Length: 20\r\n", "{") << QByteArray() << 408;
        QTest::newRow("body that trickles") << rawPost("Content-Length: 9000\r\n", {}) << QByteArray("z") << 408;
        QTest::newRow("chunks that trickle")
            << rawPost("Transfer-Encoding: chunked\r\n", {}) << QByteArray("1\r\nz\r\n") << 408;
    }
    void slowRequestsAreCut()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, drop);
        QFETCH(int, status);
        Wire wire(m_hasty->port());
        QElapsedTimer timer;
        timer.start();
        wire.send(start);
        while (wire.socket().state() == QAbstractSocket::ConnectedState && wire.socket().bytesAvailable() == 0
            && timer.elapsed() < patienceMs) {
            if (!drop.isEmpty())
                wire.send(drop);
            wire.socket().waitForReadyRead(50);
        }
        const auto answer = wire.read(100);
        QVERIFY(wire.isClosedWithin(patienceMs));
        QVERIFY2(timer.elapsed() < patienceMs, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(timer.elapsed() >= shortLimitMs);
        QCOMPARE(answer.status, status);
        if (status != 0)
            QCOMPARE(answer.text("code"), "timeout");
    }

    void idleConnectionIsClosed()
    {
        Wire wire(m_hasty->port());
        QCOMPARE(wire.request("GET", "/api/health").status, 200);
        QVERIFY(wire.isClosedWithin(patienceMs));
        QCOMPARE(wire.read(100).status, 0);
    }

    void clientThatDoesNotReadIsCut()
    {
        // Far more is asked for than the system's own buffers hold, and none of it is read.
        constexpr int questions = 400;
        const auto whole = static_cast<qint64>(m_hasty->anonymous().get("/api/openapi.json").body.size()) * questions;
        QVERIFY2(whole > 20'000'000, qPrintable(QString::number(whole)));
        QTcpSocket socket;
        socket.setReadBufferSize(1'024);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_hasty->port());
        QVERIFY(socket.waitForConnected(2'000));
        socket.write(rawGet("/api/openapi.json").repeated(questions));
        QVERIFY(socket.flush());
        QTest::qSleep(2'500); // the limit and two ticks
        socket.setReadBufferSize(0);
        qint64 received = 0;
        QElapsedTimer timer;
        timer.start();
        while (socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < patienceMs) {
            socket.waitForReadyRead(50);
            received += socket.readAll().size();
        }
        QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
        QVERIFY2(received < whole, qPrintable(QString::number(received)));
    }

    void clientThatLeavesDoesNoHarm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("in the request line") << QByteArray("GET /api");
        QTest::newRow("in a header") << QByteArray("GET /api/health HTTP/1.1\r\nHo");
        QTest::newRow("in a body") << rawPost("Content-Length: 20\r\n", "{\"re");
        QTest::newRow("in a chunk") << rawPost("Transfer-Encoding: chunked\r\n", "14\r\n{\"re");
        QTest::newRow("before the answer") << wholePost();
        // The write of an answer shows that the client is gone; what it sent ahead must not be begun then.
        QTest::newRow("before quick answers, with a slow one behind")
            << QByteArray(rawGet("/api/health").repeated(3) + wholePost() + wholePost());
        QTest::newRow("with more behind") << QByteArray(wholePost() + wholePost() + rawGet("/api/openapi.json"));
        // A wrong password takes the server tens of milliseconds: the client is gone when it is checked.
        const QByteArray login = "{\"email\":\"a@b.fr\",\"password\":\"wrong password\"}";
        QTest::newRow("while the server works")
            << QByteArray("POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: "
                   + QByteArray::number(login.size()) + "\r\n\r\n" + login);
        QTest::newRow("in a large answer") << rawGet("/api/openapi.json").repeated(50);
    }
    void clientThatLeavesDoesNoHarm()
    {
        QFETCH(QByteArray, bytes);
        for (const bool politely : {true, false}) {
            for (int i = 0; i < 10; ++i) {
                Wire wire(m_server->port());
                wire.send(bytes);
                politely ? wire.socket().disconnectFromHost() : wire.socket().abort();
            }
        }
        // The answers that were under way find nobody.
        QTest::qWait(50);
        QCOMPARE(m_server->anonymous().get("/api/health").status, 200);
    }

private:
    static void addFramingRows(const QByteArray& length, const QByteArray& chunked, const QByteArray& chunkedEnd)
    {
        QTest::newRow("length and chunked") << rawPost(length + chunked, chunkedEnd) << 400;
        QTest::newRow("chunked and length") << rawPost(chunked + length, chunkedEnd) << 400;
        QTest::newRow("two lengths") << rawPost("Content-Length: 6\r\n" + length, refreshBody) << 400;
        QTest::newRow("two lengths in a list") << rawPost("Content-Length: 6, 20\r\n", refreshBody) << 400;
        QTest::newRow("chunked twice") << rawPost(chunked + chunked, chunkedEnd) << 400;
        QTest::newRow("chunked in HTTP/1.0")
            << QByteArray("POST /api/auth/refresh HTTP/1.0\r\n" + chunked + "\r\n" + chunkedEnd) << 501;
    }

    static void addCodingRows(const QByteArray& chunked, const QByteArray& chunkedEnd)
    {
        for (const char* const coding : {"xchunked", "gzip, chunked", "gzip", "chunked, chunked", "identity",
                 "chunked, identity", "chunked;a=b", "\"chunked\"", "chunked x", ""})
            QTest::newRow(qPrintable(QStringLiteral("coding %1").arg(QLatin1String(coding))))
                << rawPost("Transfer-Encoding: " + QByteArray(coding) + "\r\n", chunkedEnd) << 501;
        QTest::newRow("a second coding") << rawPost("Transfer-Encoding: identity\r\n" + chunked, chunkedEnd) << 501;
        QTest::newRow("unknown coding and a length")
            << rawPost("Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n", chunkedEnd) << 501;
    }

    static void addHeaderShapeRows(const QByteArray& length)
    {
        QTest::newRow("obs-fold") << rawPost("X-A: b\r\n c\r\n" + length, refreshBody) << 400;
        QTest::newRow("obs-fold hides the coding")
            << rawPost("Transfer-Encoding:\r\n\tchunked\r\n", "0\r\n\r\n") << 400;
        QTest::newRow("space before colon") << rawPost("Content-Length : 20\r\n", refreshBody) << 400;
        QTest::newRow("tab before colon") << rawPost("Content-Length\t: 20\r\n", refreshBody) << 400;
        QTest::newRow("blank in a name") << rawPost("Content Length: 20\r\n", refreshBody) << 400;
        QTest::newRow("no colon") << rawPost("Nonsense\r\n" + length, refreshBody) << 400;
        QTest::newRow("empty name") << rawPost(": x\r\n" + length, refreshBody) << 400;
        QTest::newRow("first line begins with a blank")
            << QByteArray("GET /api/health HTTP/1.1\r\n Host: x\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("NUL in a value") << rawPost(QByteArray("X-A: a\0b\r\n", 10) + length, refreshBody) << 400;
        QTest::newRow("NUL in a name") << rawPost(QByteArray("X\0A: ab\r\n", 9) + length, refreshBody) << 400;
        QTest::newRow("bare CR in a value") << rawPost("X-A: a\rb\r\n" + length, refreshBody) << 400;
        QTest::newRow("control character in a value") << rawPost("X-A: a\x01"
                                                                 "b\r\n"
                + length,
            refreshBody) << 400;
        QTest::newRow("no host") << QByteArray("GET /api/health HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << QByteArray("GET /api/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
        QTest::newRow("the same host twice")
            << QByteArray("GET /api/health HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n") << 400;
    }

    static void addLengthRows()
    {
        for (const char* const length : {"+20", "-20", "-1", "0x14", "14h", "20.0", "2e1", "20 20", "", ",20", "20,",
                 "99999999999999999999", "18446744073709551636", "340282366920938463463374607431768211476"})
            QTest::newRow(qPrintable(QStringLiteral("length %1").arg(QLatin1String(length))))
                << rawPost("Content-Length: " + QByteArray(length) + "\r\n", refreshBody) << 400;
    }

    static void addLineRows()
    {
        QTest::newRow("bare LF everywhere") << QByteArray("GET /api/health HTTP/1.1\nHost: x\n\n") << 400;
        QTest::newRow("bare LF after the first line") << QByteArray("GET /api/health HTTP/1.1\nHost: x\r\n\r\n") << 400;
        QTest::newRow("bare LF in the headers")
            << QByteArray("GET /api/health HTTP/1.1\r\nHost: x\nX-A: b\r\n\r\n") << 400;
        QTest::newRow("bare LF at the end") << QByteArray("GET /api/health HTTP/1.1\r\nHost: x\r\n\n") << 400;
        QTest::newRow("two blanks") << QByteArray("GET  /api/health HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("blank before the method") << QByteArray(" GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("blank after the version") << QByteArray("GET /api/health HTTP/1.1 \r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("control character in the method")
            << QByteArray("GE\x01T /api/health HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("not HTTP at all") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n", 22)
                                         << 400;
        QTest::newRow("trailing garbage of a line") << QByteArray("\r\nxyz\r\n\r\n") << 400;
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestServer> m_hasty;
};

QTEST_GUILESS_MAIN(HttpFaultsTest)
#include "http_faults_test.moc"
