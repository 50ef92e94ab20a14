#include "server/base/crypto.h"
#include "server/base/jwt.h"
#include "server/users/session_store.h"
#include "server/users/user_store.h"
#include "tests/server/users/both_workers.h"
#include "tests/server/users/clock_shift.h"
#include "tests/server/users/in_database.h"
#include "tests/support/company_test.h"

#include <QtTest>

#include <set>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr int aSecond = 1'000;
constexpr const char* jwtSecret = "a secret for tests, long enough";

std::set<std::string> keysOf(const json::Value& value)
{
    std::set<std::string> keys;
    for (const auto& member : value.as_object())
        keys.insert(std::string(member.key().data(), member.key().size()));
    return keys;
}

std::string loginBody(const std::string& email, const std::string& password)
{
    return R"({"email":")" + email + R"(","password":")" + password + R"("})";
}

std::string refreshBody(const std::string& token)
{
    return R"({"refreshToken":")" + token + R"("})";
}

/// A token with this header and these claims, signed as HS256 whatever the header says.
std::string forged(const std::string& header, const std::string& payload, const std::string& secret)
{
    const std::string text = crypto::toBase64Url(header) + "." + crypto::toBase64Url(payload);
    const auto mac = crypto::hmacSha256(secret, text);
    return text + "." + crypto::toBase64Url({reinterpret_cast<const char*>(mac.data()), mac.size()});
}

} // namespace

/// Signing in and out, keys of programs, acting as somebody else.
class SessionsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setClockOffset(0); }

    void loginAnswersWhatFrontEndsRead()
    {
        const auto answer = login(m_owner->email);
        QCOMPARE(answer.status, 200);
        const auto json = answer.json();
        QCOMPARE(keysOf(json), (std::set<std::string>{"user", "token", "refreshToken", "expiresIn"}));
        QCOMPARE(answer.number("expiresIn"), 900);
        const auto& user = json.at("user");
        QCOMPARE(user.at("email").as_string(), m_owner->email);
        QCOMPARE(user.at("role").as_string(), "owner");
        QCOMPARE(user.at("companyId").as_int64(), m_owner->company.value);
        for (const auto& key : keysOf(user))
            QVERIFY2(key.find("assword") == std::string::npos && key.find("ash") == std::string::npos
                    && key.find("ecret") == std::string::npos,
                key.c_str());
        QVERIFY(answer.body.find("$argon2") == std::string::npos);
        QCOMPARE(Client(m_server->port(), answer.text("token")).get("/api/users/me").text("email"), m_owner->email);
    }

    void whoMayNotSignInLearnsNothing_data()
    {
        QTest::addColumn<QByteArray>("who");
        for (const char* who : {"unknown", "wrong password", "disabled", "no password", "no password at all"})
            QTest::newRow(who) << QByteArray(who);
    }
    void whoMayNotSignInLearnsNothing()
    {
        QFETCH(QByteArray, who);
        const auto reference = loginWith(loginBody("nobody@example.org", "nonsense nonsense"));
        QCOMPARE(reference.status, 401);
        std::string email = "nobody2@example.org";
        std::string password = TestServer::password;
        if (who == "wrong password") {
            email = m_owner->email;
            password = "correct horse batterz";
        } else if (who == "disabled") {
            const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
            email = agent.email;
            QCOMPARE(client().patch(pathOf(agent), R"({"disabled":true})").status, 200);
        } else if (who.startsWith("no password")) {
            email = "invited" + std::to_string(who.size()) + "@example.org";
            QCOMPARE(client().post("/api/users", R"({"email":")" + email + R"("})").status, 201);
            password = who == "no password" ? "whatever it is" : "";
        }
        const auto answer = loginWith(loginBody(email, password));
        if (password.empty()) {
            QCOMPARE(answer.status, 400);
            return;
        }
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.text("error"), reference.text("error"));
        QCOMPARE(answer.text("code"), reference.text("code"));
        QCOMPARE(keysOf(answer.json()), keysOf(reference.json()));
        const auto french = m_server->anonymous().post(
            "/api/auth/login", loginBody(email, password), {{"Accept-Language", "fr-FR,fr;q=0.9"}});
        QVERIFY(french.text("error").find("mot de passe") != std::string::npos);
    }

    void whatChangesWhileAPasswordIsCheckedCounts_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char* what : {"nothing", "password", "disabled", "second factor", "deleted"})
            QTest::newRow(what) << QByteArray(what);
    }
    /// Checking takes a while: a sign-in that began before must not end in a session of the past.
    void whatChangesWhileAPasswordIsCheckedCounts()
    {
        QFETCH(QByteArray, what);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        std::vector<std::unique_ptr<Wire>> queue; // so that the sign-in waits behind them
        for (int i = 0; i < 20; ++i)
            queue.push_back(sent(loginBody("nobody@example.org", "nonsense nonsense")));
        QTest::qWait(50);
        const auto login = sent(loginBody(agent.email, TestServer::password));
        QTest::qWait(50);
        if (what == "disabled")
            QCOMPARE(client().patch(pathOf(agent), R"({"disabled":true})").status, 200);
        else if (what == "deleted")
            QCOMPARE(client().remove(pathOf(agent)).status, 204);
        else if (what != "nothing")
            inDatabase(*m_server, agent.company, [&](db::Tx& tx) {
                if (what == "password")
                    session_store::setPassword(tx, agent.company, agent.id, "$argon2id$another");
                else
                    session_store::setTotp(tx, agent.company, agent.id, "sealed", true);
            });
        const auto answer = login->read();
        QCOMPARE(answer.status, what == "nothing" ? 200 : 401);
        QCOMPARE(answer.body.find("totpRequired") != std::string::npos, what == "second factor");
        if (what == "disabled") {
            QCOMPARE(client().patch(pathOf(agent), R"({"disabled":false})").status, 200);
            QCOMPARE(m_server->signIn(agent.email).get("/api/auth/sessions").json().as_array().size(), std::size_t(1));
        }
        for (const auto& wire : queue)
            QCOMPARE(wire->read().status, 401);
    }

    void ofManyGuessesAtOnceFewAreLookedAt()
    {
        TestServer server([](ServerSettings& settings) { settings.rateLimits.login = {5, 900}; });
        const auto person = server.owner();
        std::vector<std::unique_ptr<Wire>> wires;
        for (int i = 0; i < 40; ++i)
            wires.push_back(sent(loginBody(person.email, "guess number " + std::to_string(i)), server.port()));
        QTest::qWait(20);
        const auto right = sent(loginBody(person.email, TestServer::password), server.port());
        std::map<int, int> statuses;
        for (const auto& wire : wires)
            ++statuses[wire->read().status];
        QCOMPARE(statuses, (std::map<int, int>{{401, 5}, {429, 35}}));
        QCOMPARE(right->read().status, 429); // too late, though it was under way before the limit was reached
    }

    void theCaseOfAnAddressDoesNotMatter()
    {
        std::string upper = m_owner->email;
        for (char& c : upper)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        QCOMPARE(login(upper).status, 200);
        QCOMPARE(login("  " + upper + " ").status, 200);
    }

    void hashesOfTheEarlierSystemsAreUpgraded_data()
    {
        QTest::addColumn<QByteArray>("prefix");
        for (const char* prefix : {"$2a$10$", "$2b$10$", "$2y$10$"})
            QTest::newRow(prefix) << QByteArray(prefix);
    }
    void hashesOfTheEarlierSystemsAreUpgraded()
    {
        QFETCH(QByteArray, prefix);
        // bcrypt of TestServer::password, as Node's bcryptjs writes it.
        const std::string hash = prefix.toStdString() + "abcdefghijklmnopqrstuuCj7fyLDJytXL.TfOiOeiv0fQvSOK1/2";
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        inDatabase(*m_server, agent.company,
            [&](db::Tx& tx) { session_store::setPassword(tx, agent.company, agent.id, hash); });
        QCOMPARE(login(agent.email, "correct horse batterz").status, 401);
        QCOMPARE(hashOf(agent), hash);
        QCOMPARE(login(agent.email).status, 200);
        const std::string upgraded = hashOf(agent);
        QVERIFY2(upgraded.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), upgraded.c_str());
        QCOMPARE(login(agent.email).status, 200);
        QCOMPARE(hashOf(agent), upgraded);
        QCOMPARE(login(agent.email, "correct horse batterz").status, 401);
    }

    void anImportedPasswordIsTakenByteForByte()
    {
        // bcrypt of the password with two blanks before it and one behind.
        const std::string hash = "$2b$10$abcdefghijklmnopqrstuux0HorQB4wbHpdwvpUziOeUP0mevGj5O";
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        inDatabase(*m_server, agent.company,
            [&](db::Tx& tx) { session_store::setPassword(tx, agent.company, agent.id, hash); });
        const std::string password = TestServer::password;
        const std::string exact = "  " + password + " ";
        QCOMPARE(login(agent.email, password).status, 401);
        QCOMPARE(login(agent.email, exact + "\\u0000").status, 401);
        QCOMPARE(login(agent.email, exact).status, 200);
        QVERIFY(hashOf(agent).starts_with("$argon2id$"));
        QCOMPARE(login(agent.email, exact).status, 200);
        QCOMPARE(login(agent.email, password).status, 401);
        QCOMPARE(login(agent.email, exact + " ").status, 401);
    }

    void aRefreshTokenIsExchangedForANewPair()
    {
        const auto first = login(m_owner->email);
        const auto second = refresh(first.text("refreshToken"));
        QCOMPARE(second.status, 200);
        QCOMPARE(keysOf(second.json()), keysOf(first.json()));
        QVERIFY(second.text("refreshToken") != first.text("refreshToken"));
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, second.text("token")));
        QVERIFY(workers.answer(200, first.text("token"))); // good until it expires
        const auto third = refresh(second.text("refreshToken"));
        QCOMPARE(third.status, 200);
        QCOMPARE(refresh("nonsense").status, 401);
        QCOMPARE(refresh(third.text("token")).status, 401);
    }

    void aSpentRefreshTokenEndsItsSessionEverywhere()
    {
        const auto person = m_server->owner();
        const auto stolen = login(person.email);
        const auto rightful = refresh(stolen.text("refreshToken"));
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, rightful.text("token")));
        QCOMPARE(refresh(stolen.text("refreshToken")).status, 401);
        QVERIFY(eventually([&] { return workers.answer(401, rightful.text("token")); }, aSecond));
        QVERIFY(workers.answer(401, stolen.text("token")));
        QCOMPARE(refresh(rightful.text("refreshToken")).status, 401);
        // The person's other session goes on.
        QVERIFY(workers.answer(200, person.client.token()));
        const auto audit = person.client.get("/api/audit?entity=session&limit=1").json();
        QCOMPARE(audit.at(0).at("action").as_string(), "deleted");
        QVERIFY(audit.at(0).at("diff").as_object().contains("reason"));
    }

    void twoRefreshesAtOnceAreNotBothGood()
    {
        for (int round = 0; round < 5; ++round) {
            const auto first = login(m_owner->email);
            BothWorkers workers(m_server->port());
            const std::string body = refreshBody(first.text("refreshToken"));
            const QByteArray request = QByteArray::fromStdString(
                "POST /api/auth/refresh HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                + std::to_string(body.size()) + "\r\n\r\n" + body);
            workers.wire(0).send(request);
            workers.wire(1).send(request);
            const std::multiset<int> statuses{workers.wire(0).read().status, workers.wire(1).read().status};
            QCOMPARE(statuses, (std::multiset<int>{200, 401}));
        }
    }

    void logoutEndsTheSession()
    {
        const auto answer = login(m_owner->email);
        const Client signedIn(m_server->port(), answer.text("token"));
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, signedIn.token()));
        QCOMPARE(signedIn.post("/api/auth/logout", "").status, 204);
        QVERIFY(eventually([&] { return workers.answer(401, signedIn.token()); }, aSecond));
        QCOMPARE(refresh(answer.text("refreshToken")).status, 401);
        QCOMPARE(signedIn.post("/api/auth/logout", "").status, 401);
        QVERIFY(workers.answer(200, m_owner->client.token()));
    }

    void tokensExpire()
    {
        const auto answer = login(m_owner->email);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, answer.text("token")));
        {
            const ClockShift later(890);
            QVERIFY(workers.answer(200, answer.text("token")));
        }
        {
            const ClockShift later(901);
            QVERIFY(workers.answer(401, answer.text("token")));
            const auto renewed = refresh(answer.text("refreshToken"));
            QCOMPARE(renewed.status, 200);
            QVERIFY(workers.answer(200, renewed.text("token")));
        }
        const auto idle = login(m_owner->email);
        const ClockShift later(7 * 24 * 3600 + 1);
        QCOMPARE(refresh(idle.text("refreshToken")).status, 401);
    }

    void sessionsAreListedWithTheCurrentOneMarked()
    {
        const auto person = m_server->owner();
        const auto phone = loginWith(
            R"({"email":")" + person.email + R"(","password":"correct horse battery","device":"Vigie on a phone"})");
        const auto json = person.client.get("/api/auth/sessions").json();
        QCOMPARE(json.as_array().size(), std::size_t(2));
        int current = 0;
        std::set<std::string> devices;
        for (const auto& session : json.as_array()) {
            current += session.at("current").as_bool();
            QCOMPARE(session.at("userId").as_int64(), person.id.value);
            QCOMPARE(session.at("address").as_string(), "127.0.0.1");
            QCOMPARE(session.at("current").as_bool(), session.at("device").as_string() != "Vigie on a phone");
            devices.insert(session.at("device").as_string().c_str());
        }
        QCOMPARE(current, 1);
        QCOMPARE(devices.count("Vigie on a phone"), std::size_t(1));
        QVERIFY(Client(m_server->port(), phone.text("token")).get("/api/auth/sessions").body.find("oken")
            == std::string::npos);
    }

    void whatADeviceCallsItselfIsNoFault_data()
    {
        QTest::addColumn<QByteArray>("agent");
        QTest::addColumn<QByteArray>("device");
        QTest::newRow("cut within a character") << QByteArray() << "a" + QByteArray("\xc3\xa9").repeated(119);
        QTest::newRow("cut within an emoji") << QByteArray() << "ab" + QByteArray("\xf0\x9f\x98\x80").repeated(118);
        QTest::newRow("long agent") << "a" + QByteArray("\xe2\x82\xac").repeated(500) << QByteArray();
        QTest::newRow("broken agent") << QByteArray("\xff\xfe\xc3") << QByteArray();
    }
    void whatADeviceCallsItselfIsNoFault()
    {
        QFETCH(QByteArray, agent);
        QFETCH(QByteArray, device);
        const auto person = m_server->owner();
        const std::string name = device.toStdString();
        const auto answer = m_server->anonymous().post("/api/auth/login",
            R"({"email":")" + person.email + R"(","password":"correct horse battery","device":")" + name + R"("})",
            {{"User-Agent", agent.toStdString()}});
        QCOMPARE(answer.status, 200);
        const auto list = person.client.get("/api/auth/sessions");
        QCOMPARE(list.json().as_array().size(), std::size_t(2)); // and it is JSON
        QCOMPARE(person.client.get("/api/audit?entity=session&limit=1").json().as_array().size(), std::size_t(1));
    }

    void oneSessionIsRevoked()
    {
        const auto person = m_server->owner();
        const auto other = login(person.email);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, other.text("token")));
        const auto json = person.client.get("/api/auth/sessions").json();
        std::int64_t id = 0;
        for (const auto& session : json.as_array())
            id = session.at("current").as_bool() ? id : session.at("id").as_int64();
        const std::string path = "/api/auth/sessions/" + std::to_string(id);
        const auto colleague = m_server->addPerson(person.company, Role::Owner);
        QCOMPARE(colleague.client.remove(path).status, 404); // not even an owner ends another's
        QVERIFY(workers.answer(200, other.text("token")));
        QCOMPARE(person.client.remove(path).status, 204);
        QVERIFY(eventually([&] { return workers.answer(401, other.text("token")); }, aSecond));
        QCOMPARE(refresh(other.text("refreshToken")).status, 401);
        QCOMPARE(person.client.remove(path).status, 404);
        QCOMPARE(person.client.get("/api/auth/sessions").json().as_array().size(), std::size_t(1));
    }

    void allOthersAreRevoked()
    {
        const auto person = m_server->owner();
        const auto one = login(person.email);
        const auto two = login(person.email);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, one.text("token")) && workers.answer(200, two.text("token")));
        QCOMPARE(person.client.remove("/api/auth/sessions").status, 204);
        QVERIFY(eventually(
            [&] { return workers.answer(401, one.text("token")) && workers.answer(401, two.text("token")); }, aSecond));
        QVERIFY(workers.answer(200, person.client.token()));
        QVERIFY(workers.answer(200, m_owner->client.token()));
    }

    void aTokenFitsOnlyItsOwnSession()
    {
        const auto other = m_server->owner();
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, m_owner->client.token())); // remembered by both
        const auto claims = jwt::verify(m_owner->client.token(), jwtSecret, now());
        QVERIFY(claims);
        auto changed = *claims;
        changed.company = other.company;
        QVERIFY(workers.answer(401, jwt::sign(changed, jwtSecret)));
        changed = *claims;
        changed.user = other.id;
        QVERIFY(workers.answer(401, jwt::sign(changed, jwtSecret)));
        changed.company = other.company;
        QVERIFY(workers.answer(401, jwt::sign(changed, jwtSecret)));
        changed = *claims;
        changed.session.value = 999999;
        QVERIFY(workers.answer(401, jwt::sign(changed, jwtSecret)));
        QVERIFY(workers.answer(200, jwt::sign(*claims, jwtSecret)));
    }

    void forgedTokensAreRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        const std::string hs256 = R"({"alg":"HS256","typ":"JWT"})";
        const auto claims = jwt::verify(m_owner->client.token(), jwtSecret, now());
        const auto payload = [&](std::int64_t issued, std::int64_t expires, const std::string& more = {}) {
            return "{\"userId\":" + std::to_string(claims->user.value) + ",\"companyId\":"
                + std::to_string(claims->company.value) + ",\"sid\":" + std::to_string(claims->session.value)
                + ",\"iat\":" + std::to_string(issued) + ",\"exp\":" + std::to_string(expires) + more + "}";
        };
        const std::int64_t seconds = now().ms / 1000;
        const std::string good = payload(seconds, seconds + 60);
        const auto row = [](const char* name, const std::string& token) {
            QTest::newRow(name) << QByteArray::fromStdString(token);
        };
        const std::string& real = m_owner->client.token();
        const auto dot = real.rfind('.');
        row("another secret", forged(hs256, good, "another secret, long enough too"));
        row("no secret", forged(hs256, good, ""));
        row("alg none", forged(R"({"alg":"none"})", good, jwtSecret));
        row("alg none, unsigned", crypto::toBase64Url(R"({"alg":"none"})") + "." + crypto::toBase64Url(good) + ".");
        row("alg HS512", forged(R"({"alg":"HS512"})", good, jwtSecret));
        row("critical extension", forged(R"({"alg":"HS256","crit":["x"]})", good, jwtSecret));
        row("expired", forged(hs256, payload(seconds - 60, seconds - 1), jwtSecret));
        row("of the future", forged(hs256, payload(seconds + 600, seconds + 1200), jwtSecret));
        row("not yet",
            forged(hs256, payload(seconds, seconds + 60, ",\"nbf\":" + std::to_string(seconds + 600)), jwtSecret));
        row("never expires", forged(hs256, R"({"userId":1,"companyId":1,"sid":1,"iat":1})", jwtSecret));
        row("texts for numbers",
            forged(hs256, R"({"userId":"1","companyId":"1","sid":"1","iat":1,"exp":99999999999})", jwtSecret));
        row("no object", forged(hs256, "[]", jwtSecret));
        row("no JSON", forged(hs256, "hello", jwtSecret));
        row("signature cut", real.substr(0, real.size() - 1));
        row("signature missing", real.substr(0, dot + 1));
        row("no signature", real.substr(0, dot));
        row("signature changed", real.substr(0, dot + 1) + (real[dot + 1] == 'A' ? "B" : "A") + real.substr(dot + 2));
        row("claims changed", forged(hs256, good, jwtSecret).substr(0, 60) + real.substr(60));
        row("dots", "...");
        row("one word", "token");
        row("a key that is none", "vgk_nothing");
        row("a key's prefix", "vgk_");
        row("long", std::string(9000, 'a'));
    }
    void forgedTokensAreRefused()
    {
        QFETCH(QByteArray, token);
        const auto answer = Client(m_server->port(), token.toStdString()).get("/api/users/me");
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.text("code"), "unauthenticated");
        QCOMPARE(answer.headers.at("www-authenticate"), "Bearer");
    }

    void onlyTheHeaderCarriesAToken()
    {
        QCOMPARE(m_server->anonymous().get("/api/users/me?token=" + m_owner->client.token()).status, 401);
        QCOMPARE(m_server->anonymous().get("/api/users/me", {{"Authorization", "Basic eDp5"}}).status, 401);
        QCOMPARE(m_server->anonymous().get("/api/users/me", {{"Authorization", "Bearer"}}).status, 401);
    }

    void aKeyDoesWhatItWasGivenAndNoMore()
    {
        const auto made = makeKey(client(), R"("leads.read","leads.write")");
        QCOMPARE(made.status, 201);
        const std::string secret = made.text("key");
        QVERIFY(secret.starts_with("vgk_"));
        QVERIFY(secret.starts_with(made.text("prefix")));
        const Client program(m_server->port(), secret);
        QCOMPARE(program.post("/api/leads", R"({"name":"Made by a program"})").status, 201);
        QCOMPARE(program.get("/api/leads").status, 200);
        for (const char* path : {"/api/contacts", "/api/users", "/api/audit", "/api/jobs", "/api/api-keys",
                 "/api/invitations", "/api/analytics/stats"})
            QVERIFY2(program.get(path).status == 403, path);
        QCOMPARE(program.get("/api/users/me").status, 404);
        QCOMPARE(program.get("/api/auth/sessions").body, "[]");
        QCOMPARE(program.post("/api/auth/totp", "").status, 404);
        QCOMPARE(program.remove("/api/auth/sessions").status, 204);
        QCOMPARE(client().get("/api/users/me").status, 200); // nobody was signed out by it

        const auto list = client().get("/api/api-keys");
        QVERIFY(list.body.find(made.text("prefix")) != std::string::npos);
        QVERIFY(list.body.find(secret) == std::string::npos);
        QVERIFY(list.json().at(0).at("lastUsedAt").is_string());
        QVERIFY(client().get("/api/audit?entity=apiKey").body.find(secret) == std::string::npos);
        // Another company's leads are not there for it.
        const auto other = m_server->owner();
        const auto lead = other.client.post("/api/leads", R"({"name":"Elsewhere"})");
        QCOMPARE(program.get("/api/leads/" + std::to_string(lead.number("id"))).status, 404);
    }

    void aProgramMayUseIdempotencyKeys()
    {
        const Client program(m_server->port(), makeKey(client(), R"("leads.read","leads.write")").text("key"));
        const Headers key{{"Idempotency-Key", "program-1"}};
        const auto first = program.post("/api/leads", R"({"name":"Once"})", key);
        const auto second = program.post("/api/leads", R"({"name":"Once"})", key);
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 201);
        QCOMPARE(second.body, first.body);
    }

    void aKeyHoldsAtMostWhatItsMakerMay()
    {
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        QCOMPARE(makeKey(agent.client, R"("leads.read")").status, 403);
        const Client keyMaker(m_server->port(), makeKey(client(), R"("apiKeys.manage","leads.read")").text("key"));
        QCOMPARE(makeKey(keyMaker, R"("leads.read")").status, 201);
        QCOMPARE(makeKey(keyMaker, R"("leads.read","leads.write")").status, 403);
        QCOMPARE(makeKey(keyMaker, R"("users.manage")").status, 403);
        QCOMPARE(makeKey(client(), R"("leads.everything")").status, 400);
        // A key has no role: it makes no users even when it may manage them.
        const Client manager(m_server->port(), makeKey(client(), R"("users.manage","users.impersonate")").text("key"));
        QCOMPARE(manager.post("/api/users", R"({"email":"by-a-key@example.org","role":"owner"})").status, 403);
        QCOMPARE(manager.post("/api/users", R"({"email":"by-a-key@example.org","role":"member"})").status, 403);
        QCOMPARE(manager.post("/api/auth/impersonate/" + std::to_string(agent.id.value), "").status, 403);
        QCOMPARE(manager.remove(pathOf(agent)).status, 403);
    }

    void aKeyLosesWhatItsMakerLoses()
    {
        const auto admin = m_server->addPerson(m_owner->company, Role::Admin);
        const auto made = makeKey(admin.client, R"("leads.read","audit.read","apiKeys.manage")").text("key");
        const auto ofTheKey = makeKey(Client(m_server->port(), made), R"("leads.read","audit.read")").text("key");
        BothWorkers workers(m_server->port());
        const auto both = [&](int status, const std::string& path) {
            return eventually(
                [&] { return workers.answer(status, made, path) && workers.answer(status, ofTheKey, path); }, aSecond);
        };
        QVERIFY(both(200, "/api/leads") && both(200, "/api/audit"));
        QCOMPARE(client().patch(pathOf(admin), R"({"role":"viewer"})").status, 200);
        QVERIFY(both(403, "/api/audit"));
        QVERIFY(both(200, "/api/leads")); // a viewer may, still
        QCOMPARE(makeKey(Client(m_server->port(), made), R"("leads.read")").status, 403);
        QCOMPARE(client().patch(pathOf(admin), R"({"role":"admin"})").status, 200);
        QVERIFY(both(200, "/api/audit")); // never more than it was given, again as much as its maker may
        QCOMPARE(client().patch(pathOf(admin), R"({"disabled":true})").status, 200);
        QVERIFY(both(401, "/api/leads"));
        QCOMPARE(client().patch(pathOf(admin), R"({"disabled":false})").status, 200);
        QVERIFY(both(200, "/api/leads"));
        QCOMPARE(client().remove(pathOf(admin)).status, 204);
        QVERIFY(both(401, "/api/leads"));
    }

    void aKeyMadeByAKeyLastsNoLonger()
    {
        const std::string soon = toIso(now().plusSeconds(60));
        const auto maker = client().post("/api/api-keys",
            R"({"name":"Maker","permissions":["apiKeys.manage","leads.read"],"expiresAt":")" + soon + R"("})");
        const Client program(m_server->port(), maker.text("key"));
        const auto endless = makeKey(program, R"("leads.read")");
        QCOMPARE(endless.status, 201);
        QCOMPARE(endless.text("expiresAt"), maker.text("expiresAt"));
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, endless.text("key"), "/api/leads"));
        const ClockShift later(61);
        QVERIFY(workers.answer(401, endless.text("key"), "/api/leads"));
    }

    void nobodyMakesAKeyInAnothersName()
    {
        const auto& admin = personOf(Role::Admin, 0);
        const Client acting(m_server->port(), impersonate(client(), admin.id).text("token"));
        QCOMPARE(makeKey(acting, R"("leads.read")").status, 403);
        QCOMPARE(makeKey(admin.client, R"("leads.read")").status, 201);
    }

    void secretsAreNotKeptForReplays()
    {
        const Headers headers{{"Idempotency-Key", "secret-1"}};
        const std::string body = R"({"name":"Once","permissions":["leads.read"]})";
        const auto key = client().post("/api/api-keys", body, headers);
        QCOMPARE(key.status, 201);
        const auto again = client().post("/api/api-keys", body, headers);
        QCOMPARE(again.status, 409); // made once, and shown once
        QVERIFY(again.body.find(key.text("key")) == std::string::npos);
        const Headers other{{"Idempotency-Key", "secret-2"}};
        const auto invitation = client().post("/api/invitations", R"({"email":"once@example.org"})", other);
        QCOMPARE(invitation.status, 201);
        QCOMPARE(client().post("/api/invitations", R"({"email":"once@example.org"})", other).status, 409);
    }

    void programsDoNotSeeEachOthersReplays()
    {
        const Client one(m_server->port(), makeKey(client(), R"("leads.write")").text("key"));
        const Client two(m_server->port(), makeKey(client(), R"("leads.write")").text("key"));
        const Headers headers{{"Idempotency-Key", "the same"}};
        const auto first = one.post("/api/leads", R"({"name":"Each its own"})", headers);
        const auto second = two.post("/api/leads", R"({"name":"Each its own"})", headers);
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 201);
        QVERIFY(first.number("id") != second.number("id"));
        QCOMPARE(two.post("/api/leads", R"({"name":"Each its own"})", headers).body, second.body);
    }

    void aRevokedKeyIsRefusedAtOnce()
    {
        const auto made = makeKey(client(), R"("leads.read")");
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, made.text("key"), "/api/leads"));
        const std::string path = "/api/api-keys/" + std::to_string(made.number("id"));
        QCOMPARE(client().remove(path).status, 204);
        QVERIFY(eventually([&] { return workers.answer(401, made.text("key"), "/api/leads"); }, aSecond));
        QCOMPARE(client().remove(path).status, 404);
        QVERIFY(client().get("/api/api-keys").body.find(made.text("prefix")) == std::string::npos);
    }

    void aKeyExpires()
    {
        const auto made = client().post("/api/api-keys",
            R"({"name":"Short","permissions":["leads.read"],"expiresAt":")" + toIso(now().plusSeconds(60)) + R"("})");
        QCOMPARE(made.status, 201);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, made.text("key"), "/api/leads"));
        const ClockShift later(61);
        QVERIFY(workers.answer(401, made.text("key"), "/api/leads"));
    }

    void impersonationGoesDownwardsOnly_data()
    {
        QTest::addColumn<int>("actor");
        QTest::addColumn<int>("target");
        QTest::addColumn<int>("status");
        const auto row = [](Role actor, Role target, int status) {
            const std::string name = std::string(nameOf(actor)) + " as " + std::string(nameOf(target));
            QTest::newRow(name.c_str()) << static_cast<int>(actor) << static_cast<int>(target) << status;
        };
        for (const Role target : {Role::Admin, Role::Agent, Role::Viewer, Role::Member})
            row(Role::Owner, target, 200);
        row(Role::Owner, Role::Owner, 403);
        for (const Role target : {Role::Agent, Role::Viewer, Role::Member})
            row(Role::Admin, target, 200);
        row(Role::Admin, Role::Owner, 403);
        row(Role::Admin, Role::Admin, 403);
        for (const Role target : {Role::Owner, Role::Agent, Role::Member})
            row(Role::Agent, target, 403);
        row(Role::Viewer, Role::Member, 403);
        row(Role::Member, Role::Member, 403);
    }
    void impersonationGoesDownwardsOnly()
    {
        QFETCH(int, actor);
        QFETCH(int, target);
        QFETCH(int, status);
        const auto& who = personOf(static_cast<Role>(actor), 0);
        const auto& whom = personOf(static_cast<Role>(target), 1);
        const auto answer = impersonate(who.client, whom.id);
        QCOMPARE(answer.status, status);
        if (status == 200)
            QCOMPARE(answer.json().at("user").at("id").as_int64(), whom.id.value);
    }

    void impersonationIsNotChainedAndNotForOneself()
    {
        const auto& admin = personOf(Role::Admin, 0);
        const auto& agent = personOf(Role::Agent, 0);
        const Client asAdmin(m_server->port(), impersonate(client(), admin.id).text("token"));
        QCOMPARE(asAdmin.get("/api/users/me").number("id"), admin.id.value);
        QCOMPARE(impersonate(asAdmin, agent.id).status, 403);
        QCOMPARE(impersonate(client(), m_owner->id).status, 403);
        QCOMPARE(impersonate(client(), UserId{999999}).status, 404);
        const auto disabled = m_server->addPerson(m_owner->company, Role::Agent);
        QCOMPARE(client().patch(pathOf(disabled), R"({"disabled":true})").status, 200);
        QCOMPARE(impersonate(client(), disabled.id).status, 422);
    }

    void nobodyPlantsASecondFactorForAnother()
    {
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const Client acting(m_server->port(), impersonate(client(), agent.id).text("token"));
        QCOMPARE(agent.client.post("/api/auth/totp", "").status, 200);
        QCOMPARE(acting.post("/api/auth/totp", "").status, 403);
        QCOMPARE(acting.post("/api/auth/totp/confirm", R"({"code":"123456"})").status, 403);
        // Nor touches what they sign in with, whatever they know.
        QCOMPARE(acting.post("/api/auth/totp/disable", R"({"password":"correct horse battery"})").status, 403);
        QCOMPARE(acting
                     .post("/api/auth/password",
                         R"({"currentPassword":"correct horse battery","newPassword":"another battery"})")
                     .status,
            403);
    }

    /// The role that is looked up for an impersonated session is the user's: it must not rise under the administrator.
    void whoRisesIsNoLongerActedFor()
    {
        const auto admin = m_server->addPerson(m_owner->company, Role::Admin);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const auto tokens = impersonate(admin.client, agent.id);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, tokens.text("token")));
        QCOMPARE(client().patch(pathOf(agent), R"({"role":"owner"})").status, 200);
        QVERIFY(eventually([&] { return workers.answer(401, tokens.text("token")); }, aSecond));
        QCOMPARE(refresh(tokens.text("refreshToken")).status, 401);
        QVERIFY(workers.answer(200, agent.client.token()));
    }

    /// A worker that has not heard yet of another role goes by the one in the database.
    void whoWasDemotedAMomentAgoActsForNobody()
    {
        const auto admin = m_server->addPerson(m_owner->company, Role::Admin);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, admin.client.token(), "/api/audit")); // remembered by both
        inDatabase(*m_server, admin.company, [&](db::Tx& tx) {
            auto user = *user_store::find(tx, admin.company, admin.id);
            user.role = Role::Viewer;
            user_store::update(tx, admin.company, user);
        });
        QVERIFY(workers.answer(200, admin.client.token(), "/api/audit"));
        QCOMPARE(impersonate(admin.client, personOf(Role::Agent, 0).id).status, 403);
    }

    void theLedgerNamesTheImpersonator()
    {
        const auto person = m_server->owner();
        const auto agent = m_server->addPerson(person.company, Role::Agent);
        const auto tokens = impersonate(person.client, agent.id);
        const Client acting(m_server->port(), tokens.text("token"));
        const auto lead = acting.post("/api/leads", R"({"name":"Made by proxy"})");
        QCOMPARE(lead.status, 201);
        const auto audit
            = person.client.get("/api/audit?entity=lead&entityId=" + std::to_string(lead.number("id"))).json();
        QCOMPARE(audit.at(0).at("actorId").as_int64(), agent.id.value);
        QCOMPARE(audit.at(0).at("impersonatorId").as_int64(), person.id.value);
        const auto opened = person.client.get("/api/audit?entity=session&limit=1").json();
        QCOMPARE(opened.at(0).at("actorId").as_int64(), person.id.value);
        QCOMPARE(opened.at(0).at("diff").at("impersonatorId").at(1).as_int64(), person.id.value);
        QCOMPARE(opened.at(0).at("diff").at("userId").at(1).as_int64(), agent.id.value);
        // It goes on as impersonated after a refresh.
        const Client later(m_server->port(), refresh(tokens.text("refreshToken")).text("token"));
        const auto second = later.post("/api/leads", R"({"name":"Made by proxy again"})");
        const auto again
            = person.client.get("/api/audit?entity=lead&entityId=" + std::to_string(second.number("id"))).json();
        QCOMPARE(again.at(0).at("impersonatorId").as_int64(), person.id.value);
        // The agent sees in their own list that somebody acts for them.
        QVERIFY(
            agent.client.get("/api/auth/sessions").body.find("\"impersonatorId\":" + std::to_string(person.id.value))
            != std::string::npos);
    }

    void disablingAUserEndsTheirSessions()
    {
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const auto tokens = login(agent.email);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, agent.client.token()) && workers.answer(200, tokens.text("token")));
        QCOMPARE(client().patch(pathOf(agent), R"({"disabled":true})").status, 200);
        QVERIFY(eventually(
            [&] { return workers.answer(401, agent.client.token()) && workers.answer(401, tokens.text("token")); },
            aSecond));
        QCOMPARE(refresh(tokens.text("refreshToken")).status, 401);
        QCOMPARE(login(agent.email).status, 401);
        // Enabled again, they sign in anew; what was ended stays ended.
        QCOMPARE(client().patch(pathOf(agent), R"({"disabled":false})").status, 200);
        QCOMPARE(login(agent.email).status, 200);
        QVERIFY(workers.answer(401, agent.client.token()));
    }

    void whoIsDisabledOrDemotedActsForNobody_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("disabled") << QByteArray(R"({"disabled":true})");
        QTest::newRow("demoted") << QByteArray(R"({"role":"viewer"})");
        QTest::newRow("deleted") << QByteArray();
    }
    void whoIsDisabledOrDemotedActsForNobody()
    {
        QFETCH(QByteArray, change);
        const auto admin = m_server->addPerson(m_owner->company, Role::Admin);
        const auto tokens = impersonate(admin.client, personOf(Role::Agent, 0).id);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, tokens.text("token")));
        const auto done
            = change.isEmpty() ? client().remove(pathOf(admin)) : client().patch(pathOf(admin), change.toStdString());
        QVERIFY(done.status == 200 || done.status == 204);
        QVERIFY(eventually([&] { return workers.answer(401, tokens.text("token")); }, aSecond));
        QCOMPARE(refresh(tokens.text("refreshToken")).status, 401);
        QVERIFY(workers.answer(200, personOf(Role::Agent, 0).client.token()));
    }

    void anotherRoleCountsAtOnce()
    {
        const auto person = m_server->addPerson(m_owner->company, Role::Agent);
        BothWorkers workers(m_server->port());
        QVERIFY(workers.answer(200, person.client.token(), "/api/leads"));
        QCOMPARE(client().patch(pathOf(person), R"({"role":"member"})").status, 200);
        QVERIFY(eventually([&] { return workers.answer(403, person.client.token(), "/api/leads"); }, aSecond));
        QCOMPARE(client().patch(pathOf(person), R"({"role":"admin"})").status, 200);
        QVERIFY(eventually([&] { return workers.answer(200, person.client.token(), "/api/audit"); }, aSecond));
    }

    void whoNeverHadAPasswordConfirmsByNone()
    {
        TestServer own;
        const auto owner = own.owner();
        const auto signedIn
            = own.anonymous().post("/api/auth/local", R"({"token":")" + own.server().newLocalToken() + R"("})");
        const Client local(own.port(), std::string(signedIn.json().at("token").as_string()));
        QVERIFY(local.get("/api/users/me").json().at("lastLoginAt").is_string()); // by whatever way one came
        const auto change = [&] {
            return local.post("/api/auth/password", R"({"currentPassword":"","newPassword":"another long one"})");
        };
        QCOMPARE(change().status, 400); // the owner has one, and has to say it
        inDatabase(own, owner.company,
            [&](db::Tx& tx) { session_store::setPassword(tx, owner.company, owner.id, std::string_view()); });
        QCOMPARE(change().status, 204);
        QCOMPARE(change().status, 400);
    }

    void theDesktopsOwnTokenWorksOnce()
    {
        const std::string token = m_server->server().newLocalToken();
        QCOMPARE(localSignIn("nonsense").status, 401);
        const auto answer = localSignIn(token);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().at("user").at("role").as_string(), "owner");
        QCOMPARE(localSignIn(token).status, 401);
        const std::string replaced = m_server->server().newLocalToken();
        m_server->server().newLocalToken();
        QCOMPARE(localSignIn(replaced).status, 401);
    }

private:
    Answer loginWith(const std::string& body) const { return m_server->anonymous().post("/api/auth/login", body); }
    Answer login(const std::string& email, const std::string& password = TestServer::password) const
    {
        return loginWith(loginBody(email, password));
    }
    Answer refresh(const std::string& token) const
    {
        return m_server->anonymous().post("/api/auth/refresh", refreshBody(token));
    }
    Answer localSignIn(const std::string& token) const
    {
        return m_server->anonymous().post("/api/auth/local", R"({"token":")" + token + R"("})");
    }
    /// A sign-in whose answer is not waited for.
    std::unique_ptr<Wire> sent(const std::string& body, std::uint16_t port = 0) const
    {
        auto wire = std::make_unique<Wire>(port ? port : m_server->port());
        wire->send(QByteArray::fromStdString(
            "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
            + std::to_string(body.size()) + "\r\n\r\n" + body));
        return wire;
    }
    static Answer impersonate(const Client& actor, UserId user)
    {
        return actor.post("/api/auth/impersonate/" + std::to_string(user.value), "");
    }
    static Answer makeKey(const Client& maker, const std::string& permissions)
    {
        return maker.post("/api/api-keys", R"({"name":"Program","permissions":[)" + permissions + "]}");
    }

    /// People of the main company, made when first needed: signing in costs time.
    const Person& personOf(Role role, int number)
    {
        auto& known = m_people[{role, number}];
        if (!known)
            known = std::make_unique<Person>(m_server->addPerson(m_owner->company, role));
        return *known;
    }

    std::string hashOf(const Person& person) const
    {
        return inDatabase(*m_server, person.company, [&](db::Tx& tx) {
            return session_store::credentialsOf(tx, person.company, person.id).value().passwordHash;
        });
    }

    std::map<std::pair<Role, int>, std::unique_ptr<Person>> m_people;
};

QTEST_GUILESS_MAIN(SessionsTest)
#include "sessions_test.moc"
