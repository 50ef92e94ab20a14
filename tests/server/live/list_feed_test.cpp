#include "tests/server/http/redis_server.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/live_client.h"
#include "tests/support/second_node.h"

#include <QTcpSocket>
#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

/// A page of the earlier system: it shows the lists it was sent last.
struct OldPage {
    OldPage(std::uint16_t port, const std::string& token)
        : live(port, token, "/ws")
    {
    }

    bool isGreeted() const { return live.ofType("initial").size() == 1; }
    /// The ids of the list it shows.
    std::vector<std::int64_t> shown() const
    {
        std::vector<std::int64_t> out;
        const json::Value* rows = nullptr;
        for (const auto& message : live.messages) {
            const auto type = textAt(message, "type");
            if (type == "initial")
                rows = &message.at("checkIns");
            else if (type == "checkIns")
                rows = &message.at("data");
        }
        if (rows) {
            for (const auto& row : rows->as_array())
                out.push_back(row.at("id").as_int64());
        }
        return out;
    }

    LiveClient live;
};

} // namespace

/// /ws, as pages of the earlier system know it.
class ListFeedTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_owner = std::make_unique<Person>(m_server->owner()); }

    void sendsAllListsThenEachThatChanges()
    {
        const auto first = checkIn(*m_owner, "Library");
        OldPage page(m_server->port(), client().token());
        QTRY_VERIFY(page.isGreeted());
        const auto initial = page.live.ofType("initial").front();
        QCOMPARE(initial.at("checkIns").at(0).at("id").as_int64(), first);
        QCOMPARE(textAt(initial.at("checkIns").at(0), "place"), "Library");
        const auto second = checkIn(*m_owner, "Canteen");
        QTRY_COMPARE(page.shown(), (std::vector{second, first})); // the newest first
        client().put(pathOf(second), R"({"note":"Table 4"})");
        QTRY_COMPARE(noteShown(page), "Table 4");
        client().remove(pathOf(second));
        QTRY_COMPARE(page.shown(), (std::vector{first}));
    }

    void eventsAsWell()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        OldPage page(m_server->port(), ana.client.token());
        QTRY_VERIFY(page.isGreeted());
        QVERIFY(page.live.ofType("initial").front().at("events").as_array().empty());
        const auto body = bodyOf({{"title", "Dinner"}, {"startsAt", toIso(now().plusSeconds(86400))}});
        const auto id = std::to_string(client().post("/api/events", body).number("id"));
        QTRY_COMPARE(eventsShown(page), std::size_t(1));
        ana.client.post("/api/events/" + id + "/attend", "");
        QTRY_COMPARE(page.live.ofType("events").back().at("data").at(0).at("attendeeCount").as_int64(), 2);
        client().remove("/api/events/" + id);
        QTRY_COMPARE(eventsShown(page), std::size_t(0));
    }

    void onlyWhatOneMaySee()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto sam = m_server->addPerson(m_owner->company, Role::Member);
        const auto stranger = m_server->owner();
        std::vector<std::unique_ptr<OldPage>> pages;
        for (const Person* const person : {static_cast<const Person*>(m_owner.get()), &ana, &sam, &stranger})
            pages.push_back(std::make_unique<OldPage>(m_server->port(), person->client.token()));
        for (const auto& page : pages)
            QTRY_VERIFY(page->isGreeted());
        const auto anas = checkIn(ana, "Library");
        const auto sams = checkIn(sam, "Canteen");
        QTRY_COMPARE(pages[0]->shown(), (std::vector{sams, anas}));
        QTRY_COMPARE(pages[1]->shown(), (std::vector{anas}));
        QTRY_COMPARE(pages[2]->shown(), (std::vector{sams}));
        QTest::qWait(100);
        for (const auto& message : pages[1]->live.messages)
            QVERIFY(!holds(json::toText(message), "Canteen"));
        QCOMPARE(pages[3]->live.messages.size(), std::size_t(1)); // not even that something happened
    }

    void manyChangesEndInTheLastList()
    {
        std::vector<std::unique_ptr<OldPage>> pages;
        for (int i = 0; i < 8; ++i) // some on each worker
            pages.push_back(std::make_unique<OldPage>(m_server->port(), client().token()));
        std::int64_t last = 0;
        for (int i = 0; i < 150; ++i)
            last = checkIn(*m_owner, "Room " + std::to_string(i));
        for (const auto& page : pages) {
            QTRY_VERIFY(!page->shown().empty() && page->shown().front() == last);
            QCOMPARE(page->shown().size(), std::size_t(100)); // the newest hundred
            QVERIFY(page->live.messages.size() < 150); // told of together
        }
    }

    void endsWithTheSession()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        OldPage page(m_server->port(), ana.client.token());
        QTRY_VERIFY(page.isGreeted());
        client().patch(test::pathOf(ana), R"({"disabled":true})");
        QTRY_VERIFY(!page.live.isOpen());
        OldPage none(m_server->port(), "");
        QVERIFY(!none.live.isOpen());
        OldPage forged(m_server->port(), "a.b.c");
        QVERIFY(!forged.live.isOpen());
    }

    void twoNodesTellTheSame()
    {
        if (engine() == db::Engine::Sqlite)
            QSKIP("several nodes need PostgreSQL");
        RedisServer redis;
        TestServer one([&](ServerSettings& settings) { settings.redisUrl = redis.url(); });
        const SecondNode two(one, redis.url());
        QVERIFY(two.isReady());
        const auto owner = one.owner();
        OldPage here(one.port(), owner.client.token());
        OldPage there(two.port(), owner.client.token());
        LiveClient feed(two.port(), owner.client.token());
        feed.say(R"({"subscribe":["checkIns","events"]})");
        QTRY_VERIFY(here.isGreeted() && there.isGreeted() && feed.ofType("hello").size() == 1);
        const auto made = checkIn(owner, "Library");
        QTRY_COMPARE(there.shown(), (std::vector{made}));
        QTRY_COMPARE(feed.leads(), (std::vector{made}));
        const auto second = two.as(owner.client).post("/api/checkins", bodyOf({{"place", "Canteen"}})).number("id");
        QTRY_COMPARE(here.shown(), (std::vector{second, made}));
        const auto body = bodyOf({{"title", "Dinner"}, {"startsAt", toIso(now().plusSeconds(86400))}});
        QVERIFY(owner.client.post("/api/events", body).number("id") > 0);
        QTRY_COMPARE(eventsShown(there), std::size_t(1));
    }

    void whoNeverReadsIsDroppedAndHoldsNobodyUp()
    {
        // Long notes, so that what is not read soon fills what the system keeps for a socket.
        const std::string note(2000, 'n');
        for (int i = 0; i < 100; ++i)
            client().post("/api/checkins", bodyOf({{"place", "Hall"}, {"note", note}}));
        QTcpSocket deaf;
        deaf.setReadBufferSize(1);
        deaf.connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
        QVERIFY(deaf.waitForConnected());
        deaf.write("GET /ws?token=" + QByteArray::fromStdString(client().token())
            + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        deaf.flush();
        OldPage page(m_server->port(), client().token());
        QTRY_VERIFY(page.isGreeted());
        const auto clients = [this] { return m_server->server().liveClientCount(); };
        QTRY_COMPARE(clients(), 2);
        QElapsedTimer time;
        time.start();
        std::int64_t last = 0;
        while (clients() == 2 && time.elapsed() < 60000) {
            last = checkIn(*m_owner, "Library");
            QTest::qWait(20);
        }
        QCOMPARE(clients(), 1);
        QTRY_COMPARE(page.shown().front(), last);
    }

private:
    static std::string pathOf(std::int64_t id) { return "/api/checkins/" + std::to_string(id); }
    static std::int64_t checkIn(const Person& person, const std::string& place)
    {
        return person.client.post("/api/checkins", bodyOf({{"place", place}})).number("id");
    }
    static std::size_t eventsShown(const OldPage& page)
    {
        const auto lists = page.live.ofType("events");
        return lists.empty() ? 0 : lists.back().at("data").as_array().size();
    }
    static std::string noteShown(const OldPage& page)
    {
        const auto lists = page.live.ofType("checkIns");
        return lists.empty() ? "" : textAt(lists.back().at("data").at(0), "note");
    }
};

QTEST_GUILESS_MAIN(ListFeedTest)
#include "list_feed_test.moc"
