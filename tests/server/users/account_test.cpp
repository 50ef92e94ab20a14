#include "server/base/crypto.h"
#include "tests/server/users/both_workers.h"
#include "tests/server/users/clock_shift.h"
#include "tests/support/company_test.h"

#include <QtTest>

#include <set>
#include <thread>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr int aSecond = 1'000;
constexpr const char* newPassword = "another battery staple";

std::string quoted(const std::string& name, const std::string& value)
{
    return "\"" + name + "\":\"" + value + "\"";
}

std::string linkBody(const std::string& token, const std::string& password = newPassword)
{
    return "{" + quoted("token", token) + "," + quoted("password", password) + "," + quoted("name", "Ada Byron") + "}";
}

/// What the authenticator shows, so many 30 s steps from the (shifted) present.
std::string codeOf(const std::string& secret, int steps = 0)
{
    return crypto::totpCode(*crypto::fromBase32(secret), now().ms / 30'000 + steps);
}

/// The paths of an answer's details.
std::set<std::string> pathsOf(const Answer& answer)
{
    std::set<std::string> paths;
    const auto json = answer.json();
    for (const auto& detail : json.at("details").as_array())
        paths.insert(detail.at("path").as_string().c_str());
    return paths;
}

bool wantsSecondFactor(const Answer& answer)
{
    const auto json = answer.json();
    const auto* const context = json.is_object() ? json.get_object().if_contains("context") : nullptr;
    return answer.status == 401 && context && context->at("totpRequired").as_bool();
}

std::string tokenOfLink(const std::string& link)
{
    const auto at = link.find("token=");
    return at == std::string::npos ? "" : link.substr(at + 6);
}

std::string setupBody(const std::string& token, const std::string& email = "first@example.org")
{
    return "{" + quoted("token", token) + "," + quoted("companyName", "Lumen") + "," + quoted("name", "Ana Ferreira")
        + "," + quoted("email", email) + "," + quoted("password", TestServer::password) + "," + quoted("language", "en")
        + "}";
}

} // namespace

/// One's own account and the links that lead into one.
class AccountTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setClockOffset(0); }

    // --- registration

    void registrationIsClosedUnlessOpened()
    {
        const auto answer = join("stranger@example.org");
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.text("code"), "forbidden");
        QCOMPARE(login("stranger@example.org").status, 401);
    }

    void anOpenCompanyTakesMembers()
    {
        const auto person = m_server->owner();
        setOpen(person, true);
        const auto answer = join("Grace@Example.org", quoted("name", "Grace Brewster Hopper") + ",\"role\":\"owner\"");
        QCOMPARE(answer.status, 201);
        const auto json = answer.json();
        const auto& user = json.at("user");
        QCOMPARE(user.at("role").as_string(), "member");
        QCOMPARE(user.at("email").as_string(), "grace@example.org");
        QCOMPARE(user.at("companyId").as_int64(), person.company.value);
        QCOMPARE(user.at("firstName").as_string(), "Grace");
        QCOMPARE(user.at("lastName").as_string(), "Brewster Hopper");
        const Client member(m_server->port(), answer.text("token"));
        QCOMPARE(member.get("/api/users/me").status, 200);
        QCOMPARE(member.get("/api/leads").status, 403);
        QVERIFY(!answer.text("refreshToken").empty());

        const auto other = join("alan@example.org", quoted("firstName", "Alan") + "," + quoted("lastName", "Turing"));
        QCOMPARE(other.status, 201);
        QCOMPARE(other.json().at("user").at("name").as_string(), "Alan Turing");
        const auto nameless = join("nameless@example.org");
        QCOMPARE(nameless.json().at("user").at("name").as_string(), "nameless");

        QCOMPARE(join("GRACE@example.org").status, 409);
        QCOMPARE(join(person.email).status, 409);
        QCOMPARE(join(m_owner->email).status, 409); // another company's user
        QCOMPARE(join("no address").status, 400);
        QCOMPARE(pathsOf(m_server->anonymous().post("/api/auth/register", R"({"email":"x@y.org","password":"short"})")),
            (std::set<std::string>{"password"}));
        setOpen(person, false);
        QCOMPARE(join("late@example.org").status, 403);
    }

    void ofSeveralOpenCompaniesOneIsNamed()
    {
        std::vector<Person> owners;
        for (int i = 0; i < 3; ++i) {
            owners.push_back(m_server->owner());
            setOpen(owners.back(), true);
        }
        QCOMPARE(join("undecided@example.org").status, 403);
        int number = 0;
        for (const auto& person : owners) {
            const auto answer = join("decided" + std::to_string(++number) + "@example.org",
                "\"companyId\":" + std::to_string(person.company.value));
            QCOMPARE(answer.status, 201);
            QCOMPARE(answer.json().at("user").at("companyId").as_int64(), person.company.value);
        }
        setOpen(owners[0], false);
        setOpen(owners[1], false);
        // The only open one is not the one that was named.
        QCOMPARE(join("astray@example.org", "\"companyId\":" + std::to_string(m_owner->company.value)).status, 403);
        QCOMPARE(join("astray@example.org", "\"companyId\":" + std::to_string(owners[0].company.value)).status, 403);
        setOpen(owners[2], false);
    }

    // --- second factor

    void theSecondFactorsWholeLife()
    {
        const auto person = m_server->owner();
        const auto setup = person.client.post("/api/auth/totp", "");
        QCOMPARE(setup.status, 200);
        const std::string secret = setup.text("secret");
        QVERIFY(crypto::fromBase32(secret).value_or("").size() >= 20);
        QVERIFY(setup.text("url").starts_with("otpauth://totp/Vigie:"));
        QVERIFY(setup.text("url").find(secret) != std::string::npos);
        QCOMPARE(login(person.email).status, 200); // not on before it is confirmed

        QCOMPARE(pathsOf(confirm(person.client, "000000")), (std::set<std::string>{"code"}));
        QCOMPARE(confirm(person.client, "").status, 400);
        QCOMPARE(confirm(person.client, codeOf(secret, 5)).status, 400);
        const std::string confirming = codeOf(secret);
        const auto confirmed = confirm(person.client, confirming);
        QCOMPARE(confirmed.status, 200);
        const auto codes = confirmed.json();
        std::set<std::string> recovery;
        for (const auto& code : codes.at("recoveryCodes").as_array())
            recovery.insert(code.as_string().c_str());
        QCOMPARE(recovery.size(), std::size_t(10));
        QCOMPARE(person.client.get("/api/users/me").json().at("totpEnabled").as_bool(), true);

        QVERIFY(wantsSecondFactor(login(person.email)));
        QVERIFY(wantsSecondFactor(login(person.email, confirming))); // it worked once, for the confirmation
        QVERIFY(wantsSecondFactor(login(person.email, "123")));
        const auto wrongPassword = loginWith(person.email, "wrong password", codeOf(secret, 1));
        QCOMPARE(wrongPassword.status, 401);
        QVERIFY(!wantsSecondFactor(wrongPassword)); // a stranger does not learn that there is one

        const ClockShift later(60);
        const std::string code = codeOf(secret);
        QCOMPARE(login(person.email, code.substr(0, 3) + " " + code.substr(3)).status, 200);
        QVERIFY(wantsSecondFactor(login(person.email, code)));
        QCOMPARE(login(person.email, codeOf(secret, 1)).status, 200); // a clock half a minute ahead
        QVERIFY(wantsSecondFactor(login(person.email, codeOf(secret)))); // never backwards

        for (const auto& each : recovery) {
            QCOMPARE(login(person.email, each).status, 200);
            QVERIFY(wantsSecondFactor(login(person.email, each)));
        }

        QCOMPARE(person.client.post("/api/auth/totp", "").status, 422);
        QCOMPARE(pathsOf(disable(person.client, "")), (std::set<std::string>{"password"}));
        QCOMPARE(disable(person.client, "wrong password").status, 400);
        QVERIFY(wantsSecondFactor(login(person.email)));
        QCOMPARE(disable(person.client, TestServer::password).status, 204);
        QCOMPARE(login(person.email).status, 200);
        const auto audit = person.client.get("/api/audit?entity=user").body;
        QVERIFY(audit.find("totpEnabled") != std::string::npos);
        QVERIFY(audit.find(secret) == std::string::npos);
    }

    void aLostSecondFactorIsTurnedOffFromAbove()
    {
        const auto admin = m_server->addPerson(m_owner->company, Role::Admin);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const std::string secret = admin.client.post("/api/auth/totp", "").text("secret");
        QCOMPARE(confirm(admin.client, codeOf(secret)).status, 200);
        const std::string path = pathOf(admin) + "/totp";
        QCOMPARE(agent.client.remove(path).status, 403);
        QCOMPARE(admin.client.remove(path).status, 403); // one's own asks for the password
        QCOMPARE(admin.client.remove(pathOf(*m_owner) + "/totp").status, 403);
        QVERIFY(wantsSecondFactor(login(admin.email)));
        QCOMPARE(m_owner->client.remove(path).status, 204);
        QCOMPARE(m_owner->client.remove(path).status, 204);
        QVERIFY(eventually([&] { return admin.client.get("/api/users/me").status == 401; }, aSecond));
        const auto again = login(admin.email);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json().at("user").at("totpEnabled").as_bool(), false);
        const auto audit
            = m_owner->client.get("/api/audit?entity=user&limit=1&entityId=" + std::to_string(admin.id.value)).body;
        QVERIFY(audit.find("\"totpEnabled\":[true,false]") != std::string::npos);
    }

    void recoveryCodesAreReadAsPeopleTypeThem()
    {
        const auto person = m_server->owner();
        const std::string secret = person.client.post("/api/auth/totp", "").text("secret");
        const auto codes = confirm(person.client, codeOf(secret)).json();
        std::string code = codes.at("recoveryCodes").at(0).as_string().c_str();
        std::string typed = " ";
        for (const char c : code)
            typed += c == '-' ? ' ' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        QCOMPARE(login(person.email, typed).status, 200);
        QVERIFY(wantsSecondFactor(login(person.email, code)));
    }

    void aConfirmedSecondFactorIsNotConfirmedAgain()
    {
        const auto person = m_server->owner();
        const std::string secret = person.client.post("/api/auth/totp", "").text("secret");
        const std::string code = codeOf(secret);
        const auto first = confirm(person.client, code);
        QCOMPARE(first.status, 200);
        // Else a code that was seen once would buy a new set of recovery codes.
        QCOMPARE(confirm(person.client, code).status, 422);
        const auto codes = first.json();
        QCOMPARE(login(person.email, codes.at("recoveryCodes").at(0).as_string().c_str()).status, 200);
        QCOMPARE(confirm(m_owner->client, "123456").status, 422); // nothing was begun
    }

    // --- passwords

    void thePasswordIsChanged()
    {
        const auto person = m_server->owner();
        const auto other = login(person.email);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, other.text("token")));
        const auto& client = person.client;
        QCOMPARE(pathsOf(change(client, "wrong password", newPassword)), (std::set<std::string>{"currentPassword"}));
        QCOMPARE(pathsOf(change(client, TestServer::password, "short")), (std::set<std::string>{"newPassword"}));
        QCOMPARE(login(person.email).status, 200);
        QCOMPARE(change(client, TestServer::password, newPassword).status, 204);
        QCOMPARE(login(person.email).status, 401);
        QCOMPARE(loginWith(person.email, newPassword).status, 200);
        QVERIFY(eventually([&] { return workers.answer(401, other.text("token")); }, aSecond));
        QVERIFY(workers.answer(200, person.client.token())); // the session that changed it goes on
        const auto audit = person.client.get("/api/audit?entity=user&limit=1").body;
        QVERIFY(audit.find("\"password\":") != std::string::npos);
        QVERIFY(audit.find(newPassword) == std::string::npos);
    }

    void passwordsAreTakenByteForByte_data()
    {
        QTest::addColumn<QByteArray>("password"); // as in JSON
        QTest::addColumn<QByteArray>("similar");
        QTest::newRow("outer blanks") << QByteArray("  spaced out ") << QByteArray("spaced out");
        QTest::newRow("tabs") << QByteArray("tab\\there\\t") << QByteArray("tab\\there");
        QTest::newRow("no-break space") << QByteArray("\\u00a0password") << QByteArray("password");
        QTest::newRow("decomposed") << QByteArray("re\\u0301ve\\u0301rie") << QByteArray("r\\u00e9v\\u00e9rie");
        QTest::newRow("NUL") << QByteArray("password\\u0000more") << QByteArray("password");
        QTest::newRow("case") << QByteArray("PassWord") << QByteArray("password");
    }
    void passwordsAreTakenByteForByte()
    {
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, similar);
        const auto person = m_server->owner();
        QCOMPARE(change(person.client, TestServer::password, password.toStdString()).status, 204);
        QCOMPARE(loginWith(person.email, similar.toStdString()).status, 401);
        QCOMPARE(loginWith(person.email, password.toStdString()).status, 200);
        QCOMPARE(change(person.client, similar.toStdString(), TestServer::password).status, 400);
        QCOMPARE(change(person.client, password.toStdString(), TestServer::password).status, 204);
    }

    void theLengthOfAPasswordCountsEveryCharacter()
    {
        const auto status = [this](const std::string& password) {
            const std::string email = "length" + std::to_string(++m_made) + "@example.org";
            return m_owner->client
                .post("/api/users", "{" + quoted("email", email) + "," + quoted("password", password) + "}")
                .status;
        };
        QCOMPARE(status(" 123456"), 400);
        QCOMPARE(status(" 123456 "), 201);
        QCOMPARE(status("\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"), 400); // four characters in eight bytes
        QCOMPARE(status(" " + std::string(198, 'x') + " "), 201);
        QCOMPARE(status(" " + std::string(199, 'x') + " "), 400);
    }

    /// Whoever got hold of a session must not try passwords through it.
    void whoGuessesThePresentPasswordIsStopped()
    {
        TestServer server([](ServerSettings& settings) { settings.rateLimits.login = {5, 900}; });
        const auto owner = server.owner();
        const auto colleague = server.addPerson(owner.company, Role::Owner);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(change(owner.client, "wrong password", newPassword).status, 400);
            QCOMPARE(disable(owner.client, "wrong password").status, i < 2 ? 400 : 429);
        }
        const auto refused = change(owner.client, TestServer::password, newPassword);
        QCOMPARE(refused.status, 429);
        QVERIFY(!refused.headers.at("retry-after").empty());
        QCOMPARE(change(colleague.client, TestServer::password, newPassword).status, 204);
    }

    void aResetLinkWorksOnce()
    {
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, agent.client.token()));
        const auto link = resetLink(agent);
        QCOMPARE(link.status, 200);
        const std::string token = link.text("token");
        QVERIFY(link.text("url").ends_with("/reset?token=" + token));
        const auto second = resetLink(agent).text("token");
        QVERIFY(workers.answer(200, agent.client.token())); // a link alone changes nothing

        QCOMPARE(reset(R"({"token":")" + token + R"("})").status, 400);
        QCOMPARE(reset(linkBody(token, "short")).status, 400);
        QCOMPARE(reset(linkBody("nonsense")).status, 422);
        const auto done = reset(linkBody(token));
        QCOMPARE(done.status, 204); // and no session: who holds a link signs in like anybody else
        QCOMPARE(done.body, "");
        QVERIFY(eventually([&] { return workers.answer(401, agent.client.token()); }, aSecond));
        QCOMPARE(login(agent.email).status, 401);
        QCOMPARE(loginWith(agent.email, newPassword).status, 200);
        QCOMPARE(reset(linkBody(token)).status, 422);
        QCOMPARE(reset(linkBody(second)).status, 422); // the other links went with it
        QVERIFY(m_owner->client.get("/api/audit?entity=user").body.find(token) == std::string::npos);
    }

    void aResetLinkExpires()
    {
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const std::string token = resetLink(agent).text("token");
        {
            const ClockShift later(24 * 3600 + 1);
            QCOMPARE(reset(linkBody(token)).status, 422);
        }
        QCOMPARE(login(agent.email).status, 200);
        const ClockShift later(24 * 3600 - 60);
        QCOMPARE(reset(linkBody(token)).status, 204);
    }

    void aResetLinkDoesNotReplaceTheSecondFactor()
    {
        const auto admin = m_server->addPerson(m_owner->company, Role::Admin);
        const std::string secret = admin.client.post("/api/auth/totp", "").text("secret");
        QCOMPARE(confirm(admin.client, codeOf(secret)).status, 200);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, admin.client.token()));
        const auto done = reset(linkBody(resetLink(admin).text("token")));
        QCOMPARE(done.status, 204);
        QVERIFY(done.body.find("oken") == std::string::npos);
        QVERIFY(eventually([&] { return workers.answer(401, admin.client.token()); }, aSecond));
        QVERIFY(wantsSecondFactor(loginWith(admin.email, newPassword)));
        const ClockShift later(60);
        QCOMPARE(loginWith(admin.email, newPassword, codeOf(secret)).status, 200);
    }

    void rubbishTokensCostNothing_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"/api/auth/reset-password", "/api/auth/accept-invitation", "/api/setup"})
            QTest::newRow(path) << QByteArray(path);
    }
    /// More at once than passwords may wait to be hashed: were they hashed, most would be sent away with 429.
    void rubbishTokensCostNothing()
    {
        QFETCH(QByteArray, path);
        const QByteArray body = QByteArray::fromStdString(setupBody("nonsense"));
        std::vector<std::unique_ptr<Wire>> wires;
        for (int i = 0; i < 200; ++i)
            wires.push_back(std::make_unique<Wire>(m_server->port()));
        for (const auto& wire : wires)
            wire->send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        std::multiset<int> statuses;
        for (const auto& wire : wires)
            statuses.insert(wire->read().status);
        QCOMPARE(statuses.count(422), wires.size());
    }

    void aResetLinkOfADisabledUserLeadsNowhere()
    {
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const std::string token = resetLink(agent).text("token");
        QCOMPARE(m_owner->client.patch(pathOf(agent), R"({"disabled":true})").status, 200);
        QCOMPARE(reset(linkBody(token)).status, 422);
        QCOMPARE(loginWith(agent.email, newPassword).status, 401);
    }

    void linksLeadToTheirPages()
    {
        // PUBLIC_BASE_URL is not set: the server's own address.
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const std::string base = m_server->server().url();
        QCOMPARE(base, "http://127.0.0.1:" + std::to_string(m_server->port()));
        const auto link = resetLink(agent);
        const auto invitation = invite("linked@example.org", "agent");
        QCOMPARE(link.text("url"), base + "/reset?token=" + link.text("token"));
        QCOMPARE(invitation.text("url"), base + "/invitation?token=" + invitation.text("token"));
        for (const auto& url : {link.text("url"), invitation.text("url")})
            QCOMPARE(m_server->anonymous().get(url.substr(base.size())).status, 200);
        QVERIFY(m_owner->client.get("/api/invitations").body.find("/invitation?token=") == std::string::npos);
        QVERIFY(m_owner->client.get("/api/audit?entity=invitation").body.find("token=") == std::string::npos);
    }

    void linksBeginAsConfigured()
    {
        TestServer server([](ServerSettings& settings) { settings.publicUrl = "https://vigie.example.org/crm"; });
        QVERIFY(server.server().setupLink().starts_with("https://vigie.example.org/crm/setup?token="));
        const auto owner = server.owner();
        // What the request says of itself does not matter: it may come from anybody.
        const auto agent = server.addPerson(owner.company, Role::Agent);
        const auto link = owner.client.post(pathOf(agent) + "/reset-link", "", {{"X-Forwarded-Host", "evil.example"}});
        QCOMPARE(link.text("url"), "https://vigie.example.org/crm/reset?token=" + link.text("token"));
        const auto invitation = owner.client.post("/api/invitations", R"({"email":"x@example.org"})");
        QCOMPARE(invitation.text("url"), "https://vigie.example.org/crm/invitation?token=" + invitation.text("token"));
    }

    void resetLinksGoDownwardsOnly()
    {
        const auto admin = m_server->addPerson(m_owner->company, Role::Admin);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        QCOMPARE(admin.client.post(pathOf(*m_owner) + "/reset-link", "").status, 403);
        QCOMPARE(admin.client.post(pathOf(agent) + "/reset-link", "").status, 200);
        QCOMPARE(agent.client.post(pathOf(agent) + "/reset-link", "").status, 403);
        // Nor sideways, but among owners: one could act under a colleague's name.
        const auto colleague = m_server->addPerson(m_owner->company, Role::Admin);
        QCOMPARE(admin.client.post(pathOf(colleague) + "/reset-link", "").status, 403);
        QCOMPARE(admin.client.remove(pathOf(colleague) + "/totp").status, 403);
        const auto second = m_server->addPerson(m_owner->company, Role::Owner);
        QCOMPARE(m_owner->client.post(pathOf(second) + "/reset-link", "").status, 200);
        // Else a session that was left open would do to take the account over.
        QCOMPARE(admin.client.post(pathOf(admin) + "/reset-link", "").status, 422);
        QCOMPARE(m_owner->client.post(pathOf(*m_owner) + "/reset-link", "").status, 422);
        QCOMPARE(m_owner->client.post("/api/users/999999/reset-link", "").status, 404);
    }

    // --- invitations

    void anInvitationIsAcceptedOnce()
    {
        const auto made = invite("Ada@Example.org", "viewer");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.text("email"), "ada@example.org");
        const std::string token = made.text("token");
        QVERIFY(!token.empty());
        QVERIFY(m_owner->client.get("/api/invitations").body.find(token) == std::string::npos);
        QVERIFY(m_owner->client.get("/api/audit?entity=invitation").body.find(token) == std::string::npos);

        QCOMPARE(accept(R"({"token":")" + token + R"("})").status, 400);
        QCOMPARE(accept(linkBody(token, "short")).status, 400);
        QCOMPARE(accept(linkBody("nonsense")).status, 422);
        const auto done = accept(linkBody(token));
        QCOMPARE(done.status, 200);
        const auto json = done.json();
        QCOMPARE(json.at("user").at("role").as_string(), "viewer");
        QCOMPARE(json.at("user").at("email").as_string(), "ada@example.org");
        QCOMPARE(json.at("user").at("name").as_string(), "Ada Byron");
        QCOMPARE(json.at("user").at("companyId").as_int64(), m_owner->company.value);
        QCOMPARE(loginWith("ada@example.org", newPassword).status, 200);
        QCOMPARE(accept(linkBody(token)).status, 422);
        const auto list = m_owner->client.get("/api/invitations").json();
        QVERIFY(list.at(0).at("acceptedAt").is_string());
        // Accepting it is a change like any other: who watches the list hears of it.
        const auto audit
            = m_owner->client.get("/api/audit?entity=invitation&entityId=" + std::to_string(made.number("id"))).json();
        QCOMPARE(audit.at(0).at("action").as_string(), "updated");
        QCOMPARE(m_owner->client.remove(pathOfInvitation(made)).status, 404);
    }

    void whoIsGoneLetsNobodyIn_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("disabled") << QByteArray(R"({"disabled":true})");
        QTest::newRow("demoted") << QByteArray(R"({"role":"agent"})");
        QTest::newRow("deleted") << QByteArray();
    }
    /// Links that an administrator kept for the day on which they are none any more.
    void whoIsGoneLetsNobodyIn()
    {
        QFETCH(QByteArray, body);
        const auto admin = m_server->addPerson(m_owner->company, Role::Admin);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const std::string email = "friend" + std::to_string(admin.id.value) + "@example.org";
        const auto invitation
            = admin.client.post("/api/invitations", "{" + quoted("email", email) + "," + quoted("role", "admin") + "}");
        const auto link = admin.client.post(pathOf(agent) + "/reset-link", "");
        QCOMPARE(link.status, 200);
        const auto done = body.isEmpty() ? m_owner->client.remove(pathOf(admin))
                                         : m_owner->client.patch(pathOf(admin), body.toStdString());
        QVERIFY(done.status < 300);
        QCOMPARE(accept(linkBody(invitation.text("token"))).status, 422);
        QCOMPARE(reset(linkBody(link.text("token"))).status, 422);
        QCOMPARE(login(agent.email).status, 200);
        QCOMPARE(reset(linkBody(resetLink(agent).text("token"))).status, 204);
    }

    void anInvitationExpires()
    {
        const std::string token = invite("late@example.org", "agent").text("token");
        {
            const ClockShift later(7 * 24 * 3600 + 1);
            QCOMPARE(accept(linkBody(token)).status, 422);
        }
        const ClockShift later(7 * 24 * 3600 - 60);
        QCOMPARE(accept(linkBody(token)).status, 200);
    }

    void anInvitationIsWithdrawn()
    {
        const auto made = invite("unwanted@example.org", "agent");
        QCOMPARE(m_owner->client.remove(pathOfInvitation(made)).status, 204);
        QCOMPARE(m_owner->client.remove(pathOfInvitation(made)).status, 404);
        QCOMPARE(accept(linkBody(made.text("token"))).status, 422);
        QCOMPARE(loginWith("unwanted@example.org", newPassword).status, 401);
    }

    void anAddressThatIsTakenInTheMeantime()
    {
        const auto made = invite("taken@example.org", "agent");
        QCOMPARE(m_owner->client.post("/api/users", R"({"email":"taken@example.org"})").status, 201);
        QCOMPARE(accept(linkBody(made.text("token"))).status, 409);
        QCOMPARE(m_owner->client.remove(pathOfInvitation(made)).status, 204); // it was not used up
    }

    void nobodyInvitesAboveThemselves()
    {
        const auto admin = m_server->addPerson(m_owner->company, Role::Admin);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const auto as = [](const Client& client, const std::string& role) {
            return client.post("/api/invitations", R"({"email":"x@example.org","role":")" + role + R"("})").status;
        };
        QCOMPARE(as(admin.client, "owner"), 403);
        QCOMPARE(as(admin.client, "admin"), 201);
        QCOMPARE(as(agent.client, "member"), 403);
        QCOMPARE(as(admin.client, "emperor"), 400);
        QCOMPARE(m_owner->client.post("/api/invitations", R"({"email":"nonsense"})").status, 400);
    }

    // --- the first start

    void aFreshServerIsSetUpOnce()
    {
        TestServer fresh;
        const std::string token = tokenOfLink(fresh.server().setupLink());
        QVERIFY(fresh.server().setupLink().starts_with("http://127.0.0.1:"));
        QVERIFY(token.size() >= 40);
        const auto anonymous = fresh.anonymous();
        QCOMPARE(anonymous.get("/api/setup").json().at("needed").as_bool(), true);
        QCOMPARE(anonymous.post("/api/setup", setupBody("nonsense")).status, 422);
        QCOMPARE(anonymous.post("/api/setup", setupBody(token, "nonsense")).status, 400);
        QCOMPARE(anonymous.get("/api/setup").json().at("needed").as_bool(), true);

        const auto made = anonymous.post("/api/setup", setupBody(token));
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json().at("user").at("role").as_string(), "owner");
        const Client owner(fresh.port(), made.text("token"));
        const auto companies = owner.get("/api/companies").json();
        QCOMPARE(companies.at(0).at("name").as_string(), "Lumen");
        QCOMPARE(companies.at(0).at("language").as_string(), "en");
        QCOMPARE(anonymous.get("/api/setup").json().at("needed").as_bool(), false);
        QCOMPARE(anonymous.post("/api/setup", setupBody(token, "second@example.org")).status, 422);
        QCOMPARE(owner.get("/api/users").json().as_array().size(), std::size_t(1));
        QVERIFY(fresh.signIn("first@example.org").get("/api/users/me").status == 200);

        fresh.restart();
        QCOMPARE(fresh.server().setupLink(), std::string());
    }

    void ofTwoSetUpsAtOnceOneWins()
    {
        TestServer fresh;
        const std::string before = tokenOfLink(fresh.server().setupLink());
        fresh.restart();
        const std::string token = tokenOfLink(fresh.server().setupLink());
        QVERIFY(token != before);
        QCOMPARE(fresh.anonymous().post("/api/setup", setupBody(before)).status, 422);
        std::array<int, 4> statuses{};
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < statuses.size(); ++i)
            threads.emplace_back([&, i] {
                const auto body = setupBody(token, "first" + std::to_string(i) + "@example.org");
                statuses[i] = fresh.anonymous().post("/api/setup", body).status;
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(std::multiset<int>(statuses.begin(), statuses.end()), (std::multiset<int>{201, 422, 422, 422}));
    }

    void pagesOfLinks_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("title");
        QTest::newRow("setup fr") << QByteArray("/setup?token=x") << QByteArray("fr") << QByteArray("Installer Vigie");
        QTest::newRow("setup en") << QByteArray("/setup?token=x") << QByteArray("en") << QByteArray("Set up Vigie");
        QTest::newRow("reset fr") << QByteArray("/reset") << QByteArray("fr") << QByteArray("Nouveau mot de passe");
        QTest::newRow("reset en") << QByteArray("/reset") << QByteArray("en") << QByteArray("New password");
        QTest::newRow("invitation fr") << QByteArray("/invitation") << QByteArray("fr")
                                       << QByteArray("Bienvenue dans Vigie");
        QTest::newRow("invitation en") << QByteArray("/invitation") << QByteArray("en")
                                       << QByteArray("Welcome to Vigie");
    }
    void pagesOfLinks()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, language);
        QFETCH(QByteArray, title);
        const Headers headers{{"Accept-Language", language.toStdString()}};
        const auto page = m_server->anonymous().get(path.toStdString(), headers);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.headers.at("content-type"), "text/html; charset=utf-8");
        QCOMPARE(page.headers.at("cache-control"), "no-store");
        QCOMPARE(page.headers.at("x-frame-options"), "DENY");
        QCOMPARE(page.headers.at("referrer-policy"), "no-referrer"); // the token is in the address
        const auto body = QByteArray::fromStdString(page.body);
        QVERIFY(body.contains(QByteArray("<html lang=\"" + language + "\">")));
        QVERIFY(body.contains(QByteArray("<title>" + title + "</title>")));
        const auto policy = QByteArray::fromStdString(page.headers.at("content-security-policy"));
        QVERIFY(policy.startsWith("default-src 'none'"));
        QVERIFY(!policy.contains("unsafe"));
        const auto at = policy.indexOf("script-src 'nonce-") + 18;
        const auto nonce = policy.mid(at, policy.indexOf('\'', at) - at);
        QVERIFY(nonce.size() >= 22);
        QVERIFY(body.contains(QByteArray("<script nonce=\"" + nonce + "\">")));
        QVERIFY(body.contains(QByteArray("<style nonce=\"" + nonce + "\">")));
        QCOMPARE(body.count("<script"), 1);
        QVERIFY(!body.contains("http://") && !body.contains("https://"));
        const auto again = m_server->anonymous().get(path.toStdString(), headers);
        QVERIFY(again.headers.at("content-security-policy").find(nonce.toStdString()) == std::string::npos);
    }

private:
    static std::string pathOfInvitation(const Answer& made)
    {
        return "/api/invitations/" + std::to_string(made.number("id"));
    }

    Answer join(const std::string& email, const std::string& more = {}) const
    {
        const std::string body = "{" + quoted("email", email) + "," + quoted("password", TestServer::password)
            + (more.empty() ? "" : ",") + more + "}";
        return m_server->anonymous().post("/api/auth/register", body);
    }
    Answer loginWith(const std::string& email, const std::string& password, const std::string& code = {}) const
    {
        return m_server->anonymous().post("/api/auth/login",
            "{" + quoted("email", email) + "," + quoted("password", password) + "," + quoted("code", code) + "}");
    }
    Answer login(const std::string& email, const std::string& code = {}) const
    {
        return loginWith(email, TestServer::password, code);
    }
    static Answer change(const Client& client, const std::string& current, const std::string& wanted)
    {
        return client.post(
            "/api/auth/password", "{" + quoted("currentPassword", current) + "," + quoted("newPassword", wanted) + "}");
    }
    static Answer confirm(const Client& client, const std::string& code)
    {
        return client.post("/api/auth/totp/confirm", "{" + quoted("code", code) + "}");
    }
    static Answer disable(const Client& client, const std::string& password)
    {
        return client.post("/api/auth/totp/disable", "{" + quoted("password", password) + "}");
    }
    Answer resetLink(const Person& person) const { return m_owner->client.post(pathOf(person) + "/reset-link", ""); }
    Answer reset(const std::string& body) const { return m_server->anonymous().post("/api/auth/reset-password", body); }
    Answer invite(const std::string& email, const std::string& role) const
    {
        return m_owner->client.post(
            "/api/invitations", "{" + quoted("email", email) + "," + quoted("role", role) + "}");
    }
    Answer accept(const std::string& body) const
    {
        return m_server->anonymous().post("/api/auth/accept-invitation", body);
    }
    void setOpen(const Person& person, bool open) const
    {
        const auto answer = person.client.patch("/api/companies/" + std::to_string(person.company.value),
            std::string("{\"registrationOpen\":") + (open ? "true}" : "false}"));
        QCOMPARE(answer.status, 200);
    }

    int m_made = 0;
};

QTEST_GUILESS_MAIN(AccountTest)
#include "account_test.moc"
