#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/smtp_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

/// What those who come to an event are told by mail.
class EventMailTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_owner = std::make_unique<Person>(m_server->owner()); }

    void nobodyIsToldWhereNoMailIsSent()
    {
        const auto id = make();
        add(id, "nobody@example.org");
        QCOMPARE(client().post(path(id) + "/tickets/send", "{}").status, 422);
        QCOMPARE(client().post(path(id) + "/cancel", "{}").status, 200); // cancelled all the same
        QTest::qWait(300);
        QCOMPARE(client().get("/api/mails").body, "[]");
        QCOMPARE(client().get("/api/jobs?state=dead").body, "[]");
    }

    void whoComesIsToldThatItIsCancelledOrMoved()
    {
        useSmtp();
        const auto id = make();
        add(id, "told@example.org");
        client().put(path(id), bodyOf({{"place", "Les Terrasses"}}));
        const auto moved = m_smtp.mailTo("told@example.org");
        QVERIFY2(moved.is_object(), client().get("/api/mails").body.c_str());
        QCOMPARE(textAt(moved.at("headers"), "subject"), "Modifié : Gala");
        QVERIFY(holds(client().get("/api/mails").body, "Les Terrasses"));
        client().put(path(id), bodyOf({{"description", "Dress code: black"}})); // no reason to write
        client().post(path(id) + "/cancel", bodyOf({{"reason", "La salle est inondée."}}));
        QTRY_COMPARE_WITH_TIMEOUT(m_smtp.countTo("told@example.org"), 2, 10000);
        const auto mails = client().get("/api/mails").json();
        QCOMPARE(textAt(mails.at(0), "subject"), "Annulé : Gala");
        QVERIFY(holds(textAt(mails.at(0), "body"), "La salle est inondée."));
        QVERIFY(mails.at(0).at("leadId").is_null());
        QVERIFY(mails.at(0).at("contactId").as_int64() > 0);
    }

    void whoWaitedIsToldThatThereIsAPlace()
    {
        useSmtp();
        const auto id = make({{"capacity", 2}});
        const auto first = add(id, "first@example.org");
        add(id, "waits@example.org");
        client().remove(path(id) + "/attendees/" + std::to_string(first));
        const auto mail = m_smtp.mailTo("waits@example.org");
        QVERIFY2(mail.is_object(), client().get("/api/jobs").body.c_str());
        QCOMPARE(textAt(mail.at("headers"), "subject"), "Une place pour vous : Gala");
        QCOMPARE(m_smtp.countTo("first@example.org"), 0);
    }

    void ticketsGoByMail()
    {
        useSmtp();
        const auto id = make();
        const auto one = add(id, "one@example.org");
        add(id, "two@example.org");
        QCOMPARE(client().post(path(id) + "/tickets/send", bodyOf({{"attendeeId", one}})).status, 204);
        const auto mail = m_smtp.mailTo("one@example.org");
        QVERIFY2(mail.is_object(), client().get("/api/jobs").body.c_str());
        QCOMPARE(textAt(mail.at("headers"), "subject"), "Votre billet : Gala");
        QVERIFY(holds(textAt(mail, "raw"), "application/pdf"));
        QCOMPARE(m_smtp.countTo("two@example.org"), 0);
        QCOMPARE(client().post(path(id) + "/tickets/send", "{}").status, 204);
        QVERIFY(m_smtp.mailTo("two@example.org").is_object());
        const auto viewer = m_server->addPerson(m_owner->company, Role::Viewer);
        QCOMPARE(viewer.client.post(path(id) + "/tickets/send", "{}").status, 403);
        QCOMPARE(client().post(path(id) + "/tickets/send", bodyOf({{"attendeeId", 999999}})).status, 400);
        QCOMPARE(m_server->owner().client.post(path(id) + "/tickets/send", "{}").status, 404);
    }

    void manyAreToldSomeAtATime()
    {
        useSmtp();
        const auto id = make();
        for (int i = 0; i < 130; ++i)
            add(id, "many" + std::to_string(i) + "@example.org");
        client().post(path(id) + "/cancel", "{}");
        QTRY_COMPARE_WITH_TIMEOUT(
            client().get("/api/mails?limit=1000").json().as_array().size(), std::size_t(131), 20000); // and its maker
    }

private:
    static std::string path(std::int64_t id) { return "/api/events/" + std::to_string(id); }
    std::int64_t make(json::Object more = {})
    {
        more["title"] = "Gala";
        more["startsAt"] = toIso(now().plusSeconds(86400));
        return client().post("/api/events", bodyOf(std::move(more))).number("id");
    }
    std::int64_t add(std::int64_t event, const std::string& email)
    {
        return client().post(path(event) + "/attendees", bodyOf({{"name", "Sam"}, {"email", email}})).number("id");
    }
    void useSmtp()
    {
        QCOMPARE(client()
                     .put("/api/mail/settings",
                         bodyOf({{"provider", "smtp"}, {"host", "127.0.0.1"}, {"port", m_smtp.port()},
                             {"encryption", "none"}, {"user", "ada"}, {"secret", "secret"},
                             {"fromAddress", "hello@horizon.example"}}))
                     .status,
            200);
    }

    SmtpServer m_smtp;
};

QTEST_GUILESS_MAIN(EventMailTest)
#include "event_mail_test.moc"
