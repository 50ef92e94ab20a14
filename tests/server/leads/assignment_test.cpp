#include "tests/support/bodies.h"
#include "tests/support/company_test.h"

#include <QtTest>

#include <future>

using namespace vigie;
using namespace vigie::test;

/// Who gets the leads that come in without an owner.
class AssignmentTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void nobodyGetsOneUnlessAsked()
    {
        const auto owner = m_server->owner();
        QVERIFY(!owner.client.get("/api/leads/assignment").json().at("enabled").as_bool());
        QVERIFY(ownerOfNew(owner, "{\"name\":\"A\"}") == 0);
    }

    void eachInTurn()
    {
        const Team team(*m_server);
        save(team, {{"people", ids({team.one, team.two, team.three})}});
        std::vector<std::int64_t> owners;
        for (int i = 0; i < 6; ++i)
            owners.push_back(ownerOfNew(team.owner, "{\"name\":\"A\"}"));
        const std::vector<std::int64_t> expected{number(team.one), number(team.two), number(team.three),
            number(team.one), number(team.two), number(team.three)};
        QCOMPARE(owners, expected);
    }

    void whoeverGivesALeadAnOwnerIsRight()
    {
        const Team team(*m_server);
        save(team, {{"people", ids({team.one, team.two})}});
        const auto given = "{\"name\":\"A\",\"ownerId\":" + std::to_string(number(team.three)) + "}";
        QCOMPARE(ownerOfNew(team.owner, given), number(team.three));
        QCOMPARE(ownerOfNew(team.owner, "{\"name\":\"A\"}"), number(team.one)); // whose turn it still is
        // One that lost its owner is not given to another: somebody meant it.
        const auto lead = team.owner.client.post("/api/leads", "{\"name\":\"A\"}").number("id");
        const auto freed = team.owner.client.patch("/api/leads/" + std::to_string(lead), "{\"ownerId\":null}");
        QVERIFY(freed.json().at("ownerId").is_null());
    }

    void rulesComeFirst()
    {
        const Team team(*m_server);
        const json::Object salon{
            {"subject", "source"}, {"test", "equals"}, {"value", "Salon"}, {"people", ids({team.two})}};
        const json::Object urgent{
            {"subject", "tag"}, {"test", "equals"}, {"value", "urgent"}, {"people", ids({team.three, team.two})}};
        save(team, {{"people", ids({team.one})}, {"rules", json::Array{salon, urgent}}});
        QCOMPARE(ownerOfNew(team.owner, "{\"name\":\"A\",\"source\":\"salon\"}"), number(team.two));
        QCOMPARE(ownerOfNew(team.owner, "{\"name\":\"A\",\"tags\":[\"urgent\"]}"), number(team.three));
        QCOMPARE(ownerOfNew(team.owner, "{\"name\":\"A\",\"tags\":[\"urgent\"]}"), number(team.two));
        QCOMPARE(ownerOfNew(team.owner, "{\"name\":\"A\"}"), number(team.one));
        // The first rule that fits decides.
        QCOMPARE(
            ownerOfNew(team.owner, "{\"name\":\"A\",\"source\":\"salon\",\"tags\":[\"urgent\"]}"), number(team.two));
    }

    void whoIsAwayGetsNone()
    {
        const Team team(*m_server);
        const json::Object rule{
            {"subject", "source"}, {"test", "equals"}, {"value", "salon"}, {"people", ids({team.two})}};
        save(team, {{"people", ids({team.one, team.two})}, {"rules", json::Array{rule}}});
        disable(team, team.two, true);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ownerOfNew(team.owner, "{\"name\":\"A\",\"source\":\"salon\"}"), number(team.one));
        disable(team, team.one, true);
        QCOMPARE(ownerOfNew(team.owner, "{\"name\":\"A\"}"), std::int64_t(0));
        // The list can be changed while they are away, and they are in it when they come back.
        QCOMPARE(team.owner.client.patch("/api/leads/assignment", "{\"enabled\":true}").status, 200);
        disable(team, team.two, false);
        QCOMPARE(ownerOfNew(team.owner, "{\"name\":\"A\"}"), number(team.two));
    }

    void manyAtOnceAreSharedEvenly()
    {
        const Team team(*m_server);
        save(team, {{"people", ids({team.one, team.two, team.three})}});
        std::vector<std::future<std::int64_t>> asked;
        for (int i = 0; i < 30; ++i)
            asked.push_back(std::async(std::launch::async, [&, i] {
                return ownerOfNew(team.owner, "{\"name\":\"A\",\"email\":\"a" + std::to_string(i) + "@x.example\"}");
            }));
        std::map<std::int64_t, int> counts;
        for (auto& each : asked)
            ++counts[each.get()];
        for (const auto* const person : {&team.one, &team.two, &team.three})
            QCOMPARE(counts[number(*person)], 10);
    }

    void strangersCannotBeNamed()
    {
        const Team team(*m_server);
        const auto stranger = m_server->owner();
        const auto refused = team.owner.client.patch("/api/leads/assignment", bodyOf({{"people", ids({stranger})}}));
        QCOMPARE(refused.status, 400);
        QVERIFY(holds(refused.body, "\"path\":\"people\""));
        for (const char* const body : {"{\"people\":5}", "{\"people\":[\"x\"]}", "{\"rules\":[{}]}",
                 "{\"rules\":[{\"subject\":\"moon\",\"test\":\"equals\",\"people\":[]}]}"})
            QCOMPARE(team.owner.client.patch("/api/leads/assignment", body).status, 400);
        QCOMPARE(team.owner.client.get("/api/leads/assignment").number("version"), 0);
    }

    void twoWhoChangeItAreTold()
    {
        const Team team(*m_server);
        save(team, {{"people", ids({team.one})}});
        const auto late
            = team.owner.client.patch("/api/leads/assignment", "{\"enabled\":false}", {{"If-Match", "\"0\""}});
        QCOMPARE(late.status, 412);
        QVERIFY(team.owner.client.get("/api/leads/assignment").json().at("enabled").as_bool());
    }

private:
    struct Team {
        explicit Team(TestServer& server)
            : owner(server.owner())
            , one(server.addPerson(owner.company, Role::Agent))
            , two(server.addPerson(owner.company, Role::Agent))
            , three(server.addPerson(owner.company, Role::Agent))
        {
        }
        Person owner;
        Person one;
        Person two;
        Person three;
    };

    static std::int64_t number(const Person& person) { return person.id.value; }
    static json::Array ids(const std::vector<Person>& people)
    {
        json::Array out;
        for (const auto& person : people)
            out.push_back(person.id.value);
        return out;
    }
    static void save(const Team& team, json::Object assignment)
    {
        assignment["enabled"] = true;
        const auto saved = team.owner.client.patch("/api/leads/assignment", bodyOf(std::move(assignment)));
        QVERIFY2(saved.status == 200, saved.body.c_str());
    }
    static std::int64_t ownerOfNew(const Person& person, const std::string& lead)
    {
        const auto made = person.client.post("/api/leads", lead).json();
        const auto& owner = made.at("ownerId");
        return owner.is_int64() ? owner.as_int64() : 0;
    }
    static void disable(const Team& team, const Person& person, bool isDisabled)
    {
        const auto done = team.owner.client.patch(pathOf(person), bodyOf({{"disabled", isDisabled}}));
        QCOMPARE(done.status, 200);
    }
};

QTEST_GUILESS_MAIN(AssignmentTest)
#include "assignment_test.moc"
