#include "tests/server/http/raw_request.h"
#include "tests/support/company_test.h"

#include <QtTest>

#include <zlib.h>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr const char* frontEnd = "https://app.example.org";

std::string gunzipped(const std::string& bytes)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string out(4'000'000, '\0');
    std::string in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int status = inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return status == Z_STREAM_END ? out : "broken";
}

} // namespace

/// What every answer carries, whoever asks and whatever was wrong.
class HttpAnswersTest : public CompanyTest {
    Q_OBJECT

public:
    HttpAnswersTest()
        : CompanyTest([](ServerSettings& settings) {
            settings.allowedOrigins = {frontEnd, "http://localhost:5173"};
        })
    {
    }

private Q_SLOTS:
    void everyAnswerHasItsHeaders_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("good") << rawGet("/api/health") << 200;
        QTest::newRow("not found") << rawGet("/api/nothing") << 404;
        QTest::newRow("no token") << rawGet("/api/leads") << 401;
        QTest::newRow("wrong method") << QByteArray("DELETE /api/health HTTP/1.1\r\nHost: x\r\n\r\n") << 405;
        QTest::newRow("preflight") << QByteArray("OPTIONS /api/leads HTTP/1.1\r\nHost: x\r\n\r\n") << 204;
        QTest::newRow("bad JSON") << rawPost("Content-Length: 1\r\n", "{") << 400;
        QTest::newRow("bad address") << rawGet("/api/%zz") << 400;
        QTest::newRow("not HTTP") << QByteArray("nonsense\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("too large") << rawPost("Content-Length: 9999999\r\n", {}) << 413;
        QTest::newRow("too many headers") << rawGet("/", "X: " + QByteArray(20'000, 'x') + "\r\n") << 431;
        QTest::newRow("refused WebSocket")
            << rawGet("/api/live", "Upgrade: websocket\r\nConnection: Upgrade\r\n") << 401;
        QTest::newRow("page") << rawGet("/setup") << 200;
        QTest::newRow("documentation") << rawGet("/api/docs") << 200;
    }
    void everyAnswerHasItsHeaders()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Wire wire(m_server->port());
        wire.send(bytes);
        const auto answer = wire.read();
        QCOMPARE(answer.status, status);
        QCOMPARE(headerOf(answer, "x-content-type-options"), "nosniff");
        QCOMPARE(headerOf(answer, "x-frame-options"), "DENY");
        QCOMPARE(headerOf(answer, "referrer-policy"), "no-referrer");
        QCOMPARE(headerOf(answer, "cache-control"), "no-store");
        QVERIFY(headerOf(answer, "content-security-policy").find("default-src 'none'") == 0);
        QVERIFY(headerOf(answer, "content-security-policy").find("frame-ancestors 'none'") != std::string::npos);
        QVERIFY(!headerOf(answer, "x-request-id").empty());
        QCOMPARE(headerOf(answer, "strict-transport-security"), ""); // this server speaks no TLS
        QCOMPARE(headerOf(answer, "server"), "");
    }

    void errorsHaveOneShape_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("french");
        QTest::newRow("not found") << rawGet("/api/nothing", m_french) << 404 << QByteArray("not_found")
                                   << QByteArray("Il n'y a rien");
        QTest::newRow("no token") << rawGet("/api/leads", m_french) << 401 << QByteArray("unauthenticated")
                                  << QByteArray("Le jeton");
        QTest::newRow("wrong method") << QByteArray("DELETE /api/health HTTP/1.1\r\nHost: x\r\n" + m_french + "\r\n")
                                      << 405 << QByteArray("method_not_allowed") << QByteArray("n'est pas possible");
        QTest::newRow("bad JSON") << rawPost(m_french + "Content-Length: 1\r\n", "{") << 400 << QByteArray("malformed")
                                  << QByteArray("JSON");
        QTest::newRow("bad address") << rawGet("/api/%zz", m_french) << 400 << QByteArray("malformed")
                                     << QByteArray("L'adresse");
        QTest::newRow("too large") << rawPost(m_french + "Content-Length: 9999999\r\n", {}) << 413
                                   << QByteArray("too_large") << QByteArray("Le corps");
        QTest::newRow("expectation") << rawGet("/api/health", m_french + "Expect: tea\r\n") << 417
                                     << QByteArray("malformed") << QByteArray("La seule attente");
        QTest::newRow("coding") << rawPost(m_french + "Transfer-Encoding: gzip\r\n", {}) << 501
                                << QByteArray("malformed") << QByteArray("Le seul codage");
        QTest::newRow("refused WebSocket")
            << rawGet("/api/nothing", m_french + "Upgrade: websocket\r\nConnection: Upgrade\r\n") << 404
            << QByteArray("not_found") << QByteArray("n'existe pas");
    }
    void errorsHaveOneShape()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, french);
        std::string sentences[2];
        for (const bool isFrench : {true, false}) {
            Wire wire(m_server->port());
            wire.send(isFrench ? bytes : QByteArray(bytes).replace(m_french, "Accept-Language: en-GB, fr;q=0.1\r\n"));
            const auto answer = wire.read();
            QCOMPARE(answer.status, status);
            QCOMPARE(headerOf(answer, "content-type"), "application/json; charset=utf-8");
            QCOMPARE(headerOf(answer, "content-language"), isFrench ? "fr" : "en");
            const auto json = answer.json();
            QVERIFY2(json.is_object(), answer.body.c_str());
            QCOMPARE(answer.text("code"), code.toStdString());
            QVERIFY(json.at("details").is_array());
            QCOMPARE(answer.text("requestId"), headerOf(answer, "x-request-id"));
            sentences[isFrench ? 1 : 0] = answer.text("error");
        }
        QVERIFY2(sentences[1].find(french.toStdString()) != std::string::npos, sentences[1].c_str());
        QVERIFY(!sentences[0].empty() && sentences[0] != sentences[1]);
    }

    void languageFollowsTheWeights_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("none") << QByteArray() << QByteArray("en");
        QTest::newRow("regional") << QByteArray("fr-CA") << QByteArray("fr");
        QTest::newRow("weighted") << QByteArray("en;q=0.2, de, fr;q=0.9") << QByteArray("fr");
        QTest::newRow("neither") << QByteArray("de, it;q=0.5") << QByteArray("en");
        QTest::newRow("nonsense") << QByteArray(";;q=,=,fr;q=x") << QByteArray("en");
    }
    void languageFollowsTheWeights()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, language);
        const auto answer = m_server->anonymous().get("/api/nothing", {{"Accept-Language", header.toStdString()}});
        QCOMPARE(headerOf(answer, "content-language"), language.toStdString());
    }

    void requestIdIsEchoedWhenSane_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("isSane");
        QTest::newRow("uuid") << QByteArray("3f2504e0-4f89-11d3-9a0c-0305e82c3301") << true;
        QTest::newRow("64") << QByteArray(64, 'a') << true;
        QTest::newRow("65") << QByteArray(65, 'a') << false;
        QTest::newRow("quote") << QByteArray("a\"b") << false;
        QTest::newRow("blank") << QByteArray("a b") << false;
        QTest::newRow("markup") << QByteArray("<script>") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void requestIdIsEchoedWhenSane()
    {
        QFETCH(QByteArray, id);
        QFETCH(bool, isSane);
        for (const char* const path : {"/api/health", "/api/nothing", "/api/%zz"}) {
            const auto answer = m_server->anonymous().get(path, {{"X-Request-Id", id.toStdString()}});
            QCOMPARE(headerOf(answer, "x-request-id") == id.toStdString(), isSane);
            QVERIFY(!headerOf(answer, "x-request-id").empty());
        }
        const auto first = m_server->anonymous().get("/api/health");
        QVERIFY(headerOf(first, "x-request-id") != headerOf(m_server->anonymous().get("/api/health"), "x-request-id"));
    }

    void methodsThatAreNotThere()
    {
        const auto wrong = m_server->anonymous().send("DELETE", "/api/auth/login", {});
        QCOMPARE(wrong.status, 405);
        QCOMPARE(headerOf(wrong, "allow"), "POST");
        const auto several = m_owner->client.send("POST", "/api/leads/1", "{}");
        QCOMPARE(several.status, 405);
        for (const char* const method : {"GET", "PUT", "PATCH", "DELETE"})
            QVERIFY2(headerOf(several, "allow").find(method) != std::string::npos, headerOf(several, "allow").c_str());
        for (const char* const method : {"BREW", "TRACE", "PROPFIND", "get"}) {
            QCOMPARE(m_server->anonymous().send(method, "/api/health", {}).status, 405);
            QCOMPARE(m_server->anonymous().send(method, "/api/nothing", {}).status, 404);
        }
        Wire wire(m_server->port());
        wire.send("CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n");
        QCOMPARE(wire.read().status, 400);
    }

    void originsOfTheListMayRead()
    {
        for (const char* const origin : {frontEnd, "http://localhost:5173"}) {
            for (const char* const path : {"/api/health", "/api/nothing", "/api/%zz"}) {
                const auto answer = m_server->anonymous().get(path, {{"Origin", origin}});
                QCOMPARE(headerOf(answer, "access-control-allow-origin"), origin);
                QCOMPARE(headerOf(answer, "access-control-allow-credentials"), "true");
                QVERIFY(headerOf(answer, "access-control-expose-headers").find("ETag") != std::string::npos);
                QVERIFY(headerOf(answer, "vary").find("Origin") != std::string::npos);
            }
        }
    }

    void otherOriginsMayNot_data()
    {
        QTest::addColumn<QByteArray>("origin");
        for (const char* const origin : {"https://evil.example", "null", "https://app.example.org.evil.example",
                 "https://app.example.org:444", "http://app.example.org", "https://APP.example.org/"})
            QTest::newRow(origin) << QByteArray(origin);
    }
    void otherOriginsMayNot()
    {
        QFETCH(QByteArray, origin);
        const auto answer = m_server->anonymous().get("/api/health", {{"Origin", origin.toStdString()}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(headerOf(answer, "access-control-allow-origin"), "");
        QCOMPARE(headerOf(answer, "access-control-allow-credentials"), "");
        const auto preflight = m_server->anonymous().send(
            "OPTIONS", "/api/leads", {}, {{"Origin", origin.toStdString()}, {"Access-Control-Request-Method", "POST"}});
        QCOMPARE(headerOf(preflight, "access-control-allow-origin"), "");
        QCOMPARE(headerOf(preflight, "access-control-allow-methods"), "");
    }

    void preflightIsAnsweredWithoutASession()
    {
        const auto answer = m_server->anonymous().send("OPTIONS", "/api/leads/1", {},
            {{"Origin", frontEnd}, {"Access-Control-Request-Method", "PATCH"},
                {"Access-Control-Request-Headers", "authorization,if-match"}});
        QCOMPARE(answer.status, 204);
        QVERIFY(answer.body.empty());
        QCOMPARE(headerOf(answer, "access-control-allow-origin"), frontEnd);
        for (const char* const method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
            QVERIFY(headerOf(answer, "access-control-allow-methods").find(method) != std::string::npos);
        for (const char* const header : {"Authorization", "Content-Type", "If-Match", "Idempotency-Key"})
            QVERIFY(headerOf(answer, "access-control-allow-headers").find(header) != std::string::npos);
        QVERIFY(!headerOf(answer, "access-control-max-age").empty());
    }

    void targetsAreRead_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("absolute form") << QByteArray("http://localhost/api/health") << 200;
        QTest::newRow("absolute form, https, port, query")
            << QByteArray("https://a.example:8443/api/health?a=b") << 200;
        QTest::newRow("absolute form without a path") << QByteArray("http://localhost") << 404;
        QTest::newRow("encoded letters") << QByteArray("/api/%68e%61lth") << 200;
        QTest::newRow("extra slashes") << QByteArray("//api///health/") << 200;
        QTest::newRow("fragment") << QByteArray("/api/health#there") << 200;
        QTest::newRow("empty query") << QByteArray("/api/health?") << 200;
        QTest::newRow("odd query") << QByteArray("/api/health?&&=&a&b=c=d&%20=+") << 200;
        QTest::newRow("an encoded slash is one") << QByteArray("/api%2fhealth") << 200;
        QTest::newRow("dots are nothing special") << QByteArray("/api/leads/../health") << 404;
        QTest::newRow("other scheme") << QByteArray("ftp://localhost/api/health") << 400;
        QTest::newRow("no slash") << QByteArray("api/health") << 400;
        QTest::newRow("asterisk") << QByteArray("*") << 400;
        QTest::newRow("half an escape") << QByteArray("/api/health%4") << 400;
        QTest::newRow("no hexadecimal escape") << QByteArray("/api/%zz") << 400;
        QTest::newRow("lone percent") << QByteArray("/api/health?a=100%") << 400;
        QTest::newRow("NUL in the path") << QByteArray("/api/health%00") << 400;
        QTest::newRow("NUL in the query") << QByteArray("/api/health?a=%00") << 400;
        QTest::newRow("NUL in a name of the query") << QByteArray("/api/health?a%00b=c") << 400;
        QTest::newRow("too many parameters") << QByteArray("/api/health?" + QByteArray("a=b&").repeated(101)) << 400;
        QTest::newRow("as many as may be") << QByteArray("/api/health?" + QByteArray("a=b&").repeated(100)) << 200;
    }
    void targetsAreRead()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        Wire wire(m_server->port());
        wire.send(rawGet(target));
        QCOMPARE(wire.read().status, status);
    }

    void answersAreUtf8WhateverWasAsked_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("broken") << QByteArray("/api/%ff%fe");
        QTest::newRow("overlong") << QByteArray("/api/%c0%af");
        QTest::newRow("surrogate") << QByteArray("/api/%ed%a0%80");
        QTest::newRow("raw bytes") << QByteArray("/api/\xff\xc3");
        QTest::newRow("quotes and lines") << QByteArray("/api/%22%0d%0aX-A:%20b");
    }
    void answersAreUtf8WhateverWasAsked()
    {
        QFETCH(QByteArray, target);
        Wire wire(m_server->port());
        wire.send(rawGet(target));
        const auto answer = wire.read();
        QVERIFY2(answer.status == 404 || answer.status == 400, qPrintable(QString::number(answer.status)));
        QVERIFY(QString::fromStdString(answer.body).toUtf8().toStdString() == answer.body);
        QVERIFY(answer.json().is_object());
        QCOMPARE(headerOf(answer, "x-a"), "");
    }

    void queriesAndKeysThatNoDatabaseTakesAreRefused()
    {
        const auto& client = m_owner->client;
        QCOMPARE(client.get("/api/leads?q=%ff").status, 400);
        QCOMPARE(client.get("/api/leads?source=%c3%28").status, 400);
        for (const char* const key : {"\xff\xfe", "caf\xc3", "caf\xc3\xa9"})
            QCOMPARE(client.post("/api/leads", R"({"name":"A"})", {{"Idempotency-Key", key}}).status, 400);
        QCOMPARE(
            client.post("/api/leads", R"({"name":"A"})", {{"Idempotency-Key", std::string(201, 'k')}}).status, 400);
        QCOMPARE(client.post("/api/leads", R"({"name":"A"})", {{"Idempotency-Key", "a \"key\" ~"}}).status, 201);
    }

    void compressedWhenAsked_data()
    {
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<bool>("isCompressed");
        QTest::newRow("nothing said") << QByteArray() << false;
        QTest::newRow("gzip") << QByteArray("gzip") << true;
        QTest::newRow("browser") << QByteArray("gzip, deflate, br, zstd") << true;
        QTest::newRow("upper case") << QByteArray("GZIP") << true;
        QTest::newRow("weighted") << QByteArray("br;q=1.0, gzip;q=0.8") << true;
        QTest::newRow("anything") << QByteArray("*") << true;
        QTest::newRow("refused") << QByteArray("gzip;q=0") << false;
        QTest::newRow("refused with blanks and digits") << QByteArray("gzip ; q=0.000") << false;
        QTest::newRow("refused, anything else taken") << QByteArray("*;q=1, gzip;q=0") << false;
        QTest::newRow("other codings") << QByteArray("br, deflate") << false;
        QTest::newRow("a name that has it within") << QByteArray("notgzip") << false;
        QTest::newRow("identity") << QByteArray("identity") << false;
    }
    void compressedWhenAsked()
    {
        QFETCH(QByteArray, accepted);
        QFETCH(bool, isCompressed);
        const auto plain = m_server->anonymous().get("/api/openapi.json");
        QCOMPARE(headerOf(plain, "content-encoding"), "");
        QVERIFY(headerOf(plain, "vary").find("Accept-Encoding") != std::string::npos);
        const auto answer = m_server->anonymous().get(
            "/api/openapi.json", accepted.isNull() ? Headers() : Headers{{"Accept-Encoding", accepted.toStdString()}});
        QCOMPARE(headerOf(answer, "content-encoding"), isCompressed ? "gzip" : "");
        if (isCompressed)
            QVERIFY(answer.body.size() < plain.body.size() / 2);
        QVERIFY((isCompressed ? gunzipped(answer.body) : answer.body) == plain.body);
        // A small answer fits in a packet anyway.
        const auto small = m_server->anonymous().get("/api/health", {{"Accept-Encoding", accepted.toStdString()}});
        QCOMPARE(headerOf(small, "content-encoding"), "");
    }

    void unchangedRecordsAreNotSentAgain_data()
    {
        QTest::addColumn<QByteArray>("known");
        QTest::addColumn<int>("status");
        QTest::newRow("the same") << QByteArray("\"1\"") << 304;
        QTest::newRow("made weak by a proxy") << QByteArray("W/\"1\"") << 304;
        QTest::newRow("in a list") << QByteArray("\"7\", \"1\"") << 304;
        QTest::newRow("any") << QByteArray("*") << 304;
        QTest::newRow("another") << QByteArray("\"2\"") << 200;
        QTest::newRow("without quotes") << QByteArray("1") << 200;
        QTest::newRow("longer") << QByteArray("\"11\"") << 200;
    }
    void unchangedRecordsAreNotSentAgain()
    {
        QFETCH(QByteArray, known);
        QFETCH(int, status);
        const auto made = m_owner->client.post("/api/leads", R"({"name":"Ana"})");
        QCOMPARE(made.status, 201);
        QCOMPARE(headerOf(made, "etag"), "\"1\"");
        const std::string path = "/api/leads/" + std::to_string(made.number("id"));
        Wire wire(m_server->port());
        wire.send(rawGet(QByteArray::fromStdString(path),
                      "Authorization: Bearer " + QByteArray::fromStdString(m_owner->client.token())
                          + "\r\nIf-None-Match: " + known + "\r\n")
            + rawGet("/api/health"));
        const auto answer = wire.read();
        QCOMPARE(answer.status, status);
        QCOMPARE(headerOf(answer, "etag"), "\"1\"");
        QCOMPARE(answer.body.empty(), status == 304);
        QCOMPARE(wire.read().status, 200); // no body of the 304 in between
        m_owner->client.patch(path, R"({"name":"Ana Ferreira"})");
        QCOMPARE(m_owner->client.get(path, {{"If-None-Match", "\"1\""}}).status, 200);
    }

private:
    const QByteArray m_french = "Accept-Language: fr-FR,fr;q=0.9,en;q=0.8\r\n";
};

QTEST_GUILESS_MAIN(HttpAnswersTest)
#include "http_answers_test.moc"
