#include "server/base/platform.h"
#include "tests/server/http/bare_client.h"
#include "tests/server/http/raw_request.h"
#include "tests/server/http/server_program.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <sys/resource.h>

using namespace vigie;
using namespace vigie::test;

namespace {

/// Resident memory of a process in KiB.
qint64 residentKib(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const auto lines = file.readAll().split('\n');
    for (const auto& line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').value(0).toLongLong();
    }
    return -1;
}

/// Hundredths of a second of processor time that a process used.
qint64 processorTicks(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const auto fields = file.readAll().split(' ');
    return fields.value(13).toLongLong() + fields.value(14).toLongLong();
}

std::vector<BareClient> connectMany(std::uint16_t port, int count)
{
    std::vector<BareClient> clients;
    clients.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        clients.emplace_back(port);
        if (!clients.back().isConnected())
            break;
    }
    return clients;
}

constexpr int manyConnections = 10'000;
constexpr qint64 idleLimitKib = 40 * 1'024;
// Qt's socket keeps a chunk of 16 KiB for reading and one for writing once they were used (a page or two resident).
constexpr qint64 usedLimitKib = 200 * 1'024;

} // namespace

/// Many clients at once: what they cost, and what happens to one too many. On the real program, whose memory is its
/// own.
class HttpConnectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenThousandIdleConnectionsCostLittle()
    {
        const auto files = platform::raiseOpenFileLimit();
        QVERIFY2(files > manyConnections + 100, qPrintable(QStringLiteral("only %1 open files").arg(files)));
        TestDatabase database;
        constexpr int limitMs = 5'000;
        ServerProcess server(database.url(),
            {QStringLiteral("HEADER_TIMEOUT_MS=%1").arg(limitMs), QStringLiteral("IDLE_TIMEOUT_MS=%1").arg(limitMs)});
        QVERIFY2(server.isReady(), qPrintable(server.output()));
        const Client client(server.port(), "");
        QCOMPARE(client.get("/api/health").status, 200);
        const auto before = residentKib(server.id());
        auto clients = connectMany(server.port(), manyConnections);
        QCOMPARE(clients.size(), std::size_t(manyConnections));
        // Answered while they are there, by both workers.
        for (int i = 0; i < 10; ++i)
            QCOMPARE(client.get("/api/health").status, 200);
        QVERIFY(eventually([&] { return client.get("/api/ready").status == 200; }));
        const auto silent = residentKib(server.id()) - before;
        for (auto& one : clients)
            QVERIFY(one.send(rawGet("/api/health")));
        for (auto& one : clients)
            QVERIFY(one.read().startsWith("HTTP/1.1 200 "));
        const auto used = residentKib(server.id()) - before;
        QElapsedTimer sinceUse;
        sinceUse.start();
        qInfo("10,000 idle connections: %lld KiB; after a request each: %lld KiB", silent, used);
        QVERIFY2(silent <= idleLimitKib, qPrintable(QStringLiteral("%1 KiB").arg(silent)));
        QVERIFY2(used <= usedLimitKib, qPrintable(QStringLiteral("%1 KiB").arg(used)));
        const auto allClosed = [&] {
            return std::all_of(clients.begin(), clients.end(), [](BareClient& one) { return one.isClosed(); });
        };
        QVERIFY(eventually(allClosed, limitMs + 4'000));
        QVERIFY2(sinceUse.elapsed() >= limitMs - 2'500, qPrintable(QString::number(sinceUse.elapsed())));
        QCOMPARE(client.get("/api/health").status, 200);
    }

    void oneTooManyIsTurnedAway()
    {
        TestServer server([](ServerSettings& settings) {
            settings.workers = 1;
            settings.connection.maxConnections = 20;
        });
        std::vector<std::unique_ptr<Wire>> inside;
        for (int i = 0; i < 20; ++i) {
            inside.push_back(std::make_unique<Wire>(server.port()));
            QCOMPARE(inside.back()->request("GET", "/api/health").status, 200);
        }
        for (int i = 0; i < 30; ++i) {
            Wire outside(server.port());
            const auto answer = outside.request("GET", "/api/health");
            QCOMPARE(answer.status, 503);
            QVERIFY(std::stoi(headerOf(answer, "retry-after")) > 0);
            QCOMPARE(headerOf(answer, "connection"), "close");
            QCOMPARE(headerOf(answer, "x-content-type-options"), "nosniff");
            QCOMPARE(answer.text("code"), "unavailable");
            QVERIFY(!answer.text("error").empty());
            QVERIFY(outside.isClosedWithin(2'000));
        }
        QCOMPARE(inside.front()->request("GET", "/api/health").status, 200);
        inside.pop_back();
        QVERIFY(eventually([&] { return Wire(server.port()).request("GET", "/api/health").status == 200; }));
    }

    void fileDescriptorsNeverRunOut()
    {
        // Without any left the server could not accept, and would try to as fast as it can.
        constexpr rlim_t fileLimit = 200;
        TestDatabase database;
        ServerProgram server(database, {QStringLiteral("WORKERS=1")}, [] {
            const rlimit few{fileLimit, fileLimit};
            setrlimit(RLIMIT_NOFILE, &few);
        });
        QVERIFY(server.isReady());
        const Client client(server.port(), "");
        QCOMPARE(client.get("/api/health").status, 200);
        {
            auto clients = connectMany(server.port(), 400);
            QCOMPARE(clients.size(), std::size_t(400));
            // The first ones are served, later ones told, the last ones cut.
            for (const int i : {0, 50, 100}) {
                QVERIFY(clients[static_cast<std::size_t>(i)].send(rawGet("/api/ready")));
                QVERIFY(clients[static_cast<std::size_t>(i)].read().startsWith("HTTP/1.1 200 "));
            }
            QCOMPARE(clients[140].read().left(12), QByteArray("HTTP/1.1 503"));
            QVERIFY(clients[399].read().isEmpty() || clients[399].isClosed());
            const auto files = QDir(QStringLiteral("/proc/%1/fd").arg(server.id()))
                                   .entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
            QVERIFY2(files.size() < int(fileLimit) - 20, qPrintable(QString::number(files.size())));
            const auto before = processorTicks(server.id());
            QTest::qSleep(500);
            const auto ticks = processorTicks(server.id()) - before;
            QVERIFY2(ticks < 10, qPrintable(QString::number(ticks)));
        }
        QVERIFY(eventually([&] { return client.get("/api/health").status == 200; }));
        server.send(SIGTERM);
        QCOMPARE(server.exitCode(15'000), 0);
    }

    void announcedBodiesTakeNoMemory()
    {
        TestDatabase database;
        ServerProcess server(database.url());
        QVERIFY2(server.isReady(), qPrintable(server.output()));
        const Client client(server.port(), "");
        QCOMPARE(client.get("/api/health").status, 200);
        const auto before = residentKib(server.id());
        auto clients = connectMany(server.port(), 200);
        for (auto& one : clients)
            QVERIFY(one.send(rawPost("Content-Length: 921600\r\n", "{")));
        QVERIFY(eventually([&] { return client.get("/api/ready").status == 200; }));
        QTest::qSleep(200);
        const auto grown = residentKib(server.id()) - before;
        qInfo("200 bodies of 900 KiB announced: %lld KiB", grown);
        QVERIFY2(grown < 20 * 1'024, qPrintable(QStringLiteral("%1 KiB").arg(grown)));
    }

    void slowBodiesTakeWhatTheyAreAndGiveItBack()
    {
        constexpr int count = 200;
        constexpr qint64 bodyKib = 900;
        constexpr int pieces = 30;
        TestDatabase database;
        ServerProcess server(database.url());
        QVERIFY2(server.isReady(), qPrintable(server.output()));
        const Client client(server.port(), "");
        QCOMPARE(client.get("/api/health").status, 200);
        const auto before = residentKib(server.id());
        auto clients = connectMany(server.port(), count);
        const QByteArray length = "Content-Length: " + QByteArray::number(bodyKib * 1'024) + "\r\n";
        for (auto& one : clients)
            QVERIFY(one.send(rawPost(length, {})));
        const QByteArray piece(bodyKib * 1'024 / pieces, ' ');
        qint64 most = 0;
        for (int i = 0; i < pieces; ++i) {
            for (auto& one : clients)
                QVERIFY(one.send(piece));
            QTest::qSleep(10);
            if (i % 5 == 4) // others are served meanwhile
                QCOMPARE(client.get("/api/ready").status, 200);
            most = std::max(most, residentKib(server.id()) - before);
        }
        for (auto& one : clients)
            QVERIFY(one.read().startsWith("HTTP/1.1 400 ")); // blanks are no JSON
        most = std::max(most, residentKib(server.id()) - before);
        const auto after = residentKib(server.id()) - before;
        qInfo("200 bodies of 900 KiB: at most %lld KiB, afterwards %lld KiB", most, after);
        // Each body once, and what its connection may have read ahead (64 KiB, twice).
        QVERIFY2(most < count * (bodyKib + 128), qPrintable(QStringLiteral("%1 KiB").arg(most)));
        QVERIFY2(after < most / 4, qPrintable(QStringLiteral("%1 KiB of %2").arg(after).arg(most)));
    }
};

QTEST_GUILESS_MAIN(HttpConnectionsTest)
#include "http_connections_test.moc"
