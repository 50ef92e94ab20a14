#include "tests/server/http/redis_server.h"
#include "tests/server/users/clock_shift.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/live_client.h"
#include "tests/support/pdf_reader.h"
#include "tests/support/qr_reader.h"
#include "tests/support/second_node.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t day = 86400;

std::string inMinutes(std::int64_t minutes)
{
    return toIso(now().plusSeconds(minutes * minute));
}

} // namespace

/// At the door: who may come in, and why not.
class DoorTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_owner = std::make_unique<Person>(m_server->owner());
        m_nonces = 0;
    }

    void inOutAndInAgain()
    {
        const auto event = makeEvent();
        const auto guest = addGuest(event, "Sam Okafor");
        const auto ticket = ticketOf(event, guest);
        const auto first = redeem(event, ticket);
        QCOMPARE(first.text("outcome"), "valid");
        QCOMPARE(first.text("name"), "Sam Okafor");
        QCOMPARE(first.number("attendeeId"), guest);
        QVERIFY(attendee(event, guest).at("inside").as_bool());
        const auto second = redeem(event, ticket, {{"device", "Side door"}});
        QCOMPARE(second.text("outcome"), "already_redeemed");
        QCOMPARE(second.text("admittedAt"), first.text("admittedAt"));
        QCOMPARE(second.text("admittedBy"), "Main door");
        QCOMPARE(redeem(event, ticket, {{"direction", "out"}}).text("outcome"), "valid");
        QVERIFY(!attendee(event, guest).at("inside").as_bool());
        const auto again = redeem(event, ticket);
        QCOMPARE(again.text("outcome"), "valid");
        QCOMPARE(again.text("admittedAt"), first.text("admittedAt")); // came in first then
        const auto door = client().get("/api/door/events/" + std::to_string(event));
        QCOMPARE(door.number("insideCount"), 1);
        QCOMPARE(door.number("admittedCount"), 1);
        QCOMPARE(door.number("attendeeCount"), 2); // and the event's maker
    }

    void everyReasonNotTo()
    {
        const auto event = makeEvent({{"capacity", 2}});
        const auto guest = addGuest(event, "Sam");
        const auto ticket = ticketOf(event, guest);
        const auto waiting = addGuest(event, "Waits");
        QCOMPARE(outcome(event, ticketOf(event, waiting)), "waiting_list");
        const auto other = makeEvent();
        QCOMPARE(outcome(other, ticket), "wrong_event");
        const auto later = makeEvent({{"startsAt", inMinutes(300)}, {"doorsMinutes", 60}});
        QCOMPARE(outcome(later, ticketOf(later, addGuest(later, "Early"))), "too_early");
        const auto cancelled = makeEvent();
        const auto missed = ticketOf(cancelled, addGuest(cancelled, "Missed"));
        client().post("/api/events/" + std::to_string(cancelled) + "/cancel", "{}");
        QCOMPARE(outcome(cancelled, missed), "cancelled");
        for (const std::string& rubbish :
            {std::string("nonsense"), ticket.substr(0, 60), ticket + "A", std::string("VT1")})
            QCOMPARE(outcome(event, rubbish), "unknown");
        // A new ticket makes the one before void; so does taking it away.
        const auto path = pathOf(event, guest) + "/ticket";
        const auto reissued = client().post(path, "").text("text");
        QVERIFY(reissued != ticket);
        QCOMPARE(outcome(event, ticket), "revoked");
        QCOMPARE(client().post(path + "/revoke", "").status, 204);
        QCOMPARE(outcome(event, reissued), "revoked");
        QCOMPARE(client().get(path).status, 422);
        const auto last = client().post(path, "").text("text");
        QCOMPARE(outcome(event, last), "valid");
        // Who does not come any more is not known any more.
        client().remove(pathOf(event, guest));
        QCOMPARE(outcome(event, last), "unknown");
    }

    void theSameScanIsAnsweredTheSame()
    {
        const auto event = makeEvent();
        const auto sams = ticketOf(event, addGuest(event, "Sam"));
        const auto anas = ticketOf(event, addGuest(event, "Ana"));
        const json::Object same{{"nonce", "scan-000001"}};
        const auto first = redeem(event, sams, same);
        for (int i = 0; i < 3; ++i) {
            const auto again = redeem(event, sams, same);
            QCOMPARE(again.text("outcome"), "valid");
            QCOMPARE(again.text("admittedAt"), first.text("admittedAt"));
        }
        QCOMPARE(redeem(event, anas, same).status, 409); // a scan is of one ticket
        QCOMPARE(redeem(event, "nonsense", same).status, 409);
        QCOMPARE(outcome(event, anas), "valid");
        const json::Object forged{{"nonce", "scan-000002"}};
        QCOMPARE(redeem(event, "nonsense", forged).text("outcome"), "unknown");
        QCOMPARE(redeem(event, "nonsense", forged).text("outcome"), "unknown");
        QCOMPARE(
            client().get("/api/events/" + std::to_string(event) + "/scans").json().as_array().size(), std::size_t(3));
        QCOMPARE(client().get("/api/events/" + std::to_string(event) + "/scans?refused=true").json().as_array().size(),
            std::size_t(1));
    }

    void onceEachHoweverManyDoors()
    {
        constexpr int scanners = 32;
        constexpr int tickets = 8;
        const auto event = makeEvent();
        std::vector<std::string> texts;
        for (int i = 0; i < tickets; ++i)
            texts.push_back(ticketOf(event, addGuest(event, "Guest " + std::to_string(i))));
        std::vector<std::atomic<int>> valid(tickets);
        std::atomic<int> others{0};
        std::vector<std::thread> threads;
        for (int scanner = 0; scanner < scanners; ++scanner) {
            threads.emplace_back([&, scanner] {
                for (int i = 0; i < tickets; ++i) {
                    const auto which = static_cast<std::size_t>((i + scanner) % tickets);
                    const json::Object scan{
                        {"nonce", "scanner-" + std::to_string(scanner) + "-" + std::to_string(which)}};
                    const auto first = redeem(event, texts[which], scan);
                    const auto replayed = redeem(event, texts[which], scan);
                    if (first.text("outcome") == "valid" && replayed.text("outcome") == "valid")
                        ++valid[which];
                    else if (first.text("outcome") != "already_redeemed"
                        || replayed.text("outcome") != "already_redeemed")
                        ++others;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        for (const auto& count : valid)
            QCOMPARE(count.load(), 1);
        QCOMPARE(others.load(), 0);
        QCOMPARE(client().get("/api/door/events/" + std::to_string(event)).number("insideCount"), tickets);
    }

    void twoNodesLetEachInOnce()
    {
        if (engine() == db::Engine::Sqlite)
            QSKIP("several nodes need PostgreSQL");
        RedisServer redis;
        const SecondNode other(*m_server, redis.url());
        QVERIFY(other.isReady());
        const auto event = makeEvent();
        for (int i = 0; i < 20; ++i) {
            const auto ticket = ticketOf(event, addGuest(event, "Guest " + std::to_string(i)));
            std::atomic<int> valid{0};
            const auto scanAt = [&](const Client& door, const std::string& nonce) {
                const auto body = bodyOf({{"ticket", ticket}, {"nonce", nonce}});
                valid += door.post(redeemPath(event), body).text("outcome") == "valid" ? 1 : 0;
            };
            const std::string number = std::to_string(i);
            std::thread here([&] { scanAt(client(), "node-one-" + number); });
            std::thread there([&] { scanAt(other.as(client()), "node-two-" + number); });
            here.join();
            there.join();
            QCOMPARE(valid.load(), 1);
        }
    }

    void aStationGetsAKeyForACode()
    {
        const auto event = makeEvent();
        const auto ticket = ticketOf(event, addGuest(event, "Samuel Okafor", "samuel@example.org"));
        const auto offered = client().post("/api/door/pairings", bodyOf({{"name", "Main door"}}));
        QCOMPARE(offered.status, 201);
        QVERIFY(holds(offered.text("link"), offered.text("code")));
        const auto code = bodyOf({{"code", offered.text("code")}});
        const auto paired = m_server->anonymous().post("/api/door/pair", code);
        QCOMPARE(paired.status, 200);
        QCOMPARE(paired.text("name"), "Main door");
        QCOMPARE(m_server->anonymous().post("/api/door/pair", code).status, 404); // once
        QCOMPARE(m_server->anonymous().post("/api/door/pair", bodyOf({{"code", "guess"}})).status, 404);
        const Client station(m_server->port(), paired.text("token"));
        const auto events = station.get("/api/door/events");
        QCOMPARE(events.json().as_array().size(), std::size_t(1));
        QVERIFY(!textAt(events.json().at(0), "publicKey").empty());
        QCOMPARE(
            station.post(redeemPath(event), bodyOf({{"ticket", ticket}, {"nonce", "station-0001"}})).text("outcome"),
            "valid");
        // It looks people up by name, a few at a time, and has no list of them.
        const std::string guests = "/api/door/events/" + std::to_string(event) + "/guests";
        QCOMPARE(station.get(guests + "?q=oka").json().as_array().size(), std::size_t(1));
        QVERIFY(!holds(station.get(guests + "?q=oka").body, "samuel@"));
        QCOMPARE(station.get(guests + "?q=sam%20oka").json().as_array().size(), std::size_t(1));
        QCOMPARE(station.get(guests).body, "[]");
        for (const char* tooLittle : {"?q=ok", "?q=%25%25%25", "?q=__a"})
            QCOMPARE(station.get(guests + tooLittle).status, 400);
        for (const std::string& closed :
            {"/api/events/" + std::to_string(event) + "/attendees", std::string("/api/events"),
                std::string("/api/contacts"), std::string("/api/users"), pathOf(event, 1) + "/ticket"})
            QCOMPARE(station.get(closed).status, 403);
        // It is one of the stations, until somebody takes it off.
        const auto devices = client().get("/api/door/devices").json();
        QCOMPARE(devices.as_array().size(), std::size_t(1));
        const auto device = "/api/door/devices/" + std::to_string(devices.at(0).at("id").as_int64());
        QCOMPARE(m_server->owner().client.remove(device).status, 404);
        QCOMPARE(client().remove(device).status, 204);
        QTRY_VERIFY(answersOnly(station, 401));
    }

    void aCodeIsGoodForTenMinutesAndForWhoeverMayGiveIt()
    {
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const auto viewer = m_server->addPerson(m_owner->company, Role::Viewer);
        QCOMPARE(viewer.client.post("/api/door/pairings", bodyOf({{"name", "x"}})).status, 403);
        const auto late = agent.client.post("/api/door/pairings", bodyOf({{"name", "Late"}})).text("code");
        {
            const ClockShift later(11 * minute);
            QCOMPARE(m_server->anonymous().post("/api/door/pair", bodyOf({{"code", late}})).status, 404);
        }
        const auto code = agent.client.post("/api/door/pairings", bodyOf({{"name", "Main door"}})).text("code");
        const Client station(
            m_server->port(), m_server->anonymous().post("/api/door/pair", bodyOf({{"code", code}})).text("token"));
        QCOMPARE(station.get("/api/door/events").status, 200);
        client().patch(test::pathOf(agent), R"({"role":"viewer"})"); // the station may no more than who showed the code
        QTRY_VERIFY(answersOnly(station, 403));
    }

    void aClockThatIsWrongByADayIsSetRight()
    {
        const auto event = makeEvent({{"startsAt", inMinutes(30)}, {"doorsMinutes", 60}});
        const auto early = ticketOf(event, addGuest(event, "Early"));
        const auto late = ticketOf(event, addGuest(event, "Late"));
        // The scanner's clock is a day behind; the scan was ten minutes ago.
        const auto sent = now().plusSeconds(-day);
        const auto behind
            = redeem(event, early, {{"scannedAt", toIso(sent.plusSeconds(-10 * minute))}, {"sentAt", toIso(sent)}});
        QCOMPARE(behind.text("outcome"), "valid");
        const auto wrongBy = fromIso(behind.text("scannedAt"))->ms - now().plusSeconds(-10 * minute).ms;
        QVERIFY2(std::abs(wrongBy) < 5000, std::to_string(wrongBy).c_str());
        // A day ahead, and scanned before the doors opened.
        const auto ahead = now().plusSeconds(day);
        const auto tooEarly
            = redeem(event, late, {{"scannedAt", toIso(ahead.plusSeconds(-45 * minute))}, {"sentAt", toIso(ahead)}});
        QCOMPARE(tooEarly.text("outcome"), "too_early");
        // What was scanned in the future was scanned now.
        const auto future = redeem(event, late, {{"scannedAt", toIso(ahead)}});
        QCOMPARE(future.text("outcome"), "valid");
        QVERIFY(fromIso(future.text("scannedAt"))->ms <= now().ms);
    }

    void whoForgotTheirTicketIsFoundByName()
    {
        const auto event = makeEvent();
        const auto guest = addGuest(event, "Sam");
        const auto found = client().post(redeemPath(event), bodyOf({{"attendeeId", guest}, {"nonce", "by-name-0001"}}));
        QCOMPARE(found.text("outcome"), "valid");
        QCOMPARE(client()
                     .post(redeemPath(event), bodyOf({{"attendeeId", 999999}, {"nonce", "by-name-0002"}}))
                     .text("outcome"),
            "unknown");
    }

    void ticketsAreTheirOwners()
    {
        const auto ana = m_server->addPerson(m_owner->company, Role::Member);
        const auto sam = m_server->addPerson(m_owner->company, Role::Member);
        const auto event = makeEvent();
        const auto path = "/api/events/" + std::to_string(event);
        const auto attendee = ana.client.post(path + "/attend", "").number("id");
        const auto own = ana.client.get(path + "/ticket");
        QCOMPARE(own.status, 200);
        QCOMPARE(ana.client.get(pathOf(event, attendee) + "/ticket").text("text"), own.text("text"));
        QCOMPARE(ticketOf(event, attendee), own.text("text"));
        QCOMPARE(sam.client.get(pathOf(event, attendee) + "/ticket").status, 404); // not theirs to see
        QCOMPARE(sam.client.post(pathOf(event, attendee) + "/ticket", "").status, 403);
        QCOMPARE(sam.client.get(path + "/ticket").status, 404);
        QCOMPARE(
            sam.client.post(redeemPath(event), bodyOf({{"ticket", own.text("text")}, {"nonce", "self-00001"}})).status,
            403);
        // Another company's door knows nothing of it.
        const auto elsewhere = m_server->owner();
        QCOMPARE(elsewhere.client.get(pathOf(event, attendee) + "/ticket").status, 404);
        QCOMPARE(
            elsewhere.client.post(redeemPath(event), bodyOf({{"ticket", own.text("text")}, {"nonce", "self-00001"}}))
                .status,
            404);
        const auto theirs = elsewhere.client.post("/api/events", bodyOf({{"title", "x"}, {"startsAt", inMinutes(5)}}));
        QCOMPARE(
            elsewhere.client
                .post(redeemPath(theirs.number("id")), bodyOf({{"ticket", own.text("text")}, {"nonce", "self-00001"}}))
                .text("outcome"),
            "unknown"); // signed with another key
    }

    void areReadBackFromPaperAndScreen()
    {
        const auto event = makeEvent({{"place", "Amphithéâtre"}, {"description", "Tenue de soirée."}});
        const auto guest = addGuest(event, "Zoé Lefèvre");
        const auto text = ticketOf(event, guest);
        const auto png = client().get(pathOf(event, guest) + "/ticket.png");
        QCOMPARE(png.headers.at("content-type"), "image/png");
        QCOMPARE(codeIn(png.body, "png"), text);
        const auto pdf = client().get(pathOf(event, guest) + "/ticket.pdf?download");
        QCOMPARE(pdf.headers.at("content-type"), "application/pdf");
        QVERIFY(holds(pdf.headers.at("content-disposition"), "Gala - Zo"));
        QCOMPARE(codeIn(pdf.body, "pdf"), text);
        const auto written = textOfPdf(pdf.body);
        for (const char* words : {"Gala", "Zoé Lefèvre", "Amphithéâtre", "Tenue de soirée", "Europe/Paris"})
            QVERIFY2(holds(written, words), words);
        QVERIFY(!holds(written, "\u21B5")); // lines are lines
        QCOMPARE(client().get("/api/events/" + std::to_string(event) + "/ticket.pdf").status, 200); // one's own
        QCOMPARE(client().get(pathOf(event, 999999) + "/ticket.pdf").status, 404);
    }

    void whatIsWrongIsSaid()
    {
        const auto event = makeEvent();
        const auto status
            = [&](const json::Object& body) { return client().post(redeemPath(event), bodyOf(body)).status; };
        QCOMPARE(status({{"nonce", "wrong-00001"}}), 400);
        QCOMPARE(status({{"ticket", "x"}}), 400);
        QCOMPARE(status({{"ticket", "x"}, {"nonce", "short"}}), 400);
        QCOMPARE(status({{"ticket", "x"}, {"attendeeId", 1}, {"nonce", "wrong-00001"}}), 400);
        QCOMPARE(status({{"ticket", std::string(5000, 'A')}, {"nonce", "wrong-00001"}}), 400);
        QCOMPARE(status({{"ticket", "x"}, {"nonce", "wrong-00001"}, {"direction", "up"}}), 400);
        QCOMPARE(client().post(redeemPath(999999), bodyOf({{"ticket", "x"}, {"nonce", "wrong-00001"}})).status, 404);
    }

    void arrivalsAreCountedAndLive()
    {
        const auto event = makeEvent();
        std::vector<std::string> tickets;
        for (int i = 0; i < 4; ++i)
            tickets.push_back(ticketOf(event, addGuest(event, "Guest " + std::to_string(i))));
        LiveClient live(m_server->port(), client().token());
        live.say(R"({"subscribe":["attendees"]})");
        QTRY_COMPARE(live.ofType("hello").size(), std::size_t(1));
        for (std::size_t i = 0; i < tickets.size(); ++i) {
            const auto at = toIso(now().plusSeconds(i < 3 ? -40 * minute : -2 * minute));
            QCOMPARE(redeem(event, tickets[i], {{"scannedAt", at}}).text("outcome"), "valid");
        }
        QTRY_COMPARE(live.ofType("change").size(), std::size_t(4));
        QVERIFY(live.ofType("change").front().at("diff").at("admittedAt").at(1).is_string());
        const std::string path = "/api/events/" + std::to_string(event) + "/arrivals";
        const auto steps = client().get(path + "?step=15").json();
        QCOMPARE(steps.as_array().size(), std::size_t(2));
        QCOMPARE(steps.at(0).at("count").as_int64(), 3);
        QCOMPARE(steps.at(1).at("count").as_int64(), 1);
        QCOMPARE(client().get(path + "?step=0").status, 400);
        QCOMPARE(client().get("/api/events/999999/arrivals").status, 404);
    }

private:
    /// On every worker: each hears of other rights for itself.
    static bool answersOnly(const Client& station, int status)
    {
        for (int i = 0; i < 8; ++i) {
            if (station.get("/api/door/events").status != status)
                return false;
        }
        return true;
    }
    static std::string redeemPath(std::int64_t event) { return "/api/events/" + std::to_string(event) + "/redeem"; }
    static std::string pathOf(std::int64_t event, std::int64_t attendee)
    {
        return "/api/events/" + std::to_string(event) + "/attendees/" + std::to_string(attendee);
    }
    std::int64_t makeEvent(json::Object more = {})
    {
        more["title"] = "Gala";
        if (!more.contains("startsAt"))
            more["startsAt"] = inMinutes(10);
        return client().post("/api/events", bodyOf(std::move(more))).number("id");
    }
    std::int64_t addGuest(std::int64_t event, const std::string& name, std::string email = {})
    {
        if (email.empty())
            email = "guest" + std::to_string(++m_nonces) + "." + std::to_string(event) + "@example.org";
        return client()
            .post("/api/events/" + std::to_string(event) + "/attendees", bodyOf({{"name", name}, {"email", email}}))
            .number("id");
    }
    std::string ticketOf(std::int64_t event, std::int64_t attendee)
    {
        return client().get(pathOf(event, attendee) + "/ticket").text("text");
    }
    json::Value attendee(std::int64_t event, std::int64_t id)
    {
        const auto all = client().get("/api/events/" + std::to_string(event) + "/attendees").json();
        for (const auto& one : all.as_array()) {
            if (one.at("id").as_int64() == id)
                return one;
        }
        return {};
    }
    Answer redeem(std::int64_t event, const std::string& ticket, json::Object more = {})
    {
        more["ticket"] = ticket;
        if (!more.contains("nonce"))
            more["nonce"] = "nonce-" + std::to_string(++m_nonces) + "-of-this-test";
        if (!more.contains("device"))
            more["device"] = "Main door";
        return client().post(redeemPath(event), bodyOf(std::move(more)));
    }
    /// What a camera reads from a picture, or from a page held in front of it.
    static std::string codeIn(const std::string& bytes, const char* type)
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("ticket.") + QLatin1String(type));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return {};
        out.write(QByteArray::fromStdString(bytes));
        out.close();
        const QString picture = folder.filePath(QStringLiteral("ticket.png"));
        if (file != picture)
            QProcess::execute(QStringLiteral("pdftoppm"),
                {QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-r"), QStringLiteral("110"),
                    file, folder.filePath(QStringLiteral("ticket"))});
        return qrIn(picture).toStdString();
    }
    std::string outcome(std::int64_t event, const std::string& ticket) { return redeem(event, ticket).text("outcome"); }

    std::atomic<int> m_nonces{0};
};

QTEST_GUILESS_MAIN(DoorTest)
#include "door_test.moc"
