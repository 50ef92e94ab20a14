#include "tests/server/http/bare_client.h"
#include "tests/server/http/raw_request.h"
#include "tests/server/http/server_program.h"

#include <QSemaphore>
#include <QThread>
#include <QtTest>

#include <thread>

using namespace vigie;
using namespace vigie::test;

namespace {

/// Holds what a change of a lead needs (the row on PostgreSQL, the file's lock on SQLite), from outside, until it is
/// released.
class Obstacle {
public:
    Obstacle(const TestDatabase& database, std::int64_t lead)
    {
        m_thread.reset(QThread::create([this, lead, settings = database.settings()] {
            const auto source = db::Source::create(settings);
            const auto connection = source->connect();
            connection->write(systemScope({}), [&](db::Tx& tx) {
                tx.exec(db::Query{"obstacle", "update leads set version = version where id = $1",
                            "update leads set version = version where id = ?1"},
                    lead);
                m_isThere.release();
                m_mayGo.acquire();
            });
        }));
        m_thread->start();
        m_isThere.acquire();
    }
    ~Obstacle()
    {
        m_mayGo.release();
        m_thread->wait();
    }

private:
    QSemaphore m_isThere;
    QSemaphore m_mayGo;
    std::unique_ptr<QThread> m_thread;
};

/// What became of the requests of one client that sends them one after the other until the connection ends.
struct Outcome {
    int created = 0; ///< answered 201, whole
    int otherwise = 0; ///< answered whole with something else
    int unanswered = 0; ///< sent, and the connection ended before a byte of an answer
    int half = 0; ///< the answer began and did not end
    bool wasToldToClose = false;
};

/// Bytes of the whole answer at the beginning, or 0 when it is not all there.
qsizetype wholeAnswer(const QByteArray& bytes)
{
    const auto head = bytes.indexOf("\r\n\r\n");
    const auto field = bytes.indexOf("Content-Length: ");
    if (head < 0 || field < 0 || field > head)
        return 0;
    const auto from = field + 16;
    const auto size = head + 4 + bytes.mid(from, bytes.indexOf('\r', from) - from).toLongLong();
    return bytes.size() >= size ? size : 0;
}

Outcome createUntilTheEnd(std::uint16_t port, const QByteArray& token)
{
    Outcome outcome;
    BareClient client(port);
    const QByteArray body = "{\"name\":\"Flood\"}";
    const QByteArray request = "POST /api/leads HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    while (client.send(request)) {
        QByteArray answer;
        while (wholeAnswer(answer) == 0) {
            const auto more = client.read();
            if (more.isEmpty())
                break;
            answer += more;
        }
        if (wholeAnswer(answer) == 0) {
            ++(answer.isEmpty() ? outcome.unanswered : outcome.half);
            return outcome;
        }
        ++(answer.startsWith("HTTP/1.1 201 ") ? outcome.created : outcome.otherwise);
        outcome.wasToldToClose = answer.contains("\r\nConnection: close\r\n");
        if (outcome.wasToldToClose)
            break;
    }
    return outcome;
}

} // namespace

/// SIGTERM on the real program: what was begun is finished, nothing new is begun, and it ends.
class GracefulStopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestUnderWayIsFinished()
    {
        const TestDatabase database;
        ServerProgram server(database, {QStringLiteral("WORKERS=2")});
        QVERIFY(server.isReady());
        const Client owner(server.port(), server.makeOwner(database));
        const auto lead = owner.post("/api/leads", R"({"name":"Ana"})").number("id");
        QVERIFY(lead > 0);
        Wire idle(server.port());
        QCOMPARE(idle.request("GET", "/api/health").status, 200);
        Wire wire(server.port());
        {
            const Obstacle obstacle(database, lead);
            wire.send(winning(lead, owner.token()));
            QVERIFY(!wire.socket().waitForReadyRead(300)); // it waits for the obstacle
            server.send(SIGTERM);
            QVERIFY(idle.isClosedWithin(1'000));
            // Every worker refuses, also the one that has nothing left to do.
            for (int i = 0; i < 20; ++i)
                QVERIFY(!BareClient(server.port()).isConnected());
            QCOMPARE(wire.socket().bytesAvailable(), 0);
        }
        const auto answer = wire.read(5'000);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text("status"), "won");
        QCOMPARE(headerOf(answer, "connection"), "close");
        QVERIFY(wire.isClosedWithin(1'000));
        QCOMPARE(server.exitCode(5'000), 0);
        // It was kept, too.
        ServerProgram again(database);
        const auto client = Client(again.port(), again.makeOwner(database));
        QCOMPARE(client.get("/api/leads/" + std::to_string(lead)).text("status"), "won");
    }

    void floodIsAnsweredWholeOrNotAtAll()
    {
        constexpr int clients = 16;
        const TestDatabase database;
        int created = 0;
        int unanswered = 0;
        {
            ServerProgram server(database);
            QVERIFY(server.isReady());
            const auto token = QByteArray::fromStdString(server.makeOwner(database));
            std::vector<Outcome> outcomes(clients);
            std::vector<std::thread> threads;
            for (auto& outcome : outcomes)
                threads.emplace_back([&] { outcome = createUntilTheEnd(server.port(), token); });
            QTest::qSleep(700);
            server.send(SIGTERM);
            const int code = server.exitCode(15'000);
            for (auto& thread : threads)
                thread.join();
            QCOMPARE(code, 0);
            for (const auto& outcome : outcomes) {
                created += outcome.created;
                unanswered += outcome.unanswered;
                QCOMPARE(outcome.half, 0);
                QCOMPARE(outcome.otherwise, 0);
                QVERIFY(outcome.created > 0);
                QVERIFY(outcome.wasToldToClose || outcome.unanswered > 0);
            }
        }
        // Whatever was answered is there; what was not may be.
        ServerProgram again(database);
        const Client owner(again.port(), again.makeOwner(database));
        const auto total = std::stoi(headerOf(owner.get("/api/leads?limit=1&total=exact"), "x-total-count"));
        qInfo("%d created and answered, %d requests unanswered, %d there", created, unanswered, total);
        QVERIFY2(total >= created && total <= created + unanswered, qPrintable(QString::number(total)));
    }

    void slowReaderGetsTheAnswerItBegan()
    {
        const TestDatabase database;
        ServerProgram server(database);
        QVERIFY(server.isReady());
        const auto size = static_cast<qsizetype>(Client(server.port(), "").get("/api/openapi.json").body.size());
        BareClient client(server.port());
        QVERIFY(client.send(rawGet("/api/openapi.json").repeated(400)));
        QTest::qSleep(300); // the system's buffers are full now, and an answer is half written
        server.send(SIGTERM);
        QTest::qSleep(300);
        QElapsedTimer timer;
        timer.start();
        QByteArray bytes;
        qint64 answers = 0;
        for (;;) {
            const auto more = client.read();
            if (more.isEmpty())
                break;
            bytes += more;
            while (const auto whole = wholeAnswer(bytes)) {
                QVERIFY(whole > size);
                bytes.remove(0, whole);
                ++answers;
            }
        }
        QVERIFY2(bytes.isEmpty(), qPrintable(QStringLiteral("%1 bytes of an answer").arg(bytes.size())));
        QVERIFY2(answers > 0 && answers < 400, qPrintable(QString::number(answers)));
        QCOMPARE(server.exitCode(5'000), 0);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

    void halfSentRequestsDoNotHoldItUp()
    {
        const TestDatabase database;
        ServerProgram server(database);
        QVERIFY(server.isReady());
        BareClient silent(server.port());
        BareClient inHeader(server.port());
        BareClient inBody(server.port());
        QVERIFY(inHeader.send("GET /api/hea"));
        QVERIFY(inBody.send(rawPost("Content-Length: 20\r\n", "{")));
        Wire live(server.port());
        live.send(rawGet("/api/live?token=" + QByteArray::fromStdString(server.makeOwner(database)),
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "Sec-WebSocket-Version: 13\r\n"));
        QCOMPARE(live.read().status, 101);
        QElapsedTimer timer;
        timer.start();
        server.send(SIGTERM);
        for (auto* const client : {&silent, &inHeader, &inBody})
            QVERIFY(client->read().isEmpty());
        QVERIFY(live.isClosedWithin(2'000));
        QCOMPARE(server.exitCode(15'000), 0);
        QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
    }

    void requestThatNeverEndsIsGivenUp()
    {
        // Longer than anybody waits for a server that was asked to end.
        const TestDatabase database;
        ServerProgram server(database, {QStringLiteral("WORKERS=2")});
        QVERIFY(server.isReady());
        const Client owner(server.port(), server.makeOwner(database));
        const auto lead = owner.post("/api/leads", R"({"name":"Ana"})").number("id");
        const Obstacle obstacle(database, lead);
        std::vector<std::unique_ptr<Wire>> wires;
        for (int i = 0; i < 8; ++i) { // some for each worker
            wires.push_back(std::make_unique<Wire>(server.port()));
            wires.back()->send(winning(lead, owner.token()));
        }
        QTest::qSleep(300);
        QElapsedTimer timer;
        timer.start();
        server.send(SIGTERM);
        const int code = server.exitCode(15'000);
        qInfo("ended after %lld ms", timer.elapsed());
        QCOMPARE(code, 0);
        for (auto& wire : wires) {
            const auto answer = wire->read(100);
            QCOMPARE(answer.status, 503); // its client is told
            QVERIFY(answer.json().is_object());
        }
    }

private:
    static QByteArray winning(std::int64_t lead, const std::string& token)
    {
        const QByteArray body = "{\"status\":\"won\"}";
        return "PATCH /api/leads/" + QByteArray::number(lead) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + QByteArray::fromStdString(token) + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
            + body;
    }
};

QTEST_GUILESS_MAIN(GracefulStopTest)
#include "graceful_stop_test.moc"
