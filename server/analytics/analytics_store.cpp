#include "server/analytics/analytics_store.h"

#include "sql/analytics_sql.h"

#include <chrono>

namespace vigie::analytics_store {

namespace {

/// The whole days of UTC within a period: those the database has counted.
struct WholeDays {
    Instant from;
    Instant to;
};

/// Where there is none, both are the end: all of the period is before them.
WholeDays wholeDaysOf(Instant from, Instant to)
{
    using namespace std::chrono;
    const auto at = [](Instant instant) { return sys_time<milliseconds>{milliseconds{instant.ms}}; };
    const sys_time<milliseconds> first = ceil<days>(at(from));
    const sys_time<milliseconds> end = floor<days>(at(to));
    if (first >= end)
        return {to, to};
    return {{first.time_since_epoch().count()}, {end.time_since_epoch().count()}};
}

} // namespace

LeadTotals totals(db::Tx& tx, CompanyId company, Instant monthStart)
{
    return tx.one<LeadTotals>(sql::leadTotals, company, monthStart).value_or(LeadTotals{});
}

std::vector<StatusCount> byStatus(db::Tx& tx, CompanyId company)
{
    return tx.all<StatusCount>(sql::leadsByStatus, company);
}

ScoreFigures averageScore(db::Tx& tx, CompanyId company)
{
    return tx.one<ScoreFigures>(sql::averageScore, company).value_or(ScoreFigures{});
}

LeadFigures figures(db::Tx& tx, CompanyId company, Instant from, Instant to)
{
    const auto days = wholeDaysOf(from, to);
    return tx.one<LeadFigures>(sql::leadFigures, company, from, to, days.from, days.to).value_or(LeadFigures{});
}

std::vector<StatusCount> byStatusWithin(db::Tx& tx, CompanyId company, Instant from, Instant to)
{
    const auto days = wholeDaysOf(from, to);
    return tx.all<StatusCount>(sql::leadsByStatusWithin, company, from, to, days.from, days.to);
}

std::vector<SourceCount> bySourceWithin(db::Tx& tx, CompanyId company, Instant from, Instant to, int limit)
{
    const auto days = wholeDaysOf(from, to);
    return tx.all<SourceCount>(sql::leadsBySourceWithin, company, from, to, days.from, days.to, limit);
}

std::vector<OwnerFigures> byOwnerWithin(db::Tx& tx, CompanyId company, Instant from, Instant to)
{
    const auto days = wholeDaysOf(from, to);
    return tx.all<OwnerFigures>(sql::leadsByOwnerWithin, company, from, to, days.from, days.to);
}

FirstAnswers firstAnswers(db::Tx& tx, CompanyId company, Instant from, Instant to)
{
    return tx.one<FirstAnswers>(sql::firstAnswers, company, from, to).value_or(FirstAnswers{});
}

std::vector<LeadPoint> perStep(db::Tx& tx, CompanyId company, const std::vector<Instant>& bounds)
{
    std::vector<std::int64_t> instants;
    for (const Instant bound : bounds)
        instants.push_back(bound.ms);
    return tx.all<LeadPoint>(sql::leadsPerStep, company, instants);
}

std::int64_t waiting(db::Tx& tx, CompanyId company)
{
    return tx.value<std::int64_t>(sql::leadsWaiting, company).value_or(0);
}

bool anyLead(db::Tx& tx, CompanyId company)
{
    return tx.value<int>(sql::anyLead, company).has_value();
}

} // namespace vigie::analytics_store
