#include "tests/support/company_test.h"
#include "tests/support/pages.h"

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

    void saysForWhomItIsAndWhoMineAre()
    {
        const auto other = m_server->addPerson(m_owner->company, Role::Agent);
        const auto lead
            = client().post("/api/leads", R"({"name":"Ana Lume","email":"ana.lume@quixotry.pt"})").number("id");
        const auto sam = client().post("/api/contacts", R"({"name":"Sam Okafor"})").number("id");
        const auto forLead = client().post("/api/tasks", "{\"title\":\"a\",\"leadId\":" + std::to_string(lead) + "}");
        QCOMPARE(forLead.text("leadName"), "Ana Lume");
        QCOMPARE(forLead.text("contactName"), "Ana Lume");
        const auto theirs = client().post("/api/tasks",
            "{\"title\":\"b\",\"contactId\":" + std::to_string(sam)
                + ",\"assigneeId\":" + std::to_string(other.id.value) + "}");
        QCOMPARE(theirs.text("contactName"), "Sam Okafor");
        QCOMPARE(theirs.text("leadName"), "");
        QCOMPARE(idsIn("/api/tasks?assigneeId=me&q=lume"), (std::set{forLead.number("id")}));
        QCOMPARE(idsOf(other.client, "/api/tasks?assigneeId=me"), (std::set{theirs.number("id")}));
        QCOMPARE(client().get("/api/tasks?assigneeId=them").status, 400);
        // What follows from whom it is for is not told of as if somebody had written it.
        const auto changes = client().get("/api/audit?entity=task").json();
        QVERIFY(!changes.at(0).at("diff").as_object().contains("contactName"));
        QVERIFY(changes.at(0).at("diff").as_object().contains("title"));
    }

    void areListedAsTheyAreDue()
    {
        const auto id = [&](const char* title, const std::string& due) {
            return makeFor("Nadia Quill", title, due.empty() ? "" : ",\"dueAt\":\"" + due + "\"");
        };
        const auto whenever = id("whenever", "");
        const auto late = id("late", "2026-01-02T00:00:00.000Z");
        const auto soon = id("soon", "2026-01-01T00:00:00.000Z");
        const auto whenever2 = id("whenever, too", "");
        std::vector<std::int64_t> seen;
        std::string path = "/api/tasks?q=quill&sort=dueOrder&limit=1";
        while (!path.empty()) {
            const auto page = client().get(path);
            QCOMPARE(page.status, 200);
            const auto tasks = page.json();
            for (const auto& one : tasks.as_array())
                seen.push_back(one.at("id").to_number<std::int64_t>());
            path = nextPage(page);
        }
        QCOMPARE(seen, (std::vector{soon, late, whenever, whenever2}));
        QCOMPARE(idsIn("/api/tasks?q=quill&undated=true"), (std::set{whenever, whenever2}));
        QCOMPARE(idsIn("/api/tasks?q=quill&undated=false"), (std::set{soon, late}));
        QCOMPARE(idsIn("/api/tasks?q=quill&dueFrom=2026-01-02T00:00:00.000Z"), (std::set{late}));
        QCOMPARE(client().get("/api/tasks?undated=1").status, 400);
        QCOMPARE(client().get("/api/tasks?dueFrom=soon").status, 400);
    }

    void isFoundByItsWordsAndByWhomItIsFor()
    {
        const auto call = makeFor("Élodie Brun", "Call about the stand");
        const auto send = makeFor("Sam Okafor", "Send the offer");
        QCOMPARE(idsIn("/api/tasks?q=stand"), (std::set{call}));
        QCOMPARE(idsIn("/api/tasks?q=elodie"), (std::set{call}));
        QCOMPARE(idsIn("/api/tasks?q=okaf%20off"), (std::set{send}));
        QCOMPARE(idsIn("/api/tasks?q=nothing"), (std::set<std::int64_t>{}));
        QCOMPARE(client().patch(pathOf(send), R"({"title":"Write to them"})").status, 200);
        QCOMPARE(idsIn("/api/tasks?q=offer"), (std::set<std::int64_t>{}));
        QCOMPARE(client().get("/api/tasks?q=write&total=exact").headers.at("x-total-count"), "1");
    }

    void isRemindedOf()
    {
        const auto id = makeFor("Sam", "Call", R"(,"remindAt":"2026-01-01T08:00:00.000Z")");
        QCOMPARE(client().get(pathOf(id)).text("remindAt"), "2026-01-01T08:00:00.000Z");
        makeFor("Sam", "Later", R"(,"remindAt":"2026-02-01T08:00:00.000Z")");
        makeFor("Sam", "Never");
        QCOMPARE(idsIn("/api/tasks?remindBefore=2026-01-15T00:00:00.000Z"), (std::set{id}));
        QCOMPARE(client().patch(pathOf(id), R"({"remindAt":null})").json().at("remindAt").is_null(), true);
        QCOMPARE(idsIn("/api/tasks?remindBefore=2026-01-15T00:00:00.000Z"), (std::set<std::int64_t>{}));
    }

    void followsAContactThatWasMerged()
    {
        const auto kept = client().post("/api/contacts", R"({"name":"Sam Okafor"})").number("id");
        const auto merged = client().post("/api/contacts", R"({"name":"S. Okafor"})").number("id");
        const auto id = client()
                            .post("/api/tasks", "{\"title\":\"Call\",\"contactId\":" + std::to_string(merged) + "}")
                            .number("id");
        const auto merge = client().post("/api/contacts/merges",
            "{\"keptId\":" + std::to_string(kept) + ",\"mergedId\":" + std::to_string(merged) + "}");
        QCOMPARE(merge.status, 201);
        const auto task = client().get(pathOf(id));
        QCOMPARE(task.number("contactId"), kept);
        QCOMPARE(task.text("contactName"), "Sam Okafor");
        QCOMPARE(idsIn("/api/tasks?contactId=" + std::to_string(kept)), (std::set{id}));
        QCOMPARE(client().patch(pathOf(id), R"({"done":true})").status, 200); // though its contact is no more
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
    std::int64_t makeFor(const std::string& name, const std::string& title, const std::string& more = "")
    {
        const auto contact = client().post("/api/contacts", "{\"name\":\"" + name + "\"}").number("id");
        return client()
            .post("/api/tasks", "{\"title\":\"" + title + "\",\"contactId\":" + std::to_string(contact) + more + "}")
            .number("id");
    }
    std::set<std::int64_t> idsIn(const std::string& path) { return idsOf(client(), path); }
    static std::set<std::int64_t> idsOf(const Client& client, const std::string& path)
    {
        std::set<std::int64_t> out;
        const auto answer = client.get(path).json();
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
