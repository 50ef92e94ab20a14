#include "tests/server/users/clock_shift.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/live_client.h"
#include "tests/support/pages.h"

#include <QtTest>

#include <set>
#include <thread>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr std::int64_t dayMs = 86400000;

/// Milliseconds since 1970 of "2026-12-01T10:00:00.000Z".
std::int64_t msOf(const json::Value& record, const char* key)
{
    return fromIso(textAt(record, key))->ms;
}

std::string inDays(int days)
{
    return toIso(now().plusSeconds(days * 86400LL));
}

} // namespace

/// What takes place, and who comes.
class EventsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_owner = std::make_unique<Person>(m_server->owner()); } // a company without events

    void itsMakerComesFromTheStart()
    {
        const auto made = client().post(
            "/api/events", bodyOf({{"title", "Welcome day"}, {"place", "Atrium"}, {"startsAt", inDays(3)}}));
        QCOMPARE(made.status, 201);
        QCOMPARE(made.number("creatorId"), m_owner->id.value);
        QCOMPARE(made.number("attendeeCount"), 1);
        QCOMPARE(made.text("timeZone"), "Europe/Paris"); // the company's
        QCOMPARE(msOf(made.json(), "endsAt") - msOf(made.json(), "startsAt"), std::int64_t(3600000));
        const auto people = client().get(pathOf(made) + "/attendees").json();
        QCOMPARE(people.as_array().size(), std::size_t(1));
        QCOMPARE(people.at(0).at("userId").as_int64(), m_owner->id.value);
        QCOMPARE(textAt(people.at(0), "status"), "going");
        QCOMPARE(client().get(pathOf(made) + "/attend").status, 200);
    }

    void isChangedAndDeleted()
    {
        const auto id = make("Dinner");
        const auto put = client().put(pathOf(id), R"({"place":"Roof","description":"Bring a coat"})");
        QCOMPARE(put.status, 200);
        QCOMPARE(put.text("title"), "Dinner"); // what is not sent stays
        QCOMPARE(client().put(pathOf(id), R"({"place":"x"})", {{"If-Match", "\"1\""}}).status, 412);
        // Who comes is no change of what is said of it.
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        ana.client.post(pathOf(id) + "/attend", "");
        QCOMPARE(client().put(pathOf(id), R"({"place":"y"})", {{"If-Match", "\"2\""}}).status, 200);
        QCOMPARE(client().remove(pathOf(id)).status, 204);
        QCOMPARE(client().get(pathOf(id)).status, 404);
        QCOMPARE(client().get(pathOf(id) + "/attendees").status, 404);
        QCOMPARE(ana.client.post(pathOf(id) + "/attend", "").status, 404);
    }

    void whoComesAndWhoDoesNot()
    {
        const auto id = make("Dinner");
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto first = ana.client.post(pathOf(id) + "/attend", "");
        QCOMPARE(first.status, 201);
        QCOMPARE(ana.client.post(pathOf(id) + "/attend", "").number("id"), first.number("id")); // once
        QCOMPARE(client().get(pathOf(id)).number("attendeeCount"), 2);
        QCOMPARE(idsOf(ana, "/api/events?attending=true"), (std::set{id}));
        QCOMPARE(ana.client.remove(pathOf(id) + "/attend").status, 204);
        QCOMPARE(ana.client.remove(pathOf(id) + "/attend").status, 204);
        QCOMPARE(ana.client.get(pathOf(id) + "/attend").status, 404);
        QCOMPARE(client().get(pathOf(id)).number("attendeeCount"), 1);
    }

    void aFullEventHasAWaitingListThatMovesUp()
    {
        const auto id = make("Dinner", {{"capacity", 2}}); // its maker has one of the places
        std::vector<Person> people;
        std::vector<std::string> status;
        for (int i = 0; i < 4; ++i) {
            people.push_back(m_server->addPerson(m_owner->company, Role::Member));
            status.push_back(people.back().client.post(pathOf(id) + "/attend", "").text("status"));
        }
        QCOMPARE(status, (std::vector<std::string>{"going", "waiting", "waiting", "waiting"}));
        people[0].client.remove(pathOf(id) + "/attend");
        QCOMPARE(statusOf(people[1], id), "going"); // whoever waited longest
        QCOMPARE(statusOf(people[2], id), "waiting");
        people[2].client.remove(pathOf(id) + "/attend"); // who gives up waiting makes no place
        QCOMPARE(statusOf(people[3], id), "waiting");
        const auto tooFew = client().put(pathOf(id), R"({"capacity":1})");
        QCOMPARE(tooFew.status, 422);
        QVERIFY(holds(tooFew.text("error"), "2"));
        QCOMPARE(client().put(pathOf(id), R"({"capacity":10})").status, 200);
        QTRY_COMPARE(statusOf(people[3], id), "going");
        const auto full = client().get(pathOf(id));
        QCOMPARE(full.number("attendeeCount"), 3);
        QCOMPARE(full.number("waitingCount"), 0);
        QCOMPARE(client().put(pathOf(id), R"({"capacity":null})").status, 200);
    }

    void noneOverCapacityHoweverManyComeAtOnce()
    {
        constexpr int capacity = 12;
        const auto id = make("Concert", {{"capacity", capacity}});
        std::vector<Person> people;
        for (int i = 0; i < 40; ++i)
            people.push_back(m_server->addPerson(m_owner->company, Role::Member));
        std::vector<std::thread> threads;
        for (const auto& person : people) {
            threads.emplace_back([&person, &id] {
                for (int again = 0; again < 2; ++again)
                    person.client.post(pathOf(id) + "/attend", "");
            });
        }
        for (auto& thread : threads)
            thread.join();
        const auto event = client().get(pathOf(id));
        QCOMPARE(event.number("attendeeCount"), capacity);
        QCOMPARE(event.number("waitingCount"), 41 - capacity);
        const auto path = pathOf(id) + "/attendees?total=exact&limit=1&status=";
        QCOMPARE(client().get(path + "going").headers.at("x-total-count"), std::to_string(capacity));
        QCOMPARE(client().get(path + "waiting").headers.at("x-total-count"), std::to_string(41 - capacity));
        // All give their places back at once: those who wait have them, and the figures are right.
        threads.clear();
        for (std::size_t i = 0; i < people.size(); i += 2)
            threads.emplace_back([&, i] { people[i].client.remove(pathOf(id) + "/attend"); });
        for (auto& thread : threads)
            thread.join();
        const auto after = client().get(pathOf(id));
        QCOMPARE(after.number("attendeeCount"), capacity);
        QCOMPARE(after.number("waitingCount"), 21 - capacity);
    }

    void othersMayOnlyWhatTheyMay()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto sam = m_server->addPerson(m_owner->company, Role::Member);
        const auto viewer = m_server->addPerson(m_owner->company, Role::Viewer);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const auto stranger = m_server->owner();
        const auto id
            = ana.client.post("/api/events", bodyOf({{"title", "Run"}, {"startsAt", inDays(1)}})).number("id");
        QVERIFY(id > 0);
        QCOMPARE(viewer.client.post("/api/events", bodyOf({{"title", "x"}, {"startsAt", inDays(1)}})).status, 403);
        QCOMPARE(viewer.client.post(pathOf(id) + "/attend", "").status, 201);
        QCOMPARE(sam.client.put(pathOf(id), R"({"title":"x"})").status, 403);
        QCOMPARE(sam.client.remove(pathOf(id)).status, 403);
        QCOMPARE(sam.client.post(pathOf(id) + "/cancel", "{}").status, 403);
        QCOMPARE(sam.client.post(pathOf(id) + "/attendees", bodyOf({{"name", "x"}, {"email", "x@example.org"}})).status,
            403);
        QCOMPARE(ana.client.put(pathOf(id), R"({"title":"Long run"})").status, 200);
        QCOMPARE(agent.client.put(pathOf(id), R"({"place":"Park"})").status, 200);
        for (const auto& path : {pathOf(id), pathOf(id) + "/attendees", pathOf(id) + "/calendar"})
            QCOMPARE(stranger.client.get(path).status, 404);
        QCOMPARE(stranger.client.post(pathOf(id) + "/attend", "").status, 404);
        // Whoever comes is no secret among those who may see events; how to reach them is.
        const auto seen = sam.client.get(pathOf(id) + "/attendees").json();
        QCOMPARE(seen.as_array().size(), std::size_t(2));
        QVERIFY(!holds(json::toText(seen), "@"));
        QVERIFY(holds(ana.client.get(pathOf(id) + "/attendees").body, ana.email));
        QVERIFY(holds(agent.client.get(pathOf(id) + "/attendees").body, ana.email));
    }

    void somebodyIsAdded()
    {
        const auto id = make("Open day");
        const auto people = pathOf(id) + "/attendees";
        const auto made = client().post(people, bodyOf({{"name", "Sam Okafor"}, {"email", "Sam@Example.org"}}));
        QCOMPARE(made.status, 201);
        QVERIFY(made.number("contactId") > 0);
        QCOMPARE(made.text("email"), "sam@example.org");
        const auto again = client().post(people, bodyOf({{"name", "S. Okafor"}, {"email", "sam@example.org"}}));
        QCOMPARE(again.number("id"), made.number("id"));
        const auto contact = std::to_string(made.number("contactId"));
        QCOMPARE(textAt(client().get("/api/contacts/" + contact + "/timeline").json().at(0), "entity"), "attendee");
        QCOMPARE(idsOf(*m_owner, "/api/events?contactId=" + contact), (std::set{id}));
        QCOMPARE(idsOf(*m_owner, people + "?q=oka"), (std::set{made.number("id")}));
        QCOMPARE(client().get(people + "?sort=name").json().as_array().size(), std::size_t(2));
        QCOMPARE(client().post(people, "{}").status, 400);
        QCOMPARE(client().post(people, R"({"name":"x"})").status, 400);
        QCOMPARE(client().post(people, R"({"email":"x@example.org"})").status, 400);
        QCOMPARE(client().post(people, R"({"contactId":999999})").status, 400);
        QCOMPARE(client().post(people, R"({"userId":999999})").status, 400);
        QCOMPARE(client().post(people, R"({"userId":1,"contactId":1})").status, 400);
        // A contact who comes to something stays, until all that is kept of them is erased.
        QCOMPARE(client().remove("/api/contacts/" + contact).status, 422);
        QCOMPARE(
            client().get("/api/contacts/" + contact + "/export").json().at("events").as_array().size(), std::size_t(1));
        QCOMPARE(client().post("/api/contacts/" + contact + "/erase", bodyOf({{"name", "Sam Okafor"}})).status, 200);
        QCOMPARE(client().get(pathOf(id)).number("attendeeCount"), 1);
        QCOMPARE(client().remove(people + "/" + std::to_string(made.number("id"))).status, 404);
    }

    void oneThatRepeatsIsAnEventEachTime()
    {
        const auto first = client().post("/api/events",
            bodyOf(
                {{"title", "Choir"}, {"startsAt", "2036-10-15T16:00:00.000Z"}, {"endsAt", "2036-10-15T18:00:00.000Z"},
                    {"timeZone", "Europe/Paris"}, {"rrule", "RRULE:freq=weekly;count=4"}, {"capacity", 30}}));
        QCOMPARE(first.status, 201);
        QCOMPARE(first.text("rrule"), "FREQ=WEEKLY;COUNT=4");
        const auto all = client().get("/api/events?seriesId=" + std::to_string(first.number("seriesId"))).json();
        std::vector<std::string> starts;
        for (const auto& event : all.as_array()) {
            starts.push_back(textAt(event, "startsAt").substr(0, 16));
            QCOMPARE(msOf(event, "endsAt") - msOf(event, "startsAt"), std::int64_t(7200000));
            QCOMPARE(event.at("attendeeCount").as_int64(), 1);
            QCOMPARE(event.at("capacity").as_int64(), 30);
        }
        // 18:00 in Paris, in summer and in winter.
        QCOMPARE(starts,
            (std::vector<std::string>{"2036-10-15T16:00", "2036-10-22T16:00", "2036-10-29T17:00", "2036-11-05T17:00"}));
    }

    void aRuleThatNeverEndsIsMadeAheadAndFurther()
    {
        const auto first = client().post(
            "/api/events", bodyOf({{"title", "Standup"}, {"startsAt", inDays(1)}, {"rrule", "FREQ=WEEKLY"}}));
        const auto path
            = "/api/events?sort=-startsAt&limit=1&total=exact&seriesId=" + std::to_string(first.number("seriesId"));
        const auto before = client().get(path);
        const auto made = std::stoi(before.headers.at("x-total-count"));
        QVERIFY(made > 70 && made < 85); // eighteen months of weeks
        const auto last = msOf(before.json().at(0), "startsAt");
        QVERIFY(last > now().ms + 500 * dayMs);
        // Half a year later a job makes the next ones.
        const ClockShift later(200 * 86400LL);
        const auto back = m_server->signIn(m_owner->email);
        m_server->owner().client.post("/api/events", // wakes the jobs
            bodyOf({{"title", "x"}, {"startsAt", inDays(1)}, {"rrule", "FREQ=YEARLY"}}));
        QTRY_VERIFY_WITH_TIMEOUT(std::stoi(back.get(path).headers.at("x-total-count")) > made + 20, 20000);
        QVERIFY(msOf(back.get(path).json().at(0), "startsAt") > last + 150 * dayMs);
    }

    void oneOfASeriesOrThoseThatFollow()
    {
        const auto series = makeSeries("Course", 5);
        QCOMPARE(client().put(pathOf(series[1]), R"({"title":"Guest lecture"})").status, 200);
        QCOMPARE(titlesOf(series), "Course|Guest lecture|Course|Course|Course");
        // An hour and a half later and in another room, from the third on.
        const auto third = client().get(pathOf(series[2])).json();
        const auto later = toIso({msOf(third, "startsAt") + 5400000});
        const auto end = toIso({msOf(third, "endsAt") + 5400000});
        const auto moved = client().put(
            pathOf(series[2]) + "?part=following", bodyOf({{"startsAt", later}, {"endsAt", end}, {"place", "Room 7"}}));
        QCOMPARE(moved.status, 200);
        for (std::size_t i = 0; i < 5; ++i) {
            const auto event = client().get(pathOf(series[i])).json();
            QCOMPARE(textAt(event, "startsAt").substr(11, 5), i < 2 ? "17:00" : "18:30");
            QCOMPARE(textAt(event, "place"), i < 2 ? "" : "Room 7");
            QCOMPARE(msOf(event, "endsAt") - msOf(event, "startsAt"), std::int64_t(3600000));
        }
        QCOMPARE(titlesOf(series), "Course|Guest lecture|Course|Course|Course"); // what was not changed stays as it was
        QCOMPARE(client().put(pathOf(series[0]) + "?part=all", R"({"title":"Seminar"})").status, 200);
        QCOMPARE(titlesOf(series), "Seminar|Seminar|Seminar|Seminar|Seminar");
        const auto nextDay = toIso({msOf(client().get(pathOf(series[3])).json(), "startsAt") + dayMs});
        const auto nextDayEnd = toIso({msOf(client().get(pathOf(series[3])).json(), "endsAt") + dayMs});
        const auto body = bodyOf({{"startsAt", nextDay}, {"endsAt", nextDayEnd}});
        QCOMPARE(client().put(pathOf(series[3]) + "?part=following", body).status, 422);
        QCOMPARE(client().put(pathOf(series[3]), body).status, 200); // alone, it may
        QCOMPARE(client().put(pathOf(series[3]), R"({"rrule":"FREQ=DAILY"})").status, 422);
        QCOMPARE(client().put(pathOf(series[3]), R"({"timeZone":""})").text("timeZone"), "Europe/Paris");
        QCOMPARE(client().put(pathOf(series[3]) + "?part=some", R"({"title":"x"})").status, 400);
        QCOMPARE(client().remove(pathOf(series[3]) + "?part=following").status, 204);
        QCOMPARE(idsOf(*m_owner, "/api/events"), (std::set{series[0], series[1], series[2]}));
    }

    void oneThatIsCancelled()
    {
        const auto id = make("Dinner");
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        QCOMPARE(client().post(pathOf(id) + "/cancel", R"({"reason":"The cook is ill"})").status, 200);
        QCOMPARE(client().get(pathOf(id)).text("cancelReason"), "The cook is ill");
        QCOMPARE(ana.client.post(pathOf(id) + "/attend", "").status, 422);
        QCOMPARE(idsOf(ana, "/api/events?cancelled=false"), (std::set<std::int64_t>{}));
        QCOMPARE(client().post(pathOf(id) + "/restore", "").status, 200);
        QVERIFY(client().get(pathOf(id)).json().at("cancelledAt").is_null());
        QCOMPARE(ana.client.post(pathOf(id) + "/attend", "").status, 201);
        const auto series = makeSeries("Course", 4);
        QCOMPARE(client().post(pathOf(series[1]) + "/cancel?part=following", "{}").status, 200);
        QCOMPARE(idsOf(ana, "/api/events?cancelled=true"), (std::set{series[1], series[2], series[3]}));
        const auto over = client().post("/api/events",
            bodyOf({{"title", "Past"}, {"startsAt", "2020-01-01T10:00:00Z"}, {"endsAt", "2020-01-01T11:00:00Z"}}));
        QCOMPARE(over.status, 201); // written down afterwards
        QCOMPARE(ana.client.post(pathOf(over.number("id")) + "/attend", "").status, 422);
    }

    void areListedAsACalendarShowsThem()
    {
        const auto at = [&](const char* title, const char* from, const char* to) {
            return make(title, {{"startsAt", from}, {"endsAt", to}, {"place", "Amphithéâtre"}});
        };
        const auto before = at("Before", "2036-04-30T08:00:00Z", "2036-04-30T09:00:00Z");
        const auto across = at("Émile's week", "2036-04-28T08:00:00Z", "2036-05-02T09:00:00Z");
        const auto within = at("alumni", "2036-05-15T08:00:00Z", "2036-05-15T09:00:00Z");
        const auto after = at("Zumba", "2036-06-01T00:00:00Z", "2036-06-01T09:00:00Z");
        const std::string may = "/api/events?from=2036-05-01T00:00:00Z&before=2036-06-01T00:00:00Z";
        QCOMPARE(idsOf(*m_owner, may), (std::set{across, within}));
        QCOMPARE(idsOf(*m_owner, "/api/events?endedBefore=2036-05-02T09:00:00Z"), (std::set{before, across}));
        QCOMPARE(idsOf(*m_owner, "/api/events?endedBefore=2036-05-01T00:00:00Z"), (std::set{before}));
        QCOMPARE(inOrder("/api/events"), (std::vector{across, before, within, after}));
        QCOMPARE(inOrder("/api/events?sort=title"), (std::vector{within, before, across, after}));
        QCOMPARE(idsOf(*m_owner, "/api/events?q=emile"), (std::set{across}));
        QCOMPARE(idsOf(*m_owner, "/api/events?q=amphi%20zum"), (std::set{after}));
        QCOMPARE(client().get("/api/events?total=exact&limit=1").headers.at("x-total-count"), "4");
        for (const char* wrong :
            {"from=soon", "endedBefore=x", "cancelled=perhaps", "attending=1", "seriesId=x", "sort=place"})
            QCOMPARE(client().get("/api/events?" + std::string(wrong)).status, 400);
    }

    void whatIsWrongIsSaidAtItsField()
    {
        const std::string start = inDays(2);
        QCOMPARE(wrongField({{"startsAt", start}}), "title");
        QCOMPARE(wrongField({{"title", "x"}}), "startsAt");
        QCOMPARE(wrongField({{"title", " "}, {"startsAt", start}}), "title");
        QCOMPARE(wrongField({{"title", "x"}, {"startsAt", "tomorrow"}}), "startsAt");
        QCOMPARE(wrongField({{"title", "x"}, {"startsAt", start}, {"endsAt", inDays(1)}}), "endsAt");
        QCOMPARE(wrongField({{"title", "x"}, {"startsAt", start}, {"endsAt", inDays(60)}}), "endsAt");
        QCOMPARE(wrongField({{"title", "x"}, {"startsAt", start}, {"timeZone", "Europe/Atlantis"}}), "timeZone");
        QCOMPARE(wrongField({{"title", "x"}, {"startsAt", start}, {"capacity", 0}}), "capacity");
        QCOMPARE(wrongField({{"title", "x"}, {"startsAt", start}, {"rrule", "FREQ=SECONDLY"}}), "rrule");
        QCOMPARE(wrongField({{"title", "x"}, {"startsAt", start}, {"rrule", "nonsense"}}), "rrule");
    }

    void isLiveForWhoeverMaySeeIt()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto id = make("Dinner");
        LiveClient all(m_server->port(), client().token());
        LiveClient own(m_server->port(), ana.client.token());
        for (auto* client : {&all, &own}) {
            client->say(R"({"subscribe":["events","attendees"]})");
            QTRY_COMPARE(client->ofType("hello").size(), std::size_t(1));
        }
        const auto sam = m_server->addPerson(m_owner->company, Role::Member);
        sam.client.post(pathOf(id) + "/attend", "");
        ana.client.post(pathOf(id) + "/attend", "");
        // Each attendance is told to whoever manages events, one's own to oneself, and how full it is to all.
        QTRY_COMPARE(topicsOf(all), "attendees events attendees events");
        QTRY_COMPARE(topicsOf(own), "events attendees events");
        const auto fill = own.ofType("change").back().at("diff").at("attendeeCount");
        QCOMPARE(fill.at(1).as_int64(), 3);
    }

    void calendarProgramsFetchThem()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto id = make("Dinner; with music", {{"capacity", 1}});
        make("Not hers");
        ana.client.post(pathOf(id) + "/attend", ""); // waits
        const auto made = ana.client.post("/api/calendar-feeds", "{}");
        QCOMPARE(made.status, 201);
        const auto path = made.text("url").substr(made.text("url").find("/calendar.ics"));
        const auto text = m_server->anonymous().get(path);
        QCOMPARE(text.status, 200);
        QVERIFY(holds(text.headers.at("content-type"), "text/calendar"));
        QVERIFY(holds(text.body, "SUMMARY:Dinner\\; with music"));
        QVERIFY(holds(text.body, "STATUS:TENTATIVE"));
        QVERIFY(!holds(text.body, "Not hers"));
        QVERIFY(holds(client().get(pathOf(id) + "/calendar").body, "BEGIN:VEVENT"));
        const auto listed = ana.client.get("/api/calendar-feeds").json();
        QCOMPARE(listed.as_array().size(), std::size_t(1));
        QVERIFY(!listed.at(0).at("lastUsedAt").is_null());
        QCOMPARE(textAt(listed.at(0), "url"), ""); // told once
        // The company's are for those who see to its events, and end with their right to it.
        QCOMPARE(ana.client.post("/api/calendar-feeds", R"({"isCompanys":true})").status, 403);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const auto companys = agent.client.post("/api/calendar-feeds", R"({"isCompanys":true})").text("url");
        const auto companysPath = companys.substr(companys.find("/calendar.ics"));
        QVERIFY(holds(m_server->anonymous().get(companysPath).body, "Not hers"));
        QCOMPARE(client().get("/api/calendar-feeds").json().as_array().size(), std::size_t(1)); // not ana's own
        client().patch(test::pathOf(agent), R"({"role":"viewer"})");
        QCOMPARE(m_server->anonymous().get(companysPath).status, 404);
        QCOMPARE(client().remove("/api/calendar-feeds/" + std::to_string(made.number("id"))).status, 404);
        QCOMPARE(ana.client.remove("/api/calendar-feeds/" + std::to_string(made.number("id"))).status, 204);
        QCOMPARE(m_server->anonymous().get(path).status, 404);
        for (const char* wrong : {"/calendar.ics", "/calendar.ics?token=", "/calendar.ics?token=guess"})
            QCOMPARE(m_server->anonymous().get(wrong).status, 404);
        const auto again = ana.client.post("/api/calendar-feeds", "{}").text("url");
        client().patch(test::pathOf(ana), R"({"disabled":true})");
        QCOMPARE(m_server->anonymous().get(again.substr(again.find("/calendar.ics"))).status, 404);
    }

    void goWithTheirMaker()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto hers
            = ana.client.post("/api/events", bodyOf({{"title", "Hers"}, {"startsAt", inDays(1)}})).number("id");
        const auto full = make("Dinner", {{"capacity", 2}});
        ana.client.post(pathOf(full) + "/attend", "");
        const auto sam = m_server->addPerson(m_owner->company, Role::Member);
        sam.client.post(pathOf(full) + "/attend", "");
        QCOMPARE(statusOf(sam, full), "waiting");
        LiveClient live(m_server->port(), client().token());
        live.say(R"({"subscribe":["events"]})");
        QTRY_COMPARE(live.ofType("hello").size(), std::size_t(1));
        QCOMPARE(client().remove(test::pathOf(ana)).status, 204);
        QCOMPARE(client().get(pathOf(hers)).status, 404);
        QCOMPARE(statusOf(sam, full), "going"); // her place is free
        QTRY_VERIFY(!live.ofType("change").empty());
        QCOMPARE(live.ofType("change").back().at("entityId").as_int64(), hers);
    }

private:
    static std::string pathOf(std::int64_t id) { return "/api/events/" + std::to_string(id); }
    static std::string pathOf(const Answer& made) { return pathOf(made.number("id")); }
    std::int64_t make(const std::string& title, json::Object more = {})
    {
        more["title"] = title;
        if (!more.contains("startsAt"))
            more["startsAt"] = inDays(3);
        return client().post("/api/events", bodyOf(std::move(more))).number("id");
    }
    /// The events of one, in order; 18:00 on Wednesdays of winter.
    std::vector<std::int64_t> makeSeries(const std::string& title, int count)
    {
        const auto first = client().post("/api/events",
            bodyOf({{"title", title}, {"startsAt", "2036-11-05T17:00:00.000Z"},
                {"rrule", "FREQ=WEEKLY;COUNT=" + std::to_string(count)}}));
        return inOrder("/api/events?seriesId=" + std::to_string(first.number("seriesId")));
    }
    std::vector<std::int64_t> inOrder(const std::string& path)
    {
        std::vector<std::int64_t> out;
        const auto list = client().get(path).json();
        for (const auto& event : list.as_array())
            out.push_back(event.at("id").as_int64());
        return out;
    }
    static std::set<std::int64_t> idsOf(const Person& person, const std::string& path)
    {
        std::set<std::int64_t> out;
        const auto list = person.client.get(path).json();
        for (const auto& one : list.as_array())
            out.insert(one.at("id").as_int64());
        return out;
    }
    std::string titlesOf(const std::vector<std::int64_t>& events)
    {
        std::string out;
        for (const auto id : events)
            out += (out.empty() ? "" : "|") + client().get(pathOf(id)).text("title");
        return out;
    }
    static std::string statusOf(const Person& person, std::int64_t event)
    {
        return person.client.get(pathOf(event) + "/attend").text("status");
    }
    std::string wrongField(json::Object body)
    {
        const auto answer = client().post("/api/events", bodyOf(std::move(body)));
        if (answer.status != 400)
            return "status " + std::to_string(answer.status);
        return textAt(answer.json().at("details").at(0), "path");
    }
    static std::string topicsOf(const LiveClient& live)
    {
        std::string out;
        for (const auto& change : live.ofType("change"))
            out += (out.empty() ? "" : " ") + textAt(change, "topic");
        return out;
    }
};

QTEST_GUILESS_MAIN(EventsTest)
#include "events_test.moc"
