#include "tests/server/users/both_workers.h"
#include "tests/support/company_test.h"
#include "tests/support/pages.h"

#include <QtTest>

#include <barrier>
#include <set>
#include <thread>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr int rounds = 12;

std::string pathOf(CompanyId id)
{
    return "/api/companies/" + std::to_string(id.value);
}

/// Sends all at the same moment, each on a connection of its own; the statuses in order.
std::vector<int> atOnce(const std::vector<std::function<int(Wire&)>>& senders, std::uint16_t port)
{
    std::vector<int> statuses(senders.size());
    std::barrier start(static_cast<std::ptrdiff_t>(senders.size()));
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < senders.size(); ++i)
        threads.emplace_back([&, i] {
            Wire wire(port);
            start.arrive_and_wait();
            statuses[i] = senders[i](wire);
        });
    for (auto& thread : threads)
        thread.join();
    return statuses;
}

std::string emailBody(const std::string& email)
{
    return R"({"email":")" + email + R"("})";
}

std::function<int(Wire&)> patching(const Client& client, const std::string& path, const std::string& body)
{
    return [=](Wire& wire) {
        return wire.request("PATCH", path, body, {{"Authorization", "Bearer " + client.token()}}).status;
    };
}

} // namespace

/// The people of a company, and the company itself.
class UsersTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() override
    {
        CompanyTest::initTestCase();
        for (const Role role : {Role::Admin, Role::Agent, Role::Viewer, Role::Member})
            m_people.emplace(role, m_server->addPerson(m_owner->company, role));
        m_people.emplace(Role::Owner, *m_owner);
    }

    void eachRoleDoesWhatItMay_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("reading");
        QTest::addColumn<int>("managing");
        QTest::newRow("owner") << static_cast<int>(Role::Owner) << 200 << 200;
        QTest::newRow("admin") << static_cast<int>(Role::Admin) << 200 << 200;
        QTest::newRow("agent") << static_cast<int>(Role::Agent) << 200 << 403;
        QTest::newRow("viewer") << static_cast<int>(Role::Viewer) << 200 << 403;
        QTest::newRow("member") << static_cast<int>(Role::Member) << 403 << 403;
    }
    void eachRoleDoesWhatItMay()
    {
        QFETCH(int, role);
        QFETCH(int, reading);
        QFETCH(int, managing);
        const bool manages = managing == 200;
        const Client& client = m_people.at(static_cast<Role>(role)).client;
        const auto target = makeUser("agent");
        QCOMPARE(client.get("/api/users").status, reading);
        QCOMPARE(client.get(pathOf(target)).status, reading);
        const std::string email = "made" + std::to_string(role) + "@example.org";
        QCOMPARE(client.post("/api/users", R"({"email":")" + email + R"("})").status, manages ? 201 : 403);
        QCOMPARE(client.patch(pathOf(target), R"({"name":"Changed"})").status, managing);
        QCOMPARE(client.put(pathOf(target), R"({"name":"Changed again"})").status, managing);
        QCOMPARE(client.get("/api/invitations").status, managing);
        QCOMPARE(client.get("/api/api-keys").status, managing);
        QCOMPARE(client.get("/api/audit").status, managing);
        QCOMPARE(client.remove(pathOf(target)).status, manages ? 204 : 403);
        QCOMPARE(owner().get(pathOf(target)).status, manages ? 404 : 200);
        QCOMPARE(client.get("/api/users/me").status, 200);
        QCOMPARE(client.get("/api/permissions").status, 200);
    }

    void aUserIsMadeChangedAndDeleted()
    {
        const auto made = owner().post("/api/users",
            R"({"email":"Lin@Example.org","firstName":"Lin","lastName":"Wei","password":"correct horse battery","language":"en"})");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.text("email"), "lin@example.org");
        QCOMPARE(made.text("name"), "Lin Wei");
        QCOMPARE(made.text("role"), "agent");
        QVERIFY(made.body.find("assword") == std::string::npos);
        const UserId id{made.number("id")};
        QCOMPARE(owner().get(pathOf(id)).body, made.body);
        const Client lin = m_server->signIn("lin@example.org");
        QCOMPARE(lin.get("/api/users/me").number("id"), id.value);
        const auto changed
            = owner().patch(pathOf(id), R"({"role":"viewer","email":"LIN2@example.org","password":"hacked it all"})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.text("role"), "viewer");
        QCOMPARE(changed.text("email"), "lin2@example.org");
        QVERIFY(m_server->signIn("lin2@example.org").get("/api/users/me").status == 200); // with the password they had
        QCOMPARE(owner().remove(pathOf(id)).status, 204);
        QCOMPARE(owner().get(pathOf(id)).status, 404);
        QCOMPARE(owner().remove(pathOf(id)).status, 404);
        QVERIFY(eventually([&] { return lin.get("/api/users/me").status == 401; }, 1000));
    }

    void badUsersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("no address") << QByteArray(R"({"name":"x"})") << 400;
        QTest::newRow("bad address") << QByteArray(R"({"email":"x"})") << 400;
        QTest::newRow("short password") << QByteArray(R"({"email":"s@example.org","password":"1234567"})") << 400;
        QTest::newRow("unknown role") << QByteArray(R"({"email":"s@example.org","role":"king"})") << 400;
        QTest::newRow("unknown language") << QByteArray(R"({"email":"s@example.org","language":"zz"})") << 400;
        QTest::newRow("long name") << QByteArray("{\"email\":\"s@example.org\",\"name\":\"" + QByteArray(121, 'x')
            + "\"}") << 400;
        QTest::newRow("address taken") << QByteArray(R"({"email":"OWNER1@example.org"})") << 409;
    }
    void badUsersAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QCOMPARE(owner().post("/api/users", body.toStdString()).status, status);
        if (body.contains("\"email\"") && !body.contains("password"))
            QCOMPARE(owner().patch(pathOf(m_people.at(Role::Member)), body.toStdString()).status, status);
    }

    void nobodyHandsOutMoreThanTheyHold()
    {
        const Client& admin = m_people.at(Role::Admin).client;
        const auto target = makeUser("agent");
        QCOMPARE(admin.post("/api/users", R"({"email":"o@example.org","role":"owner"})").status, 403);
        QCOMPARE(admin.patch(pathOf(target), R"({"role":"owner"})").status, 403);
        QCOMPARE(admin.patch(pathOf(m_people.at(Role::Admin)), R"({"role":"owner"})").status, 403);
        for (const char* body :
            {R"({"role":"agent"})", R"({"disabled":true})", R"({"name":"x"})", R"({"email":"y@z.org"})"})
            QVERIFY2(admin.patch(pathOf(*m_owner), body).status == 403, body);
        QCOMPARE(admin.remove(pathOf(*m_owner)).status, 403);
        QCOMPARE(admin.patch(pathOf(target), R"({"role":"admin"})").status, 200);
        QCOMPARE(owner().get(pathOf(*m_owner)).text("role"), "owner");
        QCOMPARE(owner().patch(pathOf(target), R"({"role":"owner"})").status, 200);
        QCOMPARE(owner().remove(pathOf(target)).status, 204);
    }

    void onesOwnEndIsNotOnesOwnDoing()
    {
        const Person& admin = m_people.at(Role::Admin);
        QCOMPARE(admin.client.patch(pathOf(admin), R"({"disabled":true})").status, 422);
        QCOMPARE(admin.client.remove(pathOf(admin)).status, 422);
        QCOMPARE(admin.client.get("/api/users/me").status, 200);
    }

    void theLastOwnerStays()
    {
        const auto person = m_server->owner();
        QCOMPARE(person.client.patch(pathOf(person), R"({"role":"admin"})").status, 422);
        const auto second = m_server->addPerson(person.company, Role::Owner);
        QCOMPARE(second.client.patch(pathOf(person), R"({"disabled":true})").status, 200);
        // A disabled owner does not count.
        QCOMPARE(second.client.patch(pathOf(second), R"({"role":"admin"})").status, 422);
        QCOMPARE(second.client.patch(pathOf(person), R"({"disabled":false})").status, 200);
        QCOMPARE(second.client.patch(pathOf(second), R"({"role":"admin"})").status, 200);
        const auto again = m_server->signIn(person.email);
        QCOMPARE(again.patch(pathOf(person), R"({"role":"agent"})").status, 422);
        QCOMPARE(again.get("/api/users/me").text("role"), "owner");
    }

    void ofTwoOwnersThatGiveUpAtOnceOneStays()
    {
        const auto one = m_server->owner();
        const auto two = m_server->addPerson(one.company, Role::Owner);
        for (int round = 0; round < rounds; ++round) {
            const auto statuses = atOnce({patching(one.client, pathOf(one), R"({"role":"viewer"})"),
                                             patching(two.client, pathOf(two), R"({"role":"viewer"})")},
                m_server->port());
            QCOMPARE(std::multiset<int>(statuses.begin(), statuses.end()), (std::multiset<int>{200, 422}));
            const Person& left = statuses[0] == 422 ? one : two;
            const Person& gone = statuses[0] == 422 ? two : one;
            QCOMPARE(left.client.get(pathOf(left)).text("role"), "owner");
            QCOMPARE(left.client.patch(pathOf(gone), R"({"role":"owner"})").status, 200);
            QVERIFY(rightsSettled(gone));
        }
    }

    void ofTwoOwnersThatRemoveEachOtherOneStays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("demoted") << QByteArray(R"({"role":"viewer"})");
        QTest::newRow("disabled") << QByteArray(R"({"disabled":true})");
        QTest::newRow("deleted") << QByteArray();
    }
    void ofTwoOwnersThatRemoveEachOtherOneStays()
    {
        QFETCH(QByteArray, body);
        for (int round = 0; round < 3; ++round) {
            const auto one = m_server->owner();
            const auto two = m_server->addPerson(one.company, Role::Owner);
            const auto against = [&](const Person& actor, const Person& target) -> std::function<int(Wire&)> {
                if (!body.isEmpty())
                    return patching(actor.client, pathOf(target), body.toStdString());
                return [path = pathOf(target), token = actor.client.token()](Wire& wire) {
                    return wire.request("DELETE", path, {}, {{"Authorization", "Bearer " + token}}).status;
                };
            };
            const auto statuses = atOnce({against(one, two), against(two, one)}, m_server->port());
            const bool firstWon = statuses[0] < 300;
            QVERIFY(firstWon != (statuses[1] < 300));
            // The other came too late in one way or another, but never met a fault.
            const int lost = firstWon ? statuses[1] : statuses[0];
            QVERIFY2(lost == 422 || lost == 403 || lost == 401 || lost == 404, std::to_string(lost).c_str());
            QCOMPARE((firstWon ? one : two).client.get("/api/users/me").text("role"), "owner");
        }
    }

    void anAddressGoesToOneOfTwo()
    {
        const auto one = makeUser("agent");
        const auto two = makeUser("agent");
        for (int round = 0; round < rounds; ++round) {
            const std::string email = "wanted" + std::to_string(round) + "@example.org";
            const std::string body = emailBody(email);
            const auto making = [&](Wire& wire) {
                return wire.request("POST", "/api/users", body, {{"Authorization", "Bearer " + owner().token()}})
                    .status;
            };
            const auto statuses = atOnce(
                {patching(owner(), pathOf(one), body), patching(owner(), pathOf(two), body), making}, m_server->port());
            QCOMPARE(std::count(statuses.begin(), statuses.end(), 409), 2);
            QCOMPARE(std::count_if(statuses.begin(), statuses.end(), [](int s) { return s < 300; }), 1);
        }
    }

    void aStaleUpdateIsRefused()
    {
        const auto id = makeUser("agent");
        const auto seen = owner().get(pathOf(id));
        QCOMPARE(seen.headers.at("etag"), "\"1\"");
        QCOMPARE(owner().patch(pathOf(id), R"({"name":"First"})", {{"If-Match", "\"1\""}}).status, 200);
        const auto stale = owner().put(pathOf(id), R"({"name":"Second"})", {{"If-Match", "\"1\""}});
        QCOMPARE(stale.status, 412);
        const auto json = stale.json();
        QCOMPARE(json.at("context").at("current").at("name").as_string(), "First");
        QCOMPARE(json.at("context").at("change").at("actorId").as_int64(), m_owner->id.value);
        QVERIFY(json.at("context").at("change").at("diff").as_object().contains("name"));
        QCOMPARE(owner().get(pathOf(id)).text("name"), "First");
        QCOMPARE(owner().patch(pathOf(id), R"({"name":"Third"})", {{"If-Match", "W/\"2\""}}).status, 200);
        QCOMPARE(owner().patch(pathOf(id), R"({"name":"Fourth"})").number("version"), 4);
    }

    void oneChangesOnesOwnNameAndNothingElse()
    {
        const auto person = m_server->addPerson(m_owner->company, Role::Member);
        const auto before = person.client.get("/api/users/me");
        const auto changed = person.client.patch("/api/users/me",
            R"({"name":"New Name","language":"en","role":"owner","disabled":true,"email":"x@y.org","companyId":99,"password":"another password","totpEnabled":true})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.text("name"), "New Name");
        QCOMPARE(changed.text("language"), "en");
        QCOMPARE(changed.text("role"), "member");
        QCOMPARE(changed.text("email"), person.email);
        QCOMPARE(changed.number("companyId"), before.number("companyId"));
        QCOMPARE(changed.json().at("disabled").as_bool(), false);
        QCOMPARE(changed.json().at("totpEnabled").as_bool(), false);
        QCOMPARE(person.client.get("/api/users/me").body, changed.body);
        QVERIFY(m_server->signIn(person.email).get("/api/users/me").status == 200);
        QCOMPARE(
            person.client.put("/api/users/me", R"({"firstName":"Only","lastName":"Last"})").text("firstName"), "Only");
        QCOMPARE(person.client.patch("/api/users/me", R"({"language":"zz"})").status, 400);
        QCOMPARE(person.client.patch("/api/users/me", R"({"role":"nonsense"})").status, 400);
        QCOMPARE(person.client.patch("/api/users/me", R"({"language":""})").text("language"), "");
    }

    void thePermissionTableIsTheOneInForce()
    {
        const auto json = m_people.at(Role::Member).client.get("/api/permissions").json();
        QCOMPARE(json.as_array().size(), EnumNames<Role>::names.size());
        for (const auto& row : json.as_array()) {
            const auto role = enumFrom<Role>(row.at("role").as_string().c_str());
            QVERIFY(role);
            std::set<std::string> shown;
            for (const auto& permission : row.at("permissions").as_array())
                shown.insert(permission.as_string().c_str());
            for (std::size_t p = 0; p < EnumNames<Permission>::names.size(); ++p) {
                const bool has = permissionsOf(*role).has(static_cast<Permission>(p));
                QCOMPARE(shown.count(std::string(EnumNames<Permission>::names[p])) == 1, has);
            }
        }
        // What must never slip: a viewer writes nothing but where they are, a member sees nothing but what is for all.
        for (const Permission p : {Permission::WriteLeads, Permission::WriteContacts, Permission::MergeContacts,
                 Permission::ManageUsers, Permission::ManageCompany, Permission::Impersonate})
            QVERIFY(!permissionsOf(Role::Viewer).has(p));
        for (std::size_t p = 0; p < EnumNames<Permission>::names.size(); ++p) {
            const std::string_view name = EnumNames<Permission>::names[p];
            const bool isForAll = name == "checkIns.use" || name == "events.read" || name == "events.write";
            QCOMPARE(permissionsOf(Role::Member).has(static_cast<Permission>(p)), isForAll);
        }
    }

    void usersAreListedPageByPage_data()
    {
        QTest::addColumn<QByteArray>("sort");
        for (const char* sort : {"name", "-name", "email", "-id", "createdAt"})
            QTest::newRow(sort) << QByteArray(sort);
    }
    void usersAreListedPageByPage()
    {
        QFETCH(QByteArray, sort);
        const auto all = owner().get("/api/users").json().as_array().size();
        std::set<std::int64_t> seen;
        std::string path = "/api/users?limit=3&sort=" + sort.toStdString();
        for (int page = 0; page < 100 && !path.empty(); ++page) {
            const auto answer = owner().get(path);
            QCOMPARE(answer.status, 200);
            const auto json = answer.json();
            for (const auto& user : json.as_array())
                QVERIFY(seen.insert(user.at("id").as_int64()).second);
            path = nextPage(answer);
        }
        QCOMPARE(seen.size(), all);
    }

    // --- companies

    void aCompanyIsReadAndChanged()
    {
        const auto person = m_server->owner();
        const auto list = person.client.get("/api/companies").json();
        QCOMPARE(list.as_array().size(), std::size_t(1));
        QCOMPARE(list.at(0).at("id").as_int64(), person.company.value);
        const std::string path = pathOf(person.company);
        const auto seen = person.client.get(path);
        QCOMPARE(seen.text("language"), "fr");
        QCOMPARE(seen.text("country"), "FR");
        const auto changed = person.client.patch(path, R"({"name":"Neu","country":"DE","timeZone":"Europe/Berlin"})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.text("timeZone"), "Europe/Berlin");
        QCOMPARE(changed.text("language"), "fr");
        QCOMPARE(person.client.get(path).body, changed.body);
        // Numbers without a country code are German ones now.
        QVERIFY(eventually(
            [&] {
                return person.client.post("/api/leads", R"({"name":"a","phone":"030 901820"})").text("phone")
                    == "+4930901820";
            },
            1000));
        QCOMPARE(person.client.put(path, R"({"name":"Alt"})", {{"If-Match", "\"1\""}}).status, 412);
        QCOMPARE(person.client.put(path, R"({"name":"Alt"})", {{"If-Match", "\"2\""}}).status, 200);
        const auto agent = m_server->addPerson(person.company, Role::Agent);
        QCOMPARE(agent.client.get(path).status, 200);
        QCOMPARE(agent.client.patch(path, R"({"name":"Mine"})").status, 403);
    }

    void badCompanySettingsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* body : {R"({"timeZone":"Mars/Olympus"})", R"({"timeZone":""})", R"({"language":"de"})",
                 R"({"language":""})", R"({"country":"France"})", R"({"country":"fr"})", R"({"country":"F1"})",
                 R"({"country":"ZZ"})", R"({"country":"QQ"})", R"({"country":""})", R"({"name":""})",
                 R"({"name":null})", R"({"name":5})", R"({"registrationOpen":"yes"})", "[]", ""})
            QTest::newRow(body) << QByteArray(body);
    }
    void badCompanySettingsAreRefused()
    {
        QFETCH(QByteArray, body);
        const auto before = owner().get(pathOf(m_owner->company)).body;
        QCOMPARE(owner().patch(pathOf(m_owner->company), body.toStdString()).status, 400);
        QCOMPARE(owner().get(pathOf(m_owner->company)).body, before);
    }

    void anotherCompanyIsNotThere()
    {
        const auto other = m_server->owner();
        const std::string path = pathOf(other.company);
        QCOMPARE(owner().get(path).status, 404);
        QCOMPARE(owner().put(path, R"({"name":"Taken over"})").status, 404);
        QCOMPARE(owner().patch(path, R"({"name":"Taken over"})").status, 404);
        QCOMPARE(other.client.get(path).text("name"), "Test");
    }

    void changesOfACompanyAtOnceAllSurvive()
    {
        const auto person = m_server->owner();
        const std::string path = pathOf(person.company);
        for (int round = 0; round < rounds; ++round) {
            const std::string name = "Round " + std::to_string(round);
            const std::string zone = round % 2 == 0 ? "Europe/Rome" : "Europe/Madrid";
            const std::string country = round % 2 == 0 ? "IT" : "ES";
            const auto statuses = atOnce({patching(person.client, path, R"({"name":")" + name + R"("})"),
                                             patching(person.client, path, R"({"timeZone":")" + zone + R"("})"),
                                             patching(person.client, path, R"({"country":")" + country + R"("})")},
                m_server->port());
            QCOMPARE(statuses, (std::vector<int>{200, 200, 200}));
            const auto after = person.client.get(path);
            QCOMPARE(after.text("name"), name);
            QCOMPARE(after.text("timeZone"), zone);
            QCOMPARE(after.text("country"), country);
            QCOMPARE(after.number("version"), 3 * round + 4);
        }
    }

private:
    const Client& owner() const { return m_owner->client; }

    UserId makeUser(const std::string& role)
    {
        const std::string email = "user" + std::to_string(++m_made) + "@example.org";
        return UserId{
            owner().post("/api/users", R"({"email":")" + email + R"(","role":")" + role + R"("})").number("id")};
    }

    /// Both workers know that they are an owner again.
    bool rightsSettled(const Person& person) const
    {
        BothWorkers workers(m_server->port());
        return eventually([&] { return workers.answer(200, person.client.token(), "/api/audit?limit=1"); }, 2000);
    }

    std::map<Role, Person> m_people;
    int m_made = 0;
};

QTEST_GUILESS_MAIN(UsersTest)
#include "users_test.moc"
