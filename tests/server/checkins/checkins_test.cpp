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

/// Who is where.
class CheckInsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_owner = std::make_unique<Person>(m_server->owner()); } // nobody is anywhere yet

    void isMadeChangedAndDeleted()
    {
        const auto made = client().post(
            "/api/checkins", R"({"place":"Atrium","note":"Ground floor","latitude":45.78,"longitude":4.76})");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.number("userId"), m_owner->id.value);
        QCOMPARE(made.number("createdBy"), m_owner->id.value);
        QVERIFY(!made.text("name").empty());
        QCOMPARE(made.json().at("latitude").as_double(), 45.78);
        QVERIFY(made.json().at("until").is_null());
        QVERIFY(made.json().at("contactId").is_null());
        const auto path = pathOf(made);
        QCOMPARE(client().get(path).text("note"), "Ground floor");
        const auto put = client().put(path, R"({"note":"First floor","latitude":null,"longitude":null})");
        QCOMPARE(put.status, 200);
        QCOMPARE(put.text("place"), "Atrium"); // what is not sent stays
        QVERIFY(put.json().at("latitude").is_null());
        QCOMPARE(client().put(path, R"({"note":"x"})", {{"If-Match", "\"1\""}}).status, 412);
        QCOMPARE(client().remove(path).status, 204);
        QCOMPARE(client().get(path).status, 404);
    }

    void onesOwnByDefaultMoreByPermission()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto sam = m_server->addPerson(m_owner->company, Role::Member);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const auto viewer = m_server->addPerson(m_owner->company, Role::Viewer);
        const auto anas = checkIn(ana, "Library");
        const auto sams = checkIn(sam, "Canteen");
        QCOMPARE(idsOf(ana, "/api/checkins"), (std::set{anas}));
        QCOMPARE(idsOf(ana, "/api/checkins?userId=" + std::to_string(sam.id.value)), (std::set<std::int64_t>{}));
        QCOMPARE(idsOf(sam, "/api/checkins?userId=me"), (std::set{sams}));
        QCOMPARE(idsOf(viewer, "/api/checkins"), (std::set{anas, sams}));
        QCOMPARE(idsOf(agent, "/api/checkins?userId=" + std::to_string(ana.id.value)), (std::set{anas}));
        // Others' are not there for who may not see them, and not to be changed by who may only see them.
        const auto path = "/api/checkins/" + std::to_string(anas);
        for (const auto* person : {&sam, &agent, &viewer}) {
            const int expected = person == &sam ? 404 : 403;
            QCOMPARE(person->client.put(path, R"({"note":"x"})").status, expected);
            QCOMPARE(person->client.post(path + "/leave", "").status, expected);
            QCOMPARE(person->client.remove(path).status, expected);
        }
        QCOMPARE(sam.client.get(path).status, 404);
        QCOMPARE(agent.client.get(path).status, 200);
        QCOMPARE(client().put(path, R"({"note":"moved"})").status, 200); // the owner manages them
        QCOMPARE(ana.client.get(path).text("note"), "moved");
        const auto forSam = R"({"place":"Hall","userId":)" + std::to_string(sam.id.value) + "}";
        QCOMPARE(ana.client.post("/api/checkins", forSam).status, 403);
        QCOMPARE(client().post("/api/checkins", forSam).number("userId"), sam.id.value);
        const auto elsewhere = m_server->owner();
        QCOMPARE(elsewhere.client.get(path).status, 404);
        QCOMPARE(elsewhere.client.post("/api/checkins", forSam).status, 400);
    }

    void somebodyIsAtOnePlaceAtATime()
    {
        const auto first = checkIn(*m_owner, "Library");
        const auto second = checkIn(*m_owner, "Canteen");
        QVERIFY(!client().get(pathOf(first)).json().at("until").is_null());
        QCOMPARE(present(), (std::set{second}));
        // Whoever is back where they were has left the other place.
        QCOMPARE(client().put(pathOf(first), R"({"until":null})").status, 200);
        QCOMPARE(present(), (std::set{first}));
        QCOMPARE(client().post(pathOf(first) + "/leave", "").status, 200);
        QCOMPARE(present(), (std::set<std::int64_t>{}));
        const auto left = client().get(pathOf(first)).text("until");
        QCOMPARE(client().post(pathOf(first) + "/leave", "").text("until"), left); // once
    }

    void evenWhenTheyAskAtOnce()
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < 16; ++i)
            threads.emplace_back([this, i] {
                client().post("/api/checkins", bodyOf({{"place", "Room " + std::to_string(i)}}));
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(idsOf(*m_owner, "/api/checkins").size(), std::size_t(16));
        QCOMPARE(present().size(), std::size_t(1));
    }

    void whoIsHereNowByPlace()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto sam = m_server->addPerson(m_owner->company, Role::Member);
        checkIn(ana, "Café Émile");
        checkIn(sam, "cafe emile"); // the same place
        checkIn(*m_owner, "Atrium");
        const auto places = client().get("/api/checkins/presence").json();
        QCOMPARE(places.as_array().size(), std::size_t(2));
        QCOMPARE(textAt(places.at(0), "place"), "Atrium");
        QCOMPARE(textAt(places.at(1), "place"), "Café Émile");
        QCOMPARE(places.at(1).at("count").as_int64(), 2);
        QCOMPARE(places.at(1).at("people").at(0).at("userId").as_int64(), ana.id.value);
        QCOMPARE(idsOf(*m_owner, "/api/checkins?place=CAF%C3%89%20EMILE").size(), std::size_t(2));
        // Members see where they are themselves.
        const auto own = ana.client.get("/api/checkins/presence").json();
        QCOMPARE(own.as_array().size(), std::size_t(1));
        QCOMPARE(own.at(0).at("count").as_int64(), 1);
    }

    void theyAreThereUntilTheyLeave()
    {
        const auto soon = toIso(now().plusSeconds(3600));
        const auto id = client().post("/api/checkins", bodyOf({{"place", "Hall"}, {"until", soon}})).number("id");
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto open = checkIn(ana, "Hall");
        QCOMPARE(present(), (std::set{id, open}));
        {
            const ClockShift later(3700);
            const Person back{m_owner->email, m_owner->id, m_owner->company, m_server->signIn(m_owner->email)};
            QCOMPARE(idsOf(back, "/api/checkins?present=true"), (std::set{open}));
        }
        const ClockShift tomorrow(13 * 3600); // who did not say until when does not stay for ever
        QCOMPARE(
            m_server->signIn(m_owner->email).get("/api/checkins/presence").json().as_array().size(), std::size_t(0));
    }

    void aContactIsSeenIn()
    {
        const auto contact = client().post("/api/contacts", R"({"name":"Sam Okafor"})").number("id");
        const auto body = R"({"place":"Reception","contactId":)" + std::to_string(contact) + "}";
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        QCOMPARE(agent.client.post("/api/checkins", body).status, 403);
        const auto made = client().post("/api/checkins", body);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.text("name"), "Sam Okafor");
        QVERIFY(made.json().at("userId").is_null());
        const auto other = client().post("/api/checkins", body); // one place at a time, for them as well
        QCOMPARE(present(), (std::set{other.number("id")}));
        const auto timeline = client().get("/api/contacts/" + std::to_string(contact) + "/timeline").json();
        QCOMPARE(textAt(timeline.at(0), "entity"), "checkIn");
        QCOMPARE(textAt(timeline.at(0), "recordName"), "Reception");
        QCOMPARE(idsOf(*m_owner, "/api/checkins?contactId=" + std::to_string(contact)).size(), std::size_t(2));
        const auto kept = client().get("/api/contacts/" + std::to_string(contact) + "/export");
        QVERIFY(kept.json().at("checkIns").as_array().size() == 2);
    }

    void aUsersContactIsTheOneWithTheirAddress()
    {
        const auto contact
            = client()
                  .post("/api/contacts",
                      bodyOf({{"name", "Ana"}, {"identities", {{{"kind", "email"}, {"value", m_owner->email}}}}}))
                  .number("id");
        QVERIFY(contact > 0);
        const auto made = client().post("/api/checkins", R"({"place":"Hall"})");
        QCOMPARE(made.number("contactId"), contact);
        QCOMPARE(made.number("userId"), m_owner->id.value);
    }

    void areFoundByWordsAndTimes()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto library
            = client().post("/api/checkins", R"({"place":"Bibliothèque","note":"Revising"})").number("id");
        const auto canteen = checkIn(ana, "Canteen");
        QCOMPARE(idsOf(*m_owner, "/api/checkins?q=bibliotheque"), (std::set{library}));
        QCOMPARE(idsOf(*m_owner, "/api/checkins?q=revis"), (std::set{library}));
        QCOMPARE(idsOf(*m_owner, "/api/checkins?present=true&q=cant"), (std::set{canteen}));
        const auto tomorrow = toIso(now().plusSeconds(86400));
        QCOMPARE(idsOf(*m_owner, "/api/checkins?from=" + tomorrow), (std::set<std::int64_t>{}));
        QCOMPARE(idsOf(*m_owner, "/api/checkins?before=" + tomorrow).size(), std::size_t(2));
        const auto first = client().get("/api/checkins?limit=1&sort=place&total=exact");
        QCOMPARE(first.headers.at("x-total-count"), "2");
        QCOMPARE(first.json().at(0).at("id").as_int64(), library);
        QCOMPARE(client().get(nextPage(first)).json().at(0).at("id").as_int64(), canteen);
        for (const char* wrong : {"present=perhaps", "from=soon", "userId=x", "sort=note"})
            QCOMPARE(client().get("/api/checkins?" + std::string(wrong)).status, 400);
    }

    void whatIsWrongIsSaidAtItsField()
    {
        QCOMPARE(wrongField(R"({"place":"  "})"), "place");
        QCOMPARE(wrongField(R"({"note":"nowhere"})"), "place");
        QCOMPARE(wrongField(R"({"place":"x","latitude":12})"), "longitude");
        QCOMPARE(wrongField(R"({"place":"x","longitude":12})"), "latitude");
        QCOMPARE(wrongField(R"({"place":"x","latitude":91,"longitude":0})"), "latitude");
        QCOMPARE(wrongField(R"({"place":"x","latitude":"north","longitude":0})"), "latitude");
        QCOMPARE(wrongField(R"({"place":"x","until":"later"})"), "until");
        QCOMPARE(wrongField(R"({"place":"x","until":"2020-01-01T00:00:00Z"})"), "until");
        QCOMPARE(wrongField(bodyOf({{"place", "x"}, {"until", toIso(now().plusSeconds(40 * 86400))}})), "until");
        QCOMPARE(wrongField(R"({"place":"x","userId":999999})"), "userId");
        QCOMPARE(wrongField(R"({"place":"x","contactId":999999})"), "contactId");
        QCOMPARE(wrongField(R"({"place":"x","contactId":1,"userId":1})"), "contactId");
        // A program's key is nowhere itself.
        const auto key
            = client().post("/api/api-keys", R"({"name":"Door","permissions":["checkIns.use"]})").text("key");
        const Client program(m_server->port(), key);
        QCOMPARE(program.post("/api/checkins", R"({"place":"x"})").status, 400);
        QCOMPARE(program.get("/api/checkins").body, "[]");
        checkIn(*m_owner, "Here");
        QCOMPARE(program.get("/api/checkins").body, "[]");
    }

    void areLiveForWhoeverMaySeeThem()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto sam = m_server->addPerson(m_owner->company, Role::Member);
        LiveClient all(m_server->port(), client().token());
        LiveClient own(m_server->port(), ana.client.token());
        LiveClient refused(m_server->port(), ana.client.token());
        for (auto* client : {&all, &own}) {
            client->say(R"({"subscribe":["checkIns"]})");
            QTRY_COMPARE(client->ofType("hello").size(), std::size_t(1));
        }
        refused.say(R"({"subscribe":["leads"]})");
        QTRY_COMPARE(refused.ofType("error").size(), std::size_t(1));
        const auto since = own.ofType("hello").front().at("seq").as_int64();
        const auto sams = checkIn(sam, "Library");
        const auto anas = checkIn(ana, "Canteen");
        QTRY_COMPARE(all.leads(), (std::vector{sams, anas}));
        QTRY_COMPARE(own.leads(), (std::vector{anas}));
        QVERIFY(!own.ofType("change").front().as_object().contains("ownerId"));
        // The same from the ledger, for whoever was away.
        LiveClient back(m_server->port(), ana.client.token());
        back.say(R"({"subscribe":["checkIns"],"since":)" + std::to_string(since) + "}");
        QTRY_COMPARE(back.leads(), (std::vector{anas}));
    }

    void goWithTheirUser()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto anas = checkIn(ana, "Library");
        LiveClient live(m_server->port(), client().token());
        live.say(R"({"subscribe":["checkIns"]})");
        QTRY_COMPARE(live.ofType("hello").size(), std::size_t(1));
        QCOMPARE(client().remove(test::pathOf(ana)).status, 204);
        QCOMPARE(client().get(pathOf(anas)).status, 404);
        QTRY_COMPARE(live.leads(), (std::vector{anas}));
        QCOMPARE(textAt(live.ofType("change").front(), "action"), "deleted");
    }

private:
    static std::string pathOf(std::int64_t id) { return "/api/checkins/" + std::to_string(id); }
    static std::string pathOf(const Answer& made) { return pathOf(made.number("id")); }
    static std::int64_t checkIn(const Person& person, const std::string& place)
    {
        return person.client.post("/api/checkins", bodyOf({{"place", place}})).number("id");
    }
    static std::set<std::int64_t> idsOf(const Person& person, const std::string& path)
    {
        std::set<std::int64_t> out;
        const auto list = person.client.get(path).json();
        for (const auto& one : list.as_array())
            out.insert(one.at("id").as_int64());
        return out;
    }
    std::set<std::int64_t> present() { return idsOf(*m_owner, "/api/checkins?present=true"); }
    std::string wrongField(const std::string& body)
    {
        const auto answer = client().post("/api/checkins", body);
        if (answer.status != 400)
            return "status " + std::to_string(answer.status);
        return textAt(answer.json().at("details").at(0), "path");
    }
};

QTEST_GUILESS_MAIN(CheckInsTest)
#include "checkins_test.moc"
