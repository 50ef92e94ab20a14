#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/model_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

const Headers asBrowser{{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "text/html"},
    {"Accept-Language", "en"}, {"Origin", "https://shop.example"}, {"Referer", "https://shop.example/contact"}};
const Headers asProgram{{"Content-Type", "application/json"}, {"Accept-Language", "fr"}};

} // namespace

/// Forms on the company's own pages, sent as browsers and programs send them.
class FormsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void aBrowsersFormBecomesALead()
    {
        const auto owner = m_server->owner();
        const auto path = formOf(owner, {{"tags", json::Array{"web"}}});
        const auto answer = visitor().post(path,
            "name=Jeanne+Martin&email=Jeanne%40Example.org&tel=01+42+68+53+00&soci%C3%A9t%C3%A9=Atelier+Martin"
            "&message=200+books%0D%0Aby+May&Budget=5000&_leave_empty=",
            asBrowser);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.at("content-type").starts_with("text/html"));
        QVERIFY(holds(answer.body, "Thank you"));
        const auto lead = onlyLead(owner);
        QCOMPARE(textAt(lead, "name"), "Jeanne Martin");
        QCOMPARE(textAt(lead, "email"), "jeanne@example.org");
        QCOMPARE(textAt(lead, "phone"), "+33142685300");
        QCOMPARE(textAt(lead, "company"), "Atelier Martin");
        QCOMPARE(textAt(lead, "source"), "website");
        QCOMPARE(json::toText(lead.at("tags")), "[\"web\"]");
        const auto notes = textAt(lead, "notes");
        QVERIFY2(holds(notes, "200 books"), notes.c_str());
        QVERIFY2(holds(notes, "Budget: 5000"), notes.c_str());
        QVERIFY2(holds(notes, "Page: https://shop.example/contact"), notes.c_str());
        QVERIFY(lead.at("contactId").is_int64());
        QVERIFY(lead.at("fitScore").as_int64() > 0);
    }

    void aProgramIsAnsweredInJson()
    {
        const auto owner = m_server->owner();
        const auto path = formOf(owner);
        const auto answer = visitor().post(path,
            bodyOf({{"Prénom", "Awa"}, {"Nom", "Diop"}, {"courriel", "awa@example.org"}, {"source", "salon"},
                {"visitors", 12}, {"company", nullptr}}),
            asProgram);
        QCOMPARE(answer.status, 201);
        QVERIFY(answer.json().at("received").as_bool());
        QVERIFY(holds(answer.text("message"), "Merci"));
        const auto lead = onlyLead(owner);
        QCOMPARE(textAt(lead, "name"), "Awa Diop");
        QCOMPARE(textAt(lead, "source"), "salon");
        QVERIFY(holds(textAt(lead, "notes"), "visitors: 12"));
    }

    void whoeverHasAPageOfTheirOwnIsSentThere()
    {
        const auto owner = m_server->owner();
        const auto path = formOf(owner, {{"thanksUrl", "https://shop.example/thanks"}});
        const auto answer = visitor().post(path, "name=A", asBrowser);
        QCOMPARE(answer.status, 303);
        QCOMPARE(answer.headers.at("location"), "https://shop.example/thanks");
        for (const char* const url : {"javascript:alert(1)", "shop.example", "//shop.example", "data:text/html,x"}) {
            const auto refused = owner.client.patch("/api/forms/settings", bodyOf({{"thanksUrl", url}}));
            QCOMPARE(refused.status, 400);
            QVERIFY(holds(refused.body, "thanksUrl"));
        }
        // A visitor cannot choose where others are sent.
        const auto chosen = visitor().post(path + "&thanksUrl=https://evil.example", "name=B", asBrowser);
        QCOMPARE(chosen.headers.at("location"), "https://shop.example/thanks");
    }

    void programsThatFillInEverythingAreLetDown()
    {
        const auto owner = m_server->owner();
        const auto path = formOf(owner);
        const auto answer = visitor().post(path, "name=Spam&email=s%40spam.example&_leave_empty=http://x", asBrowser);
        QCOMPARE(answer.status, 200);
        QVERIFY(holds(answer.body, "Thank you"));
        QCOMPARE(leadsOf(owner).size(), std::size_t(0));
    }

    void whatIsWrongIsSaidToTheVisitor()
    {
        const auto owner = m_server->owner();
        const auto path = formOf(owner);
        const auto page = visitor().post(path, "name=A&email=nonsense", asBrowser);
        QCOMPARE(page.status, 400);
        QVERIFY(page.headers.at("content-type").starts_with("text/html"));
        QVERIFY2(holds(page.body, "email:") && holds(page.body, "Go back"), page.body.c_str());
        const auto empty = visitor().post(path, "message=hello", asBrowser);
        QCOMPARE(empty.status, 400);
        QVERIFY(holds(empty.body, "phone number"));
        const auto program = visitor().post(path, bodyOf({{"name", "A"}, {"email", "nonsense"}}), asProgram);
        QCOMPARE(program.status, 400);
        QVERIFY(holds(program.body, "\"path\":\"email\""));
        // What the visitor wrote is not run on the page that answers.
        const auto script = visitor().post(path, "email=%3Cscript%3Ealert(1)%3C/script%3E", asBrowser);
        QVERIFY(!holds(script.body, "<script>alert"));
        QCOMPARE(leadsOf(owner).size(), std::size_t(0));
    }

    void rubbish_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray form("application/x-www-form-urlencoded");
        QTest::newRow("no type") << QByteArray() << QByteArray("name=A") << 400;
        QTest::newRow("another type") << QByteArray("multipart/form-data; boundary=x") << QByteArray("--x--") << 400;
        QTest::newRow("broken escape") << form << QByteArray("name=%zz") << 400;
        QTest::newRow("a zero byte") << form << QByteArray("name=a%00b") << 400;
        QTest::newRow("not UTF-8") << form << QByteArray("name=%ff%fe") << 400;
        QTest::newRow("nothing") << form << QByteArray() << 400;
        QTest::newRow("only separators") << form << QByteArray("&&&==&=") << 400;
        QTest::newRow("many fields") << form << QByteArray("a=1&").repeated(101) << 400;
        QTest::newRow("a long name") << form << QByteArray("name=") + QByteArray("x").repeated(300) << 400;
        QTest::newRow("long notes") << form << QByteArray("name=A&message=") + QByteArray("x").repeated(30000) << 400;
        QTest::newRow("half a JSON") << QByteArray("application/json") << QByteArray("{\"name\":") << 400;
        QTest::newRow("an array") << QByteArray("application/json") << QByteArray("[1]") << 400;
    }
    void rubbish()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const auto path = formOf(*m_owner);
        const auto before = leadsOf(*m_owner).size();
        Headers headers;
        if (!type.isEmpty())
            headers.emplace_back("Content-Type", type.toStdString());
        const auto answer = visitor().post(path, body.toStdString(), headers);
        QVERIFY2(answer.status == status, answer.body.c_str());
        QCOMPARE(leadsOf(*m_owner).size(), before);
    }

    void onlyTheKeyOpens()
    {
        const auto owner = m_server->owner();
        QCOMPARE(owner.client.get("/api/forms/settings").text("action"), "");
        const auto path = formOf(owner);
        for (const std::string& wrong : {std::string("/form"), std::string("/form?key="), std::string("/form?key=1-x"),
                 std::string("/form?key=99999999999999999999-x"), path + "x", path.substr(0, path.size() - 1)}) {
            const auto answer = visitor().post(wrong, "name=A", asBrowser);
            QVERIFY2(answer.status == 404, wrong.c_str());
        }
        const auto renewed = owner.client.post("/api/forms/settings/key", "");
        QCOMPARE(renewed.status, 200);
        QCOMPARE(visitor().post(path, "name=A", asBrowser).status, 404);
        QCOMPARE(visitor().post(pathIn(renewed.text("action")), "name=A", asBrowser).status, 200);
        owner.client.patch("/api/forms/settings", "{\"enabled\":false}");
        QCOMPARE(visitor().post(pathIn(renewed.text("action")), "name=A", asBrowser).status, 403);
    }

    void onlyTheseSites()
    {
        const auto owner = m_server->owner();
        const auto path = formOf(owner, {{"sites", json::Array{"*.example"}}});
        QCOMPARE(visitor().post(path, "name=A", asBrowser).status, 200);
        Headers elsewhere = asBrowser;
        elsewhere[3].second = "https://evil.test";
        const auto refused = visitor().post(path, "name=A", elsewhere);
        QCOMPARE(refused.status, 403);
        QVERIFY(holds(refused.body, "address is missing"));
        const auto preflight = visitor().send(
            "OPTIONS", "/form", {}, {{"Origin", "https://shop.example"}, {"Access-Control-Request-Method", "POST"}});
        QCOMPARE(preflight.headers.at("access-control-allow-origin"), "*");
    }

    void whoSendsTooManyWaits()
    {
        TestServer server([](ServerSettings& settings) { settings.rateLimits.newChats = {3, 3600}; });
        const auto owner = server.owner();
        const auto path = formOf(owner);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(server.anonymous().post(path, "name=A", asBrowser).status, 200);
        const auto refused = server.anonymous().post(path, "name=A", asBrowser);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.headers.contains("retry-after"));
        QCOMPARE(leadsOf(owner).size(), std::size_t(3));
    }

    void peopleProveThatTheyAreThat()
    {
        ModelServer google;
        TestServer server([&](ServerSettings& settings) {
            settings.recaptcha.secret = "s3cret";
            settings.recaptcha.siteKey = "site";
            settings.recaptcha.verifyUrl = google.baseUrl() + "/siteverify";
        });
        const auto owner = server.owner();
        const auto path = formOf(owner);
        QVERIFY(holds(owner.client.get("/api/forms/settings").text("snippet"), "data-sitekey=\"site\""));
        QVERIFY(server.anonymous().post(path, "name=A", asBrowser).status >= 400);
        QCOMPARE(leadsOf(owner).size(), std::size_t(0));
    }

    void theSnippetWorksAsItStands()
    {
        const auto owner = m_server->owner();
        formOf(owner);
        const auto settings = owner.client.get("/api/forms/settings");
        const auto snippet = QString::fromStdString(settings.text("snippet"));
        const auto action = QRegularExpression("action=\"([^\"]+)\"").match(snippet).captured(1).toStdString();
        QCOMPARE(action, settings.text("action"));
        QByteArray body;
        auto inputs = QRegularExpression("name=\"([^\"]+)\"").globalMatch(snippet);
        while (inputs.hasNext()) {
            const QString name = inputs.next().captured(1);
            const bool isTrap = name.startsWith(u'_');
            const QString value = name == "email" ? "a@example.org" : name == "phone" ? "+33142685300" : "Words";
            body += (body.isEmpty() ? "" : "&") + name.toUtf8() + "=" + (isTrap ? "" : QUrl::toPercentEncoding(value));
        }
        QCOMPARE(visitor().post(pathIn(action), body.toStdString(), asBrowser).status, 200);
        const auto lead = onlyLead(owner);
        QCOMPARE(textAt(lead, "company"), "Words");
        QVERIFY(textAt(lead, "notes").starts_with("Words"));
    }

    void strangersKeepOut()
    {
        const auto viewer = m_server->addPerson(m_owner->company, Role::Viewer);
        for (const auto* const path : {"/api/forms/settings", "/api/leads/assignment"})
            QCOMPARE(viewer.client.get(path).status, 403);
        QCOMPARE(viewer.client.post("/api/forms/settings/key", "").status, 403);
        // Another company's settings are its own.
        const auto other = m_server->owner();
        formOf(*m_owner, {{"source", "mine"}});
        QCOMPARE(other.client.get("/api/forms/settings").text("source"), "website");
    }

private:
    Client visitor() const { return m_server->anonymous(); }

    /// The path of the company's form, which is open.
    static std::string formOf(const Person& owner, json::Object settings = {})
    {
        settings["enabled"] = true;
        const auto saved = owner.client.patch("/api/forms/settings", bodyOf(std::move(settings)));
        return pathIn(saved.text("action"));
    }
    static std::string pathIn(const std::string& action)
    {
        const auto at = action.find("/form");
        return at == std::string::npos ? std::string() : action.substr(at);
    }
    static json::Array leadsOf(const Person& owner) { return owner.client.get("/api/leads").json().as_array(); }
    static json::Value onlyLead(const Person& owner)
    {
        const auto leads = leadsOf(owner);
        return leads.size() == 1 ? leads.front() : json::Value(json::Object());
    }
};

QTEST_GUILESS_MAIN(FormsTest)
#include "forms_test.moc"
