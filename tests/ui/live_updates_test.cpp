#include "ui/client/live_updates.h"

#include <QtTest>
#include <QWebSocketServer>

using namespace vigie;
using namespace vigie::ui;

namespace {

/// A feed that says what a test has it say.
class FeedServer : public QWebSocketServer {
public:
    FeedServer()
        : QWebSocketServer(QStringLiteral("feed"), NonSecureMode)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            client.reset(nextPendingConnection());
            paths << client->requestUrl().toString(QUrl::RemoveAuthority | QUrl::RemoveScheme);
            connect(client.get(), &QWebSocket::textMessageReceived, this, [this](const QString& text) {
                received << text;
                if (!hello.isEmpty())
                    client->sendTextMessage(hello);
            });
        });
    }

    void say(const char* text) { client->sendTextMessage(QString::fromUtf8(text)); }

    std::unique_ptr<QWebSocket> client;
    QStringList received;
    QStringList paths;
    QString hello = QStringLiteral(R"({"type":"hello","seq":40})");
};

} // namespace

/// The live feed: in order, without gaps, and quiet while nothing happens.
class LiveUpdatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FeedServer>();
        m_session.setServer(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort())));
        SessionTokens tokens;
        tokens.token = "abc";
        tokens.expiresIn = 900;
        m_session.open(tokens);
        m_api = std::make_unique<ApiClient>(m_session);
        m_live = std::make_unique<LiveUpdates>(*m_api, m_session, LiveTimings{50, 400, 300, 200});
        connect(
            m_live.get(), &LiveUpdates::changed, this, [this](const Change& change) { m_changes.push_back(change); });
        m_changes.clear();
        m_live->start({QStringLiteral("leads")});
    }
    void cleanup()
    {
        m_live.reset();
        m_api.reset();
        m_server.reset();
    }

    void subscribesAndListens()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        QCOMPARE(m_server->paths.first(), QStringLiteral("/api/live?token=abc"));
        QCOMPARE(m_server->received.first(), QStringLiteral(R"({"subscribe":["leads"]})"));
        m_server->say(R"({"type":"change","topic":"leads","seq":41,"entity":"lead","entityId":7,"action":"updated",)"
                      R"("diff":{"name":["a","b"]},"at":"2026-11-20T10:00:00.000Z"})");
        QTRY_COMPARE(m_changes.size(), std::size_t(1));
        QCOMPARE(m_changes[0].entityId, 7);
        QCOMPARE(m_changes[0].action, ChangeAction::Updated);
        QCOMPARE(m_live->lastSeq(), 41);
        QVERIFY(m_live->lastWord().isValid());
    }

    void goesOnWhereItWasCutOff()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        m_server->say(R"({"type":"change","seq":57,"entity":"lead","entityId":7,"action":"deleted"})");
        QTRY_COMPARE(m_live->lastSeq(), 57);
        m_server->hello = QStringLiteral(R"({"type":"hello","seq":57})");
        m_server->client->abort();
        QTRY_COMPARE(m_live->state(), LiveState::Waiting);
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        QCOMPARE(m_server->received.last(), QStringLiteral(R"({"subscribe":["leads"],"since":57})"));
    }

    void tellsWhenTooMuchWasMissed()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        QSignalSpy resets(m_live.get(), &LiveUpdates::reset);
        m_server->say(R"({"type":"reset","seq":900})");
        QTRY_COMPARE(resets.count(), 1);
        QCOMPARE(m_live->lastSeq(), 900);
    }

    /// It has no number of its own: what is resumed is the ledger.
    void tellsHowFarSomethingHasGot()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        QStringList heard;
        connect(m_live.get(), &LiveUpdates::progressed, this, [&](const QString& topic, const json::Value& progress) {
            heard << topic << QString::fromStdString(json::toText(progress.at("text")));
        });
        m_server->say(R"({"type":"progress","topic":"chatMessages","conversationId":3,"text":"How","done":false})");
        QTRY_COMPARE(heard, (QStringList{QStringLiteral("chatMessages"), QStringLiteral("\"How\"")}));
        QCOMPARE(m_live->lastSeq(), 40);
        QVERIFY(m_changes.empty());
    }

    void nonsenseIsPassedOver()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        for (const char* text : {"", "{", "[]", "{\"type\":7}", R"({"type":"later"})", R"({"type":"progress"})",
                 R"({"type":"change","seq":"x"})"})
            m_server->say(text);
        m_server->say(R"({"type":"change","seq":41,"entity":"lead","entityId":1,"action":"created"})");
        QTRY_COMPARE(m_changes.size(), std::size_t(1));
        QCOMPARE(m_live->state(), LiveState::Live);
    }

    void noTimerRunsWhileNothingHappens()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        QTest::qWait(50);
        QCOMPARE(runningTimers(), 0);
    }

    void waitsLongerEachTimeAndComesBack()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        const auto port = m_server->serverPort();
        m_server.reset();
        QTRY_COMPARE(m_live->state(), LiveState::Waiting);
        QCOMPARE(runningTimers(), 1);
        int attempts = 0;
        connect(m_live.get(), &LiveUpdates::stateChanged, m_live.get(),
            [&] { attempts += m_live->state() == LiveState::Connecting ? 1 : 0; });
        QTest::qWait(1'000);
        QVERIFY2(attempts >= 2 && attempts <= 8, qPrintable(QString::number(attempts)));
        m_server = std::make_unique<FeedServer>();
        m_server->close();
        QVERIFY(m_server->listen(QHostAddress::LocalHost, port));
        m_live->check(); // the window came to the front: no need to wait for the next turn
        QTRY_COMPARE(m_live->state(), LiveState::Live);
    }

    void aServerThatNeverSaysHelloIsGivenUp()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        m_server->hello.clear();
        m_server->client->abort();
        QTRY_COMPARE(m_live->state(), LiveState::Waiting);
        QTRY_COMPARE(m_live->state(), LiveState::Connecting);
        QTRY_COMPARE(m_live->state(), LiveState::Waiting);
    }

    void checkingALivingConnectionLeavesItAlone()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        QSignalSpy states(m_live.get(), &LiveUpdates::stateChanged);
        m_live->check();
        QTest::qWait(400); // longer than the answer may take
        QCOMPARE(states.count(), 0);
        QCOMPARE(runningTimers(), 0);
    }

    void pingsCountAsWords()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        QTest::qWait(20);
        QSignalSpy words(m_live.get(), &LiveUpdates::wordArrived);
        m_server->client->ping();
        QTRY_VERIFY(words.count() > 0);
    }

    void stoppedMeansStopped()
    {
        QTRY_COMPARE(m_live->state(), LiveState::Live);
        m_live->stop();
        QCOMPARE(m_live->state(), LiveState::Off);
        QTest::qWait(200);
        QCOMPARE(m_live->state(), LiveState::Off);
        QCOMPARE(runningTimers(), 0);
    }

private:
    int runningTimers() const
    {
        int running = 0;
        for (auto* const object : {static_cast<QObject*>(m_live.get()), static_cast<QObject*>(m_api.get())}) {
            for (const auto* const timer : object->findChildren<QTimer*>())
                running += timer->isActive() ? 1 : 0;
        }
        return running;
    }

    std::unique_ptr<FeedServer> m_server;
    Session m_session;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<LiveUpdates> m_live;
    std::vector<Change> m_changes;
};

QTEST_GUILESS_MAIN(LiveUpdatesTest)
#include "live_updates_test.moc"
