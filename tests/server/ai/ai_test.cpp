#include "tests/support/company_test.h"
#include "tests/support/model_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

/// A company's models: where they are asked, with which key, at what cost.
class AiTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.forget();
        m_model.follow([](const ModelRequest& request) { return ModelServer::says(request, "OK"); });
    }

    void nothingIsSetUpAtFirst()
    {
        const auto settings = client().get("/api/ai/settings");
        QCOMPARE(settings.status, 200);
        const auto json = settings.json();
        QCOMPARE(json.at("isReady").as_bool(), false);
        QCOMPARE(json.at("version").as_int64(), 0);
        QCOMPARE(settings.text("serverModel"), "gpt-4o-mini");
        QVERIFY(json.at("endpoints").as_array().empty());
    }

    void aKeyIsKeptAndNeverShown()
    {
        const auto saved
            = save(R"({"endpoints":[{"feature":"default","baseUrl":"%1","model":"small","apiKey":"sk-one"}]})");
        QCOMPARE(saved.status, 200);
        QVERIFY(saved.json().at("isReady").as_bool());
        QVERIFY(saved.json().at("endpoints").at(0).at("keySetAt").is_string());
        for (const auto& answer :
            {saved, client().get("/api/ai/settings"), client().get("/api/changes?since=0"), client().get("/api/audit")})
            QVERIFY2(answer.body.find("sk-one") == std::string::npos, answer.body.c_str());
        QVERIFY(test("{}").json().at("works").as_bool());
        QCOMPARE(m_model.requests().back().headers.at("authorization"), "Bearer sk-one");
    }

    void aKeyStaysUntilAnotherIsGiven()
    {
        save(R"({"endpoints":[{"feature":"default","baseUrl":"%1","model":"small","apiKey":"sk-one"}]})");
        save(R"({"endpoints":[{"feature":"default","baseUrl":"%1/","model":"large"}],"monthlyBudget":500})");
        QVERIFY(test("{}").json().at("works").as_bool());
        QCOMPARE(m_model.requests().back().headers.at("authorization"), "Bearer sk-one");
        QCOMPARE(m_model.requests().back().body.at("model").as_string(), "large");
        save(R"({"endpoints":[{"feature":"default","baseUrl":"%1","model":"large","apiKey":"sk-two"}]})");
        test("{}");
        QCOMPARE(m_model.requests().back().headers.at("authorization"), "Bearer sk-two");
    }

    /// Whoever may change an address must not be able to have the key sent to it.
    void aKeyGoesNowhereElse()
    {
        save(R"({"endpoints":[{"feature":"default","baseUrl":"%1","model":"small","apiKey":"sk-one"}]})");
        ModelServer other;
        const std::string there = at(other, R"({"baseUrl":"%1"})");
        QVERIFY(test(there).json().at("works").as_bool());
        QVERIFY(!other.requests().back().headers.contains("authorization"));
        const auto moved = client().put(
            "/api/ai/settings", at(other, R"({"endpoints":[{"feature":"default","model":"small","baseUrl":"%1"}]})"));
        QVERIFY(moved.json().at("endpoints").at(0).at("keySetAt").is_null());
        test("{}");
        QVERIFY(!other.requests().back().headers.contains("authorization"));
    }

    void aFeatureMayHaveAModelOfItsOwn()
    {
        save(R"({"endpoints":[{"feature":"default","baseUrl":"%1","model":"small","apiKey":"sk-one"},)"
             R"({"feature":"report","model":"large"}]})");
        test(R"({"feature":"report"})");
        QCOMPARE(m_model.requests().back().body.at("model").as_string(), "large");
        QCOMPARE(m_model.requests().back().headers.at("authorization"), "Bearer sk-one");
        test(R"({"feature":"chat"})");
        QCOMPARE(m_model.requests().back().body.at("model").as_string(), "small");
    }

    void badSettingsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("address") << QByteArray(R"({"endpoints":[{"feature":"default","baseUrl":"x","model":"m"}]})")
                                 << QByteArray("endpoints[0].baseUrl");
        QTest::newRow("model") << QByteArray(R"({"endpoints":[{"feature":"default"}]})")
                               << QByteArray("endpoints[0].model");
        QTest::newRow("twice") << QByteArray(
            R"({"endpoints":[{"feature":"chat","model":"a"},{"feature":"chat","model":"b"}]})")
                               << QByteArray("endpoints[1].feature");
        QTest::newRow("feature") << QByteArray(R"({"endpoints":[{"feature":"dance","model":"a"}]})")
                                 << QByteArray("endpoints[0].feature");
        QTest::newRow("parallel") << QByteArray(R"({"parallel":0})") << QByteArray("parallel");
        QTest::newRow("budget") << QByteArray(R"({"monthlyBudget":-1})") << QByteArray("monthlyBudget");
        QTest::newRow("currency") << QByteArray(R"({"currency":"euros"})") << QByteArray("currency");
    }
    void badSettingsAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, path);
        const auto before = client().get("/api/ai/settings").body;
        const auto refused = client().put("/api/ai/settings", body.toStdString());
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json().at("details").at(0).at("path").as_string(), path.toStdString());
        QCOMPARE(client().get("/api/ai/settings").body, before);
    }

    void whoeverSavesSecondIsTold()
    {
        save(R"({"endpoints":[{"feature":"default","baseUrl":"%1","model":"small"}]})");
        const auto version = client().get("/api/ai/settings").number("version");
        const Headers same{{"If-Match", "\"" + std::to_string(version) + "\""}};
        QCOMPARE(client().patch("/api/ai/settings", R"({"parallel":2})", same).status, 200);
        QCOMPARE(client().patch("/api/ai/settings", R"({"parallel":3})", same).status, 412);
    }

    void aTestSaysWhatIsWrong()
    {
        save(R"({"endpoints":[{"feature":"default","baseUrl":"%1","model":"small","apiKey":"sk-one"}]})");
        m_model.follow([](const ModelRequest&) { return ModelServer::refuses(401, "Incorrect API key provided"); });
        const auto failed = client().post("/api/ai/test", "{}", {{"Accept-Language", "fr"}});
        QCOMPARE(failed.status, 200);
        QVERIFY(!failed.json().at("works").as_bool());
        QVERIFY2(failed.text("problem").find("refuse la clé") != std::string::npos, failed.body.c_str());
        const auto nowhere = test(R"({"baseUrl":"ftp:x"})");
        QVERIFY(nowhere.text("problem").find("https://") != std::string::npos);
    }

    void everyQuestionIsInTheLedger()
    {
        save(R"({"endpoints":[{"feature":"default","baseUrl":"%1","model":"small","inputPrice":2000000,)"
             R"("outputPrice":10000000}]})");
        const auto before = client().get("/api/ai/spending").number("costMicros");
        test(R"({"feature":"report"})");
        const auto uses = client().get("/api/ai/uses?feature=report&limit=1").json();
        const auto& use = uses.at(0);
        QCOMPARE(use.at("outcome").as_string(), "answered");
        QCOMPARE(use.at("inputTokens").as_int64(), 11);
        QCOMPARE(use.at("outputTokens").as_int64(), 7);
        QCOMPARE(use.at("costMicros").as_int64(), 11 * 2 + 7 * 10);
        QCOMPARE(client().get("/api/ai/spending").number("costMicros"), before + 92);
        m_model.follow([](const ModelRequest&) { return ModelServer::refuses(401, "no"); });
        test("{}");
        const auto failed = client().get("/api/ai/uses?limit=1").json();
        QCOMPARE(failed.at(0).at("outcome").as_string(), "failed");
        QCOMPARE(failed.at(0).at("costMicros").as_int64(), 0);
    }

    void otherCompaniesSeeNothingOfIt()
    {
        save(R"({"endpoints":[{"feature":"default","baseUrl":"%1","model":"small","apiKey":"sk-one"}]})");
        test("{}");
        const auto other = m_server->owner();
        QVERIFY(other.client.get("/api/ai/uses").json().as_array().empty());
        QVERIFY(!other.client.get("/api/ai/settings").json().at("isReady").as_bool());
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        for (const char* path : {"/api/ai/settings", "/api/ai/uses", "/api/ai/spending"})
            QCOMPARE(agent.client.get(path).status, 403);
    }

private:
    /// A body with the endpoint's address in place of %1.
    static std::string at(const ModelServer& model, const char* body)
    {
        return QString::fromUtf8(body).arg(QString::fromStdString(model.baseUrl())).toStdString();
    }
    Answer save(const char* body) const { return client().put("/api/ai/settings", at(m_model, body)); }
    Answer test(const std::string& body) const { return client().post("/api/ai/test", body); }

    ModelServer m_model;
};

QTEST_GUILESS_MAIN(AiTest)
#include "ai_test.moc"
