#include "server/db/database.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"

#include <QFile>
#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr std::size_t partBytes = 700'000;

std::string fileOf(const char* name)
{
    QFile file(QStringLiteral(VIGIE_SOURCE_DIR "/tests/server/imports/files/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

constexpr db::Query indexesOfNames{"indexesOfNames",
    "select count(*) from pg_indexes where indexname in ('leads_by_name', 'contacts_by_name')",
    "select count(*) from sqlite_master where type = 'index' and name in ('leads_by_name', 'contacts_by_name')"};

std::string pathOf(std::int64_t import)
{
    return "/api/imports/" + std::to_string(import);
}

json::Array mapping(const std::vector<std::string>& fields)
{
    json::Array out;
    for (const auto& field : fields)
        out.push_back(json::Object{{"name", field}, {"field", field}});
    return out;
}

/// A CSV file of people, each with an address and a number of their own.
std::string people(int from, int to)
{
    std::string out = "name,email,phone,company\n";
    for (int i = from; i < to; ++i) {
        const auto n = std::to_string(i);
        out += "Person " + n + ",person" + n + "@import.example,+3361" + std::to_string(1'000'000 + i) + ",Company "
            + std::to_string(i % 10) + "\n";
    }
    return out;
}

} // namespace

/// Files of leads, from the upload to the undo, as a front end sees it.
class ImportsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_owner = std::make_unique<Person>(m_server->owner()); }

    /// The first: the tables hold little yet.
    void aBigFilePutsIndexesAside()
    {
        const auto source = db::Source::create(m_server->database().settings());
        const auto database = source->connect();
        const auto indexesThere
            = [&] { return database->read([](db::Tx& tx) { return tx.value<int>(indexesOfNames); }); };
        const std::string filling(650, 'x');
        std::string file = "name,email,nothing\n";
        for (int i = 0; i < 6'500; ++i)
            file += "Big " + std::to_string(i) + ",big" + std::to_string(i) + "@import.example," + filling + "\n";
        const auto id = upload("big.csv", file);
        QCOMPARE(fieldsOf(settled(id)), "name email ignore");
        QCOMPARE(indexesThere(), 2);
        client().post(pathOf(id) + "/start", "");
        QVERIFY(eventually([&] { return indexesThere() == 0; }, 20'000));
        QCOMPARE(client().get("/api/leads?sort=name&limit=5").status, 200);
        QCOMPARE(client().post(pathOf(id) + "/cancel", "").status, 200);
        QVERIFY(eventually([&] { return indexesThere() == 2; }, 20'000));
        client().post(pathOf(id) + "/start", "");
        QCOMPARE(countsOf(settled(id), "done"), "6500 rows, 6500 created, 0 updated, 0 skipped, 0 refused");
        QCOMPARE(indexesThere(), 2);
        QCOMPARE(textAt(client().get("/api/leads?sort=name&limit=5").json().at(4), "name"), "Big 1000");
    }

    void aFileComesIn()
    {
        const auto id = upload("salon.csv", fileOf("libreoffice.csv"));
        auto import = settled(id);
        QCOMPARE(textAt(import, "state"), "ready");
        const auto form = import.at("form");
        QCOMPARE(textAt(form, "separator"), ";");
        QCOMPARE(textAt(form, "encoding"), "utf-8");
        QCOMPARE(form.at("hasHeader").as_bool(), true);
        QCOMPARE(fieldsOf(import), "firstName lastName email phone company status createdAt fitScore notes tags");
        QCOMPARE(textAt(import.at("columns").at(0), "name"), "Prénom");
        QCOMPARE(textAt(import.at("columns").at(0), "sample"), "Élodie");

        const auto preview = client().get(pathOf(id) + "/preview").json();
        QCOMPARE(textAt(preview.at(0).at("lead"), "name"), "Élodie Lefèvre");
        QCOMPARE(preview.at(0).at("lead").at("fitScore").as_int64(), 85);

        QCOMPARE(client().post(pathOf(id) + "/check", "").status, 200);
        import = settled(id);
        QCOMPARE(countsOf(import, "checked"), "3 rows, 3 created, 0 updated, 0 skipped, 0 refused");
        QCOMPARE(client().get("/api/leads").body, "[]");

        QCOMPARE(client().post(pathOf(id) + "/start", "").status, 200);
        import = settled(id);
        QCOMPARE(textAt(import, "state"), "done");
        QCOMPARE(countsOf(import, "done"), "3 rows, 3 created, 0 updated, 0 skipped, 0 refused");
        const auto lead = leadWith("elodie@lefevre.example");
        QCOMPARE(textAt(lead, "name"), "Élodie Lefèvre");
        QCOMPARE(textAt(lead, "phone"), "+33612345601");
        QCOMPARE(textAt(lead, "company"), "Café Zoé");
        QCOMPARE(textAt(lead, "status"), "qualified");
        QCOMPARE(textAt(lead, "createdAt"), "2026-03-14T09:30:00.000Z");
        QCOMPARE(textAt(lead, "notes"), "Deux lignes\nde note");
        QCOMPARE(json::toText(lead.at("tags")), "[\"vip\",\"salon\"]");
        QCOMPARE(lead.at("fitScoreManual").as_bool(), true);
        const auto won = leadWith("ana@silva.example");
        QCOMPARE(textAt(won, "status"), "won");
        QVERIFY(won.at("closedAt").is_string());
        // Found as if they had been typed, and told on the timeline of a contact of their own.
        QCOMPARE(client().get("/api/leads?q=lefevre").json().as_array().size(), std::size_t(1));
        QCOMPARE(client().get("/api/contacts?q=zoe").json().as_array().size(), std::size_t(1));
        const auto contact = std::to_string(lead.at("contactId").as_int64());
        const auto timeline = client().get("/api/contacts/" + contact + "/timeline").body;
        QVERIFY2(holds(timeline, "importId"), timeline.c_str());
    }

    void whatOtherProgramsWriteIsRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("note");
        QTest::newRow("LibreOffice, Latin-1 and tabs") << "libreoffice_latin1.csv"
                                                       << "2";
        QTest::newRow("LibreOffice, XLSX") << "libreoffice.xlsx"
                                           << "2";
        QTest::newRow("openpyxl, XLSX") << "openpyxl.xlsx"
                                        << "";
    }
    void whatOtherProgramsWriteIsRead()
    {
        QFETCH(QString, file);
        QFETCH(QString, note);
        const auto id = upload(file.toStdString(), fileOf(file.toUtf8().constData()));
        QCOMPARE(fieldsOf(settled(id)), "firstName lastName email phone company status createdAt fitScore notes tags");
        client().post(pathOf(id) + "/start", "");
        QCOMPARE(countsOf(settled(id), "done"), "3 rows, 3 created, 0 updated, 0 skipped, 0 refused");
        const auto elodie = leadWith("elodie@lefevre.example");
        QCOMPARE(textAt(elodie, "name"), "Élodie Lefèvre");
        QCOMPARE(textAt(elodie, "phone"), "+33612345601");
        QCOMPARE(textAt(elodie, "createdAt"), "2026-03-14T09:30:00.000Z");
        QCOMPARE(elodie.at("fitScore").as_int64(), 85);
        const auto jean = leadWith("jean@dupont.example");
        QCOMPARE(textAt(jean, "createdAt"), "2026-02-01T00:00:00.000Z");
        QCOMPARE(textAt(jean, "phone"), "+33612345602");
        QCOMPARE(textAt(jean, "notes"), note.toStdString());
    }

    void anotherSheetCanBeChosen()
    {
        const auto id = upload("book.xlsx", fileOf("libreoffice.xlsx"));
        auto import = settled(id);
        QCOMPARE(json::toText(import.at("form").at("sheets")), "[\"Salon de Lyon\",\"Autre\"]");
        client().put(pathOf(id), bodyOf({{"form", {{"sheet", "Autre"}, {"hasHeader", true}}}}));
        import = settled(id);
        QCOMPARE(fieldsOf(import), "email");
        client().put(pathOf(id), bodyOf({{"form", {{"sheet", "Nowhere"}, {"hasHeader", true}}}}));
        import = settled(id);
        QCOMPARE(textAt(import, "state"), "failed");
        QVERIFY(holds(textOf(import.at("problem").at(0)), "no such sheet"));
    }

    void whoIsThereIsMatched_data()
    {
        QTest::addColumn<QString>("matchBy");
        QTest::addColumn<QString>("whenMatched");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QString>("company");
        QTest::addColumn<QString>("phone");
        QTest::newRow("skip") << "emailOrPhone"
                              << "skip"
                              << "4 rows, 1 created, 0 updated, 3 skipped, 0 refused"
                              << "Old"
                              << "";
        QTest::newRow("fill") << "emailOrPhone"
                              << "fill"
                              << "4 rows, 1 created, 2 updated, 1 skipped, 0 refused"
                              << "Old"
                              << "+33612345699";
        QTest::newRow("overwrite") << "emailOrPhone"
                                   << "overwrite"
                                   << "4 rows, 1 created, 3 updated, 0 skipped, 0 refused"
                                   << "New"
                                   << "+33612345699";
        QTest::newRow("by phone") << "phone"
                                  << "overwrite"
                                  << "4 rows, 3 created, 1 updated, 0 skipped, 0 refused"
                                  << "Old"
                                  << "";
        QTest::newRow("never") << "nothing"
                               << "skip"
                               << "4 rows, 4 created, 0 updated, 0 skipped, 0 refused"
                               << "Old"
                               << "";
    }
    void whoIsThereIsMatched()
    {
        QFETCH(QString, matchBy);
        QFETCH(QString, whenMatched);
        QFETCH(QString, counts);
        client().post("/api/leads", bodyOf({{"name", "Marie"}, {"email", "marie@there.example"}, {"company", "Old"}}));
        client().post("/api/leads", bodyOf({{"name", "Luc"}, {"phone", "+33612345600"}, {"source", "fair"}}));
        // Marie, Luc, somebody new, and the new one again.
        const auto id = upload("again.csv",
            "name,email,phone,company,source\n"
            "Marie B.,MARIE@there.example,06 12 34 56 99,New,\n"
            "Luc,,06 12 34 56 00,,web\n"
            "Nina,nina@new.example,,,\n"
            "Nina,nina@new.example,,Her own,\n");
        settled(id);
        const auto set = client().put(
            pathOf(id), bodyOf({{"matchBy", matchBy.toStdString()}, {"whenMatched", whenMatched.toStdString()}}));
        QCOMPARE(set.status, 200);
        client().post(pathOf(id) + "/start", "");
        const auto import = settled(id);
        QCOMPARE(QString::fromStdString(countsOf(import, "done")), counts);
        QFETCH(QString, company);
        QFETCH(QString, phone);
        const auto leads = client().get("/api/leads?sort=id").json();
        QCOMPARE(textAt(leads.at(0), "company"), company.toStdString());
        QCOMPARE(textAt(leads.at(0), "phone"), phone.toStdString());
        // And all as before, whatever it was.
        QCOMPARE(client().post(pathOf(id) + "/undo", "").status, 200);
        const auto undone = settled(id);
        QCOMPARE(textAt(undone, "state"), "undone");
        QCOMPARE(undone.at("undone").at("kept").as_int64(), 0);
        const auto after = client().get("/api/leads?sort=id").json().as_array();
        QCOMPARE(after.size(), std::size_t(2));
        QCOMPARE(textAt(after[0], "name"), "Marie");
        QCOMPARE(textAt(after[0], "company"), "Old");
        QCOMPARE(textAt(after[0], "phone"), "");
        QCOMPARE(textAt(after[1], "source"), "fair");
        QCOMPARE(client().get("/api/contacts?q=nina").body, "[]");
    }

    void aDryRunForetellsWhatComes()
    {
        client().post("/api/leads", bodyOf({{"name", "Marie"}, {"email", "person3@import.example"}}));
        const auto id
            = upload("people.csv", people(0, 3'000) + people(2'990, 3'000).substr(25) + "Broken,no address,,\n");
        settled(id);
        client().post(pathOf(id) + "/check", "");
        const auto foretold = countsOf(settled(id), "checked");
        QCOMPARE(foretold, "3011 rows, 2999 created, 0 updated, 11 skipped, 1 refused");
        QCOMPARE(client().get("/api/leads?limit=5").json().as_array().size(), std::size_t(1));
        client().post(pathOf(id) + "/start", "");
        QCOMPARE(countsOf(settled(id), "done"), foretold);
        QCOMPARE(client().get("/api/leads?limit=1&total=exact").headers.at("x-total-count"), "3000");
        // What was refused comes back as a file one can mend.
        const auto refused = client().get(pathOf(id) + "/refusals").json();
        QCOMPARE(refused.as_array().size(), std::size_t(1));
        QCOMPARE(refused.at(0).at("row").as_int64(), 3012);
        QVERIFY(holds(textAt(refused.at(0), "reason"), "not an e-mail address"));
        const auto file = client().get(pathOf(id) + "/refusals.csv");
        QVERIFY(holds(file.headers.at("content-type"), "text/csv"));
        QVERIFY2(holds(file.body, "Broken,no address,,,"), file.body.c_str());
    }

    void leadsWithoutAnOwnerAreSharedOut()
    {
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        const json::Array colleagues{m_owner->id.value, agent.id.value};
        const auto shared
            = client().patch("/api/leads/assignment", bodyOf({{"enabled", true}, {"people", colleagues}}));
        QCOMPARE(shared.status, 200);
        const auto id = upload("people.csv", people(0, 501));
        settled(id);
        client().post(pathOf(id) + "/start", "");
        settled(id);
        const auto ownedBy = [&](UserId who) {
            const std::string path = "/api/leads?limit=1&total=exact&ownerId=" + std::to_string(who.value);
            return client().get(path).headers.at("x-total-count");
        };
        QCOMPARE(ownedBy(m_owner->id), "251");
        QCOMPARE(ownedBy(agent.id), "250");
    }

    void anUndoKeepsWhatPeopleHaveWorkedWith()
    {
        const auto id = upload("people.csv", people(0, 500));
        settled(id);
        client().post(pathOf(id) + "/start", "");
        settled(id);
        const auto changed = leadWith("person7@import.example").at("id").as_int64();
        client().put("/api/leads/" + std::to_string(changed), bodyOf({{"status", "won"}}));
        const auto withTask = leadWith("person8@import.example").at("id").as_int64();
        client().post("/api/tasks", bodyOf({{"title", "Call"}, {"leadId", withTask}}));
        client().post(pathOf(id) + "/undo", "");
        const auto undone = settled(id).at("undone");
        QCOMPARE(undone.at("removed").as_int64(), 498);
        QCOMPARE(undone.at("kept").as_int64(), 2);
        QCOMPARE(undone.at("contacts").as_int64(), 498);
        QCOMPARE(client().get("/api/leads?limit=1&total=exact").headers.at("x-total-count"), "2");
        QCOMPARE(client().post(pathOf(id) + "/undo", "").status, 422);
    }

    void aCancelledImportGoesOnOrGoesBack()
    {
        const std::string file = people(0, 60'000);
        const auto heading = file.find('\n') + 1;
        const auto id = upload("people.csv", file.substr(0, heading) + "Broken,no address,,\n" + file.substr(heading));
        settled(id);
        client().post(pathOf(id) + "/start", "");
        QVERIFY(eventually([&] { return find(id).at("done").at("created").as_int64() > 0; }, 20'000));
        QCOMPARE(client().put(pathOf(id), "{}").status, 422);
        QCOMPARE(client().remove(pathOf(id)).status, 422);
        const auto cancelled = client().post(pathOf(id) + "/cancel", "");
        QCOMPARE(cancelled.status, 200);
        QCOMPARE(cancelled.text("state"), "cancelled");
        // What was under way is counted when it is through.
        const auto here = [&] {
            return client().get("/api/leads?limit=1&total=exact").headers.at("x-total-count")
                == std::to_string(find(id).at("done").at("created").as_int64());
        };
        QVERIFY(eventually(here, 10'000));
        QVERIFY(find(id).at("done").at("created").as_int64() < 60'000);
        QCOMPARE(client().post(pathOf(id) + "/start", "").status, 200);
        QCOMPARE(countsOf(settled(id), "done"), "60001 rows, 60000 created, 0 updated, 0 skipped, 1 refused");
        QCOMPARE(client().get("/api/leads?limit=1&total=exact").headers.at("x-total-count"), "60000");
        // What was refused before the stop is still told.
        QCOMPARE(client().get(pathOf(id) + "/refusals").json().as_array().size(), std::size_t(1));
    }

    void aServerThatStopsGoesOnAfterwards()
    {
        const auto id = upload("people.csv", people(0, 20'000));
        settled(id);
        client().post(pathOf(id) + "/start", "");
        QVERIFY(eventually([&] { return find(id).at("done").at("created").as_int64() > 0; }, 20'000));
        m_server->restart();
        QCOMPARE(countsOf(settled(id), "done"), "20000 rows, 20000 created, 0 updated, 0 skipped, 0 refused");
        QCOMPARE(client().get("/api/leads?limit=1&total=exact").headers.at("x-total-count"), "20000");
    }

    /// An import knows from its beginning who is there, and asks for nobody else: who comes meanwhile is found all the
    /// same.
    void somebodyOfTheFileComesMeanwhile()
    {
        const auto id = upload("people.csv", people(0, 20'000));
        settled(id);
        client().post(pathOf(id) + "/start", "");
        QVERIFY(eventually([&] { return find(id).at("done").at("created").as_int64() > 0; }, 20'000));
        const auto last = "person19999@import.example";
        QCOMPARE(client().post("/api/leads", bodyOf({{"name", "Last"}, {"email", last}})).status, 201);
        QCOMPARE(countsOf(settled(id), "done"), "20000 rows, 19999 created, 0 updated, 1 skipped, 0 refused");
        QCOMPARE(client().get("/api/contacts?limit=1&total=exact").headers.at("x-total-count"), "20000");
    }

    void othersAreToldOfTheImportAndNotOfEachRow()
    {
        const auto before = client().get("/api/audit?entity=lead").json().as_array().size();
        const auto id = upload("people.csv", people(0, 50));
        settled(id);
        client().post(pathOf(id) + "/start", "");
        settled(id);
        // The ledger has every lead.
        const auto lines = client().get("/api/audit?entity=lead").json();
        QCOMPARE(lines.as_array().size(), before + 50);
        // And with it the contact that came with it.
        const auto& diff = lines.at(0).at("diff");
        QCOMPARE(diff.at("importId").at(1).as_int64(), id);
        const auto contact = std::to_string(diff.at("contactId").at(1).as_int64());
        QCOMPARE(client().get("/api/contacts/" + contact + "/timeline").json().as_array().size(), std::size_t(1));
        QVERIFY(client().get("/api/audit?entity=import").json().as_array().size() >= 2);
    }

    void badFilesAreSaidToBeSo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("problem");
        QByteArray wide("name");
        for (int i = 0; i < 4'999; ++i)
            wide += ",c";
        QTest::newRow("5,000 columns") << wide + "\nAda\n"
                                       << "5000 columns";
        QTest::newRow("nothing but a header") << QByteArray("\n\n") << "no row";
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12) << "neither a table";
        QTest::newRow("an old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10) << "old kind";
        QTest::newRow("a zip that is none") << QByteArray("PK\x03\x04 and so on") << "not a workbook";
    }
    void badFilesAreSaidToBeSo()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, problem);
        const auto id = upload("file.csv", content.toStdString());
        const auto import = settled(id);
        QCOMPARE(textAt(import, "state"), "failed");
        QVERIFY2(holds(textOf(import.at("problem").at(0)), problem.toStdString()),
            json::toText(import.at("problem")).c_str());
        QVERIFY(!textOf(import.at("problem").at(1)).empty());
        QCOMPARE(client().post(pathOf(id) + "/start", "").status, 422);
        QCOMPARE(client().remove(pathOf(id)).status, 204);
    }

    void brokenRowsSpoilNoOthers()
    {
        // A quotation mark that is never closed, one in the middle, a cell of 10 MB, letters of Windows-1252.
        const std::string file = "name,email,notes\n"
                                 "Ada,ada@ok.example,\"a \"\"quoted\"\" word, and\nanother line\"\n"
                                 "Bob,bob@ok.example,\"never closed\n"
                                 "Cleo,cleo@ok.example,x\n"
                                 "\"Dan\" the man,dan@ok.example,y\n"
                                 "Eve,eve@ok.example,"
            + std::string(10'000'000, 'z')
            + "\n"
              "Fran\xe7ois,fran@ok.example,=cmd|' /C calc'!A0\n"
              "Gil,gil@ok.example,last,one cell more\n";
        const auto id = upload("broken.csv", file);
        settled(id);
        client().post(pathOf(id) + "/start", "");
        const auto import = settled(id);
        QCOMPARE(countsOf(import, "done"), "7 rows, 4 created, 0 updated, 0 skipped, 3 refused");
        QCOMPARE(import.at("done").at("otherEncoding").as_int64(), 1);
        QCOMPARE(textAt(leadWith("ada@ok.example"), "notes"), "a \"quoted\" word, and\nanother line");
        QCOMPARE(textAt(leadWith("cleo@ok.example"), "notes"), "x");
        QCOMPARE(textAt(leadWith("fran@ok.example"), "name"), "François");
        const auto refused = client().get(pathOf(id) + "/refusals").json();
        QVERIFY(holds(textAt(refused.at(0), "reason"), "quotation mark"));
        QCOMPARE(refused.at(0).at("row").as_int64(), 4);
        QVERIFY(holds(textAt(refused.at(1), "reason"), "quotation mark"));
        QVERIFY(holds(textAt(refused.at(2), "reason"), "notes"));
        // A cell past the last heading is a column of its own.
        QCOMPARE(textAt(import.at("columns").at(3), "sample"), "one cell more");
        // Formulas stay what they were, but run in no spreadsheet.
        QCOMPARE(textAt(leadWith("fran@ok.example"), "notes"), "=cmd|' /C calc'!A0");
    }

    void everySettingIsChecked()
    {
        const auto id = upload("people.csv", people(0, 3));
        settled(id);
        const auto columns = [&](const std::vector<std::string>& fields) {
            return client().put(pathOf(id), bodyOf({{"columns", mapping(fields)}}));
        };
        QCOMPARE(columns({"name"}).status, 400);
        QCOMPARE(columns({"name", "name", "phone", "company"}).status, 400);
        QCOMPARE(columns({"name", "nonsense", "phone", "company"}).status, 400);
        QCOMPARE(columns({"ignore", "ignore", "ignore", "source"}).status, 200);
        QCOMPARE(client().post(pathOf(id) + "/start", "").status, 400);
        QCOMPARE(columns({"notes", "notes", "ignore", "company"}).status, 200);
        const auto preview = client().get(pathOf(id) + "/preview").json();
        QCOMPARE(textAt(preview.at(0).at("lead"), "notes"), "notes: Person 0\nnotes: person0@import.example");
        QCOMPARE(client().put(pathOf(id), bodyOf({{"form", {{"encoding", "klingon"}}}})).status, 400);
        QCOMPARE(client().put(pathOf(id), "{}", {{"If-Match", "\"1\""}}).status, 412);
        QCOMPARE(client().post("/api/imports", bodyOf({{"fileName", "x"}, {"fileBytes", 0}})).status, 400);
        QCOMPARE(client().post("/api/imports", bodyOf({{"fileName", "x"}, {"fileBytes", 2e9}})).status, 400);
    }

    void piecesComeInOrder()
    {
        const auto id = client().post("/api/imports", bodyOf({{"fileName", "x.csv"}, {"fileBytes", 10}})).number("id");
        QCOMPARE(client().put(pathOf(id) + "/parts/2", "abc").status, 409);
        QCOMPARE(client().put(pathOf(id) + "/parts/x", "abc").status, 409);
        QCOMPARE(client().put(pathOf(id) + "/parts/1", "").status, 400);
        QCOMPARE(client().put(pathOf(id) + "/parts/1", "name\nA").number("uploadedBytes"), 6);
        QCOMPARE(client().put(pathOf(id) + "/parts/1", "name\nB").number("uploadedBytes"), 6);
        QCOMPARE(client().put(pathOf(id) + "/parts/2", "12345").status, 422);
        QCOMPARE(client().post(pathOf(id) + "/start", "").status, 422);
        QCOMPARE(client().put(pathOf(id) + "/parts/2", "ob\n\n").status, 200);
        QCOMPARE(textAt(settled(id).at("columns").at(0), "sample"), "Bob");
        QCOMPARE(client().put(pathOf(id) + "/parts/3", "abc").status, 422);
    }

    void onlyWhoMayImportsAndSeesIt()
    {
        const auto id = upload("people.csv", people(0, 3));
        settled(id);
        const auto agent = m_server->addPerson(m_owner->company, Role::Agent);
        QCOMPARE(agent.client.get(pathOf(id)).status, 403);
        const auto stranger = m_server->owner();
        for (const char* const deed : {"/check", "/start", "/cancel", "/undo"})
            QCOMPARE(stranger.client.post(pathOf(id) + deed, "").status, 404);
        QCOMPARE(stranger.client.put(pathOf(id) + "/parts/1", "x").status, 404);
        QCOMPARE(stranger.client.get(pathOf(id) + "/preview").status, 404);
        QCOMPARE(stranger.client.get("/api/imports").body, "[]");
    }

private:
    static std::string textOf(const json::Value& value) { return std::string(value.as_string()); }

    std::int64_t upload(const std::string& name, const std::string& content) const
    {
        const auto made = client().post("/api/imports", bodyOf({{"fileName", name}, {"fileBytes", content.size()}}));
        const auto id = made.number("id");
        std::size_t number = 0;
        for (std::size_t at = 0; at < content.size(); at += partBytes)
            client().put(pathOf(id) + "/parts/" + std::to_string(++number), content.substr(at, partBytes));
        return id;
    }

    json::Value find(std::int64_t id) const { return client().get(pathOf(id)).json(); }

    /// The import when nothing is done to it any more.
    json::Value settled(std::int64_t id) const
    {
        json::Value out;
        const bool isSettled = eventually(
            [&] {
                out = find(id);
                const auto state = textAt(out, "state");
                return state == "ready" || state == "failed" || state == "done" || state == "undone";
            },
            60'000);
        if (!isSettled)
            qWarning("%s", json::toText(out).c_str());
        return out;
    }

    static std::string fieldsOf(const json::Value& import)
    {
        std::string out;
        for (const auto& column : import.at("columns").as_array())
            out += (out.empty() ? "" : " ") + textAt(column, "field");
        return out;
    }

    static std::string countsOf(const json::Value& import, const char* which)
    {
        std::string out;
        for (const char* const name : {"rows", "created", "updated", "skipped", "refused"})
            out += (out.empty() ? "" : ", ") + std::to_string(import.at(which).at(name).as_int64()) + " " + name;
        return out;
    }

    json::Value leadWith(const std::string& email) const
    {
        const auto found = client().get("/api/leads?limit=1&q=" + email).json();
        return found.as_array().empty() ? json::Value(json::Object{}) : found.at(0);
    }
};

QTEST_GUILESS_MAIN(ImportsTest)
#include "imports_test.moc"
