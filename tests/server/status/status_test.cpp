#include "server/status/server_facts.h"
#include "tests/support/company_test.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

const Finding* findingNamed(const std::vector<Finding>& findings, std::string_view name)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const auto& f) { return f.name == name; });
    return found == findings.end() ? nullptr : &*found;
}

FindingState stateOf(const ServerSettings& settings, std::string_view name)
{
    const auto findings = findingsOf(factsOf(settings), Language::English);
    const auto* const found = findingNamed(findings, name);
    return found ? found->state : FindingState::Ok;
}

constexpr const char* strongSecret = "q8Zr2Lw0vTn5Xb7Kc1Jd4Hf6Gs9Pa3Ye";

} // namespace

/// GET /api/server: how the server and its configuration stand.
class StatusTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItIs()
    {
        const auto answer = client().get("/api/server");
        QCOMPARE(answer.status, 200);
        const auto body = answer.json();
        QCOMPARE(answer.text("engine"), engine() == db::Engine::Postgres ? "PostgreSQL" : "SQLite");
        QCOMPARE(answer.text("address"), m_server->server().url());
        const auto served = fromIso(answer.text("now"));
        QVERIFY(served && std::abs(served->ms - now().ms) < 10'000);
        bool isDatabaseGood = false;
        for (const auto& finding : body.at("findings").as_array())
            isDatabaseGood = isDatabaseGood
                || (finding.at("name").as_string() == "database" && finding.at("state").as_string() == "ok");
        QVERIFY(isDatabaseGood);
    }

    void speaksTheReadersLanguage()
    {
        const auto sentence = [&](const char* language) {
            const auto answer = client().get("/api/server", {{"Accept-Language", language}});
            return std::string(answer.json().at("findings").as_array().front().at("sentence").as_string().c_str());
        };
        QVERIFY(sentence("en").starts_with("The database"));
        QVERIFY(sentence("fr").starts_with("La base"));
    }

    void holdsNoSecret()
    {
        TestServer server([](ServerSettings& settings) {
            settings.jwtSecret = strongSecret;
            settings.encryptionKey = "another-key-that-nobody-shall-see";
            settings.metricsToken = "metrics-token-of-this-test";
        });
        const auto answer = server.owner().client.get("/api/server");
        QCOMPARE(answer.status, 200);
        const std::string& text = answer.body;
        for (const char* const secret : {strongSecret, "another-key", "metrics-token"})
            QVERIFY2(text.find(secret) == std::string::npos, secret);
        QVERIFY(text.find(server.database().settings().location) == std::string::npos);
    }

    void judgesTheConfiguration()
    {
        ServerSettings settings;
        settings.address = "127.0.0.1";
        settings.publicUrl = "https://vigie.example.org";
        settings.trustedProxies = {"127.0.0.1"};
        for (const auto& finding : findingsOf(factsOf(settings), Language::French))
            QVERIFY2(finding.state == FindingState::Ok && !finding.sentence.empty() && finding.mend.empty(),
                finding.name.c_str());

        settings.jwtSecret = "my-secret-my-secret-my-secret-my-secret";
        QCOMPARE(stateOf(settings, "JWT_SECRET"), FindingState::Warning);
        settings.jwtSecret = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        QCOMPARE(stateOf(settings, "JWT_SECRET"), FindingState::Warning);
        settings.jwtSecret = strongSecret;
        QCOMPARE(stateOf(settings, "JWT_SECRET"), FindingState::Ok);
        QCOMPARE(stateOf(settings, "ENCRYPTION_KEY"), FindingState::Warning);
        settings.encryptionKey = strongSecret;
        QCOMPARE(stateOf(settings, "ENCRYPTION_KEY"), FindingState::Ok);

        settings.trustedProxies.clear();
        QCOMPARE(stateOf(settings, "TRUSTED_PROXIES"), FindingState::Warning);
        settings.publicUrl.clear();
        QCOMPARE(stateOf(settings, "PUBLIC_BASE_URL"), FindingState::Warning);
        settings.address = "0.0.0.0";
        QCOMPARE(stateOf(settings, "TLS_CERT"), FindingState::Warning);
        settings.tlsCertificate = "/some/file.pem";
        QCOMPARE(stateOf(settings, "TLS_CERT"), FindingState::Ok);
        settings.rateLimits.login.requests = 0;
        QCOMPARE(stateOf(settings, "RATE_LIMIT_LOGIN"), FindingState::Warning);
    }

    void everyWarningSaysHowToMendIt()
    {
        ServerSettings settings;
        settings.address = "0.0.0.0";
        settings.jwtSecret = "short-secret-here";
        settings.rateLimits.login.requests = 0;
        for (const auto language : {Language::English, Language::French}) {
            for (const auto& finding : findingsOf(factsOf(settings), language))
                QVERIFY2(finding.state == FindingState::Ok || !finding.mend.empty(), finding.name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(StatusTest)
#include "status_test.moc"
