#include "tests/ui/scripted_peer.h"
#include "ui/client/api_client.h"
#include "ui/client/lead_client.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

namespace {

const QByteArray oneLead = R"({"id":7,"contactId":null,"name":"Ana","email":"ana@lumen.pt","fitScore":86,)"
                           R"("scoreFactors":[{"rule":"r","label":"L","points":5}],"status":"qualified",)"
                           R"("tags":["a"],"version":3,"updatedAt":"2026-11-20T10:00:00.000Z","ofALaterVersion":{}})";

QByteArray tokens(const QByteArray& token)
{
    return R"({"user":{"id":1,"companyId":1,"email":"a@b.fr","role":"owner"},"token":")" + token
        + R"(","refreshToken":"next","expiresIn":900})";
}

QByteArray refusal(const QByteArray& code, const QByteArray& more = {})
{
    return R"({"error":"No.","code":")" + code + R"(","details":[])" + more + "}";
}

} // namespace

/// What the client makes of servers, good and bad.
class ApiClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_peer = std::make_unique<ScriptedPeer>();
        m_session = std::make_unique<Session>();
        m_session->setServer(m_peer->url());
        SessionTokens signedIn;
        signedIn.token = "first";
        signedIn.refreshToken = "once";
        signedIn.expiresIn = 900;
        m_session->open(signedIn);
        m_api = std::make_unique<ApiClient>(*m_session, ApiLimits{300, 900, 1024 * 1024});
    }
    void cleanup()
    {
        m_api.reset();
        m_session.reset();
        m_peer.reset();
    }

    void readsARecord()
    {
        answerAll(200, oneLead);
        const auto lead = wait(LeadClient(*m_api).find(LeadId{7}));
        QVERIFY(lead);
        QCOMPARE(lead->name, "Ana");
        QCOMPARE(lead->status, LeadStatus::Qualified);
        QCOMPARE(lead->id.value, 7);
        QCOMPARE(lead->version, 3);
        QCOMPARE(lead->scoreFactors.at(0).points, 5);
        QCOMPARE(lead->contactId.value, 0);
        const auto& request = m_peer->requests.at(0);
        QCOMPARE(request.method, "GET");
        QCOMPARE(request.target, "/api/leads/7");
        QCOMPARE(request.headers.value("authorization"), "Bearer first");
        QCOMPARE(request.headers.value("accept-language"), "en");
        QVERIFY(request.headers.value("x-request-id").size() >= 32);
    }

    void readsAPageWithItsCursorAndTotal()
    {
        m_peer->script = [](QTcpSocket& socket, const PeerRequest&) {
            ScriptedPeer::answer(socket, 200, "[" + oneLead + "]",
                "X-Total-Count: 2000\r\nLink: </api/leads?limit=1&cursor=a%2Bb%3D>; rel=\"next\"\r\n");
        };
        LeadQuery query;
        query.search = QStringLiteral("a+b & é");
        query.status = LeadStatus::Won;
        const auto page = wait(LeadClient(*m_api).page(query, QStringLiteral("x+y=")));
        QVERIFY(page);
        QCOMPARE(page->items.size(), std::size_t(1));
        QCOMPARE(page->next, QStringLiteral("a+b="));
        QCOMPARE(page->total.value_or(0), 2000);
        QCOMPARE(m_peer->requests.at(0).target,
            "/api/leads?q=a%2Bb%20%26%20%C3%A9&status=won&limit=200&cursor=x%2By%3D&sort=-updatedAt");
    }

    void sendsWhatChangedAndFromWhichVersion()
    {
        answerAll(200, oneLead);
        Lead lead;
        lead.id = LeadId{7};
        lead.version = 3;
        lead.name = "Ana \"A\"";
        QVERIFY(wait(LeadClient(*m_api).change(lead, {"name"})));
        const auto& change = m_peer->requests.at(0);
        QCOMPARE(change.method, "PATCH");
        QCOMPARE(change.headers.value("if-match"), "\"3\"");
        QCOMPARE(change.headers.value("content-type"), "application/json");
        QCOMPARE(change.body, "{\"name\":\"Ana \\\"A\\\"\"}");
        QVERIFY(wait(LeadClient(*m_api).create(lead, {"name"}, "key-1")));
        QCOMPARE(m_peer->requests.at(1).method, "POST");
        QCOMPARE(m_peer->requests.at(1).headers.value("idempotency-key"), "key-1");
    }

    void saysNoSentenceOfItsOwnWhenTheServerHasOne()
    {
        answerAll(
            400, R"({"error":"Validation failed.","code":"invalid","details":[{"path":"email","message":"Bad."}]})");
        const auto error = wait(LeadClient(*m_api).find(LeadId{7})).error();
        QCOMPARE(error.code, ErrorCode::Invalid);
        QCOMPARE(textOf(error), QStringLiteral("Validation failed."));
        QCOMPARE(error.details.at(0).path, "email");
        QCOMPARE(textOf(error.details.at(0).message), QStringLiteral("Bad."));
    }

    void aStaleChangeCarriesWhatIsThereNow()
    {
        answerAll(412, refusal("stale", R"(,"context":{"current":)" + oneLead + "}"));
        const auto error = wait(LeadClient(*m_api).change(Lead{}, {"name"})).error();
        QCOMPARE(error.code, ErrorCode::Stale);
        QCOMPARE(wire::currentOf<Lead>(error)->fitScore, 86);
    }

    void nobodyThere()
    {
        m_peer->close();
        expectSentence("check the address and that the server is running");
    }

    void aSilentServer() { expectSentence("did not answer in time"); }

    void aServerThatDripsForEver()
    {
        QTimer drip;
        m_peer->script = [&](QTcpSocket& socket, const PeerRequest&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n[");
            connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            drip.start(50);
        };
        expectSentence("did not answer in time");
    }

    void aConnectionThatIsCut()
    {
        m_peer->script = [](QTcpSocket& socket, const PeerRequest&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n[");
            socket.flush();
            socket.abort();
        };
        expectSentence("was cut before the answer came");
    }

    void notHttp()
    {
        m_peer->script = [](QTcpSocket& socket, const PeerRequest&) {
            socket.write("220 mail.example.org ESMTP\r\n");
            socket.disconnectFromHost();
        };
        const auto result = wait(LeadClient(*m_api).find(LeadId{7}));
        QVERIFY(!result);
        QVERIFY(!textOf(result.error()).isEmpty());
    }

    void notVigie_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a page") << 200 << QByteArray("<html>Welcome to nginx!</html>");
        QTest::newRow("cut JSON") << 200 << QByteArray(R"({"id":)");
        QTest::newRow("other JSON") << 200 << QByteArray("[1,2]");
        QTest::newRow("a state we do not know") << 200 << QByteArray(R"({"id":1,"status":"frozen"})");
        QTest::newRow("nothing") << 200 << QByteArray();
        QTest::newRow("a page that is not found") << 404 << QByteArray("<html>404</html>");
    }
    void notVigie()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        answerAll(status, body);
        expectSentence("is not a Vigie server");
    }

    void aProxyWhoseServerIsDown()
    {
        answerAll(502, "<html>Bad gateway</html>");
        expectSentence("stopped or restarting (HTTP 502)");
    }

    void anAnswerThatSaysItIsHuge()
    {
        m_peer->script = [](QTcpSocket& socket, const PeerRequest&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n[");
        };
        expectSentence("larger than 1 MB");
    }

    void anAnswerThatTurnsOutHuge()
    {
        m_peer->script = [](QTcpSocket& socket, const PeerRequest&) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
            for (int i = 0; i < 64; ++i)
                socket.write(chunk);
        };
        expectSentence("larger than 1 MB");
    }

    void aRedirectionGetsNoToken()
    {
        ScriptedPeer thief;
        m_peer->script = [&](QTcpSocket& socket, const PeerRequest&) {
            ScriptedPeer::answer(socket, 302, "", "Location: " + thief.url().toEncoded() + "/\r\n");
        };
        expectSentence("sends to another address");
        QVERIFY(thief.requests.empty());
    }

    void sentencesComeInFrenchToo()
    {
        QLocale::setDefault(QLocale(QLocale::French));
        m_peer->close();
        expectSentence("vérifiez l'adresse et que le serveur est démarré");
    }

    void anEndedTokenIsExchangedOnceForAll()
    {
        m_peer->script = [](QTcpSocket& socket, const PeerRequest& request) {
            if (request.target == "/api/auth/refresh") {
                QTimer::singleShot(100, &socket, [&socket] { ScriptedPeer::answer(socket, 200, tokens("second")); });
                return;
            }
            const bool isGood = request.headers.value("authorization") == "Bearer second";
            ScriptedPeer::answer(socket, isGood ? 200 : 401, isGood ? oneLead : refusal("unauthenticated"));
        };
        std::vector<Reply<Lead>> replies;
        int good = 0;
        for (int i = 0; i < 5; ++i)
            replies.push_back(LeadClient(*m_api).find(LeadId{7}));
        for (auto& reply : replies)
            reply.then(this, [&](Result<Lead> lead) { good += lead ? 1 : 0; });
        // One that comes while the exchange is under way waits for it instead of failing first.
        QTRY_VERIFY(requestsTo("/api/auth/refresh") == 1);
        const auto sentBefore = m_peer->requests.size();
        LeadClient(*m_api).find(LeadId{7}).then(this, [&](Result<Lead> lead) { good += lead ? 1 : 0; });
        QTest::qWait(30);
        QCOMPARE(m_peer->requests.size(), sentBefore);
        QTRY_COMPARE(good, 6);
        QCOMPARE(requestsTo("/api/auth/refresh"), 1);
        QCOMPARE(m_peer->requests.at(5).body, R"({"refreshToken":"once"})");
        QCOMPARE(m_session->accessToken(), "second");
        QCOMPARE(m_session->refreshToken(), "next");
        QCOMPARE(m_api->pending(), 0);
    }

    void aTokenThatIsRefusedAgainIsNotExchangedForEver()
    {
        m_peer->script = [](QTcpSocket& socket, const PeerRequest& request) {
            const bool isRefresh = request.target == "/api/auth/refresh";
            ScriptedPeer::answer(
                socket, isRefresh ? 200 : 401, isRefresh ? tokens("second") : refusal("unauthenticated"));
        };
        QCOMPARE(wait(LeadClient(*m_api).find(LeadId{7})).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(requestsTo("/api/auth/refresh"), 1);
        QCOMPARE(requestsTo("/api/leads/7"), 2);
    }

    void aSessionThatIsOverSaysSo()
    {
        answerAll(401, refusal("unauthenticated"));
        QSignalSpy expired(m_session.get(), &Session::expired);
        QCOMPARE(textOf(wait(LeadClient(*m_api).find(LeadId{7})).error()),
            QStringLiteral("Your session has ended: sign in again."));
        QCOMPARE(expired.count(), 1);
        QVERIFY(!m_session->isOpen());
    }

    void aServerThatIsAwayEndsNoSession()
    {
        m_peer->script = [](QTcpSocket& socket, const PeerRequest& request) {
            const bool isRefresh = request.target == "/api/auth/refresh";
            ScriptedPeer::answer(socket, isRefresh ? 503 : 401, refusal(isRefresh ? "unavailable" : "unauthenticated"));
        };
        QCOMPARE(wait(LeadClient(*m_api).find(LeadId{7})).error().code, ErrorCode::Unavailable);
        QVERIFY(m_session->isOpen());
    }

    void aTokenAboutToEndIsExchangedBeforeItIsHandedOut()
    {
        SessionTokens ending;
        ending.token = "ending";
        ending.refreshToken = "once";
        ending.expiresIn = 10;
        m_session->open(ending);
        answerAll(200, tokens("second"));
        QCOMPARE(*wait(m_api->freshToken()), "second");
        QCOMPARE(*wait(m_api->freshToken()), "second");
        QCOMPARE(requestsTo("/api/auth/refresh"), 1);
    }

    /// A clock that is set while one works, by a day forward or back, neither ends a token nor keeps it.
    void aClockThatJumpsChangesNoToken()
    {
        SessionTokens tokensOfAnHour;
        tokensOfAnHour.token = "long";
        tokensOfAnHour.refreshToken = "once";
        tokensOfAnHour.expiresIn = 3600;
        constexpr std::int64_t day = 86400000;
        answerAll(200, tokens("second"));
        m_session->open(tokensOfAnHour);
        setClockOffset(day);
        QCOMPARE(*wait(m_api->freshToken()), "long");
        tokensOfAnHour.expiresIn = 10;
        m_session->open(tokensOfAnHour);
        setClockOffset(-day);
        QCOMPARE(*wait(m_api->freshToken()), "second");
        setClockOffset(0);
    }

    void whoIsGoneIsNotCalled()
    {
        bool wasCalled = false;
        bool wasClosed = false;
        m_peer->script = [&](QTcpSocket& socket, const PeerRequest&) {
            connect(&socket, &QTcpSocket::disconnected, &socket, [&] { wasClosed = true; });
        };
        auto page = std::make_unique<QObject>();
        LeadClient(*m_api).find(LeadId{7}).then(page.get(), [&](Result<Lead>) { wasCalled = true; });
        QTRY_COMPARE(m_peer->requests.size(), std::size_t(1));
        page.reset();
        QTRY_VERIFY(wasClosed);
        QVERIFY(!wasCalled);
        QCOMPARE(m_api->pending(), 0);
    }

    void aClientThatGoesTakesItsRequestsAlong()
    {
        m_peer->script = [](QTcpSocket&, const PeerRequest&) {}; // never answers
        auto client = std::make_unique<ApiClient>(*m_session);
        bool hasCome = false;
        client->remove(QStringLiteral("/api/leads/1")).then(client.get(), [&](Result<void>) { hasCome = true; });
        QTRY_COMPARE(m_peer->requests.size(), std::size_t(1));
        client.reset();
        QTest::qWait(50);
        QVERIFY(!hasCome);
    }

    void aReplyMayOutliveTheClient()
    {
        auto reply = LeadClient(*m_api).find(LeadId{7});
        m_api.reset();
        reply.cancel();
        QVERIFY(!reply.isPending());
    }

    void anAnswerThatCameBeforeAnybodyAskedIsNotLost()
    {
        answerAll(200, oneLead);
        auto reply = LeadClient(*m_api).find(LeadId{7});
        QTRY_VERIFY(!reply.isPending());
        QVERIFY(wait(reply));
    }

private:
    void answerAll(int status, const QByteArray& body)
    {
        m_peer->script = [=](QTcpSocket& socket, const PeerRequest&) { ScriptedPeer::answer(socket, status, body); };
    }

    template <class T>
    Result<T> wait(Reply<T> reply)
    {
        std::optional<Result<T>> out;
        reply.then(this, [&](Result<T> result) { out = std::move(result); });
        [&] { QTRY_VERIFY(out); }();
        return out ? *out : Result<T>(errors::unavailable());
    }

    void expectSentence(const char* part)
    {
        const auto result = wait(LeadClient(*m_api).find(LeadId{7}));
        QVERIFY(!result);
        const QString sentence = textOf(result.error());
        QVERIFY2(sentence.contains(QString::fromUtf8(part)), qPrintable(sentence));
    }

    int requestsTo(const QByteArray& target) const
    {
        return static_cast<int>(std::count_if(m_peer->requests.begin(), m_peer->requests.end(),
            [&](const PeerRequest& request) { return request.target == target; }));
    }

    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ApiClient> m_api;
};

QTEST_GUILESS_MAIN(ApiClientTest)
#include "api_client_test.moc"
