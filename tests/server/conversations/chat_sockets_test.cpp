#include "server/live/socket_io.h"
#include "tests/support/company_test.h"
#include "tests/support/model_server.h"

#include <QProcess>
#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

void withTwoWorkers(ServerSettings& settings)
{
    settings.workers = 2;
    settings.connection.idleMs = 5'000;
}

} // namespace

/// The chat over Socket.IO: the real client, and what no client sends.
class ChatSocketsTest : public CompanyTest {
    Q_OBJECT

public:
    ChatSocketsTest()
        : CompanyTest(withTwoWorkers)
    {
    }

private Q_SLOTS:
    void initTestCase() override
    {
        CompanyTest::initTestCase();
        const json::Value ai{{"endpoints",
            json::Array{json::Object{{"feature", "default"}, {"model", "small"}, {"baseUrl", m_model.baseUrl()}}}}};
        QCOMPARE(client().put("/api/ai/settings", json::toText(ai)).status, 200);
        m_key = client().put("/api/chat/settings", R"({"enabled":true,"botName":"Ada"})").text("key");
        m_model.follow([](const ModelRequest& request) {
            return ModelServer::says(request, request.schemaName().empty() ? "How many books?" : "{}");
        });
    }

    void theRealClient_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("socket.io") << "oka_chat.mjs";
        QTest::newRow("widget") << "widget.mjs";
    }
    void theRealClient()
    {
        QFETCH(QString, script);
        QProcess node;
        node.setProcessChannelMode(QProcess::MergedChannels);
        node.setWorkingDirectory(QStringLiteral(VIGIE_SOURCE_DIR "/tests/clients"));
        node.start(QStringLiteral("node"),
            {script, QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()),
                QString::fromStdString(m_owner->email), QString::fromLatin1(TestServer::password),
                QString::fromStdString(m_key)});
        QVERIFY2(node.waitForFinished(60'000), "node does not end; is it installed? packaging/quickstart.sh test");
        const QString said = QString::fromUtf8(node.readAll());
        QVERIFY2(node.exitCode() == 0 && said.trimmed() == QStringLiteral("ok"), qPrintable(said));
    }

    void handshakesSayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("code");
        QTest::newRow("no version") << "transport=polling" << 5;
        QTest::newRow("old version") << "EIO=3&transport=polling" << 5;
        QTest::newRow("no transport") << "EIO=4" << 0;
        QTest::newRow("other transport") << "EIO=4&transport=pigeon" << 0;
        QTest::newRow("unknown session") << "EIO=4&transport=polling&sid=abc" << 1;
        QTest::newRow("websocket without one") << "EIO=4&transport=websocket" << 2;
    }
    void handshakesSayWhatIsWrong()
    {
        QFETCH(QString, query);
        QFETCH(int, code);
        const auto refused = m_server->anonymous().get("/socket.io/?" + query.toStdString());
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.number("code"), code);
    }

    void twoPollsAtATimeEndTheSession()
    {
        const auto path = begin();
        Wire first(m_server->port());
        first.send(QByteArray::fromStdString("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n"));
        QTest::qWait(100);
        QCOMPARE(m_server->anonymous().get(path).status, 400);
        QCOMPARE(first.read().body, "1");
        QCOMPARE(m_server->anonymous().get(path).number("code"), 1);
    }

    void rubbishEndsTheSessionAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text") << QByteArray("4hello");
        QTest::newRow("half JSON") << QByteArray("42[\"chat-message\",{");
        QTest::newRow("unknown packet") << QByteArray("49");
        QTest::newRow("bytes") << QByteArray("4\xff\xfe\x00", 4);
        QTest::newRow("deep") << "42" + QByteArray(50'000, '[');
    }
    void rubbishEndsTheSessionAndNothingElse()
    {
        QFETCH(QByteArray, body);
        const auto path = begin();
        QCOMPARE(m_server->anonymous().post(path, body.toStdString()).status, 200);
        QVERIFY(eventually([&] { return m_server->anonymous().get(path).status == 400; }));
        QCOMPARE(client().get("/api/chat/conversations").status, 200);
    }

    void tooMuchAtOnceIsRefused()
    {
        const auto path = begin();
        QCOMPARE(m_server->anonymous().post(path, "4" + std::string(200'000, 'x')).status, 413);
        const auto other = begin();
        std::string many = "4";
        for (int i = 0; i < 300; ++i)
            many += "\x1e"
                    "3";
        m_server->anonymous().post(other, many);
        QVERIFY(eventually([&] { return m_server->anonymous().get(other).status == 400; }));
    }

    void packetsAreReadAsTheyAreWritten()
    {
        const auto event = live::readSocketPacket(R"(212["chat-message",{"leadId":7}])");
        QVERIFY(event);
        QCOMPARE(event->ackId, std::optional<std::int64_t>(12));
        QCOMPARE(event->event(), std::string_view("chat-message"));
        QCOMPARE(event->argument()->at("leadId").as_int64(), 7);
        QCOMPARE(live::readSocketPacket("0/admin,{}")->space, "/admin");
        QCOMPARE(live::readSocketPacket("0/admin")->space, "/admin");
        QCOMPARE(live::readSocketPacket("0")->space, "/");
        for (const char* const broken : {"", "x", "51-[\"binary\"]", "2[", "299999999999999999999[\"a\"]"})
            QVERIFY2(!live::readSocketPacket(broken), broken);
        QCOMPARE(live::ackPacket(3, "{}"), "433[{}]");
        QCOMPARE(live::eventPacket("new-message", "{}"), "42[\"new-message\",{}]");
    }

    void aStopDoesNotWaitForPolls()
    {
        const auto path = begin();
        Wire poll(m_server->port());
        poll.send(QByteArray::fromStdString("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n"));
        QTest::qWait(100);
        QElapsedTimer timer;
        timer.start();
        m_server->restart();
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    /// A new session; where its requests go.
    std::string begin() const
    {
        const std::string path = "/socket.io/?EIO=4&transport=polling";
        const auto opened = m_server->anonymous().get(path);
        const auto packet = json::parse(opened.body.substr(1));
        return path + "&sid=" + std::string(packet->at("sid").as_string());
    }

    ModelServer m_model;
    std::string m_key;
};

QTEST_GUILESS_MAIN(ChatSocketsTest)
#include "chat_sockets_test.moc"
