#include "server/base/fiber.h"
#include "server/base/text.h"
#include "server/db/indexes_aside.h"
#include "server/db/list_query.h"
#include "server/db/migrations.h"
#include "server/db/search_text.h"
#include "server/db/sqlite_connection.h"
#include "server/leads/lead_api.h"
#include "sql/contacts_sql.h"
#include "sql/leads_sql.h"
#include "sql/users_sql.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/test_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr db::Query one{"one", "select 1 as id", "select 1 as id"};
constexpr db::Query broken{"broken", "select no_such_column from leads", "select no_such_column from leads"};
constexpr db::Query fails{"fails", "select 1 / $1::int", "select json('x' || ?1)"}; // prepares well, fails when run
constexpr db::Query echo{"echo", "select $1::bigint", "select ?1"};
// Reads by key among 1 to 500: the first parameter stands for the company and owns its multiples; the row of 7 fails.
constexpr db::Query byKey{"byKey",
    "select n as id, 1 / (n - 7) as v from generate_series(1, 500) as n where n % $1::int = 0 and n = $2",
    "with recursive series(n) as (select 1 union all select n + 1 from series where n < 500) "
    "select n as id, case n when 7 then json('x') else 0 end as v from series where n % ?1 = 0 and n = ?2",
    "select n as id, 1 / (n - 7) as v from generate_series(1, 500) as n where n % $1::int = 0 and n = any($2)"};
constexpr db::Query dropMany{"dropMany", "drop table if exists many", "drop table if exists many"};
constexpr db::Query makeMany{"makeMany",
    "create table many (id bigint primary key, word text, part float8, flag boolean)",
    "create table many (id integer primary key, word text, part real, flag integer)"};
constexpr db::Query insertMany{
    "insertMany", "copy many from stdin", "insert into many select c1, c2, c3, c4 from given($1)"};
constexpr db::Query insertArrays{"insertArrays",
    "insert into many select * from unnest($1::bigint[], $2::text[], $3::float8[], $4::boolean[])", insertMany.sqlite};
constexpr db::Query fewOfMany{"fewOfMany", "select count(*) from unnest($1::bigint[])", "select count(*) from given"};
constexpr db::Query indexDefinition{"indexDefinition", "select indexdef from pg_indexes where indexname = $1",
    "select sql from sqlite_master where type = 'index' and name = ?1"};
constexpr std::array<std::string_view, 2> indexes{"leads_by_name", "leads_by_score"};
constexpr db::Query slow{"slow", "select pg_sleep(5)", "select 1"};

} // namespace

/// What the stores rely on: transactions, shared reads, migrations, on the engine of this run.
class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_source = db::Source::create(m_database.settings());
        const auto applied = m_source->migrate();
        QVERIFY2(applied, applied ? "" : applied.error().message.in(Language::English).c_str());
        QVERIFY(*applied > 0);
        QCOMPARE(*m_source->migrate(), 0);
        m_db = m_source->connect();
    }
    void cleanupTestCase()
    {
        m_db.reset();
        m_source.reset();
    }

    void rolledBackOnError()
    {
        const auto refused = m_db->write(scope(), [](db::Tx& tx) -> Result<void> {
            tx.exec(sql::insertSetting, "a", "1");
            return errors::notFound();
        });
        QVERIFY(!refused);
        QVERIFY(!setting("a"));
    }

    void rolledBackOnFault()
    {
        QVERIFY_EXCEPTION_THROWN(m_db->write(scope(),
                                     [](db::Tx& tx) {
                                         tx.exec(sql::insertSetting, "b", "1");
                                         tx.exec(broken);
                                     }),
            db::Failure);
        QVERIFY(!setting("b"));
        m_db->write(scope(), [](db::Tx& tx) { tx.exec(sql::insertSetting, "b", "2"); });
        QCOMPARE(*setting("b"), "2");
    }

    void postedFailureFailsTheTransaction()
    {
        QVERIFY_EXCEPTION_THROWN(m_db->write(scope(),
                                     [](db::Tx& tx) {
                                         tx.exec(sql::insertSetting, "c", "1");
                                         tx.post(broken);
                                     }),
            db::Failure);
        QVERIFY(!setting("c"));
    }

    void everyKindOfValueComesBack()
    {
        const std::string text = "é\n'\"\\ \xF0\x9F\x98\x80 $1 ?1";
        m_db->write(scope(), [&](db::Tx& tx) { tx.exec(sql::replaceSetting, "text", text); });
        QCOMPARE(*setting("text"), text);
        m_db->write(scope(), [&](db::Tx& tx) { tx.exec(sql::replaceSetting, "text", ""); });
        QCOMPARE(*setting("text"), "");
    }

    /// Reads of many fibers share connections and are sent in groups: one that fails must not touch its neighbours.
    void manyRowsGoInAtOnce_data()
    {
        QTest::addColumn<bool>("isCopied");
        QTest::newRow("arrays") << false;
        QTest::newRow("copied") << true;
    }
    void manyRowsGoInAtOnce()
    {
        QFETCH(bool, isCopied);
        const auto& insert = isCopied ? insertMany : insertArrays;
        using Row = std::tuple<std::int64_t, std::optional<std::string>, double, bool>;
        std::vector<Row> rows{{1, "plain", 1.5, true}, {2, "a \"quoted\", {braced} \\ and 'é'", -2, false},
            {3, std::nullopt, 0, true}, {4, "", 1e10, false}, {5, "\\N", 0, false}, {6, "\\.\ttab\r\nline\\", 0, true}};
        for (int i = 7; i < 2'000; ++i)
            rows.emplace_back(i, "word " + std::to_string(i), i / 2.0, i % 2 == 0);
        const auto asTheyAre = [](const Row& row) { return row; };
        m_db->write(scope(), [&](db::Tx& tx) {
            tx.exec(dropMany);
            tx.exec(makeMany);
            tx.postEach(insert, rows, asTheyAre);
            tx.postEach(insert, std::vector<Row>(), asTheyAre);
        });
        const auto column = [&](const char* text) {
            return m_db->read([&](db::Tx& tx) { return tx.values<std::string>(db::Query{"column", text, text}); });
        };
        QCOMPARE(column("select count(*) from many"), std::vector<std::string>{"1999"});
        QCOMPARE(column("select word from many where id in (1, 2, 4, 5, 6) order by id"),
            (std::vector<std::string>{"plain", "a \"quoted\", {braced} \\ and 'é'", "", "\\N", "\\.\ttab\r\nline\\"}));
        QCOMPARE(column("select count(*) from many where word is null"), std::vector<std::string>{"1"});
        QCOMPARE(column("select sum(part) from many where id < 4 and (part = 1.5 or part = -2)"),
            std::vector<std::string>{"-0.5"});
        QCOMPARE(
            column("select count(*) from many where flag = (id % 2 = 0) and id > 6"), std::vector<std::string>{"1993"});
        // One that is refused takes the others with it.
        QVERIFY_EXCEPTION_THROWN(
            m_db->write(scope(),
                [&](db::Tx& tx) {
                    tx.postEach(insert, std::vector<Row>{{5'000, "new", 0, true}, {1, "there", 0, true}}, asTheyAre);
                }),
            db::Failure);
        QCOMPARE(column("select count(*) from many"), std::vector<std::string>{"1999"});
        if (engine() == db::Engine::Sqlite) // without rows it is no table
            QVERIFY_EXCEPTION_THROWN(m_db->read([](db::Tx& tx) { return tx.value<int>(fewOfMany); }), db::Failure);
    }

    /// While rows are copied there is no pipeline: a server that goes away then is told of, and the next one is found.
    void aConnectionIsLostWhileRowsAreCopied()
    {
        if (engine() == db::Engine::Sqlite)
            return;
        const auto run = [&](const char* text) {
            m_db->write(scope(), [&](db::Tx& tx) { tx.exec(db::Query{"run", text, text}); });
        };
        using Row = std::tuple<std::int64_t, std::string, double, bool>;
        const auto copy = [&] {
            m_db->write(scope(), [&](db::Tx& tx) {
                tx.post(one);
                tx.postEach(insertMany, std::vector<Row>{{6'000, "lost", 0, true}}, [](const Row& row) { return row; });
            });
        };
        run("create function go_away() returns trigger language plpgsql as $$ begin "
            "perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end $$");
        run("create trigger many_go_away before insert on many for each row execute function go_away()");
        QVERIFY_EXCEPTION_THROWN(copy(), db::Failure);
        run("drop trigger many_go_away on many");
        copy();
        const auto lost = m_db->read([](db::Tx& tx) {
            return tx.value<std::int64_t>(db::Query{"lost", "select count(*) from many where word = 'lost'", ""});
        });
        QCOMPARE(*lost, 1);
    }

    void indexesGoAsideAndComeBack()
    {
        const auto before = definitionsOfIndexes();
        QCOMPARE(before.size(), indexes.size());
        db::putIndexesAside(*m_db, scope(), "import 1", indexes);
        QVERIFY(definitionsOfIndexes().empty());
        db::putIndexesAside(*m_db, scope(), "import 2", indexes); // they are gone already
        db::restoreIndexes(*m_db, scope(), "import 2");
        QVERIFY(definitionsOfIndexes().empty());
        db::restoreIndexes(*m_db, scope(), "import 1");
        QCOMPARE(definitionsOfIndexes(), before);
        db::restoreIndexes(*m_db, scope(), "import 1");
        QCOMPARE(definitionsOfIndexes(), before);
    }

    void indexesOfBigTablesStay()
    {
        const auto make = [&](db::Tx& tx) {
            for (const char* const text : {"create table big (n integer)", "create index big_by_n on big(n)",
                     "insert into big with recursive numbers(n) as (select 1 union all select n + 1 from numbers where "
                     "n < "
                     "20001) select n from numbers"})
                tx.exec(db::Query{"make", text, text});
        };
        m_db->write(scope(), make);
        constexpr std::array<std::string_view, 1> index{"big_by_n"};
        db::putIndexesAside(*m_db, scope(), "import 3", index);
        QVERIFY(m_db->read([](db::Tx& tx) { return tx.value<std::string>(indexDefinition, "big_by_n"); }));
    }

    void aMigrationFindsEveryIndex()
    {
        const auto target = newTarget();
        const std::vector<db::MigrationText> files{
            {"0017_faster_imports",
                "create table a (x bigint); create table indexes_aside (name text "
                "primary key, definition text, owner text);"},
            {"0018_next", "drop index a_by_x"}};
        QCOMPARE(*db::migrateWith(*target, {files[0]}), 1);
        target->run("insert into indexes_aside values ('a_by_x', 'create index a_by_x on a(x)', 'import 1')");
        QCOMPARE(*db::migrateWith(*target, {files[0]}), 0); // an import may be at work on another node
        QCOMPARE(target->select("select count(*), 0 from indexes_aside")[0][0], "1");
        QCOMPARE(*db::migrateWith(*target, files), 1);
        QCOMPARE(target->select("select count(*), 0 from indexes_aside")[0][0], "0");
    }

    /// Else a list by name would look otherwise on either engine, and be slower on PostgreSQL.
    void textsAreInTheOrderOfTheirBytes()
    {
        if (engine() == db::Engine::Sqlite)
            return; // they always are
        static constexpr db::Query others{"others",
            "select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid "
            "where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'many' and a.attnum > "
            "0 "
            "and a.attcollation = '\"default\"'::regcollation",
            ""};
        const auto found = m_db->read([](db::Tx& tx) { return tx.values<std::string>(others); });
        QVERIFY2(found.empty(), found.empty() ? "" : ("write {{text}}: " + found.front()).c_str());
    }

    void aFailingReadLeavesItsNeighboursAlone()
    {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < 200; ++i) {
            fiber::spawn([this, i, &good, &bad] {
                try {
                    const bool mustFail = i % 7 == 3;
                    const auto value = m_db->read([&](db::Tx& tx) {
                        return mustFail ? tx.value<std::int64_t>(fails, 0) : tx.value<std::int64_t>(echo, i);
                    });
                    if (!mustFail && *value == i)
                        ++good;
                } catch (const db::Failure&) {
                    ++bad;
                }
            });
        }
        QTRY_COMPARE(good + bad, 200);
        QCOMPARE(bad, 29);
    }

    /// The same when the statement cannot even be prepared.
    void aBrokenStatementLeavesItsNeighboursAlone()
    {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < 50; ++i) {
            fiber::spawn([this, i, &good, &bad] {
                try {
                    m_db->read([&](db::Tx& tx) { return tx.value<std::int64_t>(i % 5 == 0 ? broken : one); });
                    ++good;
                } catch (const db::Failure& failure) {
                    QCOMPARE(failure.kind(), db::FailureKind::Statement);
                    ++bad;
                }
            });
        }
        QTRY_COMPARE(good + bad, 50);
        QCOMPARE(bad, 10);
    }

    /// Reads by key of one moment are sent as one: each gets its own row, none when it has none, and no fault of
    /// another.
    void readsByKeyOfOneMomentKeepApart()
    {
        std::map<std::string, int> seen;
        const auto ask = [&](int company, int key) {
            fiber::spawn([this, company, key, &seen] {
                try {
                    const auto found
                        = m_db->read([&](db::Tx& tx) { return tx.value<std::int64_t>(byKey, company, key); });
                    const bool isThere = key <= 500 && key % company == 0;
                    ++seen[found == (isThere ? std::optional<std::int64_t>(key) : std::nullopt) ? "right" : "wrong"];
                } catch (const db::Failure&) {
                    ++seen[key == 7 ? "failed" : "failed for another"];
                }
            });
        };
        for (int key = 2; key <= 800; key += 5) {
            ask(1, key);
            ask(2, key);
            ask(2, key);
        }
        QTRY_COMPARE(seen["right"] + seen["failed"], 480);
        QCOMPARE(seen["failed"], 1); // 7 is the first company's, not the second's
        seen.clear();
        for (int key = 8; key < 150; ++key)
            ask(1, key);
        QTRY_COMPARE(seen["right"], 142);
    }

    void writersAtOnceAllSucceed()
    {
        int done = 0;
        for (int i = 0; i < 100; ++i) {
            fiber::spawn([this, i, &done] {
                m_db->write(scope(), [&](db::Tx& tx) { tx.exec(sql::insertSetting, "many" + std::to_string(i), "x"); });
                ++done;
            });
        }
        QTRY_COMPARE(done, 100);
        for (int i = 0; i < 100; ++i)
            QVERIFY(setting("many" + std::to_string(i)));
    }

    void oneOfTwoInsertsOfTheSameKeyWins()
    {
        int won = 0;
        int done = 0;
        for (int i = 0; i < 20; ++i) {
            fiber::spawn([this, &won, &done] {
                won += static_cast<int>(
                    m_db->write(scope(), [](db::Tx& tx) { return tx.exec(sql::insertSetting, "same", "x"); }));
                ++done;
            });
        }
        QTRY_COMPARE(done, 20);
        QCOMPARE(won, 1);
    }

    void aSlowStatementIsCancelled()
    {
        if (engine() != db::Engine::Postgres)
            return; // SQLite answers from this machine's own disk: there is nothing to wait for
        auto settings = m_database.settings();
        settings.statementTimeoutMs = 200;
        const auto source = db::Source::create(settings);
        const auto database = source->connect();
        try {
            database->readAlone([](db::Tx& tx) { return tx.value<std::string>(slow); });
            QFAIL("it was not cancelled");
        } catch (const db::Failure& failure) {
            QCOMPARE(failure.kind(), db::FailureKind::Busy);
        }
        QVERIFY(database->readAlone([](db::Tx& tx) { return tx.value<int>(one); }));
    }

    void aMissingServerIsUnavailable()
    {
        auto settings = m_database.settings();
        settings.location
            = engine() == db::Engine::Postgres ? "postgresql://vigie@127.0.0.1:1/none" : "/proc/nowhere/vigie.db";
        const auto source = db::Source::create(settings);
        const auto database = source->connect();
        for (int attempt = 0; attempt < 3; ++attempt) {
            try {
                database->read([](db::Tx& tx) { return tx.value<int>(one); });
                QFAIL("there is no such database");
            } catch (const db::Failure& failure) {
                QCOMPARE(failure.kind(), db::FailureKind::Unavailable);
            }
        }
        QVERIFY(!source->migrate());
    }

    void listsOnlySortByKnownColumns()
    {
        PageRequest page;
        page.sort = {"fitScore", true};
        page.after = Cursor{7, 50, ""};
        page.limit = 10;
        db::ListQuery query(engine(), sql::listLeads, CompanyId{1});
        query.equals("status", LeadStatus::New).page<Lead>(page);
        const bool isPostgres = engine() == db::Engine::Postgres;
        QVERIFY(query.text().ends_with(isPostgres
                ? " and status = $2 and (fit_score, id) < (cast($3 as bigint), cast($4 as bigint)) order by fit_score "
                  "desc, id desc limit cast($5 as bigint)"
                : " and status = ?2 and (fit_score, id) < (?3, ?4) order by fit_score desc, id desc limit ?5"));
    }

    // --- migrations ----------------------------------------------------------------------------------------------

    void aFailedMigrationLeavesTheOldData()
    {
        const auto target = newTarget();
        QCOMPARE(*db::migrateWith(*target, {{"0001_a", "create table a (x bigint); insert into a values (1);"}}), 1);
        const std::vector<db::MigrationText> next{{"0001_a", "create table a (x bigint); insert into a values (1);"},
            {"0002_b", "insert into a values (2); create table b (y bigint); insert into nowhere values (1);"}};
        const auto failed = db::migrateWith(*target, next);
        QVERIFY(!failed);
        const auto why = failed.error().message.in(Language::English);
        QVERIFY2(why.find("0002_b") != std::string::npos && why.find("nowhere") != std::string::npos, why.c_str());
        QCOMPARE(target->select("select count(*), 0 from a")[0][0], "1");
        QCOMPARE(*db::migrateWith(*target, {next[0], {"0002_b", "create table b (y bigint)"}}), 1);
    }

    void aChangedMigrationIsRefused()
    {
        const auto target = newTarget();
        QCOMPARE(*db::migrateWith(*target, {{"0001_a", "create table a (x bigint)"}}), 1);
        QVERIFY(!db::migrateWith(*target, {{"0001_a", "create table a (x text)"}}));
        QVERIFY(!db::migrateWith(*target, {}));
    }

    void tokensFollowTheEngine()
    {
        const char* const text = "a {{id}}, {{text}}\n-- [postgres]\np\n-- [sqlite]\ns\n-- [both]\nb {{json}}\n";
        QCOMPARE(db::migrationFor(db::Engine::Postgres, text),
            "a bigint generated by default as identity primary key, text collate \"C\"\np\nb jsonb\n");
        QCOMPARE(db::migrationFor(db::Engine::Sqlite, text), "a integer primary key autoincrement, text\ns\nb text\n");
    }

private:
    static Scope scope() { return systemScope(CompanyId{1}); }

    std::vector<std::string> definitionsOfIndexes()
    {
        std::vector<std::string> out;
        for (const auto name : indexes) {
            if (auto found = m_db->read([&](db::Tx& tx) { return tx.value<std::string>(indexDefinition, name); }))
                out.push_back(std::move(*found));
        }
        return out;
    }

    std::optional<std::string> setting(const std::string& name)
    {
        return m_db->read([&](db::Tx& tx) { return tx.value<std::string>(sql::findSetting, name); });
    }

    static std::unique_ptr<db::MigrationTarget> newTarget()
    {
        static std::vector<std::unique_ptr<TestDatabase>> kept; // until the end: their folders are the databases
        kept.push_back(std::make_unique<TestDatabase>());
        return db::openMigrationTarget(kept.back()->settings());
    }

    TestDatabase m_database;
    std::unique_ptr<db::Source> m_source;
    std::unique_ptr<db::Database> m_db;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
