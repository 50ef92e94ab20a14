#include "tests/server/users/in_database.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

std::int64_t at(const json::Value& record, const char* member)
{
    return fromIso(std::string(record.at(member).as_string()))->ms;
}

std::vector<std::int64_t> counts(const json::Value& points)
{
    std::vector<std::int64_t> out;
    for (const auto& point : points.as_array())
        out.push_back(point.at("count").as_int64());
    return out;
}

std::vector<std::int64_t> hours(const json::Value& points)
{
    std::vector<std::int64_t> out;
    for (const auto& point : points.as_array())
        out.push_back((at(point, "endsAt") - at(point, "startsAt")) / 3600000);
    return out;
}

using Numbers = std::vector<std::int64_t>;

} // namespace

/// The figures of periods, over the wire.
class AnalyticsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void daysFollowTheClocksOfTheCompany()
    {
        const auto person = m_server->owner(); // a new company is in Europe/Paris
        for (const char* const time :
            {"2026-03-28T22:59:59.999Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59.999Z", "2026-03-29T22:00:00Z"})
            addLead(person, time);
        const auto spring = overTime(person, "from=2026-03-27T23:00:00Z&to=2026-03-30T22:00:00Z");
        QCOMPARE(spring.at("timeZone").as_string(), "Europe/Paris");
        QCOMPARE(hours(spring.at("points")), (Numbers{24, 23, 24}));
        QCOMPARE(counts(spring.at("points")), (Numbers{1, 2, 1}));
        QCOMPARE(hours(spring.at("previous")), (Numbers{24, 24, 24}));
        const auto autumn = overTime(person, "from=2026-10-23T22:00:00Z&to=2026-10-26T23:00:00Z");
        QCOMPARE(hours(autumn.at("points")), (Numbers{24, 25, 24}));
    }

    void aDayWithoutMidnightBeginsWhenItBegins()
    {
        const auto person = m_server->owner();
        addLead(person, "2022-03-26T21:59:59Z");
        addLead(person, "2022-03-26T22:00:00Z");
        // In Beirut the clocks went from 0 to 1 o'clock that night.
        const auto days = overTime(person, "from=2022-03-25T22:00:00Z&to=2022-03-27T21:00:00Z&timeZone=Asia%2FBeirut");
        QCOMPARE(hours(days.at("points")), (Numbers{24, 23}));
        QCOMPARE(counts(days.at("points")), (Numbers{1, 1}));
    }

    void weeksBeginOnMondayAndMonthsOnTheFirst()
    {
        const auto person = m_server->owner();
        for (const char* const time :
            {"2026-10-31T22:59:59Z", "2026-10-31T23:00:00Z", "2026-11-01T22:59:59Z", "2026-11-01T23:00:00Z"})
            addLead(person, time);
        // From a Saturday noon on: the first week is cut.
        const auto weeks = overTime(person, "step=week&from=2026-10-31T11:00:00Z&to=2026-11-08T23:00:00Z");
        QCOMPARE(counts(weeks.at("points")), (Numbers{3, 1}));
        QCOMPARE(hours(weeks.at("points")), (Numbers{36, 168}));
        const auto months = overTime(person, "step=month&from=2026-08-31T22:00:00Z&to=2026-11-30T23:00:00Z");
        QCOMPARE(counts(months.at("points")), (Numbers{0, 1, 3}));
        QCOMPARE(toIso({at(months.at("points").as_array()[2], "startsAt")}), "2026-10-31T23:00:00.000Z");
        QCOMPARE(toIso({at(months.at("previous").as_array()[0], "startsAt")}), "2026-05-31T22:00:00.000Z");
        const auto utc = overTime(person, "step=month&timeZone=UTC&from=2026-10-01T00:00:00Z&to=2026-12-01T00:00:00Z");
        QCOMPARE(counts(utc.at("points")), (Numbers{2, 2}));
    }

    void theLastStepsEndNow()
    {
        const auto person = m_server->owner();
        const auto days = overTime(person, "");
        QCOMPARE(days.at("points").as_array().size(), std::size_t(30));
        QCOMPARE(days.at("previous").as_array().size(), std::size_t(30));
        const auto end = at(days.at("points").as_array().back(), "endsAt");
        QVERIFY(std::abs(end - now().ms) < 60000);
        const auto year = overview(person, "step=month&steps=12");
        QCOMPARE(overTime(person, "step=month&steps=12").at("points").as_array().size(), std::size_t(12));
        // The month that is under way is held against the same part of that month a year ago.
        const auto local = [&](const char* member) {
            return QDateTime::fromMSecsSinceEpoch(at(year, member), QTimeZone("Europe/Paris"));
        };
        QCOMPARE(local("previousTo").date(), local("to").date().addMonths(-12));
        QCOMPARE(local("previousFrom"), local("from").addMonths(-12));
        QCOMPARE(local("from").date().day(), 1);
        QCOMPARE(local("from").time(), QTime(0, 0));
    }

    void figuresAreHeldAgainstThePeriodBefore()
    {
        const auto person = m_server->owner();
        addLead(person, "2026-05-04T08:00:00Z", R"("status":"won","fitScore":80,"source":"salon")");
        addLead(person, "2026-05-05T08:00:00Z", R"("status":"lost","fitScore":20,"source":"salon")");
        addLead(person, "2026-05-06T08:00:00Z", R"("status":"won","fitScore":50,"source":"call")");
        addLead(person, "2026-05-07T08:00:00Z", R"("status":"new","fitScore":30)");
        addLead(person, "2026-05-01T08:00:00Z", R"("status":"won","fitScore":10)");
        addLead(person, "2026-05-10T22:00:00Z", R"("status":"new")"); // the first instant after the period
        const auto week = overview(person, "from=2026-05-03T22:00:00Z&to=2026-05-10T22:00:00Z");
        const auto& current = week.at("current");
        QCOMPARE(current.at("newLeads").as_int64(), 4);
        QCOMPARE(current.at("won").as_int64(), 2);
        QCOMPARE(current.at("lost").as_int64(), 1);
        QCOMPARE(current.at("averageScore").to_number<double>(), 45.0);
        QCOMPARE(current.at("conversion").to_number<double>(), 2.0 / 3.0);
        QCOMPARE(week.at("previous").at("newLeads").as_int64(), 1);
        QCOMPARE(week.at("previous").at("conversion").to_number<double>(), 1.0);
        QCOMPARE(toIso({at(week, "previousFrom")}), "2026-04-26T22:00:00.000Z");
        QCOMPARE(counts(week.at("byStatus")), (Numbers{1, 0, 0, 0, 2, 1}));
        const auto& sources = week.at("bySource").as_array();
        QCOMPARE(sources.size(), std::size_t(3));
        QCOMPARE(sources[0].at("source").as_string(), "salon");
        QCOMPARE(counts(week.at("bySource")), (Numbers{2, 1, 1}));
        QCOMPARE(week.at("waiting").as_int64(), 2); // whenever they came
        QCOMPARE(week.at("anyLeads").as_bool(), true);
        const auto points = overTime(person, "from=2026-05-03T22:00:00Z&to=2026-05-10T22:00:00Z").at("points");
        QCOMPARE(counts(points), (Numbers{1, 1, 1, 1, 0, 0, 0}));
        QCOMPARE(points.at(0).at("averageScore").to_number<double>(), 80.0);
        QCOMPARE(points.at(0).at("won").as_int64(), 1);
        QCOMPARE(points.at(1).at("lost").as_int64(), 1);
    }

    void aLeadIsWonWhenItIsWon()
    {
        const auto person = m_server->owner();
        const auto path = "/api/leads/" + std::to_string(addLead(person, "2024-05-04T08:00:00Z"));
        QVERIFY(person.client.get(path).json().at("closedAt").is_null());
        const auto won = person.client.patch(path, R"({"status":"won"})");
        QCOMPARE(won.text("closedAt"), won.text("updatedAt"));
        const auto today = [&] { return overview(person, "steps=1").at("current"); };
        QCOMPARE(today().at("newLeads").as_int64(), 0); // it came in two years ago
        QCOMPARE(today().at("won").as_int64(), 1);
        QCOMPARE(today().at("conversion").to_number<double>(), 1.0);
        const auto noted = person.client.patch(path, R"({"notes":"x","closedAt":"2020-01-01T00:00:00Z"})");
        QCOMPARE(noted.text("closedAt"), won.text("closedAt"));
        QCOMPARE(person.client.patch(path, R"({"status":"lost"})").status, 200);
        QCOMPARE(today().at("lost").as_int64(), 1);
        QCOMPARE(overTime(person, "steps=1").at("points").at(0).at("lost").as_int64(), 1);
        QVERIFY(person.client.patch(path, R"({"status":"contacted"})").json().at("closedAt").is_null());
        QCOMPARE(today().at("lost").as_int64(), 0);
        const auto ledger = person.client.get("/api/audit?limit=1").json().at(0).at("diff").as_object();
        QVERIFY(ledger.contains("status") && !ledger.contains("closedAt"));
    }

    void everyOwnersLeads()
    {
        const auto person = m_server->owner();
        const auto agent = m_server->addPerson(person.company, Role::Agent);
        const auto ownedBy = [](const Person& who, const char* more) {
            return "\"ownerId\":" + std::to_string(who.id.value) + "," + more;
        };
        addLead(person, "2026-05-04T08:00:00Z", ownedBy(agent, R"("status":"won","fitScore":80)").c_str());
        addLead(person, "2026-05-04T09:00:00Z", ownedBy(agent, R"("status":"lost","fitScore":40)").c_str());
        addLead(person, "2026-05-05T08:00:00Z", ownedBy(person, R"("fitScore":10)").c_str());
        addLead(person, "2026-05-06T08:00:00Z", R"("fitScore":20)");
        addLead(person, "2026-04-01T08:00:00Z", ownedBy(person, R"("fitScore":20)").c_str()); // before the period
        const auto owners
            = person.client.get("/api/analytics/leads-by-owner?from=2026-05-03T22:00:00Z&to=2026-05-10T22:00:00Z")
                  .json();
        QCOMPARE(counts(owners), (Numbers{2, 1, 1}));
        QCOMPARE(owners.at(0).at("ownerId").as_int64(), agent.id.value);
        QCOMPARE(owners.at(0).at("won").as_int64(), 1);
        QCOMPARE(owners.at(0).at("lost").as_int64(), 1);
        QCOMPARE(owners.at(0).at("averageScore").to_number<double>(), 60.0);
        QVERIFY(owners.at(1).at("ownerId").is_null()); // nobody's
        QCOMPARE(owners.at(2).at("ownerId").as_int64(), person.id.value);
    }

    void howLongVisitorsWaitedForAnAnswer()
    {
        const auto person = m_server->owner();
        const auto figures = [&] { return person.client.get("/api/analytics/first-answers").json(); };
        QCOMPARE(figures().at("conversations").as_int64(), 0);
        QCOMPARE(figures().at("medianSeconds").to_number<double>(), 0.0);
        // Three visitors wrote; two were answered, after 10 and 30 seconds; a fourth was only written to.
        for (const int seconds : {10, 30, -1}) {
            const auto lead = std::to_string(addLead(person, toIso(now()).c_str()));
            say(person, lead, "user");
            if (seconds < 0)
                continue;
            say(person, lead, "agent");
            say(person, lead, "agent"); // what follows the first answer counts no more
            inDatabase(*m_server, person.company, [&](db::Tx& tx) {
                constexpr db::Query earlier{"earlier",
                    "update conversations set asked_at = answered_at - $2 where lead_id = $1",
                    "update conversations set asked_at = answered_at - ?2 where lead_id = ?1"};
                return tx.exec(earlier, LeadId{std::stoll(lead)}, std::int64_t(seconds) * 1000);
            });
        }
        say(person, std::to_string(addLead(person, toIso(now()).c_str())), "agent");
        const auto found = figures();
        QCOMPARE(found.at("conversations").as_int64(), 3);
        QCOMPARE(found.at("answered").as_int64(), 2);
        QCOMPARE(found.at("averageSeconds").to_number<double>(), 20.0);
        QCOMPARE(found.at("medianSeconds").to_number<double>(), 10.0);
        QCOMPARE(found.at("answeredByPeople").as_int64(), 2);
        QCOMPARE(m_server->owner().client.get("/api/analytics/first-answers").json().at("conversations").as_int64(), 0);
    }

    void aCompanyWithoutLeadsHasNoFigures()
    {
        addLead(m_server->owner(), "2026-05-04T08:00:00Z"); // somebody else's
        const auto none = overview(m_server->owner(), "");
        QCOMPARE(none.at("anyLeads").as_bool(), false);
        QCOMPARE(none.at("waiting").as_int64(), 0);
        QCOMPARE(none.at("current").at("newLeads").as_int64(), 0);
        QCOMPARE(none.at("current").at("conversion").to_number<double>(), 0.0);
        QCOMPARE(counts(none.at("byStatus")), (Numbers{0, 0, 0, 0, 0, 0}));
        QVERIFY(none.at("bySource").as_array().empty());
    }

    void badPeriodsAreRefusedByField_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("no instant") << QByteArray("from=yesterday") << QByteArray("from");
        QTest::newRow("no zone in it") << QByteArray("to=2026-05-04T08:00:00") << QByteArray("to");
        QTest::newRow("before it begins")
            << QByteArray("from=2026-05-04T08:00:00Z&to=2026-05-04T08:00:00Z") << QByteArray("to");
        QTest::newRow("long ago") << QByteArray("from=0001-01-01T00:00:00Z") << QByteArray("from");
        QTest::newRow("no step") << QByteArray("step=hour") << QByteArray("step");
        QTest::newRow("too many") << QByteArray("from=2020-01-01T00:00:00Z") << QByteArray("step");
        QTest::newRow("none") << QByteArray("steps=0") << QByteArray("steps");
        QTest::newRow("no number") << QByteArray("steps=many") << QByteArray("steps");
        QTest::newRow("far too many") << QByteArray("steps=4294967297") << QByteArray("steps");
        QTest::newRow("no place") << QByteArray("timeZone=Mars%2FOlympus") << QByteArray("timeZone");
    }
    void badPeriodsAreRefusedByField()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, field);
        for (const char* const path : {"/api/analytics/overview?", "/api/analytics/leads-over-time?",
                 "/api/analytics/leads-by-owner?", "/api/analytics/first-answers?"}) {
            const auto answer = client().get(path + query.toStdString());
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.json().at("details").at(0).at("path").as_string(), field.toStdString());
        }
    }

    void leadsAreFoundByWhenTheyWereMade()
    {
        const auto person = m_server->owner();
        addLead(person, "2026-05-04T08:00:00Z", R"("status":"won")");
        addLead(person, "2026-05-05T08:00:00Z", R"("status":"new")");
        addLead(person, "2026-05-06T08:00:00Z", R"("status":"won")");
        const auto found = [&](const std::string& query) {
            const auto answer = person.client.get("/api/leads?total=exact&" + query);
            return answer.status == 200 ? answer.headers.at("x-total-count") : std::to_string(answer.status);
        };
        QCOMPARE(found("createdFrom=2026-05-05T08:00:00Z"), "2");
        QCOMPARE(found("createdTo=2026-05-05T08:00:00Z"), "1"); // that instant is the first too late
        QCOMPARE(found("createdFrom=2026-05-04T00:00:00Z&createdTo=2026-05-06T00:00:00Z"), "2");
        QCOMPARE(found("createdFrom=2026-05-04T10:00:00%2B02:00&createdTo=2027-01-01T00:00:00Z&status=won"), "2");
        QCOMPARE(found("createdFrom=May"), "400");
        QCOMPARE(found("createdTo=2026-05-05"), "400");
    }

private:
    static void say(const Person& person, const std::string& lead, const std::string& role)
    {
        const auto said = person.client.post(
            "/api/chat/message", bodyOf({{"leadId", std::stoll(lead)}, {"message", "Words"}, {"as", role}}));
        QVERIFY2(said.status < 300, said.body.c_str());
    }

    std::int64_t addLead(const Person& person, const char* createdAt, const std::string& fields = R"("status":"new")")
    {
        const auto made = person.client.post("/api/leads", R"({"name":"Ana Ferreira",)" + fields + "}");
        const LeadId id{made.number("id")};
        inDatabase(*m_server, person.company, [&](db::Tx& tx) {
            constexpr db::Query age{"age",
                "update leads set created_at = $3, closed_at = case when closed_at is null then null else cast($3 as "
                "bigint) end "
                "where company_id = $1 and id = $2",
                "update leads set created_at = ?3, closed_at = case when closed_at is null then null else ?3 end "
                "where company_id = ?1 and id = ?2"};
            return tx.exec(age, person.company, id, *fromIso(createdAt));
        });
        return id.value;
    }

    static json::Value answerOf(const Person& person, const std::string& path)
    {
        const auto answer = person.client.get(path);
        return answer.status == 200 ? answer.json() : json::Value(answer.body);
    }
    static json::Value overview(const Person& person, const std::string& query)
    {
        return answerOf(person, "/api/analytics/overview?" + query);
    }
    static json::Value overTime(const Person& person, const std::string& query)
    {
        return answerOf(person, "/api/analytics/leads-over-time?" + query);
    }
};

QTEST_GUILESS_MAIN(AnalyticsTest)
#include "analytics_test.moc"
