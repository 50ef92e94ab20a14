#include "tests/server/http/raw_request.h"
#include "tests/server/http/redis_server.h"
#include "tests/support/test_server.h"

#include <QtTest>

#include <thread>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr int windowSeconds = 900;

Headers from(const std::string& forwarded)
{
    return {{"X-Forwarded-For", forwarded}};
}

/// How many of these GETs are answered 200; the others must be 429.
int allowed(const Client& client, int attempts, const Headers& headers = {}, const std::string& path = "/api/health")
{
    int count = 0;
    for (int i = 0; i < attempts; ++i) {
        const auto answer = client.get(path, headers);
        if (answer.status == 200)
            ++count;
        else if (answer.status != 429)
            return -answer.status;
    }
    return count;
}

Answer login(const TestServer& server, const std::string& email, const std::string& password, const Headers& headers)
{
    return server.anonymous().post(
        "/api/auth/login", R"({"email":")" + email + R"(","password":")" + password + "\"}", headers);
}

constexpr const char* wrongPassword = "wrong password";

} // namespace

/// Who may ask how often: by address, by account, by session; on one node and on several.
class RateLimitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Redis' windows follow the wall clock: no test may see one end.
        const auto second = now().ms / 1'000 % windowSeconds;
        setClockOffset((60 - second) * 1'000);
    }
    void cleanupTestCase() { setClockOffset(0); }

    void strangersAreLimited()
    {
        TestServer server(limits({5, windowSeconds}));
        const auto client = server.anonymous();
        QCOMPARE(allowed(client, 5), 5);
        for (const char* const language : {"en", "fr"}) {
            const auto answer = client.get("/api/health", {{"Accept-Language", language}});
            QCOMPARE(answer.status, 429);
            QCOMPARE(answer.text("code"), "too_many_requests");
            const auto wait = std::stoi(headerOf(answer, "retry-after"));
            QVERIFY2(wait > windowSeconds - 60 && wait <= windowSeconds, qPrintable(QString::number(wait)));
            QVERIFY(answer.text("error").find(std::to_string(wait)) != std::string::npos);
            QCOMPARE(headerOf(answer, "content-language"), language);
            QVERIFY(answer.json().at("details").is_array());
            QCOMPARE(answer.text("requestId"), headerOf(answer, "x-request-id"));
        }
        // A browser must be able to read the refusal: what comes before a request is not counted.
        QCOMPARE(client.send("OPTIONS", "/api/leads", {}).status, 204);
    }

    void whateverStrangersAskCounts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("not found") << rawGet("/api/nothing") << 404;
        QTest::newRow("wrong method") << QByteArray("DELETE /api/health HTTP/1.1\r\nHost: x\r\n\r\n") << 405;
        QTest::newRow("no token") << rawGet("/api/leads") << 401;
        QTest::newRow("bad token") << rawGet("/api/leads", "Authorization: Bearer x.y.z\r\n") << 401;
        QTest::newRow("bad key") << rawGet("/api/leads", "Authorization: Bearer vgk_x\r\n") << 401;
        QTest::newRow("refresh") << wholePost() << 401;
    }
    void whateverStrangersAskCounts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        TestServer server(limits({3, windowSeconds}));
        Wire wire(server.port());
        for (int i = 0; i < 3; ++i) {
            wire.send(bytes);
            QCOMPARE(wire.read().status, status);
        }
        wire.send(bytes);
        QCOMPARE(wire.read().status, 429);
        QCOMPARE(wire.request("GET", "/api/health").status, 429);
    }

    void windowEnds()
    {
        TestServer server(limits({2, 1}));
        const auto client = server.anonymous();
        QCOMPARE(allowed(client, 5), 2);
        QTest::qSleep(1'100);
        QCOMPARE(allowed(client, 5), 2);
    }

    void manyAtOnceAreCountedExactly()
    {
        TestServer server(limits({50, windowSeconds}));
        std::atomic<int> count{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { count += allowed(server.anonymous(), 20); });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(count.load(), 50);
    }

    void signedInAreLimitedByThemselves()
    {
        TestServer server([](ServerSettings& settings) {
            settings.workers = 2;
            settings.rateLimits = {{20, windowSeconds}, {0, 0}, {6, windowSeconds}};
        });
        const auto owner = server.owner();
        const auto other = server.addPerson(owner.company, Role::Agent);
        const auto key = owner.client.post("/api/api-keys", R"({"name":"Program","permissions":["leads.read"]})");
        QCOMPARE(key.status, 201);
        const Client program(server.port(), key.text("key"));
        const auto otherSession = server.signIn(owner.email);
        const std::string path = "/api/leads";
        QCOMPARE(allowed(owner.client, 10, {}, path), 5); // making the key was the first
        QCOMPARE(allowed(otherSession, 3, {}, path), 0); // the same person
        QCOMPARE(allowed(other.client, 10, {}, path), 6);
        QCOMPARE(allowed(program, 10, {}, path), 6);
        const auto refused = owner.client.get(path);
        QCOMPARE(refused.text("code"), "too_many_requests");
        QVERIFY(std::stoi(headerOf(refused, "retry-after")) > 0);
        // None of them used up what strangers have, and strangers that did do not stop them.
        QVERIFY(allowed(server.anonymous(), 30) > 0);
        QCOMPARE(server.anonymous().get("/api/health").status, 429);
        QCOMPARE(other.client.get(path).text("code"), "too_many_requests"); // its own limit still
    }

    void failedSignInsAreLimitedByAddress()
    {
        TestServer server(loginLimit(3));
        const auto owner = server.owner();
        const auto here = from("192.0.2.1");
        for (const char* const email : {"a@example.org", "b@example.org", "c@example.org"})
            QCOMPARE(login(server, email, wrongPassword, here).status, 401);
        const auto refused = login(server, owner.email, TestServer::password, here);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.text("code"), "too_many_requests");
        const auto wait = std::stoi(headerOf(refused, "retry-after"));
        QVERIFY2(wait > windowSeconds - 60 && wait <= windowSeconds, qPrintable(QString::number(wait)));
        QCOMPARE(login(server, owner.email, TestServer::password, from("192.0.2.2")).status, 200);
        // Only signing in is closed to that address.
        QCOMPARE(server.anonymous().get("/api/health", here).status, 200);
    }

    void failedSignInsAreLimitedByAccount()
    {
        TestServer server(loginLimit(4));
        const auto owner = server.owner();
        const auto other = server.addPerson(owner.company, Role::Agent);
        std::string shouted = owner.email;
        std::transform(shouted.begin(), shouted.end(), shouted.begin(), [](char c) { return char(std::toupper(c)); });
        int address = 0;
        // However it is written, it is one account.
        for (const std::string& email : {owner.email, shouted, " " + owner.email, owner.email + "  "})
            QCOMPARE(login(server, email, wrongPassword, from("192.0.2." + std::to_string(++address))).status, 401);
        for (const std::string& email : {owner.email, shouted, " " + owner.email})
            QCOMPARE(
                login(server, email, TestServer::password, from("192.0.2." + std::to_string(++address))).status, 429);
        QCOMPARE(login(server, other.email, TestServer::password, from("192.0.2.100")).status, 200);
        // Whoever is signed in already does not notice.
        QCOMPARE(owner.client.get("/api/leads").status, 200);
    }

    void successfulSignInsAreNotCounted()
    {
        TestServer server(loginLimit(2));
        const auto owner = server.owner();
        const auto here = from("192.0.2.1");
        for (int i = 0; i < 6; ++i)
            QCOMPARE(login(server, owner.email, TestServer::password, here).status, 200);
        QCOMPARE(login(server, owner.email, wrongPassword, here).status, 401);
        QCOMPARE(login(server, owner.email, TestServer::password, here).status, 200);
        QCOMPARE(login(server, owner.email, wrongPassword, here).status, 401);
        QCOMPARE(login(server, owner.email, TestServer::password, here).status, 429);
    }

    void strangersCannotChooseTheirAddress()
    {
        TestServer server(limits({3, windowSeconds})); // no proxy is trusted
        int count = 0;
        for (int i = 0; i < 10; ++i)
            count += allowed(server.anonymous(), 1, from("192.0.2." + std::to_string(i)));
        QCOMPARE(count, 3);
    }

    void trustedProxiesNameTheClient_data()
    {
        QTest::addColumn<QByteArray>("forwarded"); // @ differs from request to request
        QTest::addColumn<bool>("isOneClient");
        QTest::newRow("its address") << QByteArray("192.0.2.@") << false;
        QTest::newRow("IPv6") << QByteArray("2001:db8:0:@::1") << false;
        QTest::newRow("a first hop that the client made up") << QByteArray("192.0.2.@, 203.0.113.7") << true;
        QTest::newRow("several made up") << QByteArray("192.0.2.@, 192.0.2.9@, 203.0.113.7") << true;
        QTest::newRow("a trusted proxy behind another") << QByteArray("192.0.2.@, 10.1.2.3") << false;
        QTest::newRow("made up, through two proxies") << QByteArray("192.0.2.@,203.0.113.7 ,10.1.2.3") << true;
        QTest::newRow("a trusted address made up") << QByteArray("10.9.9.@, 203.0.113.7") << true;
        QTest::newRow("nonsense") << QByteArray("somebody@") << true;
        QTest::newRow("nonsense before the client") << QByteArray("somebody@, 203.0.113.7") << true;
        QTest::newRow("empty") << QByteArray(",, ,") << true;
        // HAProxy adds a header line of its own below the client's.
        QTest::newRow("made up in a line of its own")
            << QByteArray("192.0.2.@\r\nX-Forwarded-For: 203.0.113.7") << true;
        QTest::newRow("named in a line of its own") << QByteArray("203.0.113.7\r\nX-Forwarded-For: 192.0.2.@") << false;
    }
    void trustedProxiesNameTheClient()
    {
        QFETCH(QByteArray, forwarded);
        QFETCH(bool, isOneClient);
        TestServer server([](ServerSettings& settings) {
            settings.rateLimits.anonymous = {2, windowSeconds};
            settings.trustedProxies = {"127.0.0.1", "10.0.0.0/8"};
        });
        int count = 0;
        for (int i = 1; i <= 6; ++i) {
            QByteArray value = forwarded;
            count += allowed(server.anonymous(), 1, from(value.replace('@', QByteArray::number(i)).toStdString()));
        }
        QCOMPARE(count, isOneClient ? 2 : 6);
    }

    void floodOfAddressesForgivesNobody()
    {
        // The table is bounded: strangers that ask once must not push out whom it is for.
        http::MemoryRateLimiter limiter;
        const http::RateLimit limit{5, windowSeconds};
        const std::string victims[] = {"login:a@example.org", "login:b@example.org", "login-ip:192.0.2.1"};
        for (const auto& victim : victims) {
            for (int i = 0; i < 5; ++i)
                QCOMPARE(limiter.take(victim, limit), 0);
        }
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1'000'000; ++i)
            QCOMPARE(limiter.take("ip:" + std::to_string(i), limit), 0);
        for (const auto& victim : victims)
            QVERIFY(limiter.peek(victim, limit) > 0);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void nodesShareTheirCountsThroughRedis()
    {
        RedisServer redis;
        TestServer one(withRedis(redis, {10, windowSeconds}));
        TestServer two(withRedis(redis, {10, windowSeconds}));
        QCOMPARE(allowed(one.anonymous(), 4), 4);
        QCOMPARE(allowed(two.anonymous(), 10), 6);
        QCOMPARE(allowed(one.anonymous(), 3), 0);
        const auto refused = one.anonymous().get("/api/health");
        const auto wait = std::stoi(headerOf(refused, "retry-after"));
        QVERIFY2(wait > 0 && wait <= windowSeconds, qPrintable(QString::number(wait)));
        // What is counted is forgotten with its window.
        const auto lives = redis.command("EVAL \"return redis.call('TTL',redis.call('KEYS','vigie:rate:ip:*')[1])\" 0");
        QVERIFY2(lives.mid(1).toInt() > 0 && lives.mid(1).toInt() <= windowSeconds, lives.constData());
    }

    void nodesShareFailedSignIns()
    {
        RedisServer redis;
        const auto configure = [&](ServerSettings& settings) {
            settings.rateLimits.login = {3, windowSeconds};
            settings.redisUrl = redis.url();
        };
        TestServer one(configure);
        TestServer two(configure);
        QCOMPARE(login(one, "a@example.org", wrongPassword, {}).status, 401);
        QCOMPARE(login(two, "a@example.org", wrongPassword, {}).status, 401);
        QCOMPARE(login(one, "b@example.org", wrongPassword, {}).status, 401);
        QCOMPARE(login(one, "c@example.org", wrongPassword, {}).status, 429);
        QCOMPARE(login(two, "c@example.org", wrongPassword, {}).status, 429);
    }

    void requestsGoOnWithoutRedis()
    {
        RedisServer redis;
        TestServer server(withRedis(redis, {8, windowSeconds}));
        QCOMPARE(allowed(server.anonymous(), 6), 6);
        redis.kill();
        QElapsedTimer timer;
        timer.start();
        // The process counts for itself meanwhile, and it counts: it begins at nothing.
        QCOMPARE(allowed(server.anonymous(), 20), 8);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        redis.start();
        QCOMPARE(redis.size(), 0);
        // Tried again at most once a second, on each worker.
        QVERIFY(eventually([&] { return allowed(server.anonymous(), 1) == 1 && redis.size() > 0; }, 5'000));
        QTest::qSleep(1'100);
        QVERIFY(allowed(server.anonymous(), 20) < 8);
        QCOMPARE(allowed(server.anonymous(), 4), 0);
    }

    void serverStartsWithoutRedis()
    {
        RedisServer redis;
        redis.kill();
        TestServer server(withRedis(redis, {5, windowSeconds}));
        QCOMPARE(allowed(server.anonymous(), 10), 5);
        const auto owner = server.addCompany();
        QVERIFY(owner.value > 0);
    }

private:
    static std::function<void(ServerSettings&)> limits(http::RateLimit anonymous)
    {
        return [anonymous](ServerSettings& settings) { settings.rateLimits.anonymous = anonymous; };
    }

    /// With the test as a trusted proxy, so that it can come from anywhere.
    static std::function<void(ServerSettings&)> loginLimit(int requests)
    {
        return [requests](ServerSettings& settings) {
            settings.rateLimits.login = {requests, windowSeconds};
            settings.trustedProxies = {"127.0.0.1"};
        };
    }

    static std::function<void(ServerSettings&)> withRedis(const RedisServer& redis, http::RateLimit anonymous)
    {
        return [&redis, anonymous](ServerSettings& settings) {
            settings.rateLimits.anonymous = anonymous;
            settings.redisUrl = redis.url();
        };
    }
};

QTEST_GUILESS_MAIN(RateLimitTest)
#include "rate_limit_test.moc"
