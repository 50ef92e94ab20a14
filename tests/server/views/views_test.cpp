#include "tests/support/company_test.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

/// Saved views: everybody's own, and those that are shared.
class ViewsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void keepsAViewAsItWasSaved()
    {
        const auto made = client().post("/api/views", body("Hot leads", false));
        QCOMPARE(made.status, 201);
        QCOMPARE(made.text("query"), "status=won&minScore=70&sort=-fitScore");
        const auto listed = client().get("/api/views?place=leads").json();
        QCOMPARE(listed.as_array().size(), std::size_t(1));
        QCOMPARE(listed.at(0).at("columns").as_array().size(), std::size_t(2));
        QCOMPARE(listed.at(0).at("ownerId").as_int64(), m_owner->id.value);
        QVERIFY(client().get("/api/views?place=contacts").json().as_array().empty());
        QCOMPARE(client().remove(pathOf(made.number("id"))).status, 204);
        QVERIFY(client().get("/api/views").json().as_array().empty());
    }

    void onesOwnIsNobodyElses()
    {
        const auto other = m_server->addPerson(m_owner->company, Role::Agent);
        const auto mine = client().post("/api/views", body("Mine", false)).number("id");
        QVERIFY(other.client.get("/api/views").json().as_array().empty());
        QCOMPARE(other.client.patch(pathOf(mine), R"({"name":"Theirs"})").status, 404);
        QCOMPARE(other.client.remove(pathOf(mine)).status, 404);
        client().remove(pathOf(mine));
    }

    void whatIsSharedAllSeeAndOnlySomeChange()
    {
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const auto viewer = m_server->addPerson(m_owner->company, Role::Viewer);
        const auto shared = agent.client.post("/api/views", body("Everybody's", true)).number("id");
        QCOMPARE(viewer.client.get("/api/views").json().as_array().size(), std::size_t(1));
        QCOMPARE(viewer.client.patch(pathOf(shared), R"({"name":"x"})").status, 403);
        QCOMPARE(viewer.client.remove(pathOf(shared)).status, 403);
        QCOMPARE(client().patch(pathOf(shared), R"({"name":"The company's"})").text("name"), "The company's");
        // A viewer keeps views, but cannot share them.
        const auto refused = viewer.client.post("/api/views", body("Mine for all", true));
        QCOMPARE(refused.status, 400);
        const auto json = refused.json();
        QCOMPARE(json.at("details").at(0).at("path").as_string(), "shared");
        QCOMPARE(viewer.client.post("/api/views", body("Mine", false)).status, 201);
        QCOMPARE(client().remove(pathOf(shared)).status, 204);
    }

    void whoeverChangesSecondIsTold()
    {
        const auto made = client().post("/api/views", body("First", false));
        const auto path = pathOf(made.number("id"));
        QCOMPARE(client().patch(path, R"({"name":"Second"})", {{"If-Match", "\"1\""}}).number("version"), 2);
        const auto stale = client().patch(path, R"({"name":"Third"})", {{"If-Match", "\"1\""}});
        QCOMPARE(stale.status, 412);
        QCOMPARE(client().get("/api/audit?entity=view").json().at(0).at("action").as_string(), "updated");
        client().remove(path);
    }

    void nobodyHoardsViews()
    {
        const auto hoarder = m_server->addPerson(m_owner->company, Role::Agent);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(hoarder.client.post("/api/views", body("View " + std::to_string(i), false)).status, 201);
        QCOMPARE(hoarder.client.post("/api/views", body("One more", false)).status, 422);
    }

private:
    static std::string pathOf(std::int64_t id) { return "/api/views/" + std::to_string(id); }
    static std::string body(const std::string& name, bool isShared)
    {
        return "{\"place\":\"leads\",\"name\":\"" + name
            + "\",\"query\":\"status=won&minScore=70&sort=-fitScore\",\"columns\":[\"name\",\"status\"],\"shared\":"
            + (isShared ? "true" : "false") + "}";
    }
};

QTEST_GUILESS_MAIN(ViewsTest)
#include "views_test.moc"
