#include "tests/server/users/in_database.h"
#include "tests/support/bodies.h"
#include "tests/support/company_test.h"

#include <QThread>
#include <QtTest>

#include <atomic>
#include <random>

using namespace vigie;
using namespace vigie::test;

namespace {

/// What the counts are made of.
struct PlainLead {
    LeadId id;
    std::string status;
    std::string source;
    UserId ownerId;
    std::int64_t fitScore = 0;
    Instant createdAt;
    std::optional<Instant> closedAt;
};

constexpr db::Query insertPlain{"insertPlain",
    "insert into leads (company_id, owner_id, name, score_factors, tags, fit_score, status, source, created_at, "
    "updated_at, closed_at) select company, owner, 'Ana', '[]', '[]', score, status, source, made, made, closed "
    "from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::bigint[]) "
    "as given(company, owner, score, status, source, made, closed)",
    "insert into leads (company_id, owner_id, name, score_factors, tags, fit_score, status, source, created_at, "
    "updated_at, closed_at) select c1, c2, 'Ana', '[]', '[]', c3, c4, c5, c6, c6, c7 from given(?1)"};
constexpr db::Query updatePlain{"updatePlain",
    "update leads set owner_id = $3, fit_score = $4, status = $5, source = $6, closed_at = $7 "
    "where company_id = $1 and id = $2",
    "update leads set owner_id = ?3, fit_score = ?4, status = ?5, source = ?6, closed_at = ?7 "
    "where company_id = ?1 and id = ?2"};
constexpr db::Query allPlain{"allPlain",
    "select id, status, source, owner_id, fit_score, created_at, closed_at from leads where company_id = $1 order by "
    "id",
    "select id, status, source, owner_id, fit_score, created_at, closed_at from leads where company_id = ?1 order by "
    "id"};
constexpr db::Query removeEverySeventh{"removeEverySeventh", "delete from leads where company_id = $1 and id % 7 = 0",
    "delete from leads where company_id = ?1 and id % 7 = 0"};
constexpr db::Query turnRound{"turnRound",
    "update leads set status = case status when 'new' then 'contacted' else 'new' end, closed_at = null "
    "where company_id = $1 and id % 4 = $2",
    "update leads set status = case status when 'new' then 'contacted' else 'new' end, closed_at = null "
    "where company_id = ?1 and id % 4 = ?2"};
constexpr db::Query removeUser{"removeUser", "delete from users where company_id = $1 and id = $2",
    "delete from users where company_id = ?1 and id = ?2"};
constexpr db::Query removeCompany{
    "removeCompany", "delete from companies where id = $1", "delete from companies where id = ?1"};
constexpr db::Query fold{"fold",
    "insert into lead_count_changes (company_id, created_hour, status, source, leads, scores) "
    "values ($1, 0, '', '', 0, 0)",
    "insert into lead_count_changes (company_id, created_hour, status, source, leads, scores) "
    "values (?1, 0, '', '', 0, 0)"};
constexpr db::Query countKept{"countKept", "select count(*) from lead_counts where company_id = $1",
    "select count(*) from lead_counts where company_id = ?1"};
constexpr db::Query countPending{"countPending", "select count(*) from lead_count_changes where company_id = $1",
    "select count(*) from lead_count_changes where company_id = ?1"};

constexpr std::string_view statuses[] = {"new", "contacted", "qualified", "proposal", "won", "lost"};
constexpr std::string_view sources[] = {"web", "fair", "referral", ""};

/// Figures as they are told: leads, won, lost, average score.
using Told = std::tuple<std::int64_t, std::int64_t, std::int64_t, double>;

struct Sum {
    std::int64_t leads = 0;
    std::int64_t scores = 0;
    std::int64_t won = 0;
    std::int64_t lost = 0;

    void addOutcome(const PlainLead& lead)
    {
        won += lead.status == "won" ? 1 : 0;
        lost += lead.status == "lost" ? 1 : 0;
    }
    void add(const PlainLead& lead)
    {
        ++leads;
        scores += lead.fitScore;
    }
    Told told() const
    {
        return {leads, won, lost, leads == 0 ? 0 : static_cast<double>(scores) / static_cast<double>(leads)};
    }
};

bool isWithin(Instant at, Instant from, Instant to)
{
    return at >= from && at < to;
}

/// What a point or the figures of a period should say.
Told plainFigures(const std::vector<PlainLead>& leads, Instant from, Instant to)
{
    Sum sum;
    for (const auto& lead : leads) {
        if (isWithin(lead.createdAt, from, to))
            sum.add(lead);
        if (lead.closedAt && isWithin(*lead.closedAt, from, to))
            sum.addOutcome(lead);
    }
    return sum.told();
}

template <class Key>
std::map<std::string, std::int64_t> plainCounts(
    const std::vector<PlainLead>& leads, Instant from, Instant to, const Key& key)
{
    std::map<std::string, std::int64_t> out;
    for (const auto& lead : leads) {
        if (isWithin(lead.createdAt, from, to))
            ++out[key(lead)];
    }
    return out;
}

Instant at(const json::Value& record, const char* member)
{
    return *fromIso(std::string(record.at(member).as_string()));
}

Told told(const json::Value& record, const char* count)
{
    return {record.at(count).as_int64(), record.at("won").as_int64(), record.at("lost").as_int64(),
        record.at("averageScore").to_number<double>()};
}

std::map<std::string, std::int64_t> countsBy(const json::Value& rows, const char* member)
{
    std::map<std::string, std::int64_t> out;
    for (const auto& row : rows.as_array()) {
        if (row.at("count").as_int64() != 0)
            out[std::string(row.at(member).as_string())] = row.at("count").as_int64();
    }
    return out;
}

bool isNear(const Told& a, const Told& b)
{
    return std::get<0>(a) == std::get<0>(b) && std::get<1>(a) == std::get<1>(b) && std::get<2>(a) == std::get<2>(b)
        && std::abs(std::get<3>(a) - std::get<3>(b)) < 1e-9;
}

} // namespace

template <>
struct vigie::FieldsOf<PlainLead> {
    static constexpr auto list = FieldList{field("id", &PlainLead::id), field("status", &PlainLead::status),
        field("source", &PlainLead::source), field("ownerId", &PlainLead::ownerId),
        field("fitScore", &PlainLead::fitScore), field("createdAt", &PlainLead::createdAt),
        field("closedAt", &PlainLead::closedAt)};
};

/// The counts of leads, kept as leads change, against counting all leads one by one.
class LeadCountsTest : public CompanyTest {
    Q_OBJECT

private Q_SLOTS:
    void figuresStayExactHoweverLeadsChange()
    {
        const auto person = m_server->owner();
        const auto agent = m_server->addPerson(person.company, Role::Agent);
        m_owners = {UserId{}, person.id, agent.id};
        add(person, 40); // all of them since the last fold
        checkAll(person);
        add(person, 2600);
        checkAll(person);
        QVERIFY(numberOf(person, countKept) > 0);
        for (int round = 0; round < 3; ++round) {
            change(person, 150);
            checkAll(person);
        }
        change(person, 700); // more than once past a fold
        checkAll(person);
        QVERIFY(numberOf(person, countPending) > 0);
        run(person, fold);
        QCOMPARE(numberOf(person, countPending), 0);
        checkAll(person);
    }

    void whatIsDeletedIsCountedNoMore()
    {
        const auto person = m_server->owner();
        m_owners = {UserId{}, person.id};
        add(person, 1200);
        run(person, removeEverySeventh);
        checkAll(person);
        const auto leads = leadsOf(person);
        for (std::size_t i = 0; i < 20; ++i)
            QCOMPARE(person.client.remove("/api/leads/" + std::to_string(leads[i * 7].id.value)).status, 204);
        checkAll(person);
        const auto made = person.client.post(
            "/api/leads", bodyOf({{"name", "Ana Ferreira"}, {"email", "ana@example.org"}, {"source", "a secret"}}));
        checkAll(person);
        const auto contact = "/api/contacts/" + std::to_string(made.number("contactId"));
        QCOMPARE(person.client.post(contact + "/erase", bodyOf({{"name", "Ana Ferreira"}})).status, 200);
        QCOMPARE(numberOf(person, countPending), 0);
        checkAll(person);
    }

    void theLeadsOfWhoeverLeavesAreNobodys()
    {
        const auto person = m_server->owner();
        const auto agent = m_server->addPerson(person.company, Role::Agent);
        m_owners = {agent.id, person.id};
        add(person, 300);
        inDatabase(
            *m_server, person.company, [&](db::Tx& tx) { return tx.exec(removeUser, person.company, agent.id); });
        const auto owners = person.client.get("/api/analytics/leads-by-owner?step=month&steps=36").json();
        QCOMPARE(owners.as_array().size(), std::size_t(2));
        checkAll(person);
    }

    void nothingStaysOfACompany()
    {
        const auto person = m_server->owner();
        m_owners = {UserId{}, person.id};
        add(person, 1500);
        QVERIFY(numberOf(person, countKept) > 0);
        inDatabase(*m_server, person.company, [&](db::Tx& tx) { return tx.exec(removeCompany, person.company); });
        QVERIFY(leadsOf(person).empty());
        QCOMPARE(numberOf(person, countKept), 0);
        QCOMPARE(numberOf(person, countPending), 0);
    }

    void noWriterIsMissedAndNoneCountedTwice()
    {
        const auto person = m_server->owner();
        m_owners = {UserId{}, person.id};
        add(person, 2000);
        constexpr int writers = 4;
        std::atomic<int> atWork{writers};
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < writers; ++i) {
            threads.emplace_back(QThread::create([&, i] {
                for (int round = 0; round < 12; ++round)
                    inDatabase(
                        *m_server, person.company, [&](db::Tx& tx) { return tx.exec(turnRound, person.company, i); });
                --atWork;
            }));
            threads.back()->start();
        }
        // Whatever is under way, every answer tells of all leads.
        int asked = 0;
        for (; atWork > 0 || asked < 5; ++asked) {
            std::int64_t count = 0;
            const auto statusCounts = person.client.get("/api/analytics/leads-by-status").json();
            for (const auto& status : statusCounts.as_array())
                count += status.at("count").as_int64();
            QCOMPARE(count, 2000);
        }
        for (const auto& thread : threads)
            QVERIFY(thread->wait(60000));
        checkAll(person);
    }

private:
    std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }

    PlainLead anyLead()
    {
        PlainLead out;
        out.status = statuses[pick(std::size(statuses))];
        out.source = sources[pick(std::size(sources))];
        out.ownerId = m_owners[pick(m_owners.size())];
        out.fitScore = static_cast<std::int64_t>(pick(101));
        // Of three years, a tenth of them within a day, on the very hours and off them.
        constexpr std::size_t hours = 3 * 365 * 24;
        const auto hour = static_cast<std::int64_t>(pick(10) == 0 ? hours / 2 + pick(24) : pick(hours));
        const auto within = static_cast<std::int64_t>(pick(4) == 0 ? 0 : pick(3600000));
        out.createdAt = {fromIso("2024-06-01T00:00:00Z")->ms + hour * 3600000 + within};
        if (out.status == "won" || out.status == "lost")
            out.closedAt = Instant{out.createdAt.ms + static_cast<std::int64_t>(pick(40 * 24)) * 1800000};
        return out;
    }

    void add(const Person& person, int count)
    {
        std::vector<PlainLead> leads;
        for (int i = 0; i < count; ++i)
            leads.push_back(anyLead());
        inDatabase(*m_server, person.company, [&](db::Tx& tx) {
            tx.postEach(insertPlain, leads, [&](const PlainLead& lead) {
                return std::forward_as_tuple(person.company, lead.ownerId, lead.fitScore, lead.status, lead.source,
                    lead.createdAt, lead.closedAt);
            });
            return 0;
        });
    }

    /// So many leads become another one each, some of them more than once.
    void change(const Person& person, int count)
    {
        const auto leads = leadsOf(person);
        inDatabase(*m_server, person.company, [&](db::Tx& tx) {
            for (int i = 0; i < count; ++i) {
                const auto to = anyLead();
                tx.exec(updatePlain, person.company, leads[pick(leads.size())].id, to.ownerId, to.fitScore, to.status,
                    to.source, to.closedAt);
            }
            return 0;
        });
    }

    void run(const Person& person, const db::Query& query)
    {
        inDatabase(*m_server, person.company, [&](db::Tx& tx) { return tx.exec(query, person.company); });
    }
    std::vector<PlainLead> leadsOf(const Person& person)
    {
        return inDatabase(
            *m_server, person.company, [&](db::Tx& tx) { return tx.all<PlainLead>(allPlain, person.company); });
    }
    std::int64_t numberOf(const Person& person, const db::Query& query)
    {
        return inDatabase(
            *m_server, person.company, [&](db::Tx& tx) { return *tx.value<std::int64_t>(query, person.company); });
    }

    void checkAll(const Person& person)
    {
        const auto leads = leadsOf(person);
        checkTotals(person, leads);
        for (const std::string period : {
                 "step=month&steps=30",
                 "from=2024-11-30T23:00:00Z&to=2025-11-05T10:17:13.123Z&step=month",
                 "from=2025-11-28T10:17:13.123Z&to=2025-12-01T23:59:59.999Z",
                 "from=2025-11-30T03:10:00Z&to=2025-11-30T03:40:00Z",
                 "from=2025-11-30T03:00:00Z&to=2025-11-30T04:00:00Z",
                 "from=2025-11-29T23:30:00Z&to=2025-12-02T00:00:00Z&timeZone=UTC",
                 "from=2025-02-01T00:00:00Z&to=2025-08-01T00:00:00Z&step=week&timeZone=Asia/Kolkata",
                 "from=2025-09-20T00:00:00Z&to=2025-10-20T00:00:00Z&timeZone=Australia/Lord_Howe",
                 "from=2025-10-15T00:00:00Z&to=2025-11-15T00:00:00Z&timeZone=America/St_Johns",
                 "from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z&timeZone=Asia/Kathmandu",
             }) {
            checkPeriod(person, leads, period);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void checkTotals(const Person& person, const std::vector<PlainLead>& leads)
    {
        Sum all;
        std::map<std::string, std::int64_t> byStatus;
        for (const auto& lead : leads) {
            all.add(lead);
            all.addOutcome(lead);
            ++byStatus[lead.status];
        }
        const auto stats = person.client.get("/api/analytics/stats").json();
        QVERIFY(isNear(told(stats, "total"), all.told()));
        QCOMPARE(stats.at("newLeads").as_int64(), byStatus["new"]);
        std::erase_if(byStatus, [](const auto& each) { return each.second == 0; });
        QCOMPARE(countsBy(person.client.get("/api/analytics/leads-by-status").json(), "status"), byStatus);
        const auto score = person.client.get("/api/analytics/avg-score").json();
        QCOMPARE(score.at("count").as_int64(), all.leads);
        QVERIFY(std::abs(score.at("averageScore").to_number<double>() - std::get<3>(all.told())) < 1e-9);
        const auto waiting = person.client.get("/api/analytics/overview").json().at("waiting").as_int64();
        QCOMPARE(waiting, stats.at("newLeads").as_int64());
    }

    void checkPeriod(const Person& person, const std::vector<PlainLead>& leads, const std::string& period)
    {
        const auto ask = [&](const char* question) {
            return person.client.get("/api/analytics/" + std::string(question) + "?" + period).json();
        };
        const auto overview = ask("overview");
        const Instant from = at(overview, "from");
        const Instant to = at(overview, "to");
        QVERIFY2(isNear(told(overview.at("current"), "newLeads"), plainFigures(leads, from, to)), period.c_str());
        QVERIFY2(isNear(told(overview.at("previous"), "newLeads"),
                     plainFigures(leads, at(overview, "previousFrom"), at(overview, "previousTo"))),
            period.c_str());
        QCOMPARE(countsBy(overview.at("byStatus"), "status"),
            plainCounts(leads, from, to, [](const PlainLead& lead) { return lead.status; }));
        QCOMPARE(overview.at("bySource").as_array().size(), countsBy(overview.at("bySource"), "source").size());
        QCOMPARE(countsBy(overview.at("bySource"), "source"),
            plainCounts(leads, from, to, [](const PlainLead& lead) { return lead.source; }));

        const auto overTime = ask("leads-over-time");
        for (const char* const part : {"points", "previous"}) {
            for (const auto& point : overTime.at(part).as_array())
                QVERIFY2(isNear(told(point, "count"), plainFigures(leads, at(point, "startsAt"), at(point, "endsAt"))),
                    (period + ", " + std::string(point.at("startsAt").as_string())).c_str());
        }
        checkOwners(leads, at(overview, "from"), to, ask("leads-by-owner"));
    }

    static void checkOwners(const std::vector<PlainLead>& leads, Instant from, Instant to, const json::Value& answered)
    {
        std::map<std::int64_t, Sum> owners;
        for (const auto& lead : leads) {
            if (!isWithin(lead.createdAt, from, to))
                continue;
            owners[lead.ownerId.value].add(lead);
            owners[lead.ownerId.value].addOutcome(lead);
        }
        QCOMPARE(answered.as_array().size(), owners.size());
        for (const auto& owner : answered.as_array()) {
            const auto id = owner.at("ownerId").is_null() ? 0 : owner.at("ownerId").as_int64();
            QVERIFY(isNear(told(owner, "count"), owners[id].told()));
        }
    }

    std::mt19937 m_random{20261128};
    std::vector<UserId> m_owners;
};

QTEST_GUILESS_MAIN(LeadCountsTest)
#include "lead_counts_test.moc"
