#include "server/leads/lead_store.h"
#include "tests/server/users/in_database.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"
#include "tests/support/pages.h"

#include <QtTest>

#include <set>

using namespace vigie;
using namespace vigie::test;

/// OKA Tech's contract and what Vigie adds to it, over the wire.
class LeadsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void createAnswersTheWholeLead()
    {
        const auto answer = create(
            R"({"name":" Ana Ferreira ","email":"Ana@Lumen.PT","company":"Studio Lumen",)"
            R"("phone":"06 12 34 56 78","status":"qualified","tags":["export","export",""],"notes":"one\ntwo"})");
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.text("name"), "Ana Ferreira");
        QCOMPARE(answer.text("email"), "ana@lumen.pt");
        QCOMPARE(answer.text("phone"), "+33612345678");
        QCOMPARE(answer.text("status"), "qualified");
        QCOMPARE(answer.text("notes"), "one\ntwo");
        QCOMPARE(answer.json().at("tags").as_array().size(), std::size_t(1));
        QVERIFY(answer.number("contactId") > 0);
        QVERIFY(answer.number("fitScore") > 0);
        QVERIFY(answer.json().at("scoreFactors").as_array().size() > 0);
        QCOMPARE(answer.headers.at("etag"), "\"1\"");
        const auto again = client().get("/api/leads/" + std::to_string(answer.number("id")));
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, answer.body);
    }

    void badFieldsAreNamedAllAtOnce()
    {
        const auto answer = create(R"({"email":"nonsense","fitScore":101,"status":"maybe","tags":[1]})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.text("code"), "invalid");
        std::set<std::string> paths;
        const auto json = answer.json();
        for (const auto& detail : json.at("details").as_array())
            paths.insert(detail.at("path").as_string().c_str());
        QCOMPARE(paths, (std::set<std::string>{"name", "email", "fitScore", "status", "tags[0]"}));
    }

    void wrongTextsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("no JSON") << QByteArray("{name:1}") << 400;
        QTest::newRow("array") << QByteArray("[]") << 400;
        QTest::newRow("key twice") << QByteArray(R"({"name":"a","name":"b"})") << 400;
        QTest::newRow("key twice, escaped") << QByteArray(R"({"name":"a","n\u0061me":"b"})") << 400;
        QTest::newRow("deep") << QByteArray(R"({"name":)" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}") << 400;
        QTest::newRow("too long") << QByteArray("{\"name\":\"" + QByteArray(256, 'x') + "\"}") << 400;
        QTest::newRow("as long as may be") << QByteArray("{\"name\":\"" + QByteArray(255, 'x') + "\"}") << 201;
        QTest::newRow("NUL") << QByteArray(R"({"name":"a\u0000b"})") << 400;
        QTest::newRow("control character") << QByteArray(R"({"name":"a\u0007b"})") << 400;
        QTest::newRow("newline in a name") << QByteArray(R"({"name":"a\nb"})") << 400;
        QTest::newRow("broken UTF-8") << QByteArray("{\"name\":\"a\xff\"}") << 400;
        QTest::newRow("lone surrogate") << QByteArray(R"({"name":"\ud800"})") << 400;
        QTest::newRow("blank name") << QByteArray(R"({"name":"   "})") << 400;
        QTest::newRow("wrong type") << QByteArray(R"({"name":5})") << 400;
        QTest::newRow("fraction for a whole number") << QByteArray(R"({"name":"a","fitScore":1.5})") << 400;
        QTest::newRow("emoji and right-to-left")
            << QByteArray("{\"name\":\"\xF0\x9F\x98\x80 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D\"}") << 201;
        QTest::newRow("null where nothing is set")
            << QByteArray(R"({"name":"a","fitScore":null,"email":null,"tags":null})") << 201;
        QTest::newRow("unknown owner") << QByteArray(R"({"name":"a","ownerId":999999})") << 400;
    }
    void wrongTextsAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QCOMPARE(create(body.toStdString()).status, status);
    }

    void putChangesOnlyWhatIsSent()
    {
        const auto made = create(R"({"name":"Tom","company":"Okafor","source":"salon"})");
        const std::string path = "/api/leads/" + std::to_string(made.number("id"));
        const auto changed = client().put(path, R"({"status":"won","id":999,"version":77})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.text("status"), "won");
        QCOMPARE(changed.text("source"), "salon");
        QCOMPARE(changed.number("id"), made.number("id"));
        QCOMPARE(changed.number("version"), 2);
        QCOMPARE(client().get(path).body, changed.body);
    }

    void aSentBackRecordDoesNotFreezeTheScore()
    {
        const auto made = create(R"({"name":"Tom","company":"Okafor"})");
        const std::string path = "/api/leads/" + std::to_string(made.number("id"));
        const auto changed = client().put(path, made.body);
        QCOMPARE(changed.json().at("fitScoreManual").as_bool(), false);
        const auto byHand = client().put(path, R"({"fitScore":77})");
        QCOMPARE(byHand.number("fitScore"), 77);
        QCOMPARE(byHand.json().at("fitScoreManual").as_bool(), true);
        const auto back = client().put(path, R"({"fitScoreManual":false})");
        QCOMPARE(back.number("fitScore"), made.number("fitScore"));
    }

    void staleUpdateShowsWhoChangedWhat()
    {
        const auto made = create(R"({"name":"Inès"})");
        const std::string path = "/api/leads/" + std::to_string(made.number("id"));
        QCOMPARE(client().patch(path, R"({"status":"contacted"})", {{"If-Match", "\"1\""}}).status, 200);
        const auto stale = client().patch(path, R"({"status":"lost"})", {{"If-Match", "\"1\""}});
        QCOMPARE(stale.status, 412);
        const auto context = stale.json().at("context");
        QCOMPARE(std::string(context.at("current").at("status").as_string().c_str()), "contacted");
        QCOMPARE(context.at("change").at("actorId").as_int64(), m_owner->id.value);
        QVERIFY(context.at("change").at("diff").as_object().contains("status"));
        QCOMPARE(client().get(path).text("status"), "contacted");
    }

    void deletedIsGone()
    {
        const auto made = create(R"({"name":"Paul"})");
        const std::string path = "/api/leads/" + std::to_string(made.number("id"));
        QCOMPARE(client().remove(path).status, 204);
        QCOMPARE(client().get(path).status, 404);
        QCOMPARE(client().remove(path).status, 404);
        QCOMPARE(client().put(path, R"({"status":"won"})").status, 404);
    }

    void pagesCoverTheListOnce_data()
    {
        QTest::addColumn<QByteArray>("sort");
        for (const char* sort : {"id", "-id", "name", "-fitScore", "status", "-createdAt", "updatedAt"})
            QTest::newRow(sort) << QByteArray(sort);
    }
    void pagesCoverTheListOnce()
    {
        QFETCH(QByteArray, sort);
        const auto person = m_server->owner();
        for (int i = 0; i < 23; ++i)
            person.client.post("/api/leads",
                "{\"name\":\"Lead " + std::to_string(i % 5) + "\",\"fitScore\":" + std::to_string(i % 3 * 10) + "}");
        std::set<std::int64_t> seen;
        std::string path = "/api/leads?limit=4&sort=" + sort.toStdString();
        for (int page = 0; page < 10 && !path.empty(); ++page) {
            const auto answer = person.client.get(path);
            QCOMPARE(answer.status, 200);
            const auto json = answer.json();
            for (const auto& lead : json.as_array())
                QVERIFY(seen.insert(lead.at("id").as_int64()).second);
            path = nextPage(answer);
        }
        QCOMPARE(seen.size(), std::size_t(23));
    }

    void badListQuestionsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("query");
        for (const char* query : {"limit=0", "limit=1001", "limit=x", "sort=notes", "sort=fit_score;drop", "cursor=zzz",
                 "cursor=WzEsMl0", "status=maybe", "minScore=a", "q=%ff%00"})
            QTest::newRow(query) << QByteArray(query);
    }
    void badListQuestionsAreRefused()
    {
        QFETCH(QByteArray, query);
        QCOMPARE(client().get("/api/leads?" + query.toStdString()).status, 400);
    }

    void cursorOfAnotherSortIsRefused()
    {
        create(R"({"name":"x"})");
        create(R"({"name":"y"})");
        const auto next = nextPage(client().get("/api/leads?limit=1&sort=name"));
        const auto cursor = next.substr(next.find("cursor=") + 7);
        QCOMPARE(client().get("/api/leads?limit=1&sort=-fitScore&cursor=" + cursor).status, 400);
        QCOMPARE(client().get("/api/leads?limit=1&sort=name&cursor=" + cursor).status, 200);
    }

    void whoIsThereAlreadyIsFoundByAddressAndNumber()
    {
        const auto owner = m_server->owner();
        const auto first = owner.client.post(
            "/api/leads", "{\"name\":\"Ana\",\"email\":\"ana@x.example\",\"phone\":\"06 12 34 56 99\"}");
        const auto second = owner.client.post("/api/leads", "{\"name\":\"Ana again\",\"email\":\"ana@x.example\"}");
        const auto names = [&](const Client& who, const std::string& query) {
            std::vector<std::string> out;
            const auto found = who.get("/api/leads/similar?" + query).json();
            for (const auto& lead : found.as_array())
                out.emplace_back(lead.at("name").as_string());
            return out;
        };
        const std::vector<std::string> both{"Ana again", "Ana"};
        QCOMPARE(names(owner.client, "email=ANA%40x.example"), both);
        QCOMPARE(names(owner.client, "phone=0612345699"), both); // the same person, by another of their identities
        QCOMPARE(names(owner.client, "phone=%2B33612345699&email=nobody%40x.example"), both);
        QVERIFY(names(owner.client, "email=ana%40x.exampl").empty());
        QVERIFY(names(owner.client, "").empty());
        QVERIFY(names(client(), "email=ana%40x.example").empty()); // another company's
        QVERIFY(first.number("contactId") == second.number("contactId"));
    }

    void searchFindsBeginningsWithoutAccents()
    {
        const auto person = m_server->owner();
        person.client.post(
            "/api/leads", R"({"name":"Élodie Martin","company":"Cabinet Été","email":"elodie@cabinet.fr"})");
        person.client.post("/api/leads", R"({"name":"Omar Haddad","notes":"rappeler lundi"})");
        const auto found
            = [&](const std::string& q) { return person.client.get("/api/leads?q=" + q).json().as_array().size(); };
        QCOMPARE(found("elod"), std::size_t(1));
        QCOMPARE(found("%C3%89LODIE+mart"), std::size_t(1));
        QCOMPARE(found("elodie%40cabinet.fr"), std::size_t(1));
        QCOMPARE(found("rappel"), std::size_t(1));
        QCOMPARE(found("elod+omar"), std::size_t(0));
        QCOMPARE(found("%22%27%29%3Bdrop+table"), std::size_t(0));
        QCOMPARE(found("%28%7C%26%21%3A%2A"), std::size_t(2)); // no word in it: everything
    }

    void searchTakesAddressesInPieces()
    {
        const auto person = m_server->owner();
        person.client.post("/api/leads", R"({"name":"Jean-Pierre Roux","email":"jp.roux@atelier-nord.example"})");
        person.client.post("/api/leads", R"({"name":"Jeanne Roux","email":"jeanne@atelier-sud.example"})");
        const auto found
            = [&](const std::string& q) { return person.client.get("/api/leads?q=" + q).json().as_array().size(); };
        QCOMPARE(found("jp.roux%40atelier-nord.example"), std::size_t(1));
        QCOMPARE(found("jp.roux%40atelier-nord.ex"), std::size_t(1)); // still typing
        QCOMPARE(found("jp.roux%40atelier-nord.fr"), std::size_t(0));
        QCOMPARE(found("jean-pi"), std::size_t(1));
        QCOMPARE(found("jean-roux"), std::size_t(1)); // jean is a whole word here
        QCOMPARE(found("jean+roux"), std::size_t(2)); // and a beginning here
        QCOMPARE(found("atelier-nord+jea"), std::size_t(1));
    }

    void searchPagesNewestFirst()
    {
        const auto person = m_server->owner();
        for (int i = 0; i < 7; ++i)
            person.client.post("/api/leads",
                R"({"name":"Searched )" + std::to_string(i) + R"(","status":")" + (i % 2 ? "won" : "new") + R"("})");
        person.client.post("/api/leads", R"({"name":"Other"})");
        const auto names = [&](const std::string& path) {
            std::string out;
            for (const auto& name : namesOnPages(person.client, path))
                out += name.back();
            return QString::fromStdString(out);
        };
        QCOMPARE(names("/api/leads?q=search&limit=3"), QString("6543210"));
        QCOMPARE(names("/api/leads?q=search&limit=2&status=won"), QString("531"));
        QCOMPARE(names("/api/leads?q=search&limit=2&sort=name"), QString("0123456"));
        const auto counted = person.client.get("/api/leads?q=search&limit=1&total=exact&status=won");
        QCOMPARE(counted.headers.at("x-total-count"), std::string("3"));
    }

    void namesAreInTheOrderOfADirectory()
    {
        const auto person = m_server->owner();
        for (const char* const name :
            {"Zoé", "alice", "Élodie", "Zebulon", "emile", "Bob", "\u00e9lan", "O'Brien", "Öberg"}) {
            person.client.post("/api/leads", bodyOf({{"name", name}, {"notes", "listed"}}));
            person.client.post("/api/contacts", bodyOf({{"name", name}, {"organisation", "Listed"}}));
        }
        const auto names = [&](const std::string& path) {
            std::string out;
            for (const auto& name : namesOnPages(person.client, path))
                out += name + " ";
            return out;
        };
        const std::string expected = "alice Bob \u00e9lan Élodie emile O'Brien Öberg Zebulon Zoé ";
        QCOMPARE(names("/api/leads?limit=2&sort=name"), expected);
        QCOMPARE(names("/api/leads?limit=2&sort=name&q=listed"), expected);
        QCOMPARE(names("/api/contacts?limit=2&sort=name&q=listed"), expected);
        const auto renamed = person.client.get("/api/leads?q=bob").json().at(0).at("id").as_int64();
        person.client.put("/api/leads/" + std::to_string(renamed), bodyOf({{"name", "Übob"}}));
        QCOMPARE(names("/api/leads?limit=3&sort=-name"),
            std::string("Zoé Zebulon Übob Öberg O'Brien emile Élodie \u00e9lan alice "));
    }

    /// What many leads have is found by reading the list in its order; what only the last of them have, by its words.
    void searchFindsCommonWordsInEveryOrder()
    {
        const auto person = m_server->owner();
        constexpr int count = 11'000;
        constexpr int old = 2'500;
        inDatabase(*m_server, person.company, [&](db::Tx& tx) {
            for (int i = 0; i < count; ++i) {
                Lead lead;
                lead.name = "L" + std::to_string(10'000 + (i * 7) % count);
                lead.fitScore = i % 101;
                lead.createdAt = lead.updatedAt = Instant{1'700'000'000'000 + i};
                lead_store::insert(tx, person.company, lead, i < old ? "common frequently" : "common");
            }
        });
        const auto byName = [](int i) { return 10'000 + (i * 7) % count; };
        const auto names = [&](const std::string& query) {
            std::vector<int> out;
            std::string path = "/api/leads?limit=40&" + query;
            for (int pages = 0; pages < 3; ++pages) {
                const auto answer = person.client.get(path);
                const auto leads = answer.json();
                for (const auto& lead : leads.as_array())
                    out.push_back(std::stoi(std::string(lead.at("name").as_string()).substr(1)));
                path = nextPage(answer);
            }
            return out;
        };
        std::vector<int> newest, oldest, newestOld, first;
        for (int i = 0; i < 120; ++i) {
            newest.push_back(byName(count - 1 - i));
            oldest.push_back(byName(i));
            newestOld.push_back(byName(old - 1 - i));
            first.push_back(10'000 + i);
        }
        QCOMPARE(names("q=comm&sort=-updatedAt"), newest);
        QCOMPARE(names("q=common&sort=updatedAt"), oldest);
        QCOMPARE(names("q=common&sort=-id"), newest);
        QCOMPARE(names("q=common&sort=name"), first);
        QCOMPARE(names("q=frequ&sort=-updatedAt"), newestOld); // further than is walked
        QCOMPARE(names("q=common+frequ&sort=-createdAt"), newestOld);
        QCOMPARE(person.client.get("/api/leads?q=mon&sort=-updatedAt").json().as_array().size(), std::size_t(0));
        QCOMPARE(person.client.get("/api/leads?q=common-fre").json().as_array().size(), std::size_t(1'000));
        QCOMPARE(person.client.get("/api/leads?q=comm-freq").json().as_array().size(), std::size_t(0)); // comm is whole
    }

    void searchFollowsChanges()
    {
        const auto made = create(R"({"name":"Zebulon Quux"})");
        const std::string path = "/api/leads/" + std::to_string(made.number("id"));
        client().patch(path, R"({"name":"Wilfred Corge"})");
        QCOMPARE(client().get("/api/leads?q=zebulon").json().as_array().size(), std::size_t(0));
        QCOMPARE(client().get("/api/leads?q=wilfred").json().as_array().size(), std::size_t(1));
        client().remove(path);
        QCOMPARE(client().get("/api/leads?q=wilfred").json().as_array().size(), std::size_t(0));
    }

    void filtersAndStatusRoute()
    {
        const auto person = m_server->owner();
        person.client.post("/api/leads", R"({"name":"A","status":"won","tags":["vip"],"source":"salon"})");
        person.client.post("/api/leads", R"({"name":"B","status":"lost","fitScore":90})");
        const auto count = [&](const std::string& path) { return person.client.get(path).json().as_array().size(); };
        QCOMPARE(count("/api/leads/status/won"), std::size_t(1));
        QCOMPARE(count("/api/leads?status=lost"), std::size_t(1));
        QCOMPARE(count("/api/leads?minScore=90"), std::size_t(1));
        QCOMPARE(count("/api/leads?maxScore=89"), std::size_t(1));
        QCOMPARE(count("/api/leads?tag=vip"), std::size_t(1));
        QCOMPARE(count("/api/leads?source=salon&status=won"), std::size_t(1));
        QCOMPARE(person.client.get("/api/leads/status/maybe").status, 400);
        QCOMPARE(person.client.get("/api/leads?status=won&total=exact").headers.at("x-total-count"), "1");
    }

    void idempotencyKeyMakesOneLead()
    {
        const auto person = m_server->owner();
        const Headers key{{"Idempotency-Key", "abc"}};
        const auto first = person.client.post("/api/leads", R"({"name":"Once"})", key);
        const auto second = person.client.post("/api/leads", R"({"name":"Once"})", key);
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 201);
        QCOMPARE(second.body, first.body);
        QCOMPARE(second.headers.at("idempotent-replay"), "true");
        QCOMPARE(person.client.post("/api/leads", R"({"name":"Other"})", key).status, 422);
        QCOMPARE(person.client.get("/api/leads").json().as_array().size(), std::size_t(1));
        QCOMPARE(person.client.post("/api/leads", R"({"name":""})", {{"Idempotency-Key", "bad"}}).status, 400);
        QCOMPARE(person.client.post("/api/leads", R"({"name":"Good"})", {{"Idempotency-Key", "bad"}}).status, 201);
    }

    void scoreRulesExplainAndRescore()
    {
        const auto person = m_server->owner();
        const auto byHand = person.client.post("/api/leads", R"({"name":"Hand","fitScore":12})");
        const auto made = person.client.post("/api/leads", R"({"name":"Rules","tags":["budget"]})");
        const std::string rules
            = R"({"rules":[{"key":"b","label":"Budget","subject":"tag","test":"equals","value":"BUDGET","weight":61},)"
              R"({"key":"n","label":"No phone","subject":"phone","test":"absent","weight":-11}]})";
        const auto preview
            = person.client.post("/api/leads/" + std::to_string(made.number("id")) + "/score-preview", rules);
        QCOMPARE(preview.number("fitScore"), 50);
        QCOMPARE(person.client.put("/api/leads/score-rules", rules).status, 200);
        QVERIFY(eventually([&] {
            return person.client.get("/api/leads/" + std::to_string(made.number("id"))).number("fitScore") == 50;
        }));
        const auto kept = person.client.get("/api/leads/" + std::to_string(byHand.number("id")));
        QCOMPARE(kept.number("fitScore"), 12);
        QCOMPARE(person.client.put("/api/leads/score-rules", R"({"rules":[{"key":"x"}]})").status, 400);
    }

    void rulesAreReplacedOnlyByWhoHasSeenThem()
    {
        const auto person = m_server->owner();
        const std::string mine
            = R"({"rules":[{"key":"a","label":"Mine","subject":"email","test":"present","weight":1}]})";
        const std::string theirs
            = R"({"rules":[{"key":"a","label":"Theirs","subject":"email","test":"present","weight":2}]})";
        const auto put = [&](const std::string& body, const std::string& etag) {
            return person.client.send("PUT", "/api/leads/score-rules", body, {{"If-Match", etag}});
        };
        const auto first = put(theirs, "\"0\""); // over the rules Vigie comes with
        QCOMPARE(first.status, 200);
        QCOMPARE(first.headers.at("etag"), "\"1\"");
        const auto late = put(mine, "\"0\"");
        QCOMPARE(late.status, 412);
        QCOMPARE(late.json().at("context").at("current").at("rules").at(0).at("label").as_string(), "Theirs");
        QCOMPARE(late.json().at("context").at("change").at("actorId").to_number<std::int64_t>(), person.id.value);
        QCOMPARE(put(mine, "\"1\"").status, 200);
        QCOMPARE(person.client.get("/api/leads/score-rules").json().at("rules").at(0).at("label").as_string(), "Mine");
        QCOMPARE(person.client.put("/api/leads/score-rules", theirs).status, 200); // without, whoever comes last
    }

    void analyticsCountExactly()
    {
        const auto person = m_server->owner();
        QCOMPARE(person.client.get("/api/analytics/avg-score").number("count"), 0);
        person.client.post("/api/leads", R"({"name":"A","status":"won","fitScore":40})");
        person.client.post("/api/leads", R"({"name":"B","status":"new","fitScore":60})");
        const auto stats = person.client.get("/api/analytics/stats");
        QCOMPARE(stats.number("total"), 2);
        QCOMPARE(stats.number("won"), 1);
        QCOMPARE(stats.json().at("averageScore").to_number<double>(), 50.0);
        const auto byStatus = person.client.get("/api/analytics/leads-by-status").json().as_array();
        QCOMPARE(byStatus.size(), std::size_t(6));
        QCOMPARE(byStatus.at(4).at("count").as_int64(), 1);
    }

private:
    /// From the page at `path` to the last.
    static std::vector<std::string> namesOnPages(const Client& client, std::string path)
    {
        std::vector<std::string> out;
        while (!path.empty()) {
            const auto answer = client.get(path);
            const auto records = answer.json();
            for (const auto& record : records.as_array())
                out.push_back(textAt(record, "name"));
            path = nextPage(answer);
        }
        return out;
    }

    Answer create(const std::string& body) const { return client().post("/api/leads", body); }
};

QTEST_GUILESS_MAIN(LeadsTest)
#include "leads_test.moc"
