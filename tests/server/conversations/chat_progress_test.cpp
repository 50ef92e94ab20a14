#include "server/changes/ledger.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/live_client.h"
#include "tests/support/model_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

void withTwoWorkers(ServerSettings& settings)
{
    settings.workers = 2;
}

constexpr const char* whole = "One two three four five six";
constexpr int slowlyMs = 150; // a word

/// What a client was told of answers that are being written.
std::vector<std::string> growthIn(const LiveClient& client)
{
    std::vector<std::string> out;
    for (const auto& progress : client.ofType("progress"))
        out.push_back(textAt(progress, "text") + (progress.at("done").as_bool() ? " (done)" : ""));
    return out;
}

/// Says half of it.
ModelReply breaksOff(const ModelRequest& request)
{
    ModelReply reply = ModelServer::says(request, whole, slowlyMs);
    reply.pieces.resize(3);
    reply.isCut = true;
    return reply;
}

} // namespace

/// What the people of a company see of an answer while a model writes it.
class ChatProgressTest : public CompanyTest {
    Q_OBJECT

public:
    ChatProgressTest()
        : CompanyTest(withTwoWorkers)
    {
    }

private Q_SLOTS:
    void initTestCase() override
    {
        CompanyTest::initTestCase();
        const json::Object endpoint{{"feature", "default"}, {"model", "small"}, {"baseUrl", m_model.baseUrl()}};
        client().put("/api/ai/settings", bodyOf({{"endpoints", json::Array{endpoint}}}));
        m_key = client().put("/api/chat/settings", bodyOf({{"enabled", true}})).text("key");
    }

    void init()
    {
        speak([](const ModelRequest& request) { return ModelServer::says(request, "Hello"); });
        m_begun = m_server->anonymous().post("/api/chat/message", bodyOf({{"message", "Hi"}, {"key", m_key}}));
        QCOMPARE(m_begun.status, 200);
        speak([](const ModelRequest& request) { return ModelServer::says(request, whole, slowlyMs); });
    }
    void cleanup() { m_listeners.clear(); }

    void anAnswerGrowsBeforeItIsKept()
    {
        for (int i = 0; i < 8; ++i) // enough that both workers have some
            listen(client());
        Visitor visitor(*this, "Count");
        for (const auto& listener : m_listeners)
            QTRY_VERIFY(!listener->ofType("progress").empty());
        QCOMPARE(history().size(), std::size_t(3)); // the answer is not among them
        QTRY_VERIFY(growthIn(*m_listeners.front()).size() >= 3);
        QVERIFY(visitor.finish().json().at("reply").is_object());
        for (const auto& listener : m_listeners) {
            QTRY_COMPARE(growthIn(*listener).back(), std::string(whole) + " (done)");
            std::string before;
            for (const auto& progress : listener->ofType("progress")) {
                const std::string text = textAt(progress, "text");
                QVERIFY2(std::string_view(whole).starts_with(text) && text.starts_with(before), text.c_str());
                QCOMPARE(textAt(progress, "topic"), "chatMessages");
                QCOMPARE(progress.at("conversationId").as_int64(), m_begun.number("conversationId"));
                QCOMPARE(progress.at("answersId").as_int64(), history().at(2).at("id").as_int64());
                QVERIFY(!progress.as_object().contains("seq"));
                before = text;
            }
            QVERIFY(growthIn(*listener).front() != whole);
            QTRY_COMPARE(kept(*listener), std::string(whole));
        }
    }

    void onlyThoseWhoMayReadItHearIt()
    {
        const auto other = m_server->owner();
        const auto viewer = m_server->addPerson(m_owner->company, Role::Viewer);
        const auto member = m_server->addPerson(m_owner->company, Role::Member);
        LiveClient& reader = listen(viewer.client);
        LiveClient& stranger = listen(other.client);
        LiveClient& elsewhere = listen(client(), "leads");
        LiveClient low(m_server->port(), member.client.token());
        low.say(subscription("chatMessages"));
        QTRY_COMPARE(low.ofType("error").size(), std::size_t(1));
        Visitor visitor(*this, "Count");
        visitor.finish();
        QTRY_VERIFY(!growthIn(reader).empty());
        QTRY_COMPARE(growthIn(reader).back(), std::string(whole) + " (done)");
        QTest::qWait(50);
        for (LiveClient* const none : {&stranger, &elsewhere, &low})
            QCOMPARE(none->ofType("progress").size(), std::size_t(0));
    }

    void anAnswerThatBreaksOffIsTakenBack()
    {
        LiveClient& listener = listen(client());
        speak(breaksOff);
        Visitor visitor(*this, "Count");
        QTRY_VERIFY(!growthIn(listener).empty());
        QVERIFY(visitor.finish().json().at("reply").is_null());
        QTRY_COMPARE(growthIn(listener).back(), std::string(" (done)"));
        QCOMPARE(history().size(), std::size_t(3));
    }

    void whatAModelCannotBeginIsNotTold()
    {
        LiveClient& listener = listen(client());
        speak([](const ModelRequest&) { return ModelServer::refuses(401, "Incorrect API key"); });
        Visitor(*this, "Count").finish();
        QTRY_VERIFY(!listener.ofType("change").empty());
        QTest::qWait(50);
        QCOMPARE(growthIn(listener).size(), std::size_t(0));
    }

    void whoTakesOverEndsIt()
    {
        LiveClient& listener = listen(client());
        Visitor visitor(*this, "Count");
        QTRY_VERIFY(!growthIn(listener).empty());
        QCOMPARE(client().patch(path(), R"({"state":"human"})").status, 200);
        QTRY_COMPARE(growthIn(listener).back(), std::string(" (done)"));
        const auto told = growthIn(listener).size();
        QVERIFY(visitor.finish().json().at("reply").is_null()); // the model spoke on
        QTest::qWait(50);
        QCOMPARE(growthIn(listener).size(), told);
    }

    /// Handed back, an open question is answered by a job.
    void whatAJobAsksForGrowsAsWell()
    {
        QCOMPARE(client().patch(path(), R"({"state":"human"})").status, 200);
        Visitor(*this, "Count").finish();
        LiveClient& listener = listen(client());
        QCOMPARE(client().patch(path(), R"({"state":"bot"})").status, 200);
        QTRY_VERIFY(!growthIn(listener).empty());
        QVERIFY(growthIn(listener).front() != whole);
        QTRY_COMPARE(growthIn(listener).back(), std::string(whole) + " (done)");
        QTRY_COMPARE(kept(listener), std::string(whole));
    }

    void aFastModelFloodsNobody()
    {
        LiveClient& listener = listen(client());
        std::string words = "word";
        for (int i = 0; i < 500; ++i)
            words += " word";
        speak([words](const ModelRequest& request) { return ModelServer::says(request, words); });
        Visitor(*this, "Speak").finish();
        QTRY_COMPARE(kept(listener), words);
        QTRY_COMPARE(growthIn(listener).back(), words + " (done)");
        QVERIFY2(growthIn(listener).size() < 100, std::to_string(growthIn(listener).size()).c_str());
    }

    /// It is told the answer when it has read what came before.
    void whoIsBehindIsPassedOver()
    {
        Wire slow(m_server->port());
        slow.socket().setReadBufferSize(1024);
        slow.send(QByteArray("GET /api/live?token=") + client().token().c_str()
            + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QVERIFY(slow.socket().waitForReadyRead(5000));
        // One masked frame, the mask being zero.
        const QByteArray text("{\"subscribe\":[\"leads\",\"chatMessages\"]}");
        slow.send(QByteArray("\x81", 1) + static_cast<char>(0x80 | text.size()) + QByteArray(4, '\0') + text);
        LiveClient& quick = listen(client());
        fillTheFeed();
        slow.socket().setReadBufferSize(0);
        QByteArray taken;
        const auto takeUntil = [&](const auto& isEnough) {
            while (!isEnough() && slow.socket().waitForReadyRead(10000))
                taken += slow.socket().readAll();
        };
        takeUntil([&] { return taken.size() > 1000000; }); // it is slow, not gone
        slow.socket().setReadBufferSize(1024);
        speak([](const ModelRequest& request) { return ModelServer::says(request, whole, 20); });
        Visitor(*this, "Count").finish();
        QTRY_COMPARE(kept(quick), std::string(whole));
        QTRY_COMPARE(growthIn(quick).back(), std::string(whole) + " (done)");
        slow.socket().setReadBufferSize(0);
        const QByteArray answer = QByteArray("\"content\":[null,\"") + whole;
        takeUntil([&] { return taken.right(100000).contains(answer); }); // it comes last
        QVERIFY(taken.contains(answer));
        QVERIFY(!taken.contains("progress"));
    }

    /// Asked twice at once, the words of one are not mixed with those of the other.
    void twoAnswersAreNotMixed()
    {
        LiveClient& listener = listen(client());
        speak([](const ModelRequest& request) {
            return ModelServer::says(request, request.lastTurn() == "Count" ? whole : "Un deux trois", slowlyMs);
        });
        Visitor first(*this, "Count");
        QTRY_VERIFY(!growthIn(listener).empty());
        Visitor second(*this, "Compte");
        first.finish();
        second.finish();
        QTRY_COMPARE(growthIn(listener).back(), std::string(whole) + " (done)");
        for (const auto& text : growthIn(listener))
            QVERIFY2(text.starts_with("One"), text.c_str());
    }

private:
    /// Says something in the conversation, and waits for the answer when finish() is called.
    struct Visitor {
        Visitor(const ChatProgressTest& test, const char* words)
            : wire(test.m_server->port())
        {
            const std::string body
                = bodyOf({{"message", words}, {"conversationKey", test.m_begun.text("conversationKey")}});
            wire.send(QByteArray::fromStdString("POST /api/chat/message HTTP/1.1\r\nHost: x\r\nContent-Type: "
                                                "application/json\r\nContent-Length: "
                + std::to_string(body.size()) + "\r\n\r\n" + body));
        }
        Answer finish() { return wire.read(); }

        Wire wire;
    };

    static std::string subscription(const char* topic) { return bodyOf({{"subscribe", json::Array{topic}}}); }

    LiveClient& listen(const Client& person, const char* topic = "chatMessages")
    {
        m_listeners.push_back(std::make_unique<LiveClient>(m_server->port(), person.token()));
        LiveClient& listener = *m_listeners.back();
        listener.say(subscription(topic));
        static_cast<void>(eventually([&] { return !listener.ofType("hello").empty(); }));
        return listener;
    }

    /// The last answer of the assistant that a client was told from the ledger.
    static std::string kept(const LiveClient& client)
    {
        std::string out;
        for (const auto& change : client.ofType("change")) {
            const auto& diff = change.at("diff");
            if (diff.at("role").at(1) == json::Value("assistant"))
                out = diff.at("content").at(1).as_string().c_str();
        }
        return out;
    }

    /// More changes than the system buffers for a connection on one machine (some 10 MB).
    void fillTheFeed() const
    {
        const auto source = db::Source::create(m_server->database().settings());
        const auto database = source->connect();
        const Scope scope = systemScope(m_owner->company);
        const std::string diff = bodyOf({{"notes", json::Array{nullptr, std::string(20000, 'x')}}});
        database->write(scope, [&](db::Tx& tx) {
            for (int i = 0; i < 1000; ++i)
                ledger::append(tx, scope, {"lead", 1, {}}, ChangeAction::Updated, diff);
        });
        // What comes from outside the server is read with its own next change.
        client().post("/api/leads", bodyOf({{"name", "Seen"}}));
    }

    /// Facts are asked for as well: that is of no interest here.
    void speak(const ModelServer::Script& script)
    {
        m_model.follow([script](const ModelRequest& request) {
            return request.schemaName().empty() ? script(request) : ModelServer::says(request, "{}");
        });
    }

    std::string path() const { return "/api/chat/conversations/" + std::to_string(m_begun.number("conversationId")); }
    json::Array history() const
    {
        const auto answer = client().get("/api/chat/history/" + std::to_string(m_begun.number("leadId")));
        return answer.json().as_array();
    }

    ModelServer m_model;
    std::string m_key;
    Answer m_begun;
    std::vector<std::unique_ptr<LiveClient>> m_listeners;
};

QTEST_GUILESS_MAIN(ChatProgressTest)
#include "chat_progress_test.moc"
