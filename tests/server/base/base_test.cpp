#include "server/base/crypto.h"
#include "server/base/fiber.h"
#include "server/base/jwt.h"
#include "server/base/log.h"
#include "server/base/password.h"
#include "server/base/text.h"
#include "server/changes/diff.h"
#include "server/contacts/phone_number.h"
#include "server/leads/fit_score.h"

#include <QtTest>

#include <cstdio>
#include <map>

using namespace vigie;

class BaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isoRoundTrip()
    {
        QCOMPARE(toIso({0}), "1970-01-01T00:00:00.000Z");
        QCOMPARE(toIso({1795184705123}), "2026-11-20T14:25:05.123Z");
        QCOMPARE(fromIso("2026-11-20T14:25:05.123Z")->ms, 1795184705123);
        QCOMPARE(fromIso("2026-11-20T16:25:05.123+02:00")->ms, 1795184705123);
        QVERIFY(!fromIso("2026-11-20T14:25:05"));
        QVERIFY(!fromIso("yesterday"));
        QVERIFY(!fromIso(""));
    }

    void compactJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("compact");
        QTest::newRow("blanks") << QByteArray("[ {\"a\" : 1,\n\"b\": [1, 2]} ]")
                                << QByteArray("[{\"a\":1,\"b\":[1,2]}]");
        QTest::newRow("in strings") << QByteArray("[\"a b: c, d\"]") << QByteArray("[\"a b: c, d\"]");
        QTest::newRow("escaped") << QByteArray("[\"a \\\" b\", \"c\\\\\", \" d\"]")
                                 << QByteArray("[\"a \\\" b\",\"c\\\\\",\" d\"]");
        QTest::newRow("unfinished") << QByteArray("[\"a\\") << QByteArray("[\"a\\");
    }
    void compactJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, compact);
        std::string out;
        json::appendCompact(out, text.toStdString());
        QCOMPARE(QByteArray::fromStdString(out), compact);
    }

    /// Strings are looked at eight bytes at a time: every byte at every place, alone and beside another.
    void stringsAreEscapedWhereverTheByteStands()
    {
        const auto escaped = [](char c) -> std::string {
            const std::map<char, std::string> named{
                {'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\t', "\\t"}};
            if (named.contains(c))
                return named.at(c);
            if (static_cast<unsigned char>(c) >= 0x20)
                return {c};
            char text[8];
            std::snprintf(text, sizeof text, "\\u%04x", static_cast<unsigned>(c));
            return text;
        };
        for (int byte = 0; byte < 256; ++byte) {
            for (std::size_t length = 1; length < 20; ++length) {
                for (std::size_t at = 0; at < length; ++at) {
                    std::string text(length, 'x');
                    text[at] = static_cast<char>(byte);
                    text[length - 1 - at] = text[at];
                    std::string expected;
                    for (const char c : text)
                        expected += escaped(c);
                    std::string out;
                    json::appendString(out, text);
                    QCOMPARE(out, '"' + expected + '"');
                }
            }
        }
    }

    void base64Url_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("1") << QByteArray("f") << QByteArray("Zg");
        QTest::newRow("2") << QByteArray("fo") << QByteArray("Zm8");
        QTest::newRow("3") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("url") << QByteArray("\xfb\xff\xfe") << QByteArray("-__-");
    }
    void base64Url()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QCOMPARE(crypto::toBase64Url(bytes.toStdString()), text.toStdString());
        QCOMPARE(*crypto::fromBase64Url(text.toStdString()), bytes.toStdString());
    }
    void base64UrlRefusesOtherSpellings()
    {
        for (const char* text : {"Zg==", "Zh", "Z", "Z g", "Zm9v\n", "+/+/"})
            QVERIFY2(!crypto::fromBase64Url(text), text);
    }

    void hmacMatchesRfc4231()
    {
        const auto mac = crypto::hmacSha256("Jefe", "what do ya want for nothing?");
        QCOMPARE(crypto::toHex({reinterpret_cast<const char*>(mac.data()), mac.size()}),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        const auto longKey
            = crypto::hmacSha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First");
        QCOMPARE(crypto::toHex({reinterpret_cast<const char*>(longKey.data()), longKey.size()}),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    void totpMatchesRfc6238()
    {
        QCOMPARE(crypto::totpCode("12345678901234567890", 59 / 30), "287082");
        QCOMPARE(crypto::totpCode("12345678901234567890", 1111111109 / 30), "081804");
        QCOMPARE(*crypto::fromBase32(crypto::toBase32("12345678901234567890")), "12345678901234567890");
    }

    void sealedTextOpensWithItsKeyOnly()
    {
        const auto sealed = crypto::seal("key", "secret");
        QCOMPARE(*crypto::unseal("key", sealed), "secret");
        QVERIFY(!crypto::unseal("other", sealed));
        QVERIFY(!crypto::unseal("key", sealed.substr(1)));
        QVERIFY(sealed != crypto::seal("key", "secret"));
    }

    void jwtTable_data()
    {
        QTest::addColumn<QByteArray>("token");
        const std::string secret = "0123456789abcdef";
        const std::string payload = R"({"userId":1,"companyId":2,"sid":3,"iat":1000,"exp":2000})";
        const auto make = [&](const std::string& header, const std::string& body, const std::string& key) {
            const std::string part = crypto::toBase64Url(header) + "." + crypto::toBase64Url(body);
            const auto mac = crypto::hmacSha256(key, part);
            return QByteArray::fromStdString(
                part + "." + crypto::toBase64Url({reinterpret_cast<const char*>(mac.data()), mac.size()}));
        };
        const std::string good = R"({"alg":"HS256","typ":"JWT"})";
        QTest::newRow("alg none") << make(R"({"alg":"none"})", payload, secret);
        QTest::newRow("alg none, no signature") << QByteArray::fromStdString(
            crypto::toBase64Url(R"({"alg":"none"})") + "." + crypto::toBase64Url(payload) + ".");
        QTest::newRow("alg RS256") << make(R"({"alg":"RS256"})", payload, secret);
        QTest::newRow("alg missing") << make("{}", payload, secret);
        QTest::newRow("alg twice") << make(R"({"alg":"none","alg":"HS256"})", payload, secret);
        QTest::newRow("crit") << make(R"({"alg":"HS256","crit":["x"]})", payload, secret);
        QTest::newRow("other key") << make(good, payload, "another key, another");
        QTest::newRow("expired") << make(good, R"({"userId":1,"companyId":2,"sid":3,"iat":1,"exp":1500})", secret);
        QTest::newRow("not yet") << make(
            good, R"({"userId":1,"companyId":2,"sid":3,"iat":1000,"nbf":1600,"exp":2000})", secret);
        QTest::newRow("issued later") << make(
            good, R"({"userId":1,"companyId":2,"sid":3,"iat":1600,"exp":2000})", secret);
        QTest::newRow("no expiry") << make(good, R"({"userId":1,"companyId":2,"sid":3,"iat":1000})", secret);
        QTest::newRow("wrong type") << make(
            good, R"({"userId":"1","companyId":2,"sid":3,"iat":1000,"exp":2000})", secret);
        QTest::newRow("array") << make(good, "[]", secret);
        QTest::newRow("two parts") << QByteArray("a.b");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("huge") << QByteArray(10000, 'a');
    }
    void jwtTable()
    {
        QFETCH(QByteArray, token);
        QVERIFY(!jwt::verify(token.toStdString(), "0123456789abcdef", {1500 * 1000}));
    }
    void jwtRoundTrip()
    {
        const jwt::Claims claims{{1}, {2}, {3}, "a@b.fr", {1000 * 1000}, {2000 * 1000}};
        const auto token = jwt::sign(claims, "0123456789abcdef");
        const auto read = jwt::verify(token, "0123456789abcdef", {1500 * 1000});
        QVERIFY(read);
        QCOMPARE(read->user.value, 1);
        QCOMPARE(read->company.value, 2);
        QCOMPARE(read->session.value, 3);
        QCOMPARE(read->email, "a@b.fr");
        for (std::size_t i = 0; i < token.size(); ++i) {
            auto forged = token;
            forged[i] = forged[i] == 'A' ? 'B' : 'A';
            if (forged != token)
                QVERIFY2(!jwt::verify(forged, "0123456789abcdef", {1500 * 1000}), forged.c_str());
        }
    }

    void passwordsOfBothKinds()
    {
        const auto argon = password::hash("pässword");
        QVERIFY(argon.starts_with("$argon2id$"));
        QVERIFY(password::check("pässword", argon).matches);
        QVERIFY(!password::check("pässword", argon).needsUpgrade);
        QVERIFY(!password::check("password", argon).matches);
        // Known answers of bcrypt, by the prefixes that Node's libraries write.
        for (const std::string prefix : {"$2b$", "$2a$", "$2y$"}) {
            const auto check
                = password::check("U*U", prefix + "05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");
            QVERIFY2(check.matches && check.needsUpgrade, prefix.c_str());
        }
        QVERIFY(!password::check("U*V", "$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW").matches);
        QVERIFY(!password::check("x", "").matches);
        QVERIFY(!password::check("x", "$2b$05$short").matches);
    }

    void redaction_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("query") << QByteArray("GET /ws?token=s3cr3t&x=1") << QByteArray("s3cr3t");
        QTest::newRow("json") << QByteArray(R"({"password": "s3cr3t","a":1})") << QByteArray("s3cr3t");
        QTest::newRow("escaped json") << QByteArray("{\\\"refreshToken\\\":\\\"s3cr3t\\\"}") << QByteArray("s3cr3t");
        QTest::newRow("bearer") << QByteArray("Authorization: Bearer s3cr3t") << QByteArray("s3cr3t");
        QTest::newRow("url") << QByteArray("postgresql://me:s3cr3t@host/db") << QByteArray("s3cr3t");
        QTest::newRow("jwt") << QByteArray("x eyJhbGciOi.eyJzdWIi.s3cr3t y") << QByteArray("s3cr3t");
        QTest::newRow("set-up link") << QByteArray("http://h/setup?token=s3cr3t") << QByteArray("s3cr3t");
        QTest::newRow("api key") << QByteArray("OPENAI_API_KEY=s3cr3t") << QByteArray("s3cr3t");
    }
    void redaction()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, secret);
        const auto out = log::redacted(text.toStdString());
        QVERIFY2(out.find(secret.toStdString()) == std::string::npos, out.c_str());
        QVERIFY(out.find("[redacted]") != std::string::npos);
        QCOMPARE(log::redacted("GET /api/leads?status=new 200"), "GET /api/leads?status=new 200");
    }

    void logRotates()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("v.log")).toStdString();
        log::configure({log::Level::Info, file, 500, 2});
        for (int i = 0; i < 40; ++i)
            log::info("line", {{"number", std::int64_t{i}}});
        log::configure({log::Level::Error, {}});
        QVERIFY(QFile::exists(QString::fromStdString(file + ".1")));
        QVERIFY(QFile::exists(QString::fromStdString(file + ".2")));
        QVERIFY(!QFile::exists(QString::fromStdString(file + ".3")));
        QFile last(QString::fromStdString(file + ".1"));
        QVERIFY(last.open(QIODevice::ReadOnly));
        QVERIFY(json::parse(last.readLine().trimmed().toStdString()));
    }

    void textFolds()
    {
        QCOMPARE(text::foldedForSearch("  Élodie D'Été <E.Martin@x.fr> "), "elodie d ete e martin x fr");
        QCOMPARE(text::foldedForSearch("«Œuvre» – e\u0301te\u0301, Straße ﬁn´al x² 東京 -"),
            "œuvre ete straße fin al x2 東京");
        QCOMPARE(text::foldedForSearch(" -- "), "");
        QCOMPARE(text::foldedForSearch("« »"), "");
        QCOMPARE(text::searchWords("a b c", 2).size(), std::size_t(2));
        QVERIFY(text::isEmail("a.b+c@d-e.fr"));
        for (const char* bad :
            {"", "a", "@b.fr", "a@", "a@b", "a@b..fr", "a@.fr", "a@b.fr.", "a b@c.fr", "a@b@c.fr", "a@b.fr\r\nBcc:x"})
            QVERIFY2(!text::isEmail(bad), bad);
    }

    void phones()
    {
        QCOMPARE(phone::toE164("06 12 34 56 78", "FR"), "+33612345678");
        QCOMPARE(phone::toE164("+44 20 7946 0958", "FR"), "+442079460958");
        QCOMPARE(phone::toE164("0033 6 12 34 56 78", "FR"), "+33612345678");
        QCOMPARE(phone::toE164("call me", "FR"), "");
        QCOMPARE(phone::toE164("12", "FR"), "");
        // What was learnt of one number of a block holds for those of the same length only.
        QCOMPARE(phone::toE164("+4915110000001", "FR"), "+4915110000001");
        QCOMPARE(phone::toE164("+4915110009999", "FR"), "+4915110009999");
        QCOMPARE(phone::toE164("+49151100099991234", "FR"), "");
        QCOMPARE(phone::toE164("+49015110000001", "FR"), "+4915110000001");
        QCOMPARE(phone::toE164("+49015110000002", "FR"), "+4915110000002");
        QCOMPARE(phone::toE164("+5491123456789", "FR"), "+5491123456789");
        QCOMPARE(phone::toE164("+54111523456789", "FR"), "+5491123456789");
        QCOMPARE(phone::toE164("+54111523456788", "FR"), "+5491123456788");
    }

    void diffNamesWhatChanged()
    {
        Lead before;
        before.name = "a\"b";
        Lead after = before;
        after.status = LeadStatus::Won;
        after.version = 9;
        QCOMPARE(diffOf(before, after), R"({"status":["new","won"]})");
        QCOMPARE(diffOf(before, before), "{}");
    }

    void scoreStaysWithinBounds()
    {
        Lead lead;
        lead.tags = {"x"};
        ScoreRules rules;
        rules.rules = {{"a", "A", RuleSubject::Tag, RuleTest::Present, "", 100},
            {"b", "B", RuleSubject::Phone, RuleTest::Absent, "", 50}};
        QCOMPARE(fit_score::apply(rules, lead).fitScore, 100);
        rules.rules[0].weight = -100;
        QCOMPARE(fit_score::apply(rules, lead).fitScore, 0);
        QCOMPARE(fit_score::apply(rules, lead).scoreFactors.size(), std::size_t(2));
    }

    void fibersWaitWithoutBlocking()
    {
        fiber::Gate gate;
        std::vector<int> order;
        fiber::spawn([&] {
            order.push_back(1);
            gate.wait();
            order.push_back(3);
            fiber::sleep(5);
            order.push_back(4);
        });
        order.push_back(2);
        QCOMPARE(fiber::count(), std::size_t(1));
        gate.open();
        QTRY_COMPARE(order, (std::vector<int>{1, 2, 3, 4}));
        QCOMPARE(fiber::count(), std::size_t(0));
    }

    void aThousandFibers()
    {
        int done = 0;
        for (int i = 0; i < 1000; ++i)
            fiber::spawn([&done] {
                fiber::sleep(1);
                char page[16 * 1024];
                memset(page, 1, sizeof page);
                done += page[100];
            });
        QTRY_COMPARE(done, 1000);
    }

    void exceptionsStayInTheirFiber()
    {
        std::string caught;
        for (int i = 0; i < 3; ++i)
            fiber::spawn([&caught, i] {
                try {
                    fiber::sleep(3 - i);
                    throw std::runtime_error(std::to_string(i));
                } catch (const std::exception& exception) {
                    caught += exception.what();
                }
            });
        QTRY_COMPARE(caught.size(), std::size_t(3));
    }

    void languageOfTheReader()
    {
        QCOMPARE(languageFromHeader("fr-FR,fr;q=0.9,en;q=0.8"), Language::French);
        QCOMPARE(languageFromHeader("de,en;q=0.5,fr;q=0.4"), Language::English);
        QCOMPARE(languageFromHeader("en;q=0.1,fr;q=0.2"), Language::French);
        QCOMPARE(languageFromHeader(""), Language::English);
        QCOMPARE((Message{Text{"%1 of %2", "%2 %1"}, {"a", "b"}}.in(Language::French)), "b a");
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "base_test.moc"
