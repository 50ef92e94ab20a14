#include "tests/server/users/in_database.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/model_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

struct Column {
    std::string tableName;
    std::string columnName;
};

} // namespace

template <>
struct vigie::FieldsOf<Column> {
    static constexpr auto list
        = FieldList{field("tableName", &Column::tableName), field("columnName", &Column::columnName)};
};

/// All that is kept of one person, handed out and erased.
class PersonalDataTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_person = makePerson("Zephyrine Quatremarre", "zephyrine@quatremarre.example"); }

    void everythingIsHandedOut()
    {
        const auto file = client().get(pathOf(m_person) + "/export");
        QCOMPARE(file.status, 200);
        QVERIFY(holds(file.headers.at("content-disposition"), "attachment"));
        const auto all = file.json();
        QCOMPARE(all.at("contact").at("name").as_string(), "Zephyrine Quatremarre");
        QCOMPARE(all.at("leads").as_array().size(), std::size_t(1));
        for (const char* const part :
            {"I would like Zeppelins", "Call Zephyrine", "A report on Zephyrine", "Dear Zephyrine",
                "zephyrine@quatremarre.example", "\"changes\"", "Zephyrine waits", "\"eventMails\"", "Gala of"})
            QVERIFY2(holds(file.body, part), part);
    }

    void someoneElsesAffairsStayOut()
    {
        const auto other = makePerson("Other Person", "other@example.org");
        const auto file = client().get(pathOf(other) + "/export");
        QVERIFY(!holds(file.body, "Zephyrine"));
    }

    void nothingKnowsThemAfterwards()
    {
        const auto other = makePerson("Other Person", "other@example.org");
        const auto before = client().get(pathOf(other) + "/export").json();
        QVERIFY(placesOf("ephyrine") > 5);
        const auto erased = client().post(pathOf(m_person) + "/erase", bodyOf({{"name", "Zephyrine Quatremarre"}}));
        QCOMPARE(erased.status, 200);
        QCOMPARE(erased.number("leads"), 1);
        QVERIFY(erased.number("changes") > 4);
        QCOMPARE(client().get(pathOf(m_person)).status, 404);
        QCOMPARE(client().get("/api/leads?q=Zephyrine").body, "[]");
        QVERIFY2(places("ephyrine").empty(), places("ephyrine").c_str());
        QVERIFY2(places("eppelins").empty(), places("eppelins").c_str());
        // What stays is that it happened; and the other one is as before.
        const auto ledger = client().get("/api/audit?entity=contact&entityId=" + std::to_string(m_person));
        QCOMPARE(ledger.json().at(0).at("action").as_string(), "deleted");
        const auto after = client().get(pathOf(other) + "/export").json();
        for (const char* const part : {"contact", "leads", "tasks", "conversations", "reports"})
            QCOMPARE(json::toText(after.at(part)), json::toText(before.at(part)));
        // The mail is being tried meanwhile, which its changes tell.
        QCOMPARE(after.at("mails").as_object().size(), before.at("mails").as_object().size());
        QVERIFY(after.at("changes").as_array().size() >= before.at("changes").as_array().size());
        QCOMPARE(client().post(pathOf(m_person) + "/erase", bodyOf({{"name", "Zephyrine Quatremarre"}})).status, 404);
    }

    void whoWasMergedGoesToo()
    {
        const auto twin = makePerson("Zephyrine Q.", "zq@quatremarre.example");
        const auto merged = client().post("/api/contacts/merges", bodyOf({{"keptId", m_person}, {"mergedId", twin}}));
        QCOMPARE(merged.status, 201);
        const auto file = client().get(pathOf(m_person) + "/export");
        QVERIFY(holds(file.body, "zq@quatremarre.example"));
        QCOMPARE(client().post(pathOf(m_person) + "/erase", bodyOf({{"name", "Zephyrine Quatremarre"}})).status, 200);
        QVERIFY2(places("ephyrine").empty(), places("ephyrine").c_str());
        QVERIFY2(places("zq@quatremarre").empty(), places("zq@quatremarre").c_str());
    }

    void nobodyIsErasedByMistake()
    {
        for (const char* const name : {"", "Zephyrine", "zephyrine quatremarre"}) {
            const auto refused = client().post(pathOf(m_person) + "/erase", bodyOf({{"name", name}}));
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.json().at("details").at(0).at("path").as_string(), "name");
        }
        QCOMPARE(client().get(pathOf(m_person)).status, 200);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        QCOMPARE(agent.client.post(pathOf(m_person) + "/erase", bodyOf({{"name", "x"}})).status, 403);
        QCOMPARE(agent.client.get(pathOf(m_person) + "/export").status, 403);
        const auto stranger = m_server->owner();
        QCOMPARE(stranger.client.get(pathOf(m_person) + "/export").status, 404);
    }

    void cleanup() { client().post(pathOf(m_person) + "/erase", bodyOf({{"name", "Zephyrine Quatremarre"}})); }

private:
    static std::string pathOf(std::int64_t contact) { return "/api/contacts/" + std::to_string(contact); }

    /// A contact with something of every kind.
    std::int64_t makePerson(const std::string& name, const std::string& email) const
    {
        const std::string first = name.substr(0, name.find(' '));
        const auto lead = client().post("/api/leads",
            bodyOf({{"name", name}, {"email", email}, {"notes", first + " collects stamps"},
                {"source", "a friend of " + first}}),
            {{"Idempotency-Key", QUuid::createUuid().toString().toStdString()}});
        const auto id = lead.number("id");
        client().post("/api/chat/message",
            bodyOf(
                {{"message", first[0] == 'Z' ? "I would like Zeppelins" : "Hello"}, {"as", "agent"}, {"leadId", id}}));
        client().post("/api/tasks", bodyOf({{"title", "Call " + first}, {"leadId", id}}));
        client().put("/api/reports/" + std::to_string(id),
            bodyOf({{"content", json::Object{{"summary", "A report on " + first}}}}));
        client().put("/api/mail/settings",
            bodyOf({{"provider", "smtp"}, {"host", "127.0.0.1"}, {"port", 1}, {"encryption", "none"},
                {"fromAddress", "us@example.org"}}));
        client().post("/api/mails", bodyOf({{"leadId", id}, {"subject", "Hello"}, {"body", "Dear {{firstName}}"}}));
        client().patch("/api/leads/" + std::to_string(id), bodyOf({{"notes", first + " collects coins"}}));
        const auto contact = lead.number("contactId");
        client().post("/api/checkins", bodyOf({{"place", "Hall"}, {"note", first + " waits"}, {"contactId", contact}}));
        const auto gala = client().post("/api/events",
            bodyOf({{"title", "Gala of " + std::to_string(contact)}, {"startsAt", toIso(now().plusSeconds(86400))}}));
        const auto event = "/api/events/" + std::to_string(gala.number("id"));
        client().post(event + "/attendees", bodyOf({{"contactId", contact}}));
        client().post(event + "/cancel", "{}");
        eventually([&] { return holds(client().get("/api/mails").body, "Gala of " + std::to_string(contact)); });
        return contact;
    }

    /// Every place of the database that holds this text: "leads.name, changes.diff".
    std::string places(const std::string& text) const
    {
        std::string out;
        inDatabase(*m_server, m_owner->company, [&](db::Tx& tx) {
            const db::Query columns{"columns",
                "select table_name, column_name from information_schema.columns where table_schema = 'public'",
                "select m.name as table_name, p.name as column_name from sqlite_master m, pragma_table_info(m.name) p "
                "where m.type = 'table' and m.name not like '%search%'"};
            for (const auto& [table, column] : tx.all<Column>(columns)) {
                const std::string sql = "select count(*) from " + table + " where lower(cast(\"" + column
                    + "\" as text)) like '%" + text + "%'";
                if (*tx.value<std::int64_t>(db::Query{"places", sql, sql}) > 0)
                    out += (out.empty() ? "" : ", ") + table + "." + column;
            }
            return 0;
        });
        return out;
    }
    int placesOf(const std::string& text) const
    {
        return static_cast<int>(QString::fromStdString(places(text)).count(QLatin1Char('.')));
    }

    std::int64_t m_person = 0;
};

QTEST_GUILESS_MAIN(PersonalDataTest)
#include "personal_data_test.moc"
