#include "server/api_description.h"
#include "server/base/crypto.h"
#include "server/jobs/queue.h"
#include "tests/server/users/in_database.h"
#include "tests/support/company_test.h"

#include <QFile>
#include <QHostAddress>
#include <QtTest>

#include <set>

using namespace vigie;
using namespace vigie::test;

namespace {

constexpr const char* goldenPath = VIGIE_SOURCE_DIR "/tests/golden/routes.txt";
constexpr const char* renewVariable = "VIGIE_RENEW_GOLDEN";
constexpr std::size_t tooManyBytes = 2 * 1024 * 1024;

/// "PATCH /api/leads/:id (leads.write)", taken apart.
struct KnownRoute {
    std::string method;
    std::string pattern;
    std::string access;
    json::Value bodySchema; ///< null when it takes no body

    std::string name() const { return method + " " + pattern; }
    bool isPublic() const { return access == "everyone" || access == "signed in or not"; }
    bool takesBody() const { return bodySchema.is_object(); }
    bool takesIds() const { return pattern.find(':') != std::string::npos && !pattern.ends_with(":status"); }
    std::optional<Permission> permission() const { return enumFrom<Permission>(access); }
};

std::vector<KnownRoute> knownRoutes()
{
    const auto document = *json::parse(describeApi());
    std::vector<KnownRoute> out;
    for (const auto& line : listRoutes()) {
        const auto blank = line.find(' ');
        const auto bracket = line.find(" (");
        KnownRoute route{line.substr(0, blank), line.substr(blank + 1, bracket - blank - 1),
            line.substr(bracket + 2, line.size() - bracket - 3), nullptr};
        std::string path;
        std::string method = route.method;
        for (char& c : method)
            c = static_cast<char>(c - 'A' + 'a');
        for (const auto& segment : QString::fromStdString(route.pattern).split(QLatin1Char('/'), Qt::SkipEmptyParts))
            path += segment.startsWith(QLatin1Char(':')) ? "/{" + segment.mid(1).toStdString() + "}"
                                                         : "/" + segment.toStdString();
        const auto& operation = document.at("paths").at(path).at(method);
        if (operation.as_object().contains("requestBody"))
            route.bodySchema = operation.at("requestBody").at("content").at("application/json").at("schema");
        out.push_back(std::move(route));
    }
    return out;
}

/// A body with every field of a schema, each of a type it is not.
std::string wrongTypes(const json::Value& schema)
{
    json::Object body;
    for (const auto& property : schema.at("properties").as_object()) {
        const auto* const type = property.value().as_object().if_contains("type");
        const bool isArray = type && type->is_string() && type->as_string() == "array";
        body[property.key()] = isArray ? json::Value("a text") : json::Value(json::Array{json::Object{}});
    }
    return json::toText(body);
}

/// Records of one company, by the pattern in which their number stands.
struct Records {
    std::map<std::string, std::int64_t> ids;

    /// The path of a route with these records' numbers; empty when one is not known.
    std::string path(const std::string& pattern) const
    {
        std::string out;
        std::size_t at = 1;
        while (at <= pattern.size()) {
            const auto end = std::min(pattern.find('/', at), pattern.size());
            const std::string segment = pattern.substr(at, end - at);
            out += "/";
            if (segment == ":status")
                out += "won";
            else if (segment.starts_with(":")) {
                const auto known = ids.find(pattern.substr(0, end));
                if (known == ids.end())
                    return {};
                out += std::to_string(known->second);
            } else
                out += segment;
            at = end + 1;
        }
        return out;
    }
};

/// Whether the walked records, which are the owner's, are not there for a role that sees only its own.
bool seesOwnOnly(int role, PermissionSet may, const KnownRoute& route)
{
    static const std::set<std::string> ofOnesOwn{"/api/events/:id/attend", "/api/events/:id/ticket",
        "/api/events/:id/ticket.pdf", "/api/events/:id/ticket.png", "/api/events/:id/attendees/:attendeeId/ticket",
        "/api/events/:id/attendees/:attendeeId/ticket.pdf", "/api/events/:id/attendees/:attendeeId/ticket.png",
        "/api/events/:id/scans"};
    return role < 0 || ofOnesOwn.contains(route.pattern)
        || (route.access == "checkIns.use" && !may.has(Permission::ReadCheckIns));
}

/// The same path with this in the place of every number.
std::string withIds(const std::string& pattern, const std::string& id)
{
    std::string out;
    for (const auto& segment : QString::fromStdString(pattern).split(QLatin1Char('/'), Qt::SkipEmptyParts))
        out += "/" + (segment.startsWith(QLatin1Char(':')) ? id : segment.toStdString());
    return out;
}

} // namespace

/// Walks every route there is: a new one is held to the same rules without a line here.
class RoutesTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() override
    {
        CompanyTest::initTestCase();
        m_routes = knownRoutes();
        m_records = makeRecords(*m_owner);
        m_stranger = std::make_unique<Person>(m_server->owner());
        m_own = makeRecords(*m_stranger);
    }

    void theListOfRoutesIsTheGoldenOne()
    {
        QByteArray present;
        for (const auto& line : listRoutes())
            present += QByteArray::fromStdString(line) + "\n";
        QFile golden(QString::fromLatin1(goldenPath));
        if (qEnvironmentVariableIsSet(renewVariable)) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(present);
            golden.close();
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), goldenPath);
        const QByteArray kept = golden.readAll();
        const auto presentLines = present.split('\n');
        const auto keptLines = kept.split('\n');
        QByteArray difference;
        for (const auto& line : presentLines)
            difference += keptLines.contains(line) ? QByteArray() : "\n  new or changed: " + line;
        for (const auto& line : keptLines)
            difference += presentLines.contains(line) ? QByteArray() : "\n  gone: " + line;
        const QByteArray message = "the routes are not those of tests/golden/routes.txt:" + difference
            + "\nWhen this is meant, renew the list: " + renewVariable + "=1 build/dev/bin/routes_test";
        QVERIFY2(present == kept, message.constData());
    }

    void noTwoRoutesAreTheSame()
    {
        std::set<std::string> seen;
        for (const auto& route : m_routes)
            QVERIFY2(seen.insert(route.method + " " + withIds(route.pattern, ":")).second, route.name().c_str());
    }

    void withoutATokenOnlyPublicRoutesAnswer()
    {
        Wire wire(m_server->port());
        int closed = 0;
        for (const auto& route : m_routes) {
            const auto answer = wire.request(route.method, m_records.path(route.pattern));
            const bool isGood = route.isPublic() ? answer.status != 401 && answer.status != 403 : answer.status == 401;
            QVERIFY2(isGood && answer.status > 0 && answer.status < 500, describe(route, answer).c_str());
            closed += route.isPublic() ? 0 : 1;
            if (answer.status == 401)
                QCOMPARE(answer.text("code"), "unauthenticated");
        }
        QVERIFY(closed > 40);
    }

    void aRoleTooLowIsRefused_data()
    {
        QTest::addColumn<int>("role");
        for (const Role role : {Role::Admin, Role::Agent, Role::Viewer, Role::Member})
            QTest::newRow(std::string(nameOf(role)).c_str()) << static_cast<int>(role);
        QTest::newRow("a key that may nothing") << -1;
    }
    void aRoleTooLowIsRefused()
    {
        QFETCH(int, role);
        const auto may = role < 0 ? PermissionSet() : permissionsOf(static_cast<Role>(role));
        const Client client = role < 0
            ? Client(m_server->port(),
                m_owner->client.post("/api/api-keys", R"({"name":"Powerless","permissions":[]})").text("key"))
            : m_server->addPerson(m_owner->company, static_cast<Role>(role)).client;
        int refused = 0;
        Wire wire(m_server->port());
        for (const auto& route : m_routes) {
            if (route.isPublic())
                continue;
            const auto permission = route.permission();
            QVERIFY2(permission || route.access == "signed in", route.access.c_str());
            const bool isAllowed = !permission || may.has(*permission);
            if (isAllowed && route.method != "GET")
                continue; // would change something
            // The right body and existing records: nothing but the role can be what is wrong.
            const auto answer
                = wire.request(route.method, m_records.path(route.pattern), bodyFor(route), headersOf(client));
            if (isAllowed)
                QVERIFY2(answer.status == 200 || (seesOwnOnly(role, may, route) && answer.status == 404),
                    describe(route, answer).c_str());
            else {
                QVERIFY2(answer.status == 403, describe(route, answer).c_str());
                QCOMPARE(answer.text("code"), "forbidden");
                ++refused;
            }
        }
        QVERIFY(refused > 0 || may.has(Permission::ManageCompany));
    }

    void recordsOfAnotherCompanyAreNotThere()
    {
        const auto ledger = m_owner->client.get("/api/audit?limit=1").body;
        Wire wire(m_server->port());
        int walked = 0;
        for (const auto& route : m_routes) {
            if (!route.takesIds())
                continue;
            const std::string path = m_records.path(route.pattern);
            QVERIFY2(!path.empty(), ("makeRecords() makes no record for " + route.pattern).c_str());
            const auto answer = wire.request(route.method, path, bodyFor(route), headersOf(m_stranger->client));
            QVERIFY2(answer.status == 404, describe(route, answer).c_str());
            QCOMPARE(answer.text("code"), "not_found");
            ++walked;
        }
        QVERIFY(walked >= 20);
        // One's own contact with the other's identity.
        const std::string mixed = m_own.path("/api/contacts/:id") + "/identities/"
            + std::to_string(m_records.ids.at("/api/contacts/:id/identities/:identityId"));
        QCOMPARE(m_stranger->client.remove(mixed).status, 404);
        QCOMPARE(m_owner->client.get("/api/audit?limit=1").body, ledger); // nothing happened to any of them
    }

    void theWalkedRecordsExist()
    {
        // Else the walk above would find 404 for the wrong reason.
        for (const auto& route : m_routes) {
            if (!route.takesIds() || route.method != "GET")
                continue;
            const auto answer = m_owner->client.get(m_records.path(route.pattern));
            QVERIFY2(answer.status == 200, describe(route, answer).c_str());
        }
        const auto& ids = m_records.ids;
        const auto contains = [&](const std::string& path, const std::string& pattern) {
            const auto json = m_owner->client.get(path).json();
            bool found = false;
            for (const auto& item : json.as_array())
                found = found || item.at("id").as_int64() == ids.at(pattern);
            return found;
        };
        QVERIFY(contains("/api/contacts/merges", "/api/contacts/merges/:id"));
        QVERIFY(contains("/api/invitations", "/api/invitations/:id"));
        QVERIFY(contains("/api/api-keys", "/api/api-keys/:id"));
        QVERIFY(contains("/api/auth/sessions", "/api/auth/sessions/:id"));
        QVERIFY(contains("/api/jobs?state=dead", "/api/jobs/:id"));
    }

    void rubbishBodiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        const QByteArray json("application/json");
        QTest::newRow("empty") << QByteArray() << json;
        QTest::newRow("no JSON") << QByteArray("{name:1}") << json;
        QTest::newRow("half JSON") << QByteArray("{\"name\":\"x") << json;
        QTest::newRow("array") << QByteArray("[]") << json;
        QTest::newRow("null") << QByteArray("null") << json;
        QTest::newRow("string") << QByteArray("\"text\"") << json;
        QTest::newRow("number") << QByteArray("1e999") << json;
        QTest::newRow("deep") << "{\"name\":" + QByteArray(20000, '[') + QByteArray(20000, ']') + "}" << json;
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(5000) << json;
        QTest::newRow("bytes") << QByteArray("\x00\xff\xfe{}", 5) << json;
        QTest::newRow("broken UTF-8") << QByteArray("{\"name\":\"\xc3\x28\",\"email\":\"\xff@x.org\"}") << json;
        QTest::newRow("form") << QByteArray("name=x&email=y") << QByteArray("application/x-www-form-urlencoded");
    }
    void rubbishBodiesAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        Wire wire(m_server->port());
        for (const auto& route : m_routes) {
            if (!route.takesBody())
                continue;
            const auto answer = send(wire, route, m_own.path(route.pattern), body.toStdString(), type.toStdString());
            QVERIFY2(answer.status == 400, describe(route, answer).c_str());
        }
    }

    void fieldsOfTheWrongTypeAreRefused()
    {
        Wire wire(m_server->port());
        for (const auto& route : m_routes) {
            if (!route.takesBody())
                continue;
            const auto answer = send(wire, route, m_own.path(route.pattern), wrongTypes(route.bodySchema));
            QVERIFY2(answer.status == 400, describe(route, answer).c_str());
            const auto json = answer.json();
            QVERIFY2(!json.at("details").as_array().empty(), describe(route, answer).c_str());
        }
    }

    void hugeBodiesAreRefused()
    {
        const std::string huge = "{\"name\":\"" + std::string(tooManyBytes, 'x') + "\"}";
        for (const auto& route : m_routes) {
            if (route.method == "GET")
                continue;
            Wire wire(m_server->port());
            const auto answer = send(wire, route, m_own.path(route.pattern), huge);
            QVERIFY2(answer.status == 413, describe(route, answer).c_str());
        }
    }

    void rubbishQueriesAreNoFault()
    {
        // What the lists read, and a name that nobody reads.
        const char* const names[] = {"limit", "cursor", "sort", "q", "since", "from", "to", "entity", "entityId",
            "actorId", "status", "state", "minScore", "ownerId", "contactId", "source", "tag", "createdFrom",
            "createdTo", "step", "steps", "timeZone", "total", "days", "nonsense"};
        const char* const values[] = {"", "x", "-1", "0", "1.5", "null", "99999999999999999999", "9223372036854775807",
            "-9223372036854775808", "4294967296", "%27%22%29%3B--", "%25%5F%5C", "%ff%fe", "%c3%28", "%00", "%e2%80%ae",
            "[]", "2026-13-45T99:99:99Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"};
        Wire wire(m_server->port());
        const auto headers = headersOf(m_stranger->client);
        int asked = 0;
        for (const auto& route : m_routes) {
            if (route.method != "GET")
                continue;
            const std::string path = m_own.path(route.pattern);
            for (const char* const name : names) {
                for (const char* const value : values) {
                    const auto answer = wire.request("GET", path + "?" + name + "=" + value, {}, headers);
                    // An address that is none ends the connection.
                    if (!wire.socket().isOpen() || answer.headers.count("connection") > 0)
                        reconnect(wire);
                    QVERIFY2(answer.status >= 200 && answer.status < 500,
                        (describe(route, answer) + " to " + name + "=" + value).c_str());
                    ++asked;
                }
            }
        }
        QVERIFY(asked > 8000);
    }

    void forgedCursorsAreNoFault()
    {
        Wire wire(m_server->port());
        const auto headers = headersOf(m_stranger->client);
        int accepted = 0;
        for (const auto& route : m_routes) {
            if (route.method != "GET")
                continue;
            for (const char* const sort :
                {"id", "-id", "name", "email", "status", "fitScore", "createdAt", "-updatedAt"}) {
                for (const char* const place : {"\"text\"", "5", "-9223372036854775808", "\"\"", "\"9\"", "\"\\u0001\"",
                         "\"\xff\"", "null", "[]"}) {
                    const std::string cursor
                        = crypto::toBase64Url(std::string("[\"") + sort + "\"," + place + ",9223372036854775807]");
                    const auto answer = wire.request(
                        "GET", m_own.path(route.pattern) + "?sort=" + sort + "&cursor=" + cursor, {}, headers);
                    QVERIFY2(answer.status >= 200 && answer.status < 500,
                        (describe(route, answer) + " to " + sort + " " + place).c_str());
                    accepted += answer.status == 200 ? 1 : 0;
                }
            }
        }
        QVERIFY(accepted > 100);
    }

    void rubbishIdsAreNotFound_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"0", "-1", "99999999999999999999", "9223372036854775807", "abc", "1e3", "1.0", "0x1",
                 "+1", "1%20", "%ff", "%2e%2e", "1;drop table leads", "null", "%F0%9F%98%80"})
            QTest::newRow(id) << QByteArray(id).replace(' ', "%20");
        QTest::newRow("NUL") << QByteArray("%00");
        QTest::newRow("long") << QByteArray(4000, '7');
    }
    void rubbishIdsAreNotFound()
    {
        QFETCH(QByteArray, id);
        Wire wire(m_server->port());
        int walked = 0;
        for (const auto& route : m_routes) {
            if (!route.takesIds())
                continue;
            const auto answer = send(wire, route, withIds(route.pattern, id.toStdString()), bodyFor(route));
            if (answer.headers.count("connection") > 0)
                reconnect(wire);
            // No bytes that are no text reach a route.
            const bool isAddress = id != "%00" && id != "%ff";
            QVERIFY2(answer.status == 404 || (!isAddress && answer.status == 400), describe(route, answer).c_str());
            ++walked;
        }
        QVERIFY(walked >= 20);
    }

    void otherMethodsAreToldWhatIsPossible()
    {
        std::map<std::string, std::set<std::string>> methods;
        for (const auto& route : m_routes)
            methods[m_own.path(route.pattern)].insert(route.method);
        Wire wire(m_server->port());
        for (const auto& [path, possible] : methods) {
            for (const char* const method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
                if (possible.contains(method))
                    continue;
                const auto answer = wire.request(method, path, {}, headersOf(m_stranger->client));
                QVERIFY2(answer.status == 405, (path + " " + method + " " + std::to_string(answer.status)).c_str());
                for (const auto& each : possible)
                    QVERIFY2(answer.headers.at("allow").find(each) != std::string::npos, path.c_str());
            }
        }
        QCOMPARE(wire.request("GET", "/api/nothing").status, 404);
        QCOMPARE(wire.request("GET", "/api/leads/1/nothing", {}, headersOf(m_stranger->client)).status, 404);
    }

private:
    static std::string describe(const KnownRoute& route, const Answer& answer)
    {
        return route.name() + " answered " + std::to_string(answer.status) + " " + answer.body.substr(0, 300);
    }
    static Headers headersOf(const Client& client) { return {{"Authorization", "Bearer " + client.token()}}; }
    void reconnect(Wire& wire) const
    {
        wire.socket().abort();
        wire.socket().connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
        wire.socket().waitForConnected(5000);
    }

    /// As the second company's owner; public routes without a token.
    Answer send(Wire& wire, const KnownRoute& route, const std::string& path, const std::string& body,
        const std::string& type = "application/json") const
    {
        QByteArray out = QByteArray::fromStdString(route.method + " " + path + " HTTP/1.1\r\nHost: x\r\n");
        if (!route.isPublic())
            out += QByteArray::fromStdString("Authorization: Bearer " + m_stranger->client.token() + "\r\n");
        out += QByteArray::fromStdString(
            "Content-Type: " + type + "\r\nContent-Length: " + std::to_string(body.size()));
        wire.send(out + "\r\n\r\n" + QByteArray::fromStdString(body));
        return wire.read(30000);
    }

    /// A body that is right in itself, so that a route finds fault with nothing else.
    static std::string bodyFor(const KnownRoute& route)
    {
        static const std::map<std::string, std::string> bodies{
            {"POST /api/leads/:id/score-preview", R"({"rules":[]})"},
            {"POST /api/contacts/:id/identities", R"({"kind":"email","value":"walked@example.org"})"},
            {"POST /api/contacts", R"({"name":"Walked"})"},
            {"POST /api/contacts/merges", R"({"keptId":1,"mergedId":2})"},
            {"POST /api/leads", R"({"name":"Walked"})"},
            {"PUT /api/leads/score-rules", R"({"rules":[]})"},
            {"POST /api/events/:id/redeem", R"({"ticket":"nonsense","nonce":"walked-0001"})"},
            {"POST /api/events/:id/attendees/many", R"({"guests":[{"name":"Walked","email":"walked@example.org"}]})"},
            {"POST /api/events/:id/attendees/remove", R"({"ids":[1]})"},
            {"POST /api/users", R"({"email":"walked@example.org"})"},
            {"POST /api/tasks", R"({"title":"Walked","contactId":1})"},
            {"POST /api/views", R"({"place":"leads","name":"Walked"})"},
            {"POST /api/invitations", R"({"email":"walked@example.org"})"},
            {"POST /api/api-keys", R"({"name":"Walked","permissions":[]})"},
        };
        const auto found = bodies.find(route.name());
        if (found != bodies.end())
            return found->second;
        return route.takesBody() ? "{}" : "";
    }

    Records makeRecords(const Person& person) const
    {
        const Client& client = person.client;
        const auto made = [&](const std::string& path, const std::string& body) {
            const auto answer = client.post(path, body);
            if (answer.number("id") <= 0)
                qFatal("%s: %s", path.c_str(), answer.body.c_str());
            return answer.number("id");
        };
        const std::string suffix = std::to_string(person.company.value) + "@example.org";
        const std::string lead = "lead" + suffix;
        const std::string known = "contact" + suffix;
        Records out;
        auto& ids = out.ids;
        ids["/api/companies/:id"] = person.company.value;
        ids["/api/leads/:id"] = made("/api/leads", R"({"name":"Walked","email":")" + lead + R"("})");
        const auto contact = client.post(
            "/api/contacts", R"({"name":"Kept","identities":[{"kind":"email","value":")" + known + R"("}]})");
        const auto json = contact.json();
        ids["/api/chat/history/:leadId"] = ids["/api/leads/:id"];
        client.post("/api/chat/message",
            R"({"message":"Hello","as":"agent","leadId":)" + std::to_string(ids["/api/leads/:id"]) + "}");
        const auto conversations = client.get("/api/chat/conversations").json();
        ids["/api/chat/conversations/:id"] = conversations.at(0).at("id").as_int64();
        const auto report = "/api/reports/" + std::to_string(ids["/api/leads/:id"]);
        if (client.put(report, R"({"content":{"summary":"Walked"}})").status != 200)
            qFatal("no report was written");
        const auto logo = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");
        client.put("/api/reports/settings/logo", logo.toStdString());
        client.put("/api/mail/settings",
            R"({"provider":"smtp","host":"127.0.0.1","port":1,"encryption":"none","fromAddress":"us@example.org"})");
        ids["/api/mails/:id"] = made("/api/mails",
            R"({"subject":"Walked","body":"Walked","leadId":)" + std::to_string(ids["/api/leads/:id"]) + "}");
        ids["/api/reports/:leadId"] = ids["/api/leads/:id"];
        ids["/api/contacts/:id"] = json.at("id").as_int64();
        ids["/api/contacts/:id/identities/:identityId"] = json.at("identities").at(0).at("id").as_int64();
        const auto merged = made("/api/contacts", R"({"name":"Merged"})");
        ids["/api/contacts/merges/:id"] = made("/api/contacts/merges",
            "{\"keptId\":" + std::to_string(ids["/api/contacts/:id"]) + ",\"mergedId\":" + std::to_string(merged)
                + "}");
        ids["/api/tasks/:id"] = made(
            "/api/tasks", "{\"title\":\"Walked\",\"contactId\":" + std::to_string(ids["/api/contacts/:id"]) + "}");
        ids["/api/checkins/:id"] = made("/api/checkins", R"({"place":"Walked"})");
        ids["/api/events/:id"] = made("/api/events", R"({"title":"Walked","startsAt":"2036-01-01T10:00:00Z"})");
        const auto event = "/api/events/" + std::to_string(ids["/api/events/:id"]);
        ids["/api/events/:id/attendees/:attendeeId"] = client.get(event + "/attend").number("id");
        ids["/api/door/events/:id"] = ids["/api/events/:id"];
        const auto code = client.post("/api/door/pairings", R"({"name":"Walked"})").text("code");
        m_server->anonymous().post("/api/door/pair", "{\"code\":\"" + code + "\"}");
        ids["/api/door/devices/:id"] = client.get("/api/door/devices").json().at(0).at("id").as_int64();
        ids["/api/calendar-feeds/:id"] = made("/api/calendar-feeds", "{}");
        ids["/api/imports/:id"] = made("/api/imports", R"({"fileName":"walked.csv","fileBytes":9})");
        ids["/api/imports/:id/parts/:number"] = 1;
        ids["/api/views/:id"] = made("/api/views", R"({"place":"leads","name":"Walked"})");
        ids["/api/users/:id"] = made("/api/users", "{\"email\":\"user" + suffix + "\"}");
        ids["/api/auth/impersonate/:id"] = ids["/api/users/:id"];
        ids["/api/invitations/:id"] = made("/api/invitations", "{\"email\":\"invited" + suffix + "\"}");
        ids["/api/api-keys/:id"] = made("/api/api-keys", R"({"name":"Walked","permissions":["leads.read"]})");
        m_server->signIn(person.email);
        const auto sessions = client.get("/api/auth/sessions").json();
        for (const auto& session : sessions.as_array()) {
            if (!session.at("current").as_bool())
                ids["/api/auth/sessions/:id"] = session.at("id").as_int64();
        }
        ids["/api/jobs/:id"] = deadJob(person);
        return out;
    }

    /// A job that nobody can do: dead at its first attempt.
    std::int64_t deadJob(const Person& person) const
    {
        const auto id = inDatabase(*m_server, person.company,
            [&](db::Tx& tx) { return jobs::Queue().enqueue(tx, person.company, "test.nothing", "{}"); });
        // Another job wakes the runner, which did not hear of this one.
        person.client.put("/api/leads/score-rules", R"({"rules":[]})");
        const bool isDead = eventually(
            [&] { return person.client.get("/api/jobs?state=dead").body.find("test.nothing") != std::string::npos; });
        if (!isDead)
            qFatal("the job that cannot be done did not die");
        return id.value;
    }

    std::vector<KnownRoute> m_routes;
    std::unique_ptr<Person> m_stranger; ///< owner of another company
    Records m_records; ///< the owner's
    Records m_own; ///< the stranger's
};

QTEST_GUILESS_MAIN(RoutesTest)
#include "routes_test.moc"
