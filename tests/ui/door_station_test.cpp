#include "tests/support/bodies.h"
#include "tests/support/server_process.h"
#include "tests/support/test_server.h"
#include "ui/client/door_station.h"

#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace vigie;
using namespace vigie::test;
using namespace vigie::ui;

namespace {

constexpr int people = 500;
using Kind = StationAnswer::Kind;

/// A station with its own session, as on a machine of its own.
struct Door {
    Door(const QString& journal, const QUrl& server, const std::string& token, const QString& name)
        : api(session)
        , station(api, journal, name)
    {
        session.setServer(server);
        SessionTokens tokens;
        tokens.token = token;
        tokens.expiresIn = 3600;
        session.open(tokens);
        QObject::connect(&station, &DoorStation::answered, &station,
            [this](const StationAnswer& answer) { answers.push_back(answer); });
    }

    /// What is shown for a scan.
    StationAnswer shown(const std::string& ticket, ScanDirection direction = ScanDirection::In)
    {
        const auto before = answers.size();
        station.scan(QString::fromStdString(ticket), direction);
        eventually([&] { return answers.size() > before; }, 10000);
        return answers.size() > before ? answers.back()
                                       : StationAnswer{Kind::Refused, ScanOutcome::Unknown, {}, "no answer", {}, {}};
    }

    Session session;
    ApiClient api;
    DoorStation station;
    std::vector<StationAnswer> answers;
};

} // namespace

/// The door when the server is there, when it is away, and when it is back.
class DoorStationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        const QStringList environment{QStringLiteral("DATABASE_URL=") + QString::fromStdString(m_database->url())};
        QString output;
        QVERIFY2(ServerProcess::run({QStringLiteral("seed"), QStringLiteral("--leads"), QStringLiteral("600"),
                                        QStringLiteral("--events"), QStringLiteral("1"), QStringLiteral("--attendees"),
                                        QString::number(people)},
                     environment, &output)
                == 0,
            qPrintable(output));
        startServer();
        m_event = owner().get("/api/events").json().at(0).at("id").as_int64();
        QCOMPARE(owner()
                     .put(eventPath(), bodyOf({{"startsAt", toIso(now())}, {"endsAt", toIso(now().plusSeconds(7200))}}))
                     .status,
            200);
        std::string path = eventPath() + "/attendees?limit=1000";
        const auto list = owner().get(path).json();
        for (const auto& attendee : list.as_array()) {
            if (!attendee.at("userId").is_null())
                continue; // its maker
            const auto id = attendee.at("id").as_int64();
            m_names.push_back(textAt(attendee, "name"));
            m_tickets.push_back(owner().get(eventPath() + "/attendees/" + std::to_string(id) + "/ticket").text("text"));
        }
        QCOMPARE(m_tickets.size(), std::size_t(people));
    }
    void cleanupTestCase() { m_server.reset(); }

    void withTheServer()
    {
        const auto door = openDoor("online", "Main door");
        const auto in = door->shown(m_tickets[0]);
        QCOMPARE(in.kind, Kind::Valid);
        QCOMPARE(in.name, m_names[0]);
        const auto again = door->shown(m_tickets[0]);
        QCOMPARE(again.kind, Kind::Refused);
        QCOMPARE(again.reason, ScanOutcome::AlreadyRedeemed);
        QCOMPARE(again.admittedBy, "Main door");
        QVERIFY(again.admittedAt);
        QCOMPARE(door->shown(m_tickets[0], ScanDirection::Out).kind, Kind::Valid);
        QCOMPARE(door->shown("nonsense").reason, ScanOutcome::Unknown);
        QCOMPARE(door->station.waitingCount(), 0);
        QVERIFY(door->station.isOnline());
    }

    /// 500 tickets at two doors without a server, 20 of them at both.
    void withoutTheServerAndWithItAgain()
    {
        auto main = openDoor("main", "Main door");
        auto side = openDoor("side", "Side door");
        m_server->kill();
        const auto half = m_tickets.size() / 2;
        for (std::size_t i = 0; i < m_tickets.size(); ++i) {
            auto& door = i < half ? main : side;
            const auto answer = door->shown(m_tickets[i]);
            QCOMPARE(answer.kind, Kind::Unconfirmed);
        }
        std::multiset<std::string> twice;
        for (std::size_t i = 0; i < 20; ++i) {
            QCOMPARE(side->shown(m_tickets[i]).kind, Kind::Unconfirmed); // it cannot know
            twice.insert(m_names[i]);
        }
        // What can be told without the server is told.
        QCOMPARE(main->shown(m_tickets[5]).reason, ScanOutcome::AlreadyRedeemed);
        QCOMPARE(main->shown(m_tickets[5].substr(0, 90)).reason, ScanOutcome::Unknown);
        QVERIFY(!main->station.isOnline());
        QCOMPARE(main->station.waitingCount() + side->station.waitingCount(), people + 20);
        // The stations' programs are killed, one of them while it was writing.
        main.reset();
        side.reset();
        QFile journal(journalOf("side"));
        QVERIFY(journal.open(QIODevice::Append));
        journal.write("{\"event\":1,\"request\":{\"ticket\":\"half of a li");
        journal.close();
        QCOMPARE(journal.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        startServer();
        main = openDoor("main", "Main door");
        side = openDoor("side", "Side door");
        for (auto* door : {main.get(), side.get()}) // what waits is sent by itself, in order
            QVERIFY(eventually([&] { return door->station.waitingCount() == 0; }, 60000));
        // Each is in once; whoever let the second one in is told who it was.
        const auto event = owner().get("/api/door/events/" + std::to_string(m_event));
        QCOMPARE(event.number("insideCount"), people);
        auto conflicts = main->station.conflicts();
        for (const auto& conflict : side->station.conflicts())
            conflicts.push_back(conflict);
        QCOMPARE(conflicts.size(), std::size_t(20));
        std::multiset<std::string> named;
        for (const auto& conflict : conflicts) {
            QCOMPARE(conflict.answer->outcome, ScanOutcome::AlreadyRedeemed);
            QVERIFY(!conflict.answer->admittedBy.empty());
            named.insert(conflict.name);
        }
        QVERIFY(named == twice);
        auto& informed = main->station.conflicts().empty() ? side : main;
        const auto before = informed->station.conflicts().size();
        informed->station.dismiss(informed->station.conflicts().front());
        QCOMPARE(informed->station.conflicts().size(), before - 1);
    }

    void aScanThatWasHeardIsNotCountedTwice()
    {
        // The server lets somebody in, and its answer is lost: the same scan is sent again.
        const auto door = openDoor("lost", "Main door");
        owner().post(
            redeemPath(), bodyOf({{"ticket", m_tickets[7]}, {"nonce", "out-again-0007"}, {"direction", "out"}}));
        m_server->kill();
        QCOMPARE(door->shown(m_tickets[7]).kind, Kind::Unconfirmed);
        ScanJournal journal(journalOf("lost"));
        QVERIFY(journal.open());
        const auto kept = *journal.firstWaiting();
        startServer();
        const auto heard = owner().post(redeemPath(), toJson(kept.request));
        QCOMPARE(heard.text("outcome"), "valid");
        door->session.setServer(url());
        door->station.sendNow();
        QVERIFY(eventually([&] { return door->station.waitingCount() == 0; }, 20000));
        QVERIFY(door->station.conflicts().empty());
    }

    void aClockThatIsWrongByADay()
    {
        setClockOffset(86400000); // this machine's; the server is another process
        const auto door = openDoor("clock", "Main door");
        owner().post(
            redeemPath(), bodyOf({{"ticket", m_tickets[9]}, {"nonce", "out-again-0009"}, {"direction", "out"}}));
        m_server->kill();
        QCOMPARE(door->shown(m_tickets[9]).kind, Kind::Unconfirmed);
        startServer();
        door->session.setServer(url());
        door->station.sendNow();
        QVERIFY(eventually([&] { return door->station.waitingCount() == 0; }, 20000));
        QVERIFY(door->station.conflicts().empty());
        setClockOffset(0);
        const auto scans = owner().get(eventPath() + "/scans?limit=1").json();
        const auto wrongBy = fromIso(textAt(scans.at(0), "scannedAt"))->ms - now().ms;
        QVERIFY2(std::abs(wrongBy) < 60000, std::to_string(wrongBy).c_str());
    }

    void aStationThatWasTakenOffLetsNobodyIn()
    {
        const auto key = owner().post("/api/api-keys", bodyOf({{"name", "Door"}, {"permissions", {"events.scan"}}}));
        Door door(journalOf("revoked"), url(), key.text("key"), QStringLiteral("Main door"));
        QVERIFY(door.station.open());
        door.station.setEvent(known());
        owner().remove("/api/api-keys/" + std::to_string(key.number("id")));
        QVERIFY(
            eventually([&] { return door.shown(m_tickets[11]).kind == Kind::Refused && door.station.isLockedOut(); }));
        m_server->kill();
        QCOMPARE(door.shown(m_tickets[12]).kind, Kind::Refused);
        startServer();
    }

private:
    void startServer()
    {
        m_server.reset();
        m_server
            = std::make_unique<ServerProcess>(m_database->url(), QStringList{QStringLiteral("RATE_LIMIT_SIGNED_IN=0")});
        QVERIFY2(m_server->isReady(), qPrintable(m_server->output()));
        const Client stranger(m_server->port(), "");
        m_token = stranger
                      .post("/api/auth/login",
                          bodyOf({{"email", "camille@demo.vigie.example"}, {"password", "demo-vigie-2026"}}))
                      .text("token");
        QVERIFY(!m_token.empty());
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port())); }
    Client owner() const { return {m_server->port(), m_token}; }
    std::string eventPath() const { return "/api/events/" + std::to_string(m_event); }
    std::string redeemPath() const { return eventPath() + "/redeem"; }
    QString journalOf(const char* name) const
    {
        return m_folder.filePath(QLatin1String(name)) + QStringLiteral("/scans.jsonl");
    }
    DoorEvent known() const
    {
        DoorEvent event;
        wire::read(owner().get("/api/door/events/" + std::to_string(m_event)).json(), event);
        return event;
    }
    std::unique_ptr<Door> openDoor(const char* journal, const char* name)
    {
        auto door = std::make_unique<Door>(journalOf(journal), url(), m_token, QString::fromLatin1(name));
        if (!door->station.open())
            qFatal("the journal cannot be written");
        door->station.setEvent(known());
        return door;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProcess> m_server;
    std::string m_token;
    std::int64_t m_event = 0;
    std::vector<std::string> m_tickets;
    std::vector<std::string> m_names;
};

QTEST_GUILESS_MAIN(DoorStationTest)
#include "door_station_test.moc"
