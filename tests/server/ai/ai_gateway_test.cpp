#include "server/ai/ai_gateway.h"
#include "tests/support/model_server.h"

#include <QtTest>

using namespace vigie;
using namespace vigie::test;

/// The protocol of OpenAI-compatible endpoints: what is asked, what is heard, and all that goes wrong.
class AiGatewayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.forget();
        m_heard.clear();
    }

    void asksAsTheProtocolSays()
    {
        m_model.follow([](const ModelRequest& request) { return ModelServer::says(request, "Good morning"); });
        const auto answer = m_gateway.ask(address(), question());
        QVERIFY(answer);
        QCOMPARE(answer->text, "Good morning");
        QCOMPARE(answer->inputTokens, 11);
        QCOMPARE(answer->outputTokens, 7);
        QVERIFY(!answer->isEstimate);
        const auto asked = m_model.requests().at(0);
        QCOMPARE(asked.path, "/v1/chat/completions");
        QCOMPARE(asked.headers.at("authorization"), "Bearer sk-test");
        QCOMPARE(asked.body.at("model").as_string(), "small");
        QCOMPARE(asked.conversation(), "system: Be brief\nuser: Hello\n");
    }

    void hearsAnAnswerWhileItIsSpoken()
    {
        m_model.follow([](const ModelRequest& request) { return ModelServer::says(request, "One two three", 20); });
        const auto answer = m_gateway.ask(address(), question(), listener());
        QVERIFY(answer);
        QCOMPARE(m_heard.size(), std::size_t(3));
        QCOMPARE(m_heard.at(0), "One");
        QCOMPARE(answer->text, "One two three");
        QCOMPARE(answer->outputTokens, 7);
    }

    void whateverPiecesAStreamComesIn()
    {
        const std::string whole = ModelServer::event("Élo") + ": a comment\r\n\r\n" + ModelServer::event("die")
            + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\r\n\r\ndata: [DONE]\n\n";
        for (const std::size_t size : {std::size_t(1), std::size_t(2), std::size_t(7), whole.size()}) {
            ai::StreamReader reader({});
            for (std::size_t at = 0; at < whole.size(); at += size)
                QVERIFY(reader.take(std::string_view(whole).substr(at, size)));
            QVERIFY(reader.isWhole());
            QCOMPARE(std::move(reader).answer(question()).text, "Élodie");
        }
    }

    void putsToolCallsTogether()
    {
        ai::StreamReader reader({});
        QVERIFY(reader.take("data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"function\":"
                            "{\"name\":\"book\",\"arguments\":\"{\\\"d\"}}]}}]}\n"));
        QVERIFY(reader.take("data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":"
                            "\"ay\\\":1}\"}}]},\"finish_reason\":\"tool_calls\"}]}\n"));
        const auto answer = std::move(reader).answer(question());
        QCOMPARE(answer.toolCalls.size(), std::size_t(1));
        QCOMPARE(answer.toolCalls[0].id, "c1");
        QCOMPARE(answer.toolCalls[0].name, "book");
        QCOMPARE(answer.toolCalls[0].arguments, "{\"day\":1}");
        QCOMPARE(answer.finishReason, "tool_calls");
        QVERIFY(answer.isEstimate);
    }

    void asksForJsonOfASchema()
    {
        auto schema = question();
        schema.schemaName = "facts";
        schema.schema = R"({"type":"object"})";
        m_model.follow([](const ModelRequest& request) { return ModelServer::says(request, R"({"need":"x"})"); });
        QVERIFY(m_gateway.ask(address(), schema));
        QCOMPARE(m_model.requests().at(0).schemaName(), "facts");
    }

    /// Newer models refuse max_tokens, some endpoints know no schemas or do not count what they stream.
    void learnsWhatAnEndpointDoesNotKnow()
    {
        m_model.follow([](const ModelRequest& request) {
            const auto& body = request.body.as_object();
            if (body.contains("max_tokens"))
                return ModelServer::refuses(400, "Unsupported parameter: 'max_tokens'", "unsupported_parameter");
            if (body.contains("temperature"))
                return ModelServer::refuses(400, "temperature may not be set");
            if (body.contains("stream_options"))
                return ModelServer::refuses(422, "stream_options: extra fields not permitted");
            if (request.schemaName() == "facts")
                return ModelServer::refuses(400, "response_format json_schema is not supported");
            return ModelServer::says(request, "{}");
        });
        auto schema = question();
        schema.schemaName = "facts";
        schema.schema = R"({"type":"object"})";
        const auto answer = m_gateway.ask(address(), schema, listener());
        QVERIFY(answer);
        const auto last = m_model.requests().back();
        QVERIFY(last.body.as_object().contains("max_completion_tokens"));
        QCOMPARE(last.body.at("response_format").at("type").as_string(), "json_object");
        QVERIFY(last.conversation().starts_with("system: Answer with one JSON object"));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("mayHelpLater");
        QTest::addColumn<int>("asked");
        QTest::addColumn<QString>("says");
        QTest::newRow("key") << 401 << "invalid_api_key" << false << 1 << "refuses the API key";
        QTest::newRow("forbidden") << 403 << "" << false << 1 << "refuses the API key";
        QTest::newRow("model") << 404 << "model_not_found" << false << 1 << "does not know the model \"small\"";
        QTest::newRow("credit") << 429 << "insufficient_quota" << false << 1 << "no credit left";
        QTest::newRow("payment") << 402 << "" << false << 1 << "no credit left";
        QTest::newRow("question") << 400 << "" << false << 1 << "refuses the question";
        QTest::newRow("moved") << 301 << "" << false << 1 << "answers from another address";
        QTest::newRow("busy") << 429 << "rate_limit" << true << 3 << "asked too much";
        QTest::newRow("fault") << 500 << "" << true << 3 << "has a fault";
        QTest::newRow("overloaded") << 529 << "" << true << 3 << "has a fault";
    }
    void saysWhatIsWrong()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(bool, mayHelpLater);
        QFETCH(int, asked);
        QFETCH(QString, says);
        m_model.follow(
            [&](const ModelRequest&) { return ModelServer::refuses(status, "because", code.toStdString()); });
        const auto answer = m_gateway.ask(address(), question());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, mayHelpLater ? ErrorCode::Unavailable : ErrorCode::Refused);
        QCOMPARE(m_model.requests().size(), std::size_t(asked));
        const auto sentence = QString::fromStdString(answer.error().message.in(Language::English));
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        QVERIFY(answer.error().message.in(Language::French) != answer.error().message.in(Language::English));
    }

    void triesAgainWhereThatHelps()
    {
        std::atomic<int> asked = 0;
        m_model.follow([&](const ModelRequest& request) {
            return ++asked < 3 ? ModelServer::refuses(503, "starting") : ModelServer::says(request, "Here");
        });
        const auto answer = m_gateway.ask(address(), question(), listener());
        QVERIFY(answer);
        QCOMPARE(answer->text, "Here");
    }

    void waitsAsLongAsItIsTold()
    {
        std::atomic<int> asked = 0;
        m_model.follow([&](const ModelRequest& request) {
            auto reply = ModelServer::refuses(429, "slow down");
            reply.headers["Retry-After"] = "1";
            return ++asked < 2 ? reply : ModelServer::says(request, "Here");
        });
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_gateway.ask(address(), question()));
        QVERIFY(timer.elapsed() >= 1'000);
        // Told to come back tomorrow, one does not wait.
        m_model.follow([&](const ModelRequest&) {
            auto reply = ModelServer::refuses(429, "slow down");
            reply.headers["Retry-After"] = "86400";
            return reply;
        });
        m_model.forget();
        const auto answer = m_gateway.ask(address(), question());
        QCOMPARE(answer.error().retryAfterSeconds, 86'400);
        QCOMPARE(m_model.requests().size(), std::size_t(1));
    }

    /// What was heard cannot be unheard: a stream that breaks is not begun again.
    void aStreamThatBreaksIsAnError()
    {
        m_model.follow([](const ModelRequest&) {
            return ModelReply{200, {}, {ModelServer::event("Half an ans"), ModelServer::event("wer, th")}, 5, true};
        });
        const auto answer = m_gateway.ask(address(), question(), listener());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Unavailable);
        QCOMPARE(m_model.requests().size(), std::size_t(1));
        QCOMPARE(m_heard.size(), std::size_t(2));
    }

    void aStreamThatEndsWithoutSayingSoIsAnError()
    {
        m_model.follow([](const ModelRequest&) { return ModelReply{200, {}, {ModelServer::event("Half")}}; });
        const auto answer = m_gateway.ask(address(), question(), listener());
        QVERIFY(!answer);
        QCOMPARE(m_model.requests().size(), std::size_t(1));
    }

    void nonsenseIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("page") << QByteArray("<html>Welcome to nginx</html>");
        QTest::newRow("half a JSON") << QByteArray("{\"choices\":[{\"mess");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other JSON") << QByteArray("[1,2,3]");
        QTest::newRow("no choice") << QByteArray("{\"choices\":[]}");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01", 4);
    }
    void nonsenseIsNoAnswer()
    {
        QFETCH(QByteArray, body);
        m_model.follow([&](const ModelRequest& request) {
            const auto line = (request.streams() ? "data: " : "") + body.toStdString() + "\n\n";
            return ModelReply{200, {}, {body.isEmpty() ? std::string() : line}};
        });
        const auto plain = m_gateway.ask(address(), question());
        QVERIFY(!plain);
        QCOMPARE(plain.error().code, ErrorCode::Refused);
        const auto streamed = m_gateway.ask(address(), question(), listener());
        QVERIFY(!streamed);
        QVERIFY(m_heard.empty());
    }

    void anAnswerOf100MegabytesIsCutShort()
    {
        m_model.follow([](const ModelRequest&) {
            ModelReply reply;
            reply.pieces.assign(100, std::string(1024 * 1024, 'x'));
            return reply;
        });
        for (const auto& heard : {ai::Listener(), listener()}) {
            const auto answer = m_gateway.ask(address(), question(), heard);
            QVERIFY(!answer);
        }
    }

    void aRefusalInTheMiddleOfAStreamIsHeard()
    {
        m_model.follow([](const ModelRequest&) {
            return ModelReply{200, {},
                {ModelServer::event("Half"), "data: {\"error\":{\"message\":\"The server had an error\"}}\n\n"}};
        });
        const auto answer = m_gateway.ask(address(), question(), listener());
        QVERIFY(!answer);
        const auto sentence = QString::fromStdString(answer.error().message.in(Language::English));
        QVERIFY2(sentence.contains("The server had an error"), qPrintable(sentence));
    }

    void whoeverStopsListeningEndsTheAnswer()
    {
        m_model.follow(
            [](const ModelRequest& request) { return ModelServer::says(request, "One two three four", 500); });
        QElapsedTimer timer;
        timer.start();
        const auto answer = m_gateway.ask(address(), question(), [](std::string_view) { return false; });
        QVERIFY(answer);
        QCOMPARE(answer->text, "One");
        QVERIFY2(timer.elapsed() < 1'400, qPrintable(QString::number(timer.elapsed()))); // four words take two seconds
    }

    void nobodyThereIsSaid()
    {
        const auto answer = m_gateway.ask({"http://127.0.0.1:1/v1", ""}, question());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Unavailable);
    }

    void listsModels()
    {
        m_model.follow([](const ModelRequest& request) {
            return request.path == "/v1/models" ? ModelReply{200, {}, {R"({"data":[{"id":"b"},{"id":"a"},{}]})"}}
                                                : ModelServer::refuses(404, "no");
        });
        const auto models = m_gateway.models(address());
        QVERIFY(models);
        QCOMPARE(*models, (std::vector<std::string>{"a", "b"}));
    }

    void keysTravelEncrypted_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("regular"); // empty: refused
        QTest::newRow("usual") << "https://api.openai.com/v1"
                               << "https://api.openai.com/v1";
        QTest::newRow("slash") << " https://api.openai.com/v1/ "
                               << "https://api.openai.com/v1";
        QTest::newRow("whole path") << "https://api.mistral.ai/v1/chat/completions"
                                    << "https://api.mistral.ai/v1";
        QTest::newRow("own computer") << "http://localhost:11434/v1"
                                      << "http://localhost:11434/v1";
        QTest::newRow("own network") << "http://192.168.1.20:8000/v1"
                                     << "http://192.168.1.20:8000/v1";
        QTest::newRow("name of the network") << "http://gpu:8000/v1"
                                             << "http://gpu:8000/v1";
        QTest::newRow("plain") << "http://api.openai.com/v1"
                               << "";
        QTest::newRow("plain address") << "http://93.184.216.34/v1"
                                       << "";
        QTest::newRow("almost private") << "http://172.32.0.1/v1"
                                        << "";
        QTest::newRow("file") << "file:///etc/passwd"
                              << "";
        QTest::newRow("user") << "https://a:b@api.openai.com/v1"
                              << "";
        QTest::newRow("query") << "https://api.openai.com/v1?x=1"
                               << "";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("words") << "my model"
                               << "";
    }
    void keysTravelEncrypted()
    {
        QFETCH(QString, url);
        QFETCH(QString, regular);
        const auto checked = ai::checkedBaseUrl(url.toStdString());
        QCOMPARE(static_cast<bool>(checked), !regular.isEmpty());
        if (checked)
            QCOMPARE(QString::fromStdString(*checked), regular);
    }

private:
    ai::Address address() const { return {m_model.baseUrl(), "sk-test"}; }
    static ai::Question question()
    {
        ai::Question out;
        out.model = "small";
        out.turns = {{"system", "Be brief"}, {"user", "Hello"}};
        return out;
    }
    ai::Listener listener()
    {
        return [this](std::string_view text) {
            m_heard.emplace_back(text);
            return true;
        };
    }

    ModelServer m_model;
    net::HttpClient m_http;
    ai::Gateway m_gateway{m_http};
    std::vector<std::string> m_heard;
};

QTEST_GUILESS_MAIN(AiGatewayTest)
#include "ai_gateway_test.moc"
