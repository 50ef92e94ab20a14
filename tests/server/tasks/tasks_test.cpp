#include "tests/support/company_test.h"

#include <QtTest>

#include <set>

using namespace vigie;
using namespace vigie::test;

/// Tasks for leads and contacts.
class TasksTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void aTaskForALeadIsOnItsContactsTimeline()
    {
        const auto lead = client().post("/api/leads", R"({"name":"Ana","email":"ana@lumen.pt"})");
        const auto made = client().post("/api/tasks",
            R"({"title":"Call back","leadId":)" + std::to_string(lead.number("id"))
                + R"(,"dueAt":"2026-12-01T09:00:00.000Z"})");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.number("contactId"), lead.number("contactId"));
        QCOMPARE(made.number("assigneeId"), m_owner->id.value); // who makes it does it
        QCOMPARE(made.number("createdBy"), m_owner->id.value);
        QCOMPARE(made.text("dueAt"), "2026-12-01T09:00:00.000Z");
        const auto timeline
            = client().get("/api/contacts/" + std::to_string(lead.number("contactId")) + "/timeline").json();
        QCOMPARE(timeline.at(0).at("entity").as_string(), "task");
        // The lead goes, and what was to be done for it.
        QCOMPARE(client().remove("/api/leads/" + std::to_string(lead.number("id"))).status, 204);
        QCOMPARE(client().get(pathOf(made.number("id"))).status, 404);
    }

    void isDoneAndUndoneAndKnowsSinceWhen()
    {
        const auto id = make("One thing");
        const auto done = client().patch(pathOf(id), R"({"done":true})");
        QCOMPARE(done.status, 200);
        QVERIFY(done.json().at("doneAt").is_string());
        QCOMPARE(client().patch(pathOf(id), R"({"done":false})").json().at("doneAt").is_null(), true);
        QCOMPARE(client().patch(pathOf(id), R"({"title":"x"})", {{"If-Match", "\"1\""}}).status, 412);
        QCOMPARE(client().remove(pathOf(id)).status, 204);
    }

    void isListedByWhatOneAsksFor()
    {
        const auto other = m_server->addPerson(m_owner->company, Role::Agent);
        const auto contact = client().post("/api/contacts", R"({"name":"Sam"})").number("id");
        const auto for_ = [&](const std::string& more) {
            return client()
                .post("/api/tasks", R"({"title":"t","contactId":)" + std::to_string(contact) + more + "}")
                .number("id");
        };
        const auto mine = for_(R"(,"dueAt":"2026-01-01T00:00:00.000Z")");
        const auto theirs = for_(R"(,"assigneeId":)" + std::to_string(other.id.value));
        const auto done = for_(R"(,"done":true)");
        const std::string of = "/api/tasks?contactId=" + std::to_string(contact);
        QCOMPARE(idsIn(of), (std::set{mine, theirs, done}));
        QCOMPARE(idsIn(of + "&done=false"), (std::set{mine, theirs}));
        QCOMPARE(idsIn(of + "&done=true"), (std::set{done}));
        QCOMPARE(idsIn(of + "&assigneeId=" + std::to_string(other.id.value)), (std::set{theirs}));
        QCOMPARE(idsIn(of + "&dueBefore=2026-06-01T00:00:00.000Z"), (std::set{mine}));
        const auto first = client().get(of + "&limit=2&total=exact");
        QCOMPARE(first.json().as_array().size(), std::size_t(2));
        QCOMPARE(first.headers.at("x-total-count"), "3");
        QVERIFY(first.headers.at("link").find("rel=\"next\"") != std::string::npos);
        QCOMPARE(client().get(of + "&done=perhaps").status, 400);
    }

    void whatIsNotThereIsSaidAtItsField()
    {
        QCOMPARE(wrongField(R"({"title":"For nobody"})"), "contactId");
        QCOMPARE(wrongField(R"({"title":"x","leadId":999999})"), "leadId");
        QCOMPARE(wrongField(R"({"title":"x","contactId":999999})"), "contactId");
        QCOMPARE(wrongField(R"({"title":" ","contactId":1})"), "title");
        const auto contact = std::to_string(client().post("/api/contacts", R"({"name":"Sam"})").number("id"));
        QCOMPARE(wrongField(R"({"title":"x","assigneeId":999999,"contactId":)" + contact + "}"), "assigneeId");
        QCOMPARE(wrongField(R"({"title":"x","dueAt":"tomorrow","contactId":)" + contact + "}"), "dueAt");
    }

    void anotherCompanysAreNotThere()
    {
        const auto id = make("Ours");
        const auto elsewhere = m_server->owner();
        QCOMPARE(elsewhere.client.get(pathOf(id)).status, 404);
        QCOMPARE(elsewhere.client.patch(pathOf(id), R"({"done":true})").status, 404);
        const auto contact = client().post("/api/contacts", R"({"name":"Ours, too"})").number("id");
        QCOMPARE(
            elsewhere.client.post("/api/tasks", R"({"title":"x","contactId":)" + std::to_string(contact) + "}").status,
            400);
        const auto viewer = m_server->addPerson(m_owner->company, Role::Viewer);
        QCOMPARE(viewer.client.get(pathOf(id)).status, 200);
        QCOMPARE(viewer.client.patch(pathOf(id), R"({"done":true})").status, 403);
    }

private:
    static std::string pathOf(std::int64_t id) { return "/api/tasks/" + std::to_string(id); }
    std::int64_t make(const std::string& title)
    {
        const auto contact = client().post("/api/contacts", R"({"name":"Somebody"})").number("id");
        return client()
            .post("/api/tasks", R"({"title":")" + title + R"(","contactId":)" + std::to_string(contact) + "}")
            .number("id");
    }
    std::set<std::int64_t> idsIn(const std::string& path)
    {
        std::set<std::int64_t> out;
        const auto answer = client().get(path).json();
        for (const auto& one : answer.as_array())
            out.insert(one.at("id").to_number<std::int64_t>());
        return out;
    }
    std::string wrongField(const std::string& body)
    {
        const auto answer = client().post("/api/tasks", body);
        if (answer.status != 400)
            return std::to_string(answer.status);
        return std::string(answer.json().at("details").at(0).at("path").as_string());
    }
};

QTEST_GUILESS_MAIN(TasksTest)
#include "tasks_test.moc"
