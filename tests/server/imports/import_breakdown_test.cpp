#include "tests/support/postgres_cluster.h"
#include "tests/support/server_process.h"
#include "tests/support/test_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

/// A database that breaks down while an import is at work. Slow: a job that could not be put off is taken up by its
/// lease.
class ImportBreakdownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Batches of an import do not wait for the disk: those that are lost are done again, and nothing twice.
    void postgresBreaksDownWithinAnImport()
    {
        if (engine() != db::Engine::Postgres)
            return;
        PostgresCluster cluster(true);
        const auto url = cluster.newDatabase();
        QVERIFY(createOwner(url));
        ServerProcess server(url);
        QVERIFY2(server.isReady(), qPrintable(server.output()));
        const Client client(server.port(), ownerToken(server.port()));
        constexpr int rows = 40'000;
        std::string file = "name,email\n";
        for (int i = 0; i < rows; ++i)
            file += "P,p" + std::to_string(i) + "@import.example\n";
        const auto made = client.post(
            "/api/imports", R"({"fileName":"people.csv","fileBytes":)" + std::to_string(file.size()) + "}");
        const auto path = "/api/imports/" + std::to_string(made.number("id"));
        constexpr std::size_t partBytes = 500'000;
        for (std::size_t at = 0, number = 1; at < file.size(); at += partBytes, ++number)
            QCOMPARE(client.put(path + "/parts/" + std::to_string(number), file.substr(at, partBytes)).status / 100, 2);
        const auto state = [&] { return client.get(path).text("state"); };
        QTRY_COMPARE_WITH_TIMEOUT(state(), "ready", 20'000);
        QCOMPARE(client.post(path + "/start", "").status, 200);
        QTRY_VERIFY(client.get(path).json().at("done").at("created").as_int64() > 0);
        QCOMPARE(state(), "importing");
        cluster.stop();
        cluster.start();
        QTRY_COMPARE_WITH_TIMEOUT(state(), "done", 180'000); // a job whose server was away is taken up after a minute
        const auto done = client.get(path).json().at("done");
        QCOMPARE(done.at("created").as_int64(), rows);
        QCOMPARE(client.get("/api/leads?limit=1&total=exact").headers.at("x-total-count"), std::to_string(rows));
        QVERIFY(server.terminate());
    }
};

QTEST_GUILESS_MAIN(ImportBreakdownTest)
#include "import_breakdown_test.moc"
