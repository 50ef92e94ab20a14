#include "tests/server/http/raw_request.h"
#include "tests/support/test_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

QByteArray withId(const char* id)
{
    return QByteArray("X-Request-Id: ") + id + "\r\n";
}

} // namespace

/// How requests and answers follow each other on one connection.
class HttpExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<TestServer>([](ServerSettings& settings) { settings.workers = 1; });
    }
    void cleanupTestCase() { m_server.reset(); }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        Wire wire(m_server->port());
        wire.send(rawGet("/api/health", withId("first")) + wholePost() + rawGet("/api/nothing", withId("third")));
        const auto first = wire.read();
        QCOMPARE(first.status, 200);
        QCOMPARE(headerOf(first, "x-request-id"), "first");
        QCOMPARE(wire.read().status, 401);
        const auto third = wire.read();
        QCOMPARE(third.status, 404);
        QCOMPARE(headerOf(third, "x-request-id"), "third");
        QCOMPARE(wire.request("GET", "/api/health").status, 200);
    }

    void requestsSentWhileTheFirstWorksWait()
    {
        // A wrong password is checked for tens of milliseconds, in another thread: the connection must not go on.
        const QByteArray login = R"({"email":"a@b.fr","password":"wrong password"})";
        Wire wire(m_server->port());
        wire.send("POST /api/auth/login HTTP/1.1\r\nHost: x\r\n" + withId("login")
            + "Content-Length: " + QByteArray::number(login.size()) + "\r\n\r\n" + login);
        wire.send(rawGet("/api/health", withId("second")));
        wire.send(rawGet("/api/health", withId("third")));
        for (const char* const id : {"login", "second", "third"})
            QCOMPARE(headerOf(wire.read(), "x-request-id"), id);
    }

    void manyPipelinedRequestsAreAllAnswered()
    {
        // More than is read ahead at once (64 KiB).
        constexpr int count = 3'000;
        Wire wire(m_server->port());
        QByteArray all;
        for (int i = 0; i < count; ++i)
            all += rawGet("/api/health", withId(QByteArray::number(i).constData()));
        wire.socket().write(all);
        for (int i = 0; i < count; ++i)
            QCOMPARE(headerOf(wire.read(), "x-request-id"), std::to_string(i));
    }

    void slowReaderGetsEveryAnswer()
    {
        // The server stops reading when its answers are not taken: it must go on when they are.
        constexpr int count = 400;
        Wire wire(m_server->port());
        wire.socket().setReadBufferSize(1'024);
        wire.send(rawGet("/api/openapi.json").repeated(count));
        QTest::qSleep(200);
        wire.socket().setReadBufferSize(0);
        std::size_t length = 0;
        for (int i = 0; i < count; ++i) {
            const auto answer = wire.read(5'000);
            QCOMPARE(answer.status, 200);
            QVERIFY(length == 0 || answer.body.size() == length);
            length = answer.body.size();
        }
        QCOMPARE(wire.request("GET", "/api/health").status, 200);
    }

    void byteByByteIsTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("GET") << rawGet("/api/health?a=b", "X-A: b\r\nConnection: keep-alive\r\n") << 200;
        QTest::newRow("POST") << wholePost() << 401;
        QTest::newRow("chunked") << rawPost("Transfer-Encoding: chunked\r\n",
            "4;x=y\r\n" + refreshBody.left(4) + "\r\n10\r\n" + refreshBody.mid(4) + "\r\n0\r\nX-Trailer: z\r\n\r\n")
                                 << 401;
        QTest::newRow("empty lines first") << QByteArray("\r\n\r\n" + rawGet("/api/health")) << 200;
    }
    void byteByByteIsTheSame()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Wire wire(m_server->port());
        for (const char byte : bytes) {
            QCOMPARE(wire.socket().bytesAvailable(), 0);
            wire.send(QByteArray(1, byte));
            // Long enough that every byte comes by itself.
            QTest::qSleep(1);
        }
        QCOMPARE(wire.read().status, status);
        QCOMPARE(wire.request("GET", "/api/health").status, 200);
    }

    void segmentsMayEndAnywhere()
    {
        const QByteArray bytes = wholePost() + rawGet("/api/health");
        for (qsizetype cut = 1; cut < bytes.size(); cut += 3) {
            Wire wire(m_server->port());
            wire.send(bytes.left(cut));
            wire.send(bytes.mid(cut));
            QCOMPARE(wire.read().status, 401);
            QCOMPARE(wire.read().status, 200);
        }
    }

    void headIsGetWithoutItsBody_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("headerLines");
        QTest::newRow("large") << QByteArray("/api/openapi.json") << QByteArray();
        QTest::newRow("compressed") << QByteArray("/api/openapi.json") << QByteArray("Accept-Encoding: gzip\r\n");
        QTest::newRow("small") << QByteArray("/api/setup") << QByteArray();
        QTest::newRow("error") << QByteArray("/api/nothing") << QByteArray();
        QTest::newRow("no token") << QByteArray("/api/leads") << QByteArray();
    }
    void headIsGetWithoutItsBody()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, headerLines);
        const QByteArray lines = headerLines + withId("same");
        Wire wire(m_server->port());
        QByteArray head = rawGet(path, lines);
        head.replace(0, 3, "HEAD");
        wire.send(rawGet(path, lines) + head + rawGet("/api/health"));
        const auto get = wire.read();
        const auto headAnswer = wire.read(10'000, true);
        QCOMPARE(headAnswer.status, get.status);
        QCOMPARE(headAnswer.headers, get.headers);
        QVERIFY(headerOf(get, "content-length") == std::to_string(get.body.size()) && !get.body.empty());
        // Had a body followed, it would be taken for the next answer.
        QCOMPARE(wire.read().status, 200);
    }

    void closeIsHonoured_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("close") << rawGet("/api/health", "Connection: close\r\n");
        QTest::newRow("upper case, in a list") << rawGet("/api/health", "Connection: keep-alive, Close\r\n");
        QTest::newRow("HTTP/1.0") << QByteArray("GET /api/health HTTP/1.0\r\n\r\n");
        QTest::newRow("HTTP/1.0 with a host") << QByteArray("GET /api/health HTTP/1.0\r\nHost: x\r\n\r\n");
    }
    void closeIsHonoured()
    {
        QFETCH(QByteArray, bytes);
        Wire wire(m_server->port());
        wire.send(bytes + rawGet("/api/health"));
        const auto answer = wire.read();
        QCOMPARE(answer.status, 200);
        QCOMPARE(headerOf(answer, "connection"), "close");
        QVERIFY(wire.isClosedWithin(1'000));
        QCOMPARE(wire.read(100).status, 0);
    }

    void oldVersionMayKeepTheConnection()
    {
        Wire wire(m_server->port());
        const QByteArray request = "GET /api/health HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n";
        for (int i = 0; i < 2; ++i) {
            wire.send(request);
            const auto answer = wire.read();
            QCOMPARE(answer.status, 200);
            // A client of that time takes the connection for ended unless it is told.
            QCOMPARE(headerOf(answer, "connection"), "keep-alive");
        }
        QCOMPARE(wire.request("GET", "/api/health").status, 200);
    }

    void otherVersionsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("status");
        QTest::newRow("HTTP/2.0") << QByteArray("GET /api/health HTTP/2.0") << 505;
        QTest::newRow("HTTP/0.9") << QByteArray("GET /api/health HTTP/0.9") << 505;
        QTest::newRow("HTTP/1.2") << QByteArray("GET /api/health HTTP/1.2") << 505;
        QTest::newRow("none") << QByteArray("GET /api/health") << 400;
        QTest::newRow("http/1.1") << QByteArray("GET /api/health http/1.1") << 400;
        QTest::newRow("HTTP/1") << QByteArray("GET /api/health HTTP/1") << 400;
        QTest::newRow("HTTP/1.10") << QByteArray("GET /api/health HTTP/1.10") << 400;
        QTest::newRow("the preface of HTTP/2") << QByteArray("PRI * HTTP/2.0") << 505;
    }
    void otherVersionsAreRefused()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, status);
        Wire wire(m_server->port());
        wire.send(line + "\r\nHost: x\r\n\r\n");
        const auto answer = wire.read();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.text("code"), "malformed");
        QVERIFY(wire.isClosedWithin(1'000));
    }

    void expectedContinueComesBeforeTheAnswer()
    {
        Wire wire(m_server->port());
        const QByteArray length = "Content-Length: " + QByteArray::number(refreshBody.size()) + "\r\n";
        wire.send(rawPost(length + "Expect: 100-Continue\r\n", {}));
        QCOMPARE(wire.read(2'000).status, 100);
        QCOMPARE(wire.socket().bytesAvailable(), 0);
        wire.send(refreshBody);
        QCOMPARE(wire.read().status, 401);
        // Whoever sent the body already needs no leave to send it.
        wire.send(rawPost(length + "Expect: 100-continue\r\n", refreshBody));
        QCOMPARE(wire.read().status, 401);
        wire.send(rawGet("/api/health", "Expect: 100-continue\r\n"));
        QCOMPARE(wire.read().status, 200);
    }

    void expectationsThatCannotBeMet_data()
    {
        QTest::addColumn<QByteArray>("headerLines");
        QTest::addColumn<int>("status");
        QTest::newRow("too large") << QByteArray("Content-Length: 99999999\r\nExpect: 100-continue\r\n") << 413;
        QTest::newRow("unknown") << QByteArray("Content-Length: 20\r\nExpect: 200-ok\r\n") << 417;
        QTest::newRow("coding") << QByteArray("Transfer-Encoding: gzip\r\nExpect: 100-continue\r\n") << 501;
    }
    void expectationsThatCannotBeMet()
    {
        QFETCH(QByteArray, headerLines);
        QFETCH(int, status);
        Wire wire(m_server->port());
        wire.send(rawPost(headerLines, {}));
        QCOMPARE(wire.read(2'000).status, status);
        QVERIFY(wire.isClosedWithin(1'000));
    }

    void oldVersionIsNotToldToContinue()
    {
        Wire wire(m_server->port());
        wire.send("POST /api/auth/refresh HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: "
            + QByteArray::number(refreshBody.size()) + "\r\n\r\n");
        QVERIFY(!wire.socket().waitForReadyRead(100));
        wire.send(refreshBody);
        QCOMPARE(wire.read().status, 401);
    }

    void garbageBehindARequestEndsTheConnection()
    {
        Wire wire(m_server->port());
        wire.send(rawGet("/api/health") + "garbage\r\n\r\n" + rawGet("/api/health"));
        QCOMPARE(wire.read().status, 200);
        QCOMPARE(wire.read().status, 400);
        QVERIFY(wire.isClosedWithin(1'000));
        QCOMPARE(wire.read(100).status, 0);
    }

    void bodyOfARequestThatNeedsNoneIsSkipped()
    {
        Wire wire(m_server->port());
        wire.send(
            rawGet("/api/health", "Content-Length: 25\r\n") + "GET /api/leads HTTP/1.1\r\n" + rawGet("/api/nothing"));
        QCOMPARE(wire.read().status, 200);
        QCOMPARE(wire.read().status, 404);
    }

    void errorsKeepTheConnection()
    {
        Wire wire(m_server->port());
        QCOMPARE(wire.request("GET", "/api/nothing").status, 404);
        QCOMPARE(wire.request("DELETE", "/api/health").status, 405);
        QCOMPARE(wire.request("POST", "/api/auth/refresh", "{").status, 400);
        QCOMPARE(wire.request("GET", "/api/leads").status, 401);
        QCOMPARE(wire.request("GET", "/api/health").status, 200);
    }

private:
    std::unique_ptr<TestServer> m_server;
};

QTEST_GUILESS_MAIN(HttpExchangeTest)
#include "http_exchange_test.moc"
