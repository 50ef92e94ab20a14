#include "server/base/platform.h"
#include "server/db/sqlite_connection.h"
#include "tests/support/pages.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/server_process.h"
#include "tests/support/test_server.h"

#include <QtTest>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace vigie;
using namespace vigie::test;

namespace {

/// Clients that create leads until they are told to stop, and remember which were acknowledged.
class Writers {
public:
    Writers(std::uint16_t port, const std::string& token, int count)
    {
        for (int i = 0; i < count; ++i)
            m_threads.emplace_back([this, port, token, i] { write(port, token, i); });
    }
    ~Writers() { stop(); }

    void stop()
    {
        m_stop = true;
        for (auto& thread : m_threads)
            thread.join();
        m_threads.clear();
    }

    std::set<std::int64_t> acknowledged()
    {
        const std::lock_guard lock(m_mutex);
        return m_acknowledged;
    }
    std::atomic<int> refusedWithRetry{0};
    std::atomic<int> otherAnswers{0};

private:
    void write(std::uint16_t port, const std::string& token, int writer)
    {
        for (int n = 0; !m_stop; ++n) {
            const std::string name = "w" + std::to_string(writer) + "-" + std::to_string(n);
            const auto answer
                = Client(port, token)
                      .post("/api/leads", "{\"name\":\"" + name + "\",\"email\":\"" + name + "@example.org\"}");
            if (answer.status == 201 && answer.number("id") > 0) {
                const std::lock_guard lock(m_mutex);
                m_acknowledged.insert(answer.number("id"));
            } else if (answer.status == 503 && answer.headers.contains("retry-after"))
                ++refusedWithRetry;
            else if (answer.status != 0)
                ++otherAnswers;
            if (answer.status != 201)
                QThread::msleep(20);
        }
    }

    std::vector<std::thread> m_threads;
    std::atomic<bool> m_stop{false};
    std::mutex m_mutex;
    std::set<std::int64_t> m_acknowledged;
};

std::set<std::int64_t> allLeads(std::uint16_t port, const std::string& token)
{
    std::set<std::int64_t> ids;
    std::string path = "/api/leads?limit=1000&sort=id";
    while (!path.empty()) {
        const auto answer = Client(port, token).get(path);
        const auto json = answer.json();
        for (const auto& lead : json.as_array())
            ids.insert(lead.at("id").as_int64());
        path = nextPage(answer);
    }
    return ids;
}

} // namespace

/// What must survive: kill -9 of the server, a database that goes away, a disk that is full.
class DurabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedLeadSurvivesKill()
    {
        const TestDatabase database;
        QVERIFY(createOwner(database.url()));
        std::set<std::int64_t> acknowledged;
        for (int round = 0; round < 3; ++round) {
            ServerProcess server(database.url());
            QVERIFY2(server.isReady(), qPrintable(server.output()));
            const auto token = ownerToken(server.port());
            Writers writers(server.port(), token, 4);
            QTest::qWait(700);
            server.kill();
            writers.stop();
            acknowledged.merge(writers.acknowledged());
        }
        QVERIFY(acknowledged.size() > 50);
        ServerProcess server(database.url());
        QVERIFY(server.isReady());
        const auto there = allLeads(server.port(), ownerToken(server.port()));
        for (const auto id : acknowledged)
            QVERIFY2(there.contains(id), std::to_string(id).c_str());
        QVERIFY(server.terminate());
    }

    /// Stopped and started under load: 503 with Retry-After meanwhile, and everything again afterwards.
    void postgresGoesAndComesBack()
    {
        if (engine() != db::Engine::Postgres)
            return; // there is no server to stop
        PostgresCluster cluster(true);
        const auto url = cluster.newDatabase();
        QVERIFY(createOwner(url));
        ServerProcess server(url);
        QVERIFY2(server.isReady(), qPrintable(server.output()));
        const auto token = ownerToken(server.port());
        Writers writers(server.port(), token, 4);
        QTRY_VERIFY(writers.acknowledged().size() > 20);
        cluster.stop();
        QTRY_VERIFY_WITH_TIMEOUT(writers.refusedWithRetry > 5, 10000);
        QCOMPARE(Client(server.port(), token).get("/api/ready").status, 503);
        QCOMPARE(Client(server.port(), token).get("/api/health").status, 200);
        cluster.start();
        const auto before = writers.acknowledged().size();
        QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged().size() > before + 20, 10000);
        writers.stop();
        QCOMPARE(writers.otherAnswers.load(), 0);
        const auto there = allLeads(server.port(), token);
        for (const auto id : writers.acknowledged())
            QVERIFY2(there.contains(id), std::to_string(id).c_str());
        QVERIFY(server.terminate());
    }

    /// A file that may not grow any more stands for a full disk.
    void fullDiskOnSqliteIsAnErrorAndCorruptsNothing()
    {
        if (engine() != db::Engine::Sqlite)
            return;
        const TestDatabase database;
        QVERIFY(createOwner(database.url()));
        std::set<std::int64_t> acknowledged;
        {
            ServerProcess server(database.url(), {}, {}, 5 * 1024 * 1024); // the tables alone take half of it
            QVERIFY2(server.isReady(), qPrintable(server.output()));
            const auto token = ownerToken(server.port());
            const std::string notes(15000, 'x');
            Answer answer;
            for (int i = 0; i < 1000; ++i) {
                answer
                    = Client(server.port(), token).post("/api/leads", "{\"name\":\"n\",\"notes\":\"" + notes + "\"}");
                if (answer.status != 201)
                    break;
                acknowledged.insert(answer.number("id"));
            }
            QCOMPARE(answer.status, 503);
            QVERIFY2(answer.text("error").find("disk") != std::string::npos, answer.body.c_str());
            QVERIFY(answer.headers.contains("retry-after"));
            QCOMPARE(Client(server.port(), token).get("/api/leads?limit=1").status, 200);
            QVERIFY(server.terminate());
        }
        QVERIFY(acknowledged.size() > 20);
        ServerProcess server(database.url());
        QVERIFY(server.isReady());
        const auto token = ownerToken(server.port());
        const auto there = allLeads(server.port(), token);
        QCOMPARE(there, acknowledged);
        QCOMPARE(Client(server.port(), token).post("/api/leads", "{\"name\":\"again\"}").status, 201);
        QVERIFY(server.terminate());
        db::SqliteConnection file(database.settings().location, db::SqliteConnection::Access::ReadWrite);
        const auto rows = file.runStatement("pragma integrity_check", {});
        QCOMPARE(std::string(rows->cell(0, 0).view()), "ok");
    }
};

QTEST_GUILESS_MAIN(DurabilityTest)
#include "durability_test.moc"
