#include "server/net/mail.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/model_server.h"
#include "tests/support/smtp_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

ModelReply answers(int status, const std::string& body)
{
    return {status, {{"Content-Type", "application/json"}}, {body}};
}

} // namespace

/// From a written mail to the mailbox, by each way there is, and what is told when it does not get there.
class MailTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_provider.forget();
        client().put("/api/mail/templates", bodyOf({{"templates", json::Array{}}}));
        useSmtp();
    }

    void nothingIsSentUntilItIsSetUp()
    {
        const auto person = m_server->owner();
        const auto settings = person.client.get("/api/mail/settings").json();
        QCOMPARE(settings.at("isReady").as_bool(), false);
        QCOMPARE(settings.at("version").as_int64(), 0);
        const auto lead
            = person.client.post("/api/leads", bodyOf({{"name", "Marie"}, {"email", "m@example.org"}})).number("id");
        const auto refused
            = person.client.post("/api/mails", bodyOf({{"leadId", lead}, {"subject", "Hello"}, {"body", "Hello"}}));
        QCOMPARE(refused.status, 422);
        QVERIFY(holds(refused.text("error"), "Settings, Mail"));
        const auto tried = person.client.post("/api/mail/test", bodyOf({{"to", "m@example.org"}})).json();
        QCOMPARE(tried.at("works").as_bool(), false);
        QVERIFY(holds(textAt(tried, "problem"), "Settings, Mail"));
    }

    void aMailArrivesWholeAndReadable()
    {
        const auto lead = newLead("Élodie \"El\" Lefèvre", "elodie@example.org");
        const auto written = write(lead, "Votre idée : un café à Nîmes, et un sujet bien plus long qu'une ligne",
            "Bonjour {{firstName}},\n\nVoyez https://shop.example/a?b=1&c=2.\n<b>Merci</b> & à bientôt !");
        QCOMPARE(written.status, 201);
        QCOMPARE(written.text("state"), "waiting");
        const auto mail = m_smtp.mailTo("elodie@example.org");
        QVERIFY(mail.is_object());
        QCOMPARE(textAt(mail, "from"), "hello@horizon.example");
        QCOMPARE(mail.at("to").at(0).as_string(), "elodie@example.org");
        QCOMPARE(textAt(mail, "user"), "ada");
        const auto& headers = mail.at("headers");
        QCOMPARE(textAt(headers, "subject"), "Votre idée : un café à Nîmes, et un sujet bien plus long qu'une ligne");
        QVERIFY2(holds(textAt(headers, "to"), "Élodie"), textAt(headers, "to").c_str());
        QVERIFY2(holds(textAt(headers, "from"), "Atelier Horizon"), textAt(headers, "from").c_str());
        QCOMPARE(textAt(headers, "reply-to"), "team@horizon.example");
        QVERIFY(holds(textAt(headers, "date"), "+0000"));
        QCOMPARE(textAt(headers, "message-id"), "<" + written.text("messageId") + ">");
        QVERIFY(holds(written.text("messageId"), "@horizon.example"));
        QVERIFY(holds(textAt(mail, "raw"), "multipart/alternative"));
        const auto& text = mail.at("parts").at(0);
        QCOMPARE(textAt(text, "type"), "text/plain");
        QVERIFY2(holds(textAt(text, "text"), "Bonjour Élodie,"), textAt(text, "text").c_str());
        QVERIFY(holds(textAt(text, "text"), "-- \nAtelier Horizon, Lyon"));
        const auto& html = mail.at("parts").at(1);
        QCOMPARE(textAt(html, "type"), "text/html");
        QVERIFY(holds(textAt(html, "text"), "<a href=\"https://shop.example/a?b=1&amp;c=2\""));
        QVERIFY(holds(textAt(html, "text"), "&lt;b&gt;Merci&lt;/b&gt; &amp; à bientôt"));
        QVERIFY(eventually([&] { return stateOf(written) == "sent"; }));
    }

    void nobodySlipsAHeaderIn()
    {
        const auto lead = newLead("Eve", "eve@example.org");
        QCOMPARE(write(lead, "Hello\r\nBcc: all@example.org", "x").status, 400);
        QCOMPARE(client().post("/api/leads", bodyOf({{"name", "Eve\r\nBcc: all@example.org"}})).status, 400);
        QCOMPARE(net::headerText("a\r\nBcc: b"), "a  Bcc: b");
        const std::string folded = net::headerText(std::string(60, 'x') + "é and more that does not fit into one word");
        for (const auto& line : QString::fromStdString(folded).split(QStringLiteral("\r\n")))
            QVERIFY(line.size() <= 76);
        QCOMPARE(net::headerAddress({"a@b.c", "O\"Hara"}), "\"O\\\"Hara\" <a@b.c>");
    }

    void whoeverIsRefusedIsSeen()
    {
        const auto refused = write(newLead("Nobody", "refuse@example.org"), "Hello", "Hello");
        QVERIFY(eventually([&] { return stateOf(refused) == "failed"; }));
        const auto mail = show(refused);
        QVERIFY2(holds(mail.text("problem"), "No such mailbox here"), mail.body.c_str());
        QCOMPARE(mail.number("attempts"), 1); // no use in trying again
        const auto full = write(newLead("Full", "full@example.org"), "Hello", "Hello");
        QVERIFY(eventually([&] { return stateOf(full) == "failed"; }));
        QVERIFY(holds(show(full).text("problem"), "Mailbox full"));
        const auto failed = client().get("/api/mails?state=failed&leadId=" + std::to_string(full.number("leadId")));
        QCOMPARE(failed.json().as_array().size(), std::size_t(1));
    }

    void aFailedMailCanBeSentAgain()
    {
        const auto refused = write(newLead("Nobody", "refuse@example.org"), "Hello", "Hello");
        QVERIFY(eventually([&] { return stateOf(refused) == "failed"; }));
        const auto path = "/api/mails/" + std::to_string(refused.number("id")) + "/retry";
        QCOMPARE(client().post(path, "").text("state"), "waiting");
        QVERIFY(eventually([&] { return stateOf(refused) == "failed"; }));
        const auto sent = write(newLead("Somebody", "some@example.org"), "Hello", "Hello");
        QVERIFY(eventually([&] { return stateOf(sent) == "sent"; }));
        QCOMPARE(client().post("/api/mails/" + std::to_string(sent.number("id")) + "/retry", "").status, 422);
    }

    void aServerThatSaysLaterIsAskedLater()
    {
        const auto later = write(newLead("Patient", "later@example.org"), "Hello", "Hello");
        QVERIFY(eventually([&] { return show(later).number("attempts") == 1; }));
        QCOMPARE(stateOf(later), "waiting");
        QVERIFY2(holds(show(later).text("problem"), "Greylisted"), show(later).body.c_str());
        QVERIFY(eventually([&] { return stateOf(later) == "sent"; }, 15'000));
        QCOMPARE(textAt(m_smtp.mailTo("later@example.org").at("headers"), "message-id"),
            "<" + later.text("messageId") + ">");
        QCOMPARE(show(later).text("problem"), "");
    }

    void aTestSaysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("password") << QByteArray("user=ada secret=wrong") << QByteArray("user or password");
        QTest::newRow("nobody there") << QByteArray("host=127.0.0.1 port=1") << QByteArray("127.0.0.1");
        QTest::newRow("no such name") << QByteArray("host=mail.invalid") << QByteArray("called mail.invalid");
        QTest::newRow("starttls") << QByteArray("encryption=starttls") << QByteArray("STARTTLS");
        QTest::newRow("tls") << QByteArray("encryption=tls") << QByteArray("encrypted connection");
    }
    void aTestSaysWhatIsWrong()
    {
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, words);
        json::Object patch;
        for (const auto& part : change.split(' ')) {
            const auto value = part.mid(part.indexOf('=') + 1);
            const std::string name = part.left(part.indexOf('=')).toStdString();
            patch[name] = name == "port" ? json::Value(value.toInt()) : json::Value(value.toStdString());
        }
        QCOMPARE(client().patch("/api/mail/settings", bodyOf(std::move(patch))).status, 200);
        const auto tried = client().post("/api/mail/test", bodyOf({{"to", "me@example.org"}})).json();
        QCOMPARE(tried.at("works").as_bool(), false);
        QVERIFY2(holds(textAt(tried, "problem"), words.toStdString()), textAt(tried, "problem").c_str());
    }

    void aTestMailArrives()
    {
        const auto tried = client().post("/api/mail/test", bodyOf({{"to", "trial@example.org"}})).json();
        QVERIFY2(tried.at("works").as_bool(), textAt(tried, "problem").c_str());
        QVERIFY(m_smtp.mailTo("trial@example.org").is_object());
    }

    /// A server that does not answer keeps one thread busy, and nobody else.
    void aServerThatStallsHoldsNobodyUp()
    {
        const auto stalled = write(newLead("Slow", "stall@example.org"), "Hello", "Hello");
        const auto quick = write(newLead("Quick", "quick@example.org"), "Hello", "Hello");
        QVERIFY(eventually([&] { return stateOf(quick) == "sent"; }));
        QCOMPARE(stateOf(stalled), "waiting");
    }

    void aSecretIsKeptForItsPlaceAndNeverShown()
    {
        const auto saved = client().get("/api/mail/settings");
        QVERIFY(saved.json().at("hasSecret").as_bool());
        for (const auto& answer : {saved, client().get("/api/changes?since=0"), client().get("/api/audit")})
            QVERIFY(!holds(answer.body, "\"secret\":"));
        client().patch("/api/mail/settings", R"({"fromName":"Other"})");
        QVERIFY(client().get("/api/mail/settings").json().at("hasSecret").as_bool());
        client().patch("/api/mail/settings", R"({"host":"elsewhere.example"})");
        QVERIFY(!client().get("/api/mail/settings").json().at("hasSecret").as_bool());
    }

    void badSettingsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("host") << QByteArray(R"({"provider":"smtp","host":""})") << QByteArray("host");
        QTest::newRow("host with more") << QByteArray(R"({"host":"a/b"})") << QByteArray("host");
        QTest::newRow("sender") << QByteArray(R"({"fromAddress":""})") << QByteArray("fromAddress");
        QTest::newRow("sender is none") << QByteArray(R"({"fromAddress":"me"})") << QByteArray("fromAddress");
        QTest::newRow("domain") << QByteArray(R"({"provider":"mailgun"})") << QByteArray("domain");
        QTest::newRow("address") << QByteArray(R"({"provider":"sendgrid","baseUrl":"file:x"})")
                                 << QByteArray("baseUrl");
        QTest::newRow("port") << QByteArray(R"({"port":0})") << QByteArray("port");
        QTest::newRow("provider") << QByteArray(R"({"provider":"pigeon"})") << QByteArray("provider");
    }
    void badSettingsAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, path);
        const auto before = client().get("/api/mail/settings").body;
        const auto refused = client().patch("/api/mail/settings", body.toStdString());
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json().at("details").at(0).at("path").as_string(), path.toStdString());
        QCOMPARE(client().get("/api/mail/settings").body, before);
    }

    void sendGridGetsWhatItsContractSays()
    {
        m_provider.follow([](const ModelRequest&) { return answers(202, ""); });
        useProvider("sendgrid", "SG.key");
        const auto sent = write(newLead("Marie Dupont", "marie@example.org"), "Bonjour", "Voilà.");
        QVERIFY(eventually([&] { return stateOf(sent) == "sent"; }));
        const auto request = m_provider.requests().back();
        QCOMPARE(request.path, "/v3/mail/send");
        QCOMPARE(request.headers.at("authorization"), "Bearer SG.key");
        QCOMPARE(request.headers.at("content-type"), "application/json");
        const auto& body = request.body;
        const auto& to = body.at("personalizations").at(0).at("to").at(0);
        QCOMPARE(textAt(to, "email"), "marie@example.org");
        QCOMPARE(textAt(to, "name"), "Marie Dupont");
        QCOMPARE(textAt(body.at("from"), "email"), "hello@horizon.example");
        QCOMPARE(textAt(body.at("reply_to"), "email"), "team@horizon.example");
        QCOMPARE(textAt(body, "subject"), "Bonjour");
        QCOMPARE(textAt(body.at("content").at(0), "type"), "text/plain"); // the order the contract asks for
        QCOMPARE(textAt(body.at("content").at(1), "type"), "text/html");
        QCOMPARE(textAt(body.at("custom_args"), "vigie"), sent.text("messageId"));
    }

    void sendGridsRefusalsAreTold()
    {
        useProvider("sendgrid", "SG.key");
        m_provider.follow([](const ModelRequest&) {
            return answers(403, R"({"errors":[{"message":"The from address is not verified.","field":"from"}]})");
        });
        const auto refused = write(newLead("Marie", "marie@example.org"), "Bonjour", "Voilà.");
        QVERIFY(eventually([&] { return stateOf(refused) == "failed"; }));
        QVERIFY(holds(show(refused).text("problem"), "The from address is not verified."));
        m_provider.follow([](const ModelRequest&) { return answers(401, ""); });
        const auto tried = client().post("/api/mail/test", bodyOf({{"to", "me@example.org"}})).json();
        QVERIFY(holds(textAt(tried, "problem"), "does not accept this key"));
        int asked = 0;
        m_provider.follow([&](const ModelRequest&) { return answers(++asked == 1 ? 503 : 202, "<html>away</html>"); });
        const auto later = write(newLead("Marie", "marie@example.org"), "Bonjour", "Voilà.");
        QVERIFY(eventually([&] { return stateOf(later) == "sent"; }, 15'000));
        QCOMPARE(show(later).number("attempts"), 2);
    }

    void mailgunGetsWhatItsContractSays()
    {
        m_provider.follow([](const ModelRequest&) { return answers(200, R"({"id":"<x@y>","message":"Queued."})"); });
        useProvider("mailgun", "key-1", "mg.example.org");
        const auto sent = write(newLead("Marie \"M\" Dupont", "marie@example.org"), "Bonjour", "Voilà.");
        QVERIFY(eventually([&] { return stateOf(sent) == "sent"; }));
        const auto request = m_provider.requests().back();
        QCOMPARE(request.path, "/v3/mg.example.org/messages");
        QCOMPARE(request.headers.at("authorization"), "Basic YXBpOmtleS0x"); // "api:key-1"
        const auto& type = request.headers.at("content-type");
        const std::string boundary = type.substr(type.find("boundary=") + 9);
        for (const auto& [name, value] : {std::pair("from", "\"Atelier Horizon\" <hello@horizon.example>"),
                 std::pair("to", "\"Marie M Dupont\" <marie@example.org>"), std::pair("subject", "Bonjour"),
                 std::pair("h:Reply-To", "team@horizon.example")}) {
            const std::string part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n";
            QVERIFY2(holds(request.text, part), name);
        }
        QVERIFY(holds(request.text, "name=\"v:vigie\"\r\n\r\n" + sent.text("messageId")));
        QVERIFY(request.text.ends_with("--" + boundary + "--\r\n"));
    }

    void whatComesBackIsSeen()
    {
        const auto first = write(newLead("Marie", "marie@example.org"), "Bonjour", "Voilà.");
        const auto second = write(newLead("Paul", "paul@example.org"), "Bonjour", "Voilà.");
        QVERIFY(eventually([&] { return stateOf(first) == "sent" && stateOf(second) == "sent"; }));
        const std::string url = client().get("/api/mail/settings").text("eventsUrl");
        const std::string path = url.substr(url.find("/api/"));
        const json::Array events{json::Object{{"event", "delivered"}, {"vigie", second.text("messageId")}},
            json::Object{{"event", "bounce"}, {"vigie", first.text("messageId")}, {"reason", "550 user unknown"}},
            json::Object{{"event", "bounce"}, {"vigie", "not ours"}}, json::Value(7)};
        const auto told = [&](const std::string& body) { return m_server->anonymous().post(path, body).status; };
        QCOMPARE(told(json::toText(events)), 204);
        QCOMPARE(told(json::toText(events)), 204); // again: told once
        QCOMPARE(stateOf(first), "bounced");
        QCOMPARE(show(first).text("problem"), "550 user unknown");
        QCOMPARE(show(first).number("version"), 3);
        QCOMPARE(stateOf(second), "sent");
        const json::Object mailgun{{"event-data",
            json::Object{{"event", "failed"}, {"severity", "permanent"},
                {"user-variables", json::Object{{"vigie", second.text("messageId")}}},
                {"delivery-status", json::Object{{"description", "mailbox is gone"}}}}}};
        QCOMPARE(told(json::toText(mailgun)), 204);
        QCOMPARE(show(second).text("problem"), "mailbox is gone");
        QCOMPARE(told("rubbish"), 204);
        for (const std::string& key : {std::string(), std::string("1"), std::string("1.x"), std::string("99999.x")})
            QCOMPARE(m_server->anonymous().post("/api/mail/events?key=" + key, "[]").status, 404);
    }

    void templatesAreTheCompanysOwn()
    {
        const auto usual = client().get("/api/mail/templates").json().at("templates").as_array();
        QCOMPARE(usual.size(), std::size_t(3));
        const auto saved = client().put("/api/mail/templates",
            bodyOf({{"templates",
                json::Array{json::Object{{"key", "report"}, {"name", "Ours"}, {"subject", "For {{name}}"},
                    {"body", "Dear {{ firstName }} of {{organisation}}, {{us}}"}}}}}));
        QCOMPARE(saved.status, 200);
        QCOMPARE(saved.json().at("templates").as_array().size(), std::size_t(3));
        QCOMPARE(textAt(saved.json().at("templates").at(0), "name"), "Ours");
        const auto wrong = client().put("/api/mail/templates",
            bodyOf({{"templates",
                json::Array{
                    json::Object{{"key", "x"}, {"name", "X"}, {"subject", "Hello"}, {"body", "Dear {{nmae}}"}}}}}));
        QCOMPARE(wrong.status, 400);
        QCOMPARE(wrong.json().at("details").at(0).at("path").as_string(), "templates[0].body");
        QVERIFY(holds(wrong.body, "{{nmae}}"));
    }

    void aPreviewIsWhatIsSent()
    {
        const auto lead = newLead("Marie Dupont", "preview@example.org");
        const auto preview
            = client()
                  .post("/api/mail/preview",
                      bodyOf({{"leadId", lead}, {"subject", "For {{name}}"}, {"body", "Hi {{firstName}}"}}))
                  .json();
        QCOMPARE(textAt(preview, "to"), "preview@example.org");
        QCOMPARE(textAt(preview, "subject"), "For Marie Dupont");
        QVERIFY(holds(textAt(preview, "html"), "Hi Marie"));
        write(lead, "For {{name}}", "Hi {{firstName}}");
        const auto mail = m_smtp.mailTo("preview@example.org");
        QCOMPARE(textAt(mail.at("headers"), "subject"), textAt(preview, "subject"));
        QVERIFY(holds(textAt(mail.at("parts").at(1), "text"), textAt(preview, "html").substr(0, 200)));
        const auto example = client().post("/api/mail/preview", bodyOf({{"subject", "{{score}}"}, {"body", "x"}}));
        QCOMPARE(example.text("subject"), "72");
        QCOMPARE(client().post("/api/mail/preview", bodyOf({{"leadId", 999999}, {"body", "x"}})).status, 404);
    }

    void whoHasNoAddressCannotBeWrittenTo()
    {
        const auto lead = client().post("/api/leads", bodyOf({{"name", "Nobody"}})).number("id");
        const auto refused = write(lead, "Hello", "Hello");
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json().at("details").at(0).at("path").as_string(), "to");
        const auto elsewhere = client().post("/api/mails",
            bodyOf({{"leadId", lead}, {"to", "aunt@example.org"}, {"subject", "Hello"}, {"body", "Hello"}}));
        QCOMPARE(elsewhere.status, 201);
        QCOMPARE(write(lead, "Hello", "Dear {{nobody}}").status, 400);
    }

private:
    void useSmtp()
    {
        const auto saved = client().put("/api/mail/settings",
            bodyOf({{"provider", "smtp"}, {"host", "127.0.0.1"}, {"port", m_smtp.port()}, {"encryption", "none"},
                {"user", "ada"}, {"secret", "secret"}, {"fromAddress", "hello@horizon.example"},
                {"fromName", "Atelier Horizon"}, {"replyTo", "team@horizon.example"},
                {"signature", "Atelier Horizon, Lyon"}}));
        QCOMPARE(saved.status, 200);
    }
    void useProvider(const char* provider, const char* key, const char* domain = "")
    {
        const std::string base = m_provider.baseUrl().substr(0, m_provider.baseUrl().rfind("/v1"));
        const auto saved = client().patch("/api/mail/settings",
            bodyOf({{"provider", provider}, {"secret", key}, {"domain", domain}, {"baseUrl", base}}));
        QCOMPARE(saved.status, 200);
    }
    std::int64_t newLead(const std::string& name, const std::string& email) const
    {
        return client().post("/api/leads", bodyOf({{"name", name}, {"email", email}})).number("id");
    }
    Answer write(std::int64_t lead, const std::string& subject, const std::string& text) const
    {
        return client().post("/api/mails", bodyOf({{"leadId", lead}, {"subject", subject}, {"body", text}}));
    }
    Answer show(const Answer& mail) const { return client().get("/api/mails/" + std::to_string(mail.number("id"))); }
    std::string stateOf(const Answer& mail) const { return show(mail).text("state"); }

    SmtpServer m_smtp;
    ModelServer m_provider;
};

QTEST_GUILESS_MAIN(MailTest)
#include "mail_test.moc"
