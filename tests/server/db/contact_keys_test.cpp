#include "server/base/fiber.h"
#include "server/db/database.h"
#include "tests/support/test_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

/// A lead and an address have their contact, on either engine: foreign keys see to it on SQLite, triggers on PostgreSQL
/// (0022_leaner_writes).
class ContactKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_source = db::Source::create(m_database.settings());
        QVERIFY(m_source->migrate());
        m_db = m_source->connect();
    }
    void cleanupTestCase()
    {
        m_db.reset();
        m_source.reset();
    }

    void leadsAndAddressesHaveTheirContact()
    {
        run("insert into companies (name, created_at, updated_at) values ('One', 0, 0)");
        run("insert into contacts (id, company_id, created_at, updated_at) values (71, 1, 0, 0), (72, 1, 0, 0)");
        const std::string lead = "insert into leads (company_id, contact_id, name, score_factors, status, tags, "
                                 "created_at, updated_at) values (1, ";
        const std::string address
            = "insert into contact_identities (company_id, contact_id, kind, value, created_at) values (1, ";
        run(lead + "71, 'Ana', '[]', 'new', '[]', 0, 0)");
        run(lead + "null, 'Nobody', '[]', 'new', '[]', 0, 0)");
        run(address + "71, 'email', 'ana@example.org', 0)");
        for (const auto& wrong : {lead + "79, 'Lost', '[]', 'new', '[]', 0, 0)",
                 address + "79, 'email', 'lost@example.org', 0)", std::string("update leads set contact_id = 79"),
                 std::string("update contact_identities set contact_id = 79")})
            QCOMPARE(kindOfFailure(wrong), db::FailureKind::Constraint);
        run("update leads set contact_id = 72 where name = 'Nobody'");
        run("delete from contacts where id = 71");
        const auto names = [&](const std::string& text) {
            return m_db->read([&](db::Tx& tx) { return tx.values<std::string>(db::Query{"names", text, text}); });
        };
        QCOMPARE(names("select name from leads where contact_id is null"), std::vector<std::string>{"Ana"});
        QCOMPARE(names("select name from leads where contact_id = 72"), std::vector<std::string>{"Nobody"});
        QVERIFY(names("select value from contact_identities").empty());
    }

    /// Whoever deletes a contact waits for whoever is writing a lead for it, and leaves that lead without one.
    void aContactIsDeletedWhileALeadComes()
    {
        if (engine() == db::Engine::Sqlite)
            return; // one writer at a time
        run("insert into contacts (id, company_id, created_at, updated_at) values (81, 1, 0, 0)");
        fiber::Gate written;
        bool isDeleted = false;
        bool wasDeletedAtOnce = false;
        fiber::spawn([&] {
            m_db->write(scope(), [&](db::Tx& tx) {
                const std::string text
                    = "insert into leads (company_id, contact_id, name, score_factors, status, tags, "
                      "created_at, updated_at) values (1, 81, 'Late', '[]', 'new', '[]', 0, 0)";
                tx.exec(db::Query{"lead", text, text});
                written.open();
                tx.exec(db::Query{"pause", "select pg_sleep(0.3)", ""});
                wasDeletedAtOnce = isDeleted;
            });
        });
        fiber::spawn([&] {
            written.wait();
            run("delete from contacts where id = 81");
            isDeleted = true;
        });
        QTRY_VERIFY(isDeleted);
        QVERIFY(!wasDeletedAtOnce);
        const auto lost = m_db->read([&](db::Tx& tx) {
            return tx.value<std::int64_t>(
                db::Query{"lost", "select count(*) from leads where name = 'Late' and contact_id is null", ""});
        });
        QCOMPARE(*lost, 1);
    }

private:
    static Scope scope() { return systemScope(CompanyId{1}); }

    void run(const std::string& text)
    {
        m_db->write(scope(), [&](db::Tx& tx) { tx.exec(db::Query{"run", text, text}); });
    }

    std::optional<db::FailureKind> kindOfFailure(const std::string& text)
    {
        try {
            run(text);
            return std::nullopt;
        } catch (const db::Failure& failure) {
            return failure.kind();
        }
    }

    TestDatabase m_database;
    std::unique_ptr<db::Source> m_source;
    std::unique_ptr<db::Database> m_db;
};

QTEST_GUILESS_MAIN(ContactKeysTest)
#include "contact_keys_test.moc"
