#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/model_server.h"
#include "tests/support/pdf_reader.h"
#include "tests/support/smtp_server.h"

#include <QBuffer>
#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

json::Object contentOf(const std::string& summary)
{
    return {{"title", "Two hundred books"}, {"summary", summary}, {"situation", "A library in Lyon.\nTwelve rooms."},
        {"scoreReasons", json::Array{"They have a budget."}}, {"offer", "Binding in cloth"},
        {"offerReasons", "It lasts."},
        {"nextSteps", json::Array{json::Object{{"what", "Send a sample"}, {"who", "Camille"}, {"when", "on Monday"}}}}};
}

/// A PNG of one colour, whose head says this of its size.
std::string png(int width, int height)
{
    // Drawn by hand: the server's tests link no Qt Gui. One black row of grey pixels is all a reader needs.
    const auto number = [](quint32 value) {
        QByteArray out(4, '\0');
        qToBigEndian(value, out.data());
        return out;
    };
    const auto crcOf = [](const QByteArray& data) {
        quint32 crc = 0xffffffffu;
        for (const char c : data) {
            crc ^= static_cast<unsigned char>(c);
            for (int i = 0; i < 8; ++i)
                crc = crc & 1 ? crc >> 1 ^ 0xedb88320u : crc >> 1;
        }
        return ~crc;
    };
    const auto chunk = [&](const QByteArray& type, const QByteArray& data) {
        return QByteArray(number(static_cast<quint32>(data.size())) + type + data + number(crcOf(type + data)));
    };
    const QByteArray rows((width + 1) * std::min(height, 64), '\0');
    QByteArray head = number(static_cast<quint32>(width)) + number(static_cast<quint32>(height));
    head += QByteArray("\x08\x00\x00\x00\x00", 5); // 8 bits of grey
    const QByteArray out = QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head)
        + chunk("IDAT", qCompress(rows).mid(4)) + chunk("IEND", {});
    return out.toStdString();
}

} // namespace

/// What a model writes about a lead, and the pages that come of it.
class ReportsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() override
    {
        CompanyTest::initTestCase();
        client().put("/api/ai/settings",
            bodyOf({{"endpoints",
                json::Array{
                    json::Object{{"feature", "default"}, {"model", "small"}, {"baseUrl", m_model.baseUrl()}}}}}));
        client().put("/api/reports/settings", bodyOf({{"color", "#7a1f5c"}, {"offers", "Cloth, leather, boxes."}}));
    }

    void init()
    {
        m_model.forget();
        writes(json::toText(contentOf("A library wants its books bound.")));
    }

    void theModelReadsTheConversationAndWrites()
    {
        const auto lead = newLead();
        client().post(
            "/api/chat/message", bodyOf({{"message", "We have two hundred books"}, {"as", "agent"}, {"leadId", lead}}));
        client().post("/api/tasks", bodyOf({{"title", "Call the librarian"}, {"leadId", lead}}));
        const auto made = generate(lead);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.number("version"), 1);
        QCOMPARE(made.text("origin"), "model");
        QCOMPARE(made.json().at("content").at("offer").as_string(), "Binding in cloth");
        QVERIFY(holds(made.text("reportContent"), "1. Send a sample (Camille"));
        const auto request = m_model.requests().back();
        QCOMPARE(request.schemaName(), "report");
        for (const char* const part : {"We have two hundred books", "Call the librarian", "Marie Dupont", "leather"})
            QVERIFY2(holds(request.conversation(), part), part);
        // What it cost is put down to the lead.
        const auto uses = client().get("/api/ai/uses?subject=report&leadId=" + std::to_string(lead)).json();
        QCOMPARE(uses.as_array().size(), std::size_t(1));
        const auto shown = client().get(pathOf(lead));
        QCOMPARE(shown.body, made.body);
        QVERIFY(holds(client().get("/api/audit?limit=1").body, "\"report\""));
    }

    void anotherLeadsAffairsStayOut()
    {
        const auto other = newLead();
        client().post(
            "/api/chat/message", bodyOf({{"message", "Nobody else must know"}, {"as", "agent"}, {"leadId", other}}));
        generate(newLead());
        QVERIFY(!holds(m_model.requests().back().text, "Nobody else must know"));
    }

    void everyVersionStays()
    {
        const auto lead = newLead();
        QCOMPARE(client().get(pathOf(lead)).status, 404);
        generate(lead);
        auto edited = contentOf("Written by hand.");
        const auto second = client().put(pathOf(lead), bodyOf({{"content", edited}}), {{"If-Match", "\"1\""}});
        QCOMPARE(second.number("version"), 2);
        QCOMPARE(second.text("origin"), "person");
        edited["summary"] = "Too late.";
        const auto late = client().put(pathOf(lead), bodyOf({{"content", edited}}), {{"If-Match", "\"1\""}});
        QCOMPARE(late.status, 412);
        QVERIFY(holds(late.body, "Written by hand."));
        generate(lead);
        QCOMPARE(client().get(pathOf(lead)).number("version"), 3);
        QCOMPARE(client().get(pathOf(lead) + "?version=2").json().at("content").at("summary").as_string(),
            "Written by hand.");
        QCOMPARE(client().get(pathOf(lead) + "?version=9").status, 404);
        const auto versions = client().get(pathOf(lead) + "/versions").json();
        QCOMPARE(versions.as_array().size(), std::size_t(3));
        QCOMPARE(versions.at(0).at("version").as_int64(), 3);
    }

    void aReportNeedsNoModel()
    {
        const auto lead = newLead();
        const auto written = client().put(pathOf(lead), bodyOf({{"content", contentOf("By hand alone.")}}));
        QCOMPARE(written.number("version"), 1);
        const auto empty = client().put(pathOf(newLead()), R"({"content":{"summary":" "}})");
        QCOMPARE(empty.status, 400);
        QCOMPARE(empty.json().at("details").at(0).at("path").as_string(), "content.summary");
    }

    void nonsenseIsAskedAgainOnceAndThenTold()
    {
        int asked = 0;
        m_model.follow([&](const ModelRequest& request) {
            return ModelServer::says(request,
                ++asked == 1 ? "{\"title\": \"Half a"
                             : "Here it is:\n```json\n" + json::toText(contentOf("At last.")) + "\n```");
        });
        const auto lead = newLead();
        QCOMPARE(generate(lead).json().at("content").at("summary").as_string(), "At last.");
        QCOMPARE(asked, 2);
        writes("I would rather not.");
        const auto refused = generate(lead);
        QCOMPARE(refused.status, 422);
        QVERIFY(holds(refused.text("error"), "Settings, AI"));
        QCOMPARE(client().get(pathOf(lead)).number("version"), 1);
    }

    void tooLongAnAnswerIsCutAndNotLost()
    {
        auto content = contentOf(std::string(30'000, 'x'));
        content["nextSteps"] = json::Array{json::Object{{"what", ""}}, json::Object{{"what", "Call"}, {"who", 7}}};
        content["scoreReasons"] = "none";
        writes(json::toText(content));
        const auto made = generate(newLead()).json();
        QCOMPARE(made.at("content").at("summary").as_string().size(), std::size_t(20'000));
        QCOMPARE(made.at("content").at("nextSteps").as_array().size(), std::size_t(1));
        QVERIFY(made.at("content").at("scoreReasons").as_array().empty());
    }

    void thePagesCanBeReadAndSelected()
    {
        const auto lead = newLead();
        generate(lead, "fr");
        const auto answer = client().get(pathOf(lead) + "/pdf");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.at("content-type"), "application/pdf");
        QVERIFY(
            holds(answer.headers.at("content-disposition"), "inline; filename=\"Rapport - Marie Dupont - v1.pdf\""));
        const auto text = textOfPdf(answer.body);
        for (const char* const part : {"Two hundred books", "Marie Dupont", "En bref", "A library wants its books",
                 "Twelve rooms.", "Score", "They have a budget.", "Ce que nous recommandons", "Binding in cloth",
                 "Prochaines étapes", "Send a sample", "on Monday", "1/1"})
            QVERIFY2(holds(text, part), (std::string(part) + " in " + text).c_str());
        const auto info = askedOfPdf(QStringLiteral("pdfinfo"), answer.body);
        QVERIFY2(holds(info, "Tagged:          yes"), info.c_str());
        QVERIFY2(holds(info, "Two hundred books"), info.c_str());
        // Every font is in the file: name, type, encoding, then "yes" for embedded.
        const auto fonts = QString::fromStdString(askedOfPdf(QStringLiteral("pdffonts"), answer.body))
                               .split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                               .mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const auto& font : fonts)
            QVERIFY2(font.contains(QStringLiteral(" yes yes yes ")), qPrintable(font));
    }

    void theLeadsCopyLeavesTheScoreOut()
    {
        const auto lead = newLead();
        generate(lead);
        const auto text = textOfPdf(client().get(pathOf(lead) + "/pdf?audience=lead&download=1").body);
        QVERIFY(holds(text, "A library wants its books"));
        QVERIFY(!holds(text, "They have a budget."));
        QVERIFY(!holds(text, "Score"));
        QCOMPARE(client().get(pathOf(lead) + "/pdf?audience=everyone").status, 400);
        QCOMPARE(client().get(pathOf(lead) + "/pdf?version=7").status, 404);
    }

    void pagesBreakWhereOneReadsOn()
    {
        std::string situation;
        for (int i = 1; i <= 60; ++i) {
            situation += "Paragraph " + std::to_string(i) + ": ";
            for (int j = 0; j < 12 + i % 7; ++j)
                situation += "the library has rooms full of books that were read too often. ";
            situation += "\n";
        }
        auto content = contentOf("Long.");
        content["situation"] = situation.substr(0, 20'000);
        content["offer"] = situation.substr(0, 20'000);
        const auto lead = newLead();
        client().put(pathOf(lead), bodyOf({{"content", content}}));
        const auto text = QString::fromStdString(textOfPdf(client().get(pathOf(lead) + "/pdf").body));
        const auto pages = text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY2(pages.size() >= 9, qPrintable(QString::number(pages.size())));
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString number = QStringLiteral("%1/%2").arg(i + 1).arg(pages.size());
            QVERIFY2(pages[i].contains(number), qPrintable(number));
            QVERIFY2(pages[i].count(QLatin1Char('\n')) > 5, qPrintable(pages[i]));
        }
        const auto outline = askedOfPdf(QStringLiteral("pdftohtml"), client().get(pathOf(lead) + "/pdf").body,
            {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout")});
        QVERIFY2(holds(outline, "<outline>"), outline.substr(0, 500).c_str());
    }

    void aLogoIsAPicture()
    {
        const std::string path = "/api/reports/settings/logo";
        QCOMPARE(client().get(path).status, 404);
        for (const std::string& bad :
            {std::string("<svg/>"), png(9'000, 9'000), png(40, 40).substr(0, 60), std::string(600 * 1024, 'x')})
            QCOMPARE(client().put(path, bad, {{"Content-Type", "image/png"}}).status, 400);
        QCOMPARE(client().put(path, "").status, 400);
        const auto saved = client().put(path, png(120, 40), {{"Content-Type", "image/png"}});
        QCOMPARE(saved.status, 200);
        QVERIFY(saved.json().at("logoSetAt").is_string());
        QCOMPARE(client().get(path).body, png(120, 40));
        const auto lead = newLead();
        generate(lead);
        const auto pictures = askedOfPdf(
            QStringLiteral("pdfimages"), client().get(pathOf(lead) + "/pdf").body, {QStringLiteral("-list")});
        QVERIFY2(holds(pictures, "120    40"), pictures.c_str());
        QVERIFY(client().remove(path).json().at("logoSetAt").is_null());
        QCOMPARE(client().get(path).status, 404);
    }

    void settingsAreCheckedAndGuarded()
    {
        const auto before = client().get("/api/reports/settings");
        QCOMPARE(client().put("/api/reports/settings", R"({"color":"purple"})").status, 400);
        QCOMPARE(client().get("/api/reports/settings").body, before.body);
        const Headers same{{"If-Match", "\"" + std::to_string(before.number("version")) + "\""}};
        QCOMPARE(client().put("/api/reports/settings", R"({"footer":"One"})", same).status, 200);
        QCOMPARE(client().put("/api/reports/settings", R"({"footer":"Two"})", same).status, 412);
        QCOMPARE(client().get("/api/reports/settings").text("footer"), "One");
    }

    void aReportGoesOutByMail()
    {
        useMail();
        const auto lead = newLead("marie@example.org");
        QCOMPARE(client().post(pathOf(lead) + "/send", "{}").status, 404);
        generate(lead);
        const auto sent = client().post(pathOf(lead) + "/send", "{}");
        QCOMPARE(sent.status, 201);
        const auto mail = m_smtp.mailTo("marie@example.org");
        QVERIFY(mail.is_object());
        QCOMPARE(mail.at("headers").at("subject").as_string(), "Two hundred books");
        QVERIFY(holds(sent.text("body"), "A library wants its books bound."));
        const auto& file = mail.at("parts").at(2);
        QCOMPARE(file.at("type").as_string(), "application/pdf");
        QCOMPARE(file.at("name").as_string(), "rapport marie dupont v1.pdf");
        QCOMPARE(file.at("head").as_string(), "%PDF-1.5");
        QVERIFY(file.at("size").as_int64() > 10'000);
        const auto own = client().post(pathOf(lead) + "/send",
            bodyOf({{"to", "aunt@example.org"}, {"subject", "See, {{firstName}}"}, {"body", "{{report.title}}"}}));
        QCOMPARE(own.text("subject"), "See, Marie");
        QCOMPARE(own.text("body"), "Two hundred books");
        QCOMPARE(client().post(pathOf(lead) + "/send", bodyOf({{"body", "{{nobody}}"}})).status, 400);
        QCOMPARE(client().post(pathOf(newLead()) + "/send", "{}").status, 404);
    }

    /// From a visitor's words to the report in the mailbox, without a hand on the server.
    void aQuietConversationIsFollowedByItsReport()
    {
        useMail();
        client().patch("/api/reports/settings",
            bodyOf({{"automatic", true}, {"quietMinutes", 5}, {"mailsLead", true},
                {"team", json::Array{"sales@example.org"}}}));
        const std::string key = client().put("/api/chat/settings", bodyOf({{"enabled", true}})).text("key");
        m_model.follow([](const ModelRequest& request) {
            const auto schema = request.schemaName();
            const json::Object facts{{"need", "Binding"}, {"email", "visitor@example.org"}, {"name", "Vera"}};
            return ModelServer::says(request,
                schema == "facts"        ? json::toText(facts)
                    : schema == "report" ? json::toText(contentOf("Vera wants books bound."))
                                         : "How many?");
        });
        const auto begun = m_server->anonymous().post(
            "/api/chat/message", bodyOf({{"message", "I am Vera, visitor@example.org"}, {"key", key}}));
        const auto lead = begun.number("leadId");
        QVERIFY(eventually([&] { return holds(client().get("/api/jobs?limit=50").body, "report.follow"); }));
        QCOMPARE(client().get(pathOf(lead)).status, 404);
        // It speaks again: the first report is not written, the second is.
        setClockOffset(4 * 60'000);
        m_server->anonymous().post("/api/chat/message",
            bodyOf({{"message", "Two hundred"}, {"conversationKey", begun.text("conversationKey")}}));
        QVERIFY(eventually([&] { return count(client().get("/api/jobs?limit=50").body, "report.follow") == 2; }));
        setClockOffset(6 * 60'000);
        wakeJobs();
        QTest::qWait(500);
        QCOMPARE(client().get(pathOf(lead)).status, 404);
        setClockOffset(10 * 60'000);
        wakeJobs();
        QVERIFY(m_smtp.mailTo("visitor@example.org").is_object());
        QVERIFY(m_smtp.mailTo("sales@example.org").is_object());
        setClockOffset(0);
        const auto report = client().get(pathOf(lead));
        QCOMPARE(report.text("origin"), "automatic");
        QCOMPARE(report.number("version"), 1);
        QCOMPARE(m_smtp.countTo("visitor@example.org"), 1);
        client().patch("/api/reports/settings", bodyOf({{"automatic", false}}));
    }

    void withoutAModelOneIsToldWhatToDo()
    {
        const auto person = m_server->owner();
        const auto lead = person.client.post("/api/leads", R"({"name":"Marie"})").number("id");
        const auto refused = person.client.post("/api/reports/generate", bodyOf({{"leadId", lead}}));
        QCOMPARE(refused.status, 422);
        QVERIFY(holds(refused.text("error"), "Settings, AI"));
        QCOMPARE(client().post("/api/reports/generate", bodyOf({{"leadId", lead}})).status, 404);
        QCOMPARE(client().post("/api/reports/generate", R"({})").status, 400);
    }

private:
    std::int64_t newLead(const std::string& email = {}) const
    {
        return client()
            .post("/api/leads", bodyOf({{"name", "Marie Dupont"}, {"company", "Library of Lyon"}, {"email", email}}))
            .number("id");
    }
    void useMail()
    {
        client().put("/api/mail/settings",
            bodyOf({{"provider", "smtp"}, {"host", "127.0.0.1"}, {"port", m_smtp.port()}, {"encryption", "none"},
                {"fromAddress", "hello@horizon.example"}}));
    }
    /// A job that is due when the clock has moved is found at the next look.
    void wakeJobs() const { client().put("/api/leads/score-rules", bodyOf({{"rules", json::Array{}}})); }
    static int count(const std::string& text, const std::string& part)
    {
        return static_cast<int>(QString::fromStdString(text).count(QString::fromStdString(part)));
    }
    static std::string pathOf(std::int64_t lead) { return "/api/reports/" + std::to_string(lead); }
    Answer generate(std::int64_t lead, const std::string& language = {}) const
    {
        return client().post("/api/reports/generate", bodyOf({{"leadId", lead}, {"language", language}}));
    }
    void writes(const std::string& text)
    {
        m_model.follow([text](const ModelRequest& request) { return ModelServer::says(request, text); });
    }

    ModelServer m_model;
    SmtpServer m_smtp;
};

QTEST_GUILESS_MAIN(ReportsTest)
#include "reports_test.moc"
