#include "server/changes/ledger.h"
#include "tests/server/http/redis_server.h"
#include "tests/server/users/clock_shift.h"
#include "tests/support/live_client.h"
#include "tests/support/second_node.h"
#include "tests/support/test_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

/// Several clients with one token: enough that both workers have some.
class Sockets {
public:
    Sockets(std::uint16_t port, const std::string& theirToken)
        : token(theirToken)
    {
        for (int i = 0; i < 8; ++i)
            m_clients.push_back(std::make_unique<LiveClient>(port, token));
    }

    bool areOpen() const { return count() == m_clients.size(); }
    bool areClosed() const { return count() == 0; }

    const std::string token;

private:
    std::size_t count() const
    {
        return static_cast<std::size_t>(
            std::count_if(m_clients.begin(), m_clients.end(), [](const auto& client) { return client->isOpen(); }));
    }

    std::vector<std::unique_ptr<LiveClient>> m_clients;
};

} // namespace

class LiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void changesArriveWithTheirTopicOnly()
    {
        const auto owner = m_server->owner();
        LiveClient leads(m_server->port(), owner.client.token());
        LiveClient contacts(m_server->port(), owner.client.token());
        leads.say("{\"subscribe\":[\"leads\"]}");
        contacts.say("{\"subscribe\":[\"contacts\"]}");
        QTRY_COMPARE(leads.ofType("hello").size(), std::size_t(1));
        QTRY_COMPARE(contacts.ofType("hello").size(), std::size_t(1));
        const auto made = create(owner, "Ana");
        QTRY_COMPARE(leads.ofType("change").size(), std::size_t(1));
        QTRY_COMPARE(contacts.ofType("change").size(), std::size_t(1));
        const auto change = leads.ofType("change").front();
        QCOMPARE(change.at("entityId").as_int64(), made);
        QCOMPARE(std::string(change.at("topic").as_string().c_str()), "leads");
        QCOMPARE(std::string(change.at("action").as_string().c_str()), "created");
        QVERIFY(change.at("diff").at("name").as_array().at(1) == json::Value("Ana"));
        QVERIFY(!change.as_object().contains("companyId"));
        owner.client.patch("/api/leads/" + std::to_string(made), "{\"status\":\"won\"}");
        QTRY_COMPARE(leads.ofType("change").size(), std::size_t(2));
        QCOMPARE(std::string(leads.ofType("change").back().at("action").as_string().c_str()), "updated");
    }

    void anotherCompanyHearsNothing()
    {
        const auto one = m_server->owner();
        const auto two = m_server->owner();
        LiveClient stranger(m_server->port(), two.client.token());
        stranger.say("{\"subscribe\":[\"leads\",\"contacts\",\"users\",\"sessions\"]}");
        QTRY_COMPARE(stranger.ofType("hello").size(), std::size_t(1));
        create(one, "Secret");
        const auto own = create(two, "Own");
        QTRY_VERIFY(!stranger.leads().empty());
        QTest::qWait(100);
        for (const auto& change : stranger.ofType("change"))
            QVERIFY(json::toText(change).find("Secret") == std::string::npos);
        QVERIFY(own > 0);
    }

    void topicsNeedTheirPermission()
    {
        const auto owner = m_server->owner();
        const auto member = m_server->addPerson(owner.company, Role::Member);
        const auto viewer = m_server->addPerson(owner.company, Role::Viewer);
        LiveClient low(m_server->port(), member.client.token());
        low.say("{\"subscribe\":[\"leads\"]}");
        QTRY_COMPARE(low.ofType("error").size(), std::size_t(1));
        LiveClient middle(m_server->port(), viewer.client.token());
        middle.say("{\"subscribe\":[\"sessions\"]}");
        QTRY_COMPARE(middle.ofType("error").size(), std::size_t(1));
        middle.say("{\"subscribe\":[\"leads\"]}");
        QTRY_COMPARE(middle.ofType("hello").size(), std::size_t(1));
        create(owner, "Seen");
        QTRY_COMPARE(middle.leads().size(), std::size_t(1));
        QCOMPARE(low.leads().size(), std::size_t(0));
    }

    void noTokenNoSocket()
    {
        LiveClient none(m_server->port(), "");
        QVERIFY(!none.isOpen());
        LiveClient forged(m_server->port(), "a.b.c");
        QVERIFY(!forged.isOpen());
    }

    void rubbishGetsAnErrorNotAnEnd()
    {
        const auto owner = m_server->owner();
        LiveClient client(m_server->port(), owner.client.token());
        for (const char* text :
            {"", "nonsense", "[]", "{}", "{\"subscribe\":5}", "{\"subscribe\":[1]}", "{\"subscribe\":[\"nothing\"]}"})
            client.say(text);
        QTRY_COMPARE(client.ofType("error").size(), std::size_t(7));
        client.say("{\"subscribe\":[\"leads\"]}");
        QTRY_COMPARE(client.ofType("hello").size(), std::size_t(1));
    }

    /// Away, then back with since=: what was missed comes first, each once, in order.
    void resumeMissesNothingAndRepeatsNothing()
    {
        const auto owner = m_server->owner();
        std::vector<std::int64_t> made;
        std::int64_t lastSeq = 0;
        {
            LiveClient client(m_server->port(), owner.client.token());
            client.say("{\"subscribe\":[\"leads\"]}");
            QTRY_COMPARE(client.ofType("hello").size(), std::size_t(1));
            for (int i = 0; i < 5; ++i)
                made.push_back(create(owner, "before"));
            QTRY_COMPARE(client.leads(), made);
            lastSeq = client.messages.back().at("seq").as_int64();
        }
        std::vector<std::int64_t> missed;
        for (int i = 0; i < 20; ++i)
            missed.push_back(create(owner, "missed"));
        LiveClient back(m_server->port(), owner.client.token());
        back.say("{\"subscribe\":[\"leads\"],\"since\":" + std::to_string(lastSeq) + "}");
        for (int i = 0; i < 20; ++i)
            missed.push_back(create(owner, "meanwhile"));
        QTRY_COMPARE(back.leads().size(), missed.size());
        QCOMPARE(back.leads(), missed);
        std::int64_t before = lastSeq;
        for (const auto& change : back.ofType("change")) {
            QVERIFY(change.at("seq").as_int64() > before);
            before = change.at("seq").as_int64();
        }
    }

    void resumeAfterAServerRestart()
    {
        TestServer server;
        const auto owner = server.owner();
        std::int64_t seq = 0;
        {
            LiveClient client(server.port(), owner.client.token());
            client.say("{\"subscribe\":[\"leads\"]}");
            QTRY_COMPARE(client.ofType("hello").size(), std::size_t(1));
            seq = client.messages.back().at("seq").as_int64();
            create(owner, "one");
        }
        server.restart();
        LiveClient client(server.port(), owner.client.token());
        client.say("{\"subscribe\":[\"leads\"],\"since\":" + std::to_string(seq) + "}");
        create(owner, "two");
        QTRY_COMPARE(client.leads().size(), std::size_t(2));
    }

    void tooMuchMissedIsAReset()
    {
        const auto owner = m_server->owner();
        LiveClient first(m_server->port(), owner.client.token());
        first.say("{\"subscribe\":[\"leads\"]}");
        QTRY_COMPARE(first.ofType("hello").size(), std::size_t(1));
        const auto seq = first.messages.back().at("seq").as_int64();
        addChanges(owner, 6000);
        LiveClient client(m_server->port(), owner.client.token());
        client.say("{\"subscribe\":[\"users\"],\"since\":" + std::to_string(seq) + "}");
        QTRY_COMPARE_WITH_TIMEOUT(client.ofType("reset").size(), std::size_t(1), 10000);
        QVERIFY(client.ofType("reset").front().at("seq").as_int64() > seq);
    }

    /// A client that does not read costs the server a bounded amount and nobody else anything.
    void aSlowReaderIsDropped()
    {
        const auto owner = m_server->owner();
        Wire slow(m_server->port());
        slow.socket().setReadBufferSize(1024);
        slow.send(QByteArray("GET /api/live?token=") + owner.client.token().c_str()
            + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QVERIFY(slow.socket().waitForReadyRead(5000));
        // {"subscribe":["leads"]} in one masked frame, the mask being zero.
        const QByteArray text("{\"subscribe\":[\"leads\"]}");
        slow.send(QByteArray("\x81", 1) + static_cast<char>(0x80 | text.size()) + QByteArray(4, '\0') + text);
        LiveClient quick(m_server->port(), owner.client.token());
        quick.say("{\"subscribe\":[\"leads\"]}");
        QTRY_COMPARE(quick.ofType("hello").size(), std::size_t(1));
        // More than the kernel buffers for a loopback connection (some 10 MB), so that the server would have to. A part
        // at a time, which the quick one reads before the next: all at once would make it a slow one on a busy machine.
        const std::string diff = "{\"notes\":[null,\"" + std::string(20000, 'x') + "\"]}";
        for (std::size_t count = 101; count <= 1010; count += 101) {
            addChanges(owner, 100, diff);
            create(owner, "Seen");
            QTRY_COMPARE_WITH_TIMEOUT(quick.leads().size(), count, 20000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_server->server().liveClientCount(), 1, 20000);
        QVERIFY(quick.isOpen());
    }

    /// One that takes its time, and is far behind, is waited for as long as it takes something.
    void whoIsFarBehindGetsItAllInTime()
    {
        const auto owner = m_server->owner();
        LiveClient client(m_server->port(), owner.client.token());
        client.say("{\"subscribe\":[\"leads\"]}");
        QTRY_COMPARE(client.ofType("hello").size(), std::size_t(1));
        addChanges(owner, 1500, "{\"notes\":[null,\"" + std::string(20000, 'x') + "\"]}");
        create(owner, "Last");
        QTRY_COMPARE_WITH_TIMEOUT(client.leads().size(), std::size_t(1501), 60000);
    }

    void anEndedSessionEndsItsSocket()
    {
        const auto owner = m_server->owner();
        LiveClient client(m_server->port(), owner.client.token());
        QVERIFY(client.isOpen());
        owner.client.post("/api/auth/logout", "");
        QTRY_VERIFY(!client.isOpen());
        LiveClient again(m_server->port(), owner.client.token());
        QVERIFY(!again.isOpen());
    }

    void onlyTheSocketsOfAnEndedSessionEnd()
    {
        const auto owner = m_server->owner();
        const Client phone = m_server->signIn(owner.email);
        const Client tablet = m_server->signIn(owner.email);
        LiveClient staying(m_server->port(), owner.client.token());
        Sockets ofPhone(m_server->port(), phone.token());
        Sockets ofTablet(m_server->port(), tablet.token());
        QVERIFY(staying.isOpen() && ofPhone.areOpen() && ofTablet.areOpen());
        phone.post("/api/auth/logout", "");
        QTRY_VERIFY(ofPhone.areClosed());
        QTest::qWait(50);
        QVERIFY(staying.isOpen() && ofTablet.areOpen());
        owner.client.remove("/api/auth/sessions");
        QTRY_VERIFY(ofTablet.areClosed());
        QTest::qWait(50);
        QVERIFY(staying.isOpen());
    }

    void whoLosesTheirRightsIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("disabled") << QByteArray("{\"disabled\":true}");
        QTest::newRow("demoted") << QByteArray("{\"role\":\"viewer\"}");
        QTest::newRow("deleted") << QByteArray();
    }
    /// Their own sockets, those in which they act as somebody else, and those of their keys; on both workers.
    void whoLosesTheirRightsIsCutOff()
    {
        QFETCH(QByteArray, change);
        const auto owner = m_server->owner();
        const auto admin = m_server->addPerson(owner.company, Role::Admin);
        const auto agent = m_server->addPerson(owner.company, Role::Agent);
        Sockets own(m_server->port(), admin.client.token());
        Sockets acting(m_server->port(), impersonate(admin, agent));
        Sockets program(m_server->port(), makeKey(admin).text("key"));
        LiveClient agents(m_server->port(), agent.client.token());
        LiveClient owners(m_server->port(), owner.client.token());
        QVERIFY(own.areOpen() && acting.areOpen() && program.areOpen() && agents.isOpen());
        const std::string path = "/api/users/" + std::to_string(admin.id.value);
        const auto done = change.isEmpty() ? owner.client.remove(path) : owner.client.patch(path, change.toStdString());
        QVERIFY(done.status < 300);
        QTRY_VERIFY(own.areClosed() && acting.areClosed() && program.areClosed());
        QTest::qWait(50);
        QVERIFY(agents.isOpen() && owners.isOpen());
        // Nor do they come back, but for the demoted one's key and own session.
        QVERIFY(!LiveClient(m_server->port(), acting.token).isOpen());
        QCOMPARE(LiveClient(m_server->port(), program.token).isOpen(), change.contains("role"));
    }

    void aRevokedKeyIsCutOff()
    {
        const auto owner = m_server->owner();
        const auto revoked = makeKey(owner);
        Sockets program(m_server->port(), revoked.text("key"));
        Sockets other(m_server->port(), makeKey(owner).text("key"));
        QVERIFY(program.areOpen() && other.areOpen());
        owner.client.remove("/api/api-keys/" + std::to_string(revoked.number("id")));
        QTRY_VERIFY(program.areClosed());
        QTest::qWait(50);
        QVERIFY(other.areOpen());
    }

    void impersonationsEndWithTheOthersOnesSessions()
    {
        const auto owner = m_server->owner();
        const auto agent = m_server->addPerson(owner.company, Role::Agent);
        Sockets acting(m_server->port(), impersonate(owner, agent));
        QVERIFY(acting.areOpen());
        owner.client.remove("/api/auth/sessions");
        QTRY_VERIFY(acting.areClosed());
    }

    /// An impersonation lasts a quarter of an hour: whoever lets it end hears nothing more.
    void anExpiredSessionIsToldNothing()
    {
        const auto owner = m_server->owner();
        const auto agent = m_server->addPerson(owner.company, Role::Agent);
        LiveClient acting(m_server->port(), impersonate(owner, agent));
        LiveClient asking(m_server->port(), impersonate(owner, agent));
        LiveClient agents(m_server->port(), agent.client.token());
        for (LiveClient* const client : {&acting, &agents}) {
            client->say("{\"subscribe\":[\"leads\"]}");
            QTRY_COMPARE(client->ofType("hello").size(), std::size_t(1));
        }
        const ClockShift later(15 * 60 + 1);
        create(Person{owner.email, owner.id, owner.company, m_server->signIn(owner.email)}, "Later");
        QTRY_COMPARE(agents.leads().size(), std::size_t(1));
        asking.say("{\"subscribe\":[\"leads\"],\"since\":0}");
        QTRY_VERIFY(!acting.isOpen() && !asking.isOpen());
        QCOMPARE(acting.leads().size() + asking.leads().size(), std::size_t(0));
    }

    void anotherNodeCutsThemOff()
    {
        if (engine() == db::Engine::Sqlite)
            QSKIP("several nodes need PostgreSQL");
        RedisServer redis;
        TestServer one([&](ServerSettings& settings) { settings.redisUrl = redis.url(); });
        const SecondNode two(one, redis.url());
        QVERIFY(two.isReady());
        const auto owner = one.owner();
        const auto admin = one.addPerson(owner.company, Role::Admin);
        const auto agent = one.addPerson(owner.company, Role::Agent);
        Sockets acting(two.port(), impersonate(admin, agent));
        Sockets program(two.port(), makeKey(admin).text("key"));
        QVERIFY(acting.areOpen() && program.areOpen());
        owner.client.patch("/api/users/" + std::to_string(admin.id.value), "{\"role\":\"viewer\"}");
        QTRY_VERIFY(acting.areClosed() && program.areClosed());
    }

    void oneWorkerDealsOutWhereThePortCannotBeShared()
    {
        TestServer server([](ServerSettings& settings) {
            settings.workers = 2;
            settings.sharesPort = false;
            settings.metricsToken = "let me see";
        });
        const auto owner = server.owner();
        Sockets sockets(server.port(), owner.client.token());
        QVERIFY(sockets.areOpen());
        const auto figures = QString::fromStdString(Client(server.port(), "let me see").get("/metrics").body);
        for (const char* const worker : {"0", "1"}) {
            const QRegularExpression line(QString("vigie_live_clients\\{worker=.%1.\\} 4\n").arg(worker));
            QVERIFY2(figures.contains(line), qPrintable(figures));
        }
        server.server().stop();
        QTRY_VERIFY(sockets.areClosed());
        QCOMPARE(owner.client.get("/api/leads").status, 0);
    }

private:
    static std::string impersonate(const Person& actor, const Person& user)
    {
        return actor.client.post("/api/auth/impersonate/" + std::to_string(user.id.value), "").text("token");
    }
    static Answer makeKey(const Person& maker)
    {
        return maker.client.post("/api/api-keys", "{\"name\":\"Program\",\"permissions\":[\"leads.read\"]}");
    }
    static std::int64_t create(const Person& person, const std::string& name)
    {
        const auto answer = person.client.post("/api/leads",
            "{\"name\":\"" + name + "\",\"email\":\"" + name + std::to_string(++counter) + "@example.org\"}");
        return answer.number("id");
    }

    /// Many changes at once, as an import would write them.
    void addChanges(const Person& person, int count, const std::string& diff = "{}")
    {
        const auto source = db::Source::create(m_server->database().settings());
        const auto database = source->connect();
        const Scope scope = systemScope(person.company);
        for (int done = 0; done < count; done += 1000) {
            database->write(scope, [&](db::Tx& tx) {
                for (int i = 0; i < std::min(1000, count - done); ++i)
                    ledger::append(tx, scope, {"lead", 1, {}}, ChangeAction::Updated, diff);
            });
        }
    }

    static inline int counter = 0;
    std::unique_ptr<TestServer> m_server;
};

QTEST_GUILESS_MAIN(LiveTest)
#include "live_test.moc"
