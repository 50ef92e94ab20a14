#include "tests/support/company_test.h"
#include "tests/support/pages.h"

#include <QtTest>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr const char* frontEnd = "https://app.example.org";

std::string pathOf(std::int64_t contact)
{
    return "/api/contacts/" + std::to_string(contact);
}

std::string identityBody(const std::string& kind, const std::string& value)
{
    return R"({"kind":")" + kind + R"(","value":")" + value + R"("})";
}

std::string leadBody(const std::string& name, const std::string& email, const std::string& phone)
{
    return R"({"name":")" + name + R"(","email":")" + email + R"(","phone":")" + phone + R"("})";
}

/// "email a@b.org" of every identity of a contact.
std::set<std::string> identitiesOf(const Client& client, std::int64_t contact)
{
    std::set<std::string> out;
    const auto json = client.get(pathOf(contact)).json();
    for (const auto& identity : json.at("identities").as_array())
        out.insert(
            std::string(identity.at("kind").as_string().c_str()) + " " + identity.at("value").as_string().c_str());
    return out;
}

std::int64_t mergedInto(const Client& client, std::int64_t contact)
{
    return client.get(pathOf(contact)).number("mergedInto");
}

std::vector<std::int64_t> idsOf(const Answer& answer, const char* key = "id")
{
    std::vector<std::int64_t> out;
    const auto json = answer.json();
    for (const auto& item : json.as_array())
        out.push_back(item.at(key).as_int64());
    return out;
}

} // namespace

/// Contacts, what they are known by, merges, and the ledger that tells what happened.
class ContactsTest : public CompanyTest {
    Q_OBJECT

public:
    ContactsTest()
        : CompanyTest([](ServerSettings& settings) { settings.allowedOrigins = {frontEnd}; })
    {
    }

private Q_SLOTS:
    // --- found and made

    void aLeadMakesItsContact()
    {
        const auto lead = makeLead("Ana Ferreira", "ana@lumen.pt", "06 12 34 56 78");
        const auto contact = client().get(pathOf(lead.number("contactId")));
        QCOMPARE(contact.status, 200);
        QCOMPARE(contact.text("name"), "Ana Ferreira");
        QCOMPARE(contact.headers.at("etag"), "\"1\"");
        QCOMPARE(identitiesOf(client(), contact.number("id")),
            (std::set<std::string>{"email ana@lumen.pt", "phone +33612345678"}));
    }

    void theContactIsFoundAgain_data()
    {
        QTest::addColumn<QByteArray>("email");
        QTest::addColumn<QByteArray>("phone");
        QTest::newRow("same address") << QByteArray("found@again.org") << QByteArray();
        QTest::newRow("capitals and blanks") << QByteArray(" FOUND@Again.Org ") << QByteArray();
        QTest::newRow("number as dialled") << QByteArray() << QByteArray("01 44 55 66 77");
        QTest::newRow("number with a country code") << QByteArray() << QByteArray("+33144556677");
        QTest::newRow("number with 00") << QByteArray() << QByteArray("0033 1 44.55.66.77");
        QTest::newRow("number with brackets") << QByteArray() << QByteArray("+33 (0)1-44-55-66-77");
        QTest::newRow("both") << QByteArray("found@again.org") << QByteArray("0144556677");
        QTest::newRow("the address decides") << QByteArray("found@again.org") << QByteArray("06 99 88 77 66");
    }
    void theContactIsFoundAgain()
    {
        QFETCH(QByteArray, email);
        QFETCH(QByteArray, phone);
        static const std::int64_t known
            = makeLead("Found Again", "found@again.org", "+33 1 44 55 66 77").number("contactId");
        QVERIFY(known > 0);
        const auto lead = makeLead("Somebody", email.toStdString(), phone.toStdString());
        QCOMPARE(lead.number("contactId"), known);
        QCOMPARE(client().get(pathOf(known)).text("name"), "Found Again");
    }

    void whoIsUnknownIsMade()
    {
        const auto first = makeLead("One", "one@unknown.org", "");
        QVERIFY(makeLead("Two", "two@unknown.org", "").number("contactId") != first.number("contactId"));
        QCOMPARE(makeLead("Nobody", "", "").number("contactId"), -1);
        // A person known by address is known by the number from then on.
        QCOMPARE(makeLead("One", "one@unknown.org", "01 02 03 04 05").number("contactId"), first.number("contactId"));
        QCOMPARE(makeLead("Unnamed", "", "+33 102030405").number("contactId"), first.number("contactId"));
        // In another company they are somebody else.
        const auto other = m_server->owner();
        const auto elsewhere = other.client.post("/api/leads", R"({"name":"One","email":"one@unknown.org"})");
        QVERIFY(elsewhere.number("contactId") > 0);
        QVERIFY(elsewhere.number("contactId") != first.number("contactId"));
    }

    void twoLeadsAtOnceMakeOneContact()
    {
        for (int round = 0; round < 5; ++round) {
            const std::string body = leadBody("Twin", "twin" + std::to_string(round) + "@example.org", "");
            std::array<std::int64_t, 4> contacts{};
            std::array<int, 4> statuses{};
            std::vector<std::thread> threads;
            for (std::size_t i = 0; i < contacts.size(); ++i)
                threads.emplace_back([&, i] {
                    const auto answer = client().post("/api/leads", body);
                    statuses[i] = answer.status;
                    contacts[i] = answer.number("contactId");
                });
            for (auto& thread : threads)
                thread.join();
            QCOMPARE(statuses, (std::array<int, 4>{201, 201, 201, 201}));
            const std::set<std::int64_t> different(contacts.begin(), contacts.end());
            QCOMPARE(different.size(), std::size_t(1));
        }
    }

    // --- by hand

    void aContactIsMadeChangedAndDeleted()
    {
        const auto made = client().post("/api/contacts",
            R"({"name":" Zoé ","organisation":"Lumen","notes":"one\ntwo","identities":[{"kind":"email","value":"ZOE@lumen.pt"},{"kind":"wa_lid","value":"123@lid"}]})");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.text("name"), "Zoé");
        const auto id = made.number("id");
        QCOMPARE(identitiesOf(client(), id), (std::set<std::string>{"email zoe@lumen.pt", "wa_lid 123@lid"}));
        QCOMPARE(client().get(pathOf(id)).body, made.body);
        const auto changed = client().patch(pathOf(id), R"({"organisation":"Nova","mergedInto":1,"identities":[]})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.text("organisation"), "Nova");
        QCOMPARE(changed.text("notes"), "one\ntwo");
        QCOMPARE(changed.number("version"), 2);
        QVERIFY(changed.json().at("mergedInto").is_null());
        QCOMPARE(changed.json().at("identities").as_array().size(), std::size_t(2));
        const auto stale = client().put(pathOf(id), R"({"name":"Late"})", {{"If-Match", "\"1\""}});
        QCOMPARE(stale.status, 412);
        QVERIFY(stale.json().at("context").at("change").at("diff").as_object().contains("organisation"));
        QCOMPARE(client().remove(pathOf(id)).status, 204);
        QCOMPARE(client().get(pathOf(id)).status, 404);
        QCOMPARE(client().remove(pathOf(id)).status, 404);
        // What the deleted one was known by is free again.
        QVERIFY(makeContact("Other", "zoe@lumen.pt") > 0);
    }

    void badContactsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("no name") << QByteArray(R"({"organisation":"x"})") << QByteArray("name");
        QTest::newRow("blank name") << QByteArray(R"({"name":"  "})") << QByteArray("name");
        QTest::newRow("bad address") << QByteArray(
            R"({"name":"x","identities":[{"kind":"phone","value":"0612345678"},{"kind":"email","value":"x"}]})")
                                     << QByteArray("identities[1].value");
        QTest::newRow("bad number") << QByteArray(R"({"name":"x","identities":[{"kind":"phone","value":"12"}]})")
                                    << QByteArray("identities[0].value");
        QTest::newRow("unknown kind") << QByteArray(R"({"name":"x","identities":[{"kind":"fax","value":"12"}]})")
                                      << QByteArray("identities[0].kind");
        QTest::newRow("no value") << QByteArray(R"({"name":"x","identities":[{"kind":"email"}]})")
                                  << QByteArray("identities[0].value");
        QTest::newRow("no list") << QByteArray(R"({"name":"x","identities":{}})") << QByteArray("identities");
    }
    void badContactsAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, path);
        const auto answer = client().post("/api/contacts", body.toStdString());
        QCOMPARE(answer.status, 400);
        const auto json = answer.json();
        QCOMPARE(json.at("details").as_array().size(), std::size_t(1));
        QCOMPARE(json.at("details").at(0).at("path").as_string(), path.toStdString());
    }

    void identitiesComeAndGo()
    {
        const auto id = makeContact("Ida", "ida@example.org");
        const auto added = client().post(pathOf(id) + "/identities", identityBody("phone", "07 11 22 33 44"));
        QCOMPARE(added.status, 201);
        QCOMPARE(identitiesOf(client(), id), (std::set<std::string>{"email ida@example.org", "phone +33711223344"}));
        QCOMPARE(client().post(pathOf(id) + "/identities", identityBody("stripe_customer", "cus_1")).status, 201);
        const auto json = added.json();
        const auto phone = json.at("identities").at(1).at("id").as_int64();
        const std::string path = pathOf(id) + "/identities/" + std::to_string(phone);
        const auto other = makeContact("Other", "other-ida@example.org");
        QCOMPARE(client().remove(pathOf(other) + "/identities/" + std::to_string(phone)).status, 404);
        QCOMPARE(client().remove(path).status, 200);
        QCOMPARE(client().remove(path).status, 404);
        QCOMPARE(identitiesOf(client(), id), (std::set<std::string>{"email ida@example.org", "stripe_customer cus_1"}));
        // Who calls from that number is somebody else now.
        QVERIFY(makeLead("Stranger", "", "0711223344").number("contactId") != id);
        const auto bad = client().post(pathOf(id) + "/identities", identityBody("email", "nonsense"));
        QCOMPARE(bad.status, 400);
        QCOMPARE(bad.json().at("details").at(0).at("path").as_string(), "value");
    }

    void anIdentityBelongsToOneContact()
    {
        const auto one = makeContact("One", "taken@example.org");
        const auto two = makeContact("Two", "free@example.org");
        const auto conflict = client().post(pathOf(two) + "/identities", identityBody("email", "Taken@Example.org"));
        QCOMPARE(conflict.status, 409);
        QVERIFY(conflict.text("error").find("taken@example.org") != std::string::npos);
        QCOMPARE(
            client()
                .post("/api/contacts",
                    R"({"name":"Three","identities":[{"kind":"email","value":"three@example.org"},{"kind":"email","value":"taken@example.org"}]})")
                .status,
            409);
        // Nothing of the refused contact stayed.
        QVERIFY(makeContact("Three", "three@example.org") > 0);
        QCOMPARE(identitiesOf(client(), one), (std::set<std::string>{"email taken@example.org"}));
        // In another company the address is free.
        const auto other = m_server->owner();
        QCOMPARE(
            other.client
                .post("/api/contacts", R"({"name":"x","identities":[{"kind":"email","value":"taken@example.org"}]})")
                .status,
            201);
    }

    void aContactWithLeadsIsNotDeleted()
    {
        const auto lead = makeLead("Kept", "kept@example.org", "");
        const auto id = lead.number("contactId");
        QCOMPARE(client().remove(pathOf(id)).status, 422);
        QCOMPARE(client().get(pathOf(id)).status, 200);
        QCOMPARE(client().remove("/api/leads/" + std::to_string(lead.number("id"))).status, 204);
        QCOMPARE(client().remove(pathOf(id)).status, 204);
    }

    void aContactIsNotDeletedWithTheLeadsOfWhomItSwallowed()
    {
        const auto kept = makeContact("Kept", "keeper@example.org");
        const auto lead = makeLead("Swallowed", "swallowed@example.org", "");
        QCOMPARE(merge(kept, lead.number("contactId")).status, 201);
        QCOMPARE(client().remove(pathOf(kept)).status, 422);
        QCOMPARE(mergedInto(client(), lead.number("contactId")), kept);
    }

    // --- duplicates and merges

    void duplicatesAreListed()
    {
        const auto person = m_server->owner();
        const auto make = [&](const std::string& name, const std::string& organisation) {
            return person.client
                .post("/api/contacts", R"({"name":")" + name + R"(","organisation":")" + organisation + R"("})")
                .number("id");
        };
        const auto first = make("Tom Okafor", "Okafor");
        make("Tom Okafor", "Elsewhere");
        make("Tom Okafor", "");
        make("Tom Okafor", "");
        const auto second = make("Tom Okafor", "Okafor");
        const auto pairs = person.client.get("/api/contacts/duplicates").json();
        QCOMPARE(pairs.as_array().size(), std::size_t(1));
        QCOMPARE(pairs.at(0).at("firstId").as_int64(), first);
        QCOMPARE(pairs.at(0).at("secondId").as_int64(), second);
        QCOMPARE(merge(person.client, first, second).status, 201);
        QCOMPARE(person.client.get("/api/contacts/duplicates").body, "[]");
    }

    void aMergeMovesWhatAContactIsKnownBy()
    {
        const auto kept = makeContact("Kept", "kept1@example.org");
        const auto lead = makeLead("Merged", "merged1@example.org", "+33 7 99 00 11 22");
        const auto merged = lead.number("contactId");
        const auto made = merge(kept, merged);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.number("keptId"), kept);
        QCOMPARE(made.number("mergedId"), merged);
        QCOMPARE(identitiesOf(client(), kept),
            (std::set<std::string>{"email kept1@example.org", "email merged1@example.org", "phone +33799001122"}));
        QVERIFY(identitiesOf(client(), merged).empty());
        QCOMPARE(mergedInto(client(), merged), kept);
        // Whoever writes from the merged address is the kept contact; the list shows one of the two.
        QCOMPARE(makeLead("Merged", "merged1@example.org", "").number("contactId"), kept);
        const auto listed = idsOf(client().get("/api/contacts"));
        QVERIFY(std::count(listed.begin(), listed.end(), kept) == 1);
        QVERIFY(std::count(listed.begin(), listed.end(), merged) == 0);
        // One timeline.
        const auto timeline = client().get(pathOf(kept) + "/timeline").json();
        std::set<std::int64_t> contacts;
        std::set<std::int64_t> leads;
        for (const auto& entry : timeline.as_array()) {
            contacts.insert(entry.at("contactId").as_int64());
            if (entry.at("entity").as_string() == "lead")
                leads.insert(entry.at("entityId").as_int64());
        }
        QCOMPARE(contacts, (std::set<std::int64_t>{kept, merged}));
        QVERIFY(leads.contains(lead.number("id")));
    }

    void aMergedContactTakesNothingMore()
    {
        const auto kept = makeContact("Kept", "kept3@example.org");
        const auto merged = makeContact("Merged", "merged3@example.org");
        QCOMPARE(merge(kept, merged).status, 201);
        // It is seen by nobody any more, and whoever is met by that address must be the kept one.
        QCOMPARE(client().post(pathOf(merged) + "/identities", identityBody("email", "more3@example.org")).status, 422);
        QCOMPARE(client().post(pathOf(kept) + "/identities", identityBody("email", "more3@example.org")).status, 201);
    }

    void aContactIsDeletedWithWhomItSwallowed()
    {
        const auto kept = makeContact("Kept", "kept4@example.org");
        const auto merged = makeContact("Merged", "merged4@example.org");
        QCOMPARE(merge(kept, merged).status, 201);
        QCOMPARE(client().remove(pathOf(kept)).status, 204);
        QCOMPARE(client().get(pathOf(kept)).status, 404);
        QCOMPARE(client().get(pathOf(merged)).status, 404); // it does not come back without its addresses
        const auto audit = client().get("/api/audit?entity=contact&entityId=" + std::to_string(merged)).json();
        QCOMPARE(audit.at(0).at("action").as_string(), "deleted");
        QCOMPARE(audit.at(0).at("diff").at("name").at(0).as_string(), "Merged");
    }

    void aMergeIsUndone()
    {
        const auto kept = makeContact("Kept", "kept2@example.org");
        const auto merged = makeContact("Merged", "merged2@example.org");
        const auto made = merge(kept, merged);
        QCOMPARE(client().post(pathOf(kept) + "/identities", identityBody("email", "later2@example.org")).status, 201);
        const auto undone = undo(made);
        QCOMPARE(undone.status, 200);
        QVERIFY(undone.json().at("undoneAt").is_string());
        // What came in between stays where it was put.
        QCOMPARE(identitiesOf(client(), kept),
            (std::set<std::string>{"email kept2@example.org", "email later2@example.org"}));
        QCOMPARE(identitiesOf(client(), merged), (std::set<std::string>{"email merged2@example.org"}));
        QCOMPARE(mergedInto(client(), merged), -1);
        QCOMPARE(makeLead("Merged", "merged2@example.org", "").number("contactId"), merged);
        const auto timeline = client().get(pathOf(kept) + "/timeline").json();
        for (const auto& entry : timeline.as_array())
            QCOMPARE(entry.at("contactId").as_int64(), kept);
        QCOMPARE(undo(made).status, 422);
        QCOMPARE(client().post("/api/contacts/merges/999999/undo", "").status, 404);
        // And can be merged again, the other way round too.
        QCOMPARE(merge(merged, kept).status, 201);
        const auto merges = client().get("/api/contacts/merges?limit=2").json();
        QCOMPARE(merges.at(0).at("keptId").as_int64(), merged);
        QVERIFY(merges.at(0).at("undoneAt").is_null());
        QVERIFY(merges.at(1).at("undoneAt").is_string());
    }

    void aChainOfMergesComesApartFromItsEnd()
    {
        const auto a = makeContact("A", "chain-a@example.org");
        const auto b = makeContact("B", "chain-b@example.org");
        const auto c = makeContact("C", "chain-c@example.org");
        const auto first = merge(b, a);
        const auto second = merge(c, b);
        QCOMPARE(second.status, 201);
        QCOMPARE(mergedInto(client(), a), c);
        QCOMPARE(mergedInto(client(), b), c);
        QCOMPARE(identitiesOf(client(), c).size(), std::size_t(3));
        const auto joined = client().get(pathOf(c) + "/timeline").json();
        std::set<std::int64_t> contacts;
        for (const auto& entry : joined.as_array())
            contacts.insert(entry.at("contactId").as_int64());
        QCOMPARE(contacts, (std::set<std::int64_t>{a, b, c}));

        // The first one cannot be taken out of the middle: A's addresses are C's now.
        QCOMPARE(undo(first).status, 422);
        QCOMPARE(mergedInto(client(), a), c);
        QCOMPARE(undo(second).status, 200);
        QCOMPARE(mergedInto(client(), a), b);
        QCOMPARE(mergedInto(client(), b), -1);
        QCOMPARE(identitiesOf(client(), c), (std::set<std::string>{"email chain-c@example.org"}));
        QCOMPARE(identitiesOf(client(), b),
            (std::set<std::string>{"email chain-a@example.org", "email chain-b@example.org"}));
        QCOMPARE(undo(first).status, 200);
        QCOMPARE(mergedInto(client(), a), -1);
        QCOMPARE(identitiesOf(client(), a), (std::set<std::string>{"email chain-a@example.org"}));
        QCOMPARE(identitiesOf(client(), b), (std::set<std::string>{"email chain-b@example.org"}));
    }

    void impossibleMergesAreRefused()
    {
        const auto a = makeContact("A", "imp-a@example.org");
        const auto b = makeContact("B", "imp-b@example.org");
        const auto c = makeContact("C", "imp-c@example.org");
        QCOMPARE(merge(a, a).status, 422);
        QCOMPARE(merge(a, 999999).status, 404);
        QCOMPARE(merge(999999, a).status, 404);
        QCOMPARE(client().post("/api/contacts/merges", R"({"keptId":1})").status, 400);
        QCOMPARE(merge(a, b).status, 201);
        QCOMPARE(merge(a, b).status, 422);
        QCOMPARE(merge(b, a).status, 422);
        QCOMPARE(merge(c, b).status, 422);
        QCOMPARE(merge(b, c).status, 422);
        const auto other = m_server->owner();
        const auto foreign = other.client.post("/api/contacts", R"({"name":"x"})").number("id");
        QCOMPARE(merge(a, foreign).status, 404);
        QCOMPARE(merge(foreign, a).status, 404);
        const auto viewer = m_server->addPerson(m_owner->company, Role::Viewer);
        QCOMPARE(merge(viewer.client, a, c).status, 403);
    }

    void twoMergesOfAPairAtOnce()
    {
        for (int round = 0; round < 5; ++round) {
            const auto a = makeContact("A", "");
            const auto b = makeContact("B", "");
            std::array<int, 2> statuses{};
            std::thread one([&] { statuses[0] = merge(a, b).status; });
            std::thread two([&] { statuses[1] = merge(b, a).status; });
            one.join();
            two.join();
            QCOMPARE(std::multiset<int>(statuses.begin(), statuses.end()), (std::multiset<int>{201, 422}));
        }
    }

    // --- search

    void contactsAreFoundByWhatTheyAreKnownBy()
    {
        const auto person = m_server->owner();
        const auto made = person.client.post("/api/contacts",
            R"({"name":"Élodie Martin","organisation":"Cabinet Été","identities":[{"kind":"email","value":"elodie@cabinet.fr"}]})");
        const auto id = made.number("id");
        const auto lead = person.client.post("/api/leads", R"({"name":"Omar Haddad","email":"omar@haddad.ma"})");
        const auto omar = lead.number("contactId");
        const auto found = [&](const std::string& q) { return idsOf(person.client.get("/api/contacts?q=" + q)); };
        using Ids = std::vector<std::int64_t>;
        QCOMPARE(found("elod"), Ids{id});
        QCOMPARE(found("CABINET+ete"), Ids{id});
        QCOMPARE(found("elodie%40cabinet.fr"), Ids{id});
        QCOMPARE(found("haddad.ma"), Ids{omar});
        const auto counted = person.client.get("/api/contacts?q=cabinet&limit=1&total=exact");
        QCOMPARE(counted.headers.at("x-total-count"), std::string("1"));
        QCOMPARE(person.client.get("/api/contacts?total=exact").headers.at("x-total-count"), std::string("2"));
        const auto listed = counted.json();
        QCOMPARE(listed.at(0).at("email").as_string(), "elodie@cabinet.fr"); // the first of its addresses
        QCOMPARE(listed.at(0).at("phone").as_string(), "");
        QCOMPARE(found("elodie+omar"), Ids{});
        QCOMPARE(found("%22%27%29%3Bdrop+table"), Ids{});
        // Also by what was added later, and no more by what was taken away.
        const auto added
            = person.client.post(pathOf(id) + "/identities", identityBody("email", "em@secondaddress.org"));
        QCOMPARE(found("secondaddress"), Ids{id});
        const auto json = added.json();
        const auto identity = json.at("identities").at(1).at("id").as_int64();
        person.client.remove(pathOf(id) + "/identities/" + std::to_string(identity));
        QCOMPARE(found("secondaddress"), Ids{});
        person.client.post("/api/leads", R"({"name":"Omar","email":"omar@haddad.ma","phone":"+33 1 70 80 90 10"})");
        QCOMPARE(found("33170809010"), Ids{omar});
        // A merged contact is found by its addresses, as the one it became.
        const auto made2 = merge(person.client, id, omar);
        QCOMPARE(found("haddad.ma"), Ids{id});
        QCOMPARE(undo(person.client, made2).status, 200);
        QCOMPARE(found("haddad.ma"), Ids{omar});
        person.client.patch(pathOf(id), R"({"name":"Wilfred Corge"})");
        QCOMPARE(found("elodie+martin"), Ids{});
        QCOMPARE(found("wilfred"), Ids{id});
    }

    void contactsAreListedPageByPage_data()
    {
        QTest::addColumn<QByteArray>("sort");
        for (const char* sort : {"name", "-name", "id", "-id", "updatedAt", "-updatedAt"})
            QTest::newRow(sort) << QByteArray(sort);
    }
    void contactsAreListedPageByPage()
    {
        QFETCH(QByteArray, sort);
        static const auto person = m_server->owner();
        static const bool made = [this] {
            for (int i = 0; i < 11; ++i)
                person.client.post("/api/contacts", "{\"name\":\"Contact " + std::to_string(i % 3) + "\"}");
            return true;
        }();
        QVERIFY(made);
        std::set<std::int64_t> seen;
        std::string path = "/api/contacts?limit=2&sort=" + sort.toStdString();
        for (int page = 0; page < 10 && !path.empty(); ++page) {
            const auto answer = person.client.get(path);
            QCOMPARE(answer.status, 200);
            for (const auto id : idsOf(answer))
                QVERIFY(seen.insert(id).second);
            path = nextPage(answer);
        }
        QCOMPARE(seen.size(), std::size_t(11));
    }

    // --- timeline and ledger

    void theTimelineGoesBackPageByPage()
    {
        const auto lead = makeLead("Timed", "timed@example.org", "");
        const auto contact = lead.number("contactId");
        const std::string leadPath = "/api/leads/" + std::to_string(lead.number("id"));
        for (int i = 0; i < 9; ++i)
            client().patch(leadPath, "{\"notes\":\"" + std::to_string(i) + "\"}");
        client().patch(pathOf(contact), R"({"notes":"called"})");
        const auto whole = idsOf(client().get(pathOf(contact) + "/timeline"), "seq");
        QCOMPARE(whole.size(), std::size_t(12));
        QVERIFY(std::is_sorted(whole.rbegin(), whole.rend()));
        std::vector<std::int64_t> paged;
        std::string path = pathOf(contact) + "/timeline?limit=5";
        for (int page = 0; page < 10 && !path.empty(); ++page) {
            const auto answer = client().get(path);
            const auto part = idsOf(answer, "seq");
            paged.insert(paged.end(), part.begin(), part.end());
            path = nextPage(answer);
        }
        QCOMPARE(paged, whole);
        const auto newest = client().get(pathOf(contact) + "/timeline?limit=1").json();
        QCOMPARE(newest.at(0).at("entity").as_string(), "contact");
        QCOMPARE(newest.at(0).at("diff").at("notes").at(1).as_string(), "called");
        QCOMPARE(newest.at(0).at("actorName").as_string(), client().get("/api/users/me").text("name"));
        QCOMPARE(client().get("/api/contacts/999999/timeline").status, 404);
        QCOMPARE(client().get(pathOf(contact) + "/timeline?sort=-id").status, 200);
        for (const char* const sort : {"id", "at", "-at", "seq", "nonsense", ""}) {
            const auto refused = client().get(pathOf(contact) + "/timeline?sort=" + sort);
            QVERIFY2(refused.status == 400, sort);
            const auto complaint = refused.json();
            QCOMPARE(complaint.at("details").at(0).at("path").as_string(), "sort");
            QVERIFY(refused.body.find("-id") != std::string::npos);
        }
    }

    void theTimelineShowsOnlyWhatOneMaySee()
    {
        const auto lead = makeLead("Half seen", "half@example.org", "");
        const auto contact = lead.number("contactId");
        for (int i = 0; i < 6; ++i)
            client().patch(
                "/api/leads/" + std::to_string(lead.number("id")), "{\"notes\":\"" + std::to_string(i) + "\"}");
        const Client program(m_server->port(),
            client().post("/api/api-keys", R"({"name":"Program","permissions":["contacts.read"]})").text("key"));
        std::set<std::string> entities;
        std::string path = pathOf(contact) + "/timeline?limit=2";
        for (int page = 0; page < 10 && !path.empty(); ++page) {
            const auto answer = program.get(path);
            QCOMPARE(answer.status, 200);
            const auto json = answer.json();
            for (const auto& entry : json.as_array())
                entities.insert(entry.at("entity").as_string().c_str());
            path = nextPage(answer);
        }
        // Pages that are empty for it do not end the list: what the contact began with is on the last.
        QCOMPARE(entities, (std::set<std::string>{"contact"}));
    }

    void theLedgerTellsWhoChangedWhat()
    {
        const auto person = m_server->owner();
        const auto agent = m_server->addPerson(person.company, Role::Agent);
        const auto before = now();
        const auto id = agent.client.post("/api/contacts", R"({"name":"Led","organisation":"Ger"})").number("id");
        agent.client.patch(pathOf(id), R"({"name":"Ledger"})");
        agent.client.patch(pathOf(id), R"({"name":"Ledger"})"); // nothing new: no row
        person.client.remove(pathOf(id));
        const auto rows = person.client.get("/api/audit?entity=contact&entityId=" + std::to_string(id)).json();
        QCOMPARE(rows.as_array().size(), std::size_t(3));
        const auto& deleted = rows.at(0);
        const auto& updated = rows.at(1);
        const auto& created = rows.at(2);
        QCOMPARE(deleted.at("action").as_string(), "deleted");
        QCOMPARE(deleted.at("actorId").as_int64(), person.id.value);
        QCOMPARE(deleted.at("diff").at("name").at(0).as_string(), "Ledger");
        QVERIFY(deleted.at("diff").at("name").at(1).is_null());
        QCOMPARE(updated.at("action").as_string(), "updated");
        QCOMPARE(updated.at("actorId").as_int64(), agent.id.value);
        QCOMPARE(updated.at("actorName").as_string(), agent.client.get("/api/users/me").text("name"));
        QCOMPARE(json::toText(updated.at("diff")), R"({"name":["Led","Ledger"]})");
        QVERIFY(updated.at("impersonatorId").is_null());
        QCOMPARE(created.at("action").as_string(), "created");
        QVERIFY(created.at("diff").at("organisation").at(0).is_null());
        QCOMPARE(created.at("diff").at("organisation").at(1).as_string(), "Ger");
        for (const auto& row : rows.as_array()) {
            QCOMPARE(row.at("contactId").as_int64(), id);
            const auto at = fromIso(row.at("at").as_string().c_str());
            QVERIFY(at && *at >= before && *at <= now());
        }
    }

    void theAuditLogIsNarrowed()
    {
        const auto person = m_server->owner();
        const auto agent = m_server->addPerson(person.company, Role::Agent);
        person.client.post("/api/contacts", R"({"name":"First"})");
        agent.client.post("/api/contacts", R"({"name":"Second"})");
        QTest::qWait(5);
        const std::string middle = toIso(now());
        QTest::qWait(5);
        agent.client.post("/api/leads", R"({"name":"Third"})");
        const auto count = [&](const std::string& query) {
            const auto answer = person.client.get("/api/audit?" + query);
            return answer.status == 200 ? static_cast<int>(answer.json().as_array().size()) : -answer.status;
        };
        const std::string actor = "actorId=" + std::to_string(agent.id.value);
        QCOMPARE(count("entity=contact"), 2);
        QCOMPARE(count("entity=lead"), 1);
        QCOMPARE(count("entity=contact&" + actor), 1);
        QCOMPARE(count("entity=contact&to=" + middle), 2);
        QCOMPARE(count("entity=contact&from=" + middle), 0);
        QCOMPARE(count("from=" + middle), 1);
        QCOMPARE(count("from=" + middle + "&" + actor), 1);
        QCOMPARE(count("from=" + middle + "&to=" + middle), 0);
        QCOMPARE(count("entity=nothing"), 0);
        QCOMPARE(count("entity=contact&limit=1"), 1);
        QCOMPARE(count("from=yesterday"), -400);
        QCOMPARE(count("actorId=me"), -400);
        QCOMPARE(count("entityId=1.5"), -400);
        QCOMPARE(agent.client.get("/api/audit").status, 403);
        // Nothing of another company, whatever is asked.
        const auto all = person.client.get("/api/audit").json();
        for (const auto& row : all.as_array())
            QVERIFY(!row.as_object().contains("companyId"));
        QCOMPARE(m_owner->client.get("/api/audit?" + actor).body, "[]");
    }

    // --- what changed since

    void changesAreReadOnFromANumber()
    {
        const auto person = m_server->owner();
        const auto start = person.client.get("/api/changes?limit=1000").headers.at("x-last-seq");
        QCOMPARE(person.client.get("/api/changes?since=" + start).body, "[]");
        QCOMPARE(person.client.get("/api/changes?since=" + start).headers.at("x-last-seq"), start);
        std::vector<std::int64_t> made;
        for (int i = 0; i < 5; ++i)
            made.push_back(person.client.post("/api/leads", R"({"name":"Changed"})").number("id"));
        std::vector<std::int64_t> seen;
        std::string since = start;
        for (int page = 0; page < 10; ++page) {
            const auto answer = person.client.get("/api/changes?limit=2&since=" + since);
            const auto ids = idsOf(answer, "entityId");
            if (ids.empty())
                break;
            seen.insert(seen.end(), ids.begin(), ids.end());
            since = answer.headers.at("x-last-seq");
        }
        QCOMPARE(seen, made);
        // Only what one may see, but the number goes on.
        const auto member = m_server->addPerson(person.company, Role::Member);
        const auto nothing = member.client.get("/api/changes?limit=1000");
        QCOMPARE(nothing.body, "[]");
        QVERIFY(std::stoll(nothing.headers.at("x-last-seq")) >= std::stoll(since));
        QCOMPARE(person.client.get("/api/changes?since=x").status, 400);
        // A front end on another origin may read the number.
        const auto elsewhere = person.client.get("/api/changes?since=" + start, {{"Origin", frontEnd}});
        QVERIFY(elsewhere.headers.at("access-control-expose-headers").find("X-Last-Seq") != std::string::npos);
    }

    void nothingIsMissedUnderParallelWriters()
    {
        constexpr int writers = 8;
        constexpr int each = 40;
        const auto person = m_server->owner();
        const std::string start = person.client.get("/api/changes?limit=1000").headers.at("x-last-seq");
        const Headers headers{{"Authorization", "Bearer " + person.client.token()}};
        std::vector<std::vector<std::int64_t>> made(writers);
        std::atomic<int> working{writers};
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&, writer] {
                Wire wire(m_server->port());
                for (int i = 0; i < each; ++i) {
                    const std::string name = "w" + std::to_string(writer) + "-" + std::to_string(i);
                    // Some with a contact: transactions of different lengths end in another order than they began.
                    const std::string email = i % 3 == 0 ? name + "@example.org" : "";
                    const auto answer = wire.request(
                        "POST", "/api/leads", R"({"name":")" + name + R"(","email":")" + email + R"("})", headers);
                    if (answer.status == 201)
                        made[static_cast<std::size_t>(writer)].push_back(answer.number("id"));
                }
                --working;
            });

        std::vector<std::int64_t> seqs;
        std::vector<std::int64_t> leads;
        std::string since = start;
        Wire reader(m_server->port());
        int idle = 0;
        bool isGood = true;
        while (isGood && (working > 0 || idle < 20)) {
            const auto answer = reader.request("GET", "/api/changes?limit=7&since=" + since, {}, headers);
            isGood = answer.status == 200;
            const auto json = answer.json();
            idle = isGood && json.as_array().empty() ? idle + 1 : 0;
            for (const auto& change : json.as_array()) {
                seqs.push_back(change.at("seq").as_int64());
                if (change.at("entity").as_string() == "lead")
                    leads.push_back(change.at("entityId").as_int64());
            }
            since = isGood ? answer.headers.at("x-last-seq") : since;
            if (idle > 0)
                QThread::msleep(5);
        }
        for (auto& thread : threads)
            thread.join();
        QVERIFY(isGood);
        std::vector<std::int64_t> all;
        for (const auto& some : made)
            all.insert(all.end(), some.begin(), some.end());
        QCOMPARE(all.size(), std::size_t(writers * each));
        QVERIFY(std::adjacent_find(seqs.begin(), seqs.end(), std::greater_equal<>()) == seqs.end());
        std::sort(all.begin(), all.end());
        std::sort(leads.begin(), leads.end());
        QCOMPARE(leads.size(), all.size()); // never one twice
        QCOMPARE(leads, all);
        // Read again from the start in one go: the same story.
        const auto again = idsOf(person.client.get("/api/changes?limit=1000&since=" + start), "seq");
        QCOMPARE(again, seqs);
    }

private:
    Answer makeLead(const std::string& name, const std::string& email, const std::string& phone) const
    {
        return client().post("/api/leads", leadBody(name, email, phone));
    }
    std::int64_t makeContact(const std::string& name, const std::string& email) const
    {
        const std::string identities = email.empty() ? "" : identityBody("email", email);
        return client()
            .post("/api/contacts", R"({"name":")" + name + R"(","identities":[)" + identities + "]}")
            .number("id");
    }
    static Answer merge(const Client& client, std::int64_t kept, std::int64_t merged)
    {
        return client.post("/api/contacts/merges",
            "{\"keptId\":" + std::to_string(kept) + ",\"mergedId\":" + std::to_string(merged) + "}");
    }
    Answer merge(std::int64_t kept, std::int64_t merged) const { return merge(client(), kept, merged); }
    static Answer undo(const Client& client, const Answer& made)
    {
        return client.post("/api/contacts/merges/" + std::to_string(made.number("id")) + "/undo", "");
    }
    Answer undo(const Answer& made) const { return undo(client(), made); }
};

QTEST_GUILESS_MAIN(ContactsTest)
#include "contacts_test.moc"
