#include "tests/support/bodies.h"
#include "tests/support/company_test.h"

#include <QFile>
#include <QtTest>

using namespace vigie;
using namespace vigie::test;

namespace {

std::string fileOf(const char* name)
{
    QFile file(QStringLiteral(VIGIE_SOURCE_DIR "/tests/server/imports/files/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

/// Many people for an event out of a file: how it is understood, what becomes of them, and the way back.
class GuestListTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_owner = std::make_unique<Person>(m_server->owner()); }

    void columnsAreFoundOut_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("people");
        QTest::newRow("named") << QByteArray("Nom;Courriel\r\nAna Lume;ANA@lume.pt\r\n") << QByteArray("name email")
                               << QByteArray("2 Ana Lume <ana@lume.pt>");
        QTest::newRow("first and last") << QByteArray("Prénom,Nom,E-mail\nAna,Lume,ana@lume.pt\n")
                                        << QByteArray("firstName lastName email")
                                        << QByteArray("2 Ana Lume <ana@lume.pt>");
        QTest::newRow("no header") << QByteArray("Ana Lume\tana@lume.pt\nMarc Nord\tmarc@nord.fr\n")
                                   << QByteArray("name email")
                                   << QByteArray("1 Ana Lume <ana@lume.pt>, 2 Marc Nord <marc@nord.fr>");
        QTest::newRow("addresses alone") << QByteArray("ana@lume.pt\n\nmarc@nord.fr\n") << QByteArray("email")
                                         << QByteArray("1 ana <ana@lume.pt>, 3 marc <marc@nord.fr>");
    }
    void columnsAreFoundOut()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, people);
        const auto list = look(makeEvent(), file.toStdString());
        QCOMPARE(list.status, 200);
        QCOMPARE(fieldsOf(list.json()), fields.toStdString());
        QCOMPARE(peopleOf(list.json()), people.toStdString());
    }

    void spreadsheetsAreReadToo()
    {
        for (const char* name : {"libreoffice.csv", "libreoffice_latin1.csv", "libreoffice.xlsx", "openpyxl.xlsx"}) {
            const auto list = look(makeEvent(), fileOf(name));
            QVERIFY2(list.status == 200, (name + list.body).c_str());
            QVERIFY2(peopleOf(list.json()).find("Élodie Lefèvre <elodie@lefevre.example>") != std::string::npos, name);
        }
    }

    void whatColumnsAreCanBeSaid()
    {
        const auto event = makeEvent();
        const std::string file = "Ana Lume,Lume SA,ana@lume.pt\nMarc Nord,Nord SA,marc@nord.fr\n";
        const auto list = look(event, file, "?columns=ignore,name,email&header=true").json();
        QCOMPARE(peopleOf(list), "2 Nord SA <marc@nord.fr>");
        QCOMPARE(look(event, file, "?columns=nonsense").status, 400);
        QCOMPARE(look(event, file, "?header=maybe").status, 400);
    }

    void whoCannotBeAddedIsToldWithTheReason()
    {
        const auto list = look(makeEvent(),
            "name,email\nAna,ana@lume.pt\nNobody,\nWrong,at home\nAna again,Ana@Lume.pt\n" + std::string(250, 'n')
                + ",long@lume.pt\n\"Eva\nMaria\",eva@lume.pt\n");
        const auto guests = list.json().at("guests");
        QCOMPARE(textAt(guests.at(0), "problem"), "");
        QCOMPARE(textAt(guests.at(1), "problem"), "There is no e-mail address.");
        QCOMPARE(textAt(guests.at(2), "problem"), "This is not an e-mail address.");
        QCOMPARE(textAt(guests.at(3), "problem"), "The same address stands above.");
        QCOMPARE(textAt(guests.at(4), "problem"), "The name is longer than 200 characters.");
        // What can be added is taken as it was told, line breaks and all.
        QCOMPARE(textAt(guests.at(5), "problem"), "");
        QCOMPARE(textAt(guests.at(5), "name"), "Eva Maria");
    }

    void rubbishIsRefusedAndLosesNothing()
    {
        const auto event = makeEvent();
        for (const auto& file : {std::string(), std::string("\n \n;;\n"), std::string("PK\x03\x04 no workbook"),
                 fileOf("bomb_rows.xlsx"), fileOf("bomb_cell.xlsx")}) {
            const auto refused = look(event, file);
            QVERIFY2(refused.status == 400 || refused.status == 422, refused.body.c_str());
            QVERIFY(!refused.text("error").empty());
        }
        std::string many;
        for (int i = 0; i <= 20'001; ++i)
            many += "a" + std::to_string(i) + "@b.fr\n";
        QCOMPARE(look(event, many).status, 400);
        std::string wide;
        for (int row = 0; row < 900; ++row) {
            for (int column = 0; column < 490; ++column)
                wide += column == 489 ? "a\n" : "a,";
        }
        QCOMPARE(look(event, wide).status, 400); // 441,000 cells
        QCOMPARE(look(event, std::string(2'000'000, 'x')).status, 413);
        QCOMPARE(client().get(event).number("attendeeCount"), 1);
    }

    void theyComeOrWaitOrAreThereAlready()
    {
        const auto event = makeEvent(3); // its maker has one of the places
        client().post(event + "/attendees", bodyOf({{"name", "Ana"}, {"email", "ana@lume.pt"}}));
        const auto added = addMany(event, {"ana@lume.pt", "marc@nord.fr", "tom@oak.uk", "at home"});
        QCOMPARE(added.status, 201);
        QCOMPARE(added.number("going"), 1);
        QCOMPARE(added.number("waiting"), 1);
        QCOMPARE(added.number("there"), 1);
        QCOMPARE(added.json().at("ids").as_array().size(), std::size_t(2));
        QCOMPARE(textAt(added.json().at("refused").at(0), "problem"), "This is not an e-mail address.");
        const auto full = client().get(event);
        QCOMPARE(full.number("attendeeCount"), 3);
        QCOMPARE(full.number("waitingCount"), 1);
        QCOMPARE(client().get("/api/contacts?q=marc").json().as_array().size(), std::size_t(1)); // a contact now
    }

    void sentAgainWithItsKeyNobodyIsAddedTwice()
    {
        const auto event = makeEvent();
        const auto first = addMany(event, {"ana@lume.pt"}, "key-1");
        const auto again = addMany(event, {"ana@lume.pt"}, "key-1");
        QCOMPARE(again.body, first.body); // the ids too: they can be taken back
        QCOMPARE(client().get(event).number("attendeeCount"), 2);
    }

    void allOfThemAreTakenBack()
    {
        const auto event = makeEvent(2);
        const auto added = addMany(event, {"ana@lume.pt", "marc@nord.fr"});
        const auto before = client().post(event + "/attendees", bodyOf({{"name", "Eva"}, {"email", "eva@own.fr"}}));
        QCOMPARE(before.text("status"), "waiting");
        const std::string ids = "{\"ids\":" + json::toText(added.json().at("ids")) + "}";
        QCOMPARE(client().post(event + "/attendees/remove", ids).number("removed"), 2);
        QCOMPARE(client().post(event + "/attendees/remove", ids).number("removed"), 0);
        const auto left = client().get(event + "/attendees").json();
        QCOMPARE(left.as_array().size(), std::size_t(2));
        QCOMPARE(textAt(left.at(1), "name"), "Eva");
        QCOMPARE(textAt(left.at(1), "status"), "going"); // who waited moved up
    }

    void onlyWhoMayChangeTheEventMayAdd()
    {
        const auto event = makeEvent();
        const auto other = m_server->addPerson(m_owner->company, Role::Member);
        const std::string guests = R"({"guests":[{"name":"Ana","email":"ana@lume.pt"}]})";
        QCOMPARE(other.client.post(event + "/attendees/look", "ana@lume.pt\n").status, 403);
        QCOMPARE(other.client.post(event + "/attendees/many", guests).status, 403);
        QCOMPARE(other.client.post(event + "/attendees/remove", R"({"ids":[1]})").status, 403);
        client().post(event + "/cancel", "{}");
        QCOMPARE(client().post(event + "/attendees/many", guests).status, 422);
        std::string many = guests;
        for (int i = 0; i < 200; ++i)
            many.insert(many.size() - 2, R"(,{"name":"x","email":"x@y.fr"})");
        QCOMPARE(client().post(makeEvent() + "/attendees/many", many).status, 400); // more than 200
    }

private:
    std::string makeEvent(int capacity = 1'000)
    {
        const auto made = client().post("/api/events",
            bodyOf({{"title", "Forum"}, {"startsAt", toIso(now().plusSeconds(86400))}, {"capacity", capacity}}));
        return "/api/events/" + std::to_string(made.number("id"));
    }
    Answer look(const std::string& event, const std::string& file, const std::string& query = {})
    {
        return client().post(
            event + "/attendees/look" + query, file, Headers{{"Content-Type", "application/octet-stream"}});
    }
    Answer addMany(const std::string& event, const std::vector<std::string>& addresses, const std::string& key = {})
    {
        std::string guests;
        for (const auto& address : addresses)
            guests += (guests.empty() ? "" : ",") + bodyOf({{"name", "Somebody"}, {"email", address}});
        Headers headers;
        if (!key.empty())
            headers.emplace_back("Idempotency-Key", key);
        return client().post(event + "/attendees/many", "{\"guests\":[" + guests + "]}", headers);
    }
    static std::string fieldsOf(const json::Value& list)
    {
        std::string out;
        for (const auto& column : list.at("columns").as_array())
            out += (out.empty() ? "" : " ") + textAt(column, "field");
        return out;
    }
    static std::string peopleOf(const json::Value& list)
    {
        std::string out;
        for (const auto& guest : list.at("guests").as_array())
            out += (out.empty() ? "" : ", ") + std::to_string(guest.at("row").as_int64()) + " " + textAt(guest, "name")
                + " <" + textAt(guest, "email") + ">";
        return out;
    }
};

QTEST_GUILESS_MAIN(GuestListTest)
#include "guest_list_test.moc"
