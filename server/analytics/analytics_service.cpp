#include "server/analytics/analytics_service.h"

#include "server/analytics/analytics_store.h"

#include <chrono>

namespace vigie {

namespace {

constexpr int mostSources = 50;

Instant startOfMonth(Instant at)
{
    using namespace std::chrono;
    const year_month_day date{floor<days>(sys_time<milliseconds>{milliseconds{at.ms}})};
    const sys_days first{date.year() / date.month() / 1};
    return {duration_cast<milliseconds>(first.time_since_epoch()).count()};
}

/// Every status in its place, also those that nobody has.
std::vector<StatusCount> completed(const std::vector<StatusCount>& counted)
{
    std::vector<StatusCount> out;
    for (std::size_t i = 0; i < EnumNames<LeadStatus>::names.size(); ++i) {
        StatusCount row{static_cast<LeadStatus>(i), 0};
        for (const auto& found : counted) {
            if (found.status == row.status)
                row.count = found.count;
        }
        out.push_back(row);
    }
    return out;
}

} // namespace

LeadTotals AnalyticsService::totals(const Scope& scope)
{
    return m_database.readAlone(
        [&](db::Tx& tx) { return analytics_store::totals(tx, scope.company, startOfMonth(now())); });
}

std::vector<StatusCount> AnalyticsService::byStatus(const Scope& scope)
{
    return completed(m_database.readAlone([&](db::Tx& tx) { return analytics_store::byStatus(tx, scope.company); }));
}

ScoreFigures AnalyticsService::averageScore(const Scope& scope)
{
    return m_database.readAlone([&](db::Tx& tx) { return analytics_store::averageScore(tx, scope.company); });
}

Result<LeadPeriods> AnalyticsService::periods(const Scope& scope, PeriodRequest request)
{
    if (request.timeZone.empty())
        request.timeZone = m_companies.settingsOf(scope).timeZone;
    return leadPeriods(request, now());
}

Result<LeadOverview> AnalyticsService::overview(const Scope& scope, const PeriodRequest& request)
{
    const auto asked = periods(scope, request);
    if (!asked)
        return asked.error();
    LeadOverview out;
    out.timeZone = asked->timeZone;
    out.from = asked->current.front();
    out.to = asked->current.back();
    out.previousFrom = asked->previous.front();
    out.previousTo = asked->previous.back();
    return m_database.readAlone([&](db::Tx& tx) {
        const CompanyId company = scope.company;
        out.current = analytics_store::figures(tx, company, out.from, out.to);
        out.previous = analytics_store::figures(tx, company, out.previousFrom, out.previousTo);
        out.byStatus = completed(analytics_store::byStatusWithin(tx, company, out.from, out.to));
        out.bySource = analytics_store::bySourceWithin(tx, company, out.from, out.to, mostSources);
        out.waiting = analytics_store::waiting(tx, company);
        out.anyLeads = out.current.newLeads > 0 || analytics_store::anyLead(tx, company);
        return Result<LeadOverview>(std::move(out));
    });
}

Result<LeadsOverTime> AnalyticsService::overTime(const Scope& scope, const PeriodRequest& request)
{
    const auto asked = periods(scope, request);
    if (!asked)
        return asked.error();
    return m_database.readAlone([&](db::Tx& tx) -> Result<LeadsOverTime> {
        return LeadsOverTime{asked->step, asked->timeZone, analytics_store::perStep(tx, scope.company, asked->current),
            analytics_store::perStep(tx, scope.company, asked->previous)};
    });
}

Result<std::vector<OwnerFigures>> AnalyticsService::byOwner(const Scope& scope, const PeriodRequest& request)
{
    const auto asked = periods(scope, request);
    if (!asked)
        return asked.error();
    return m_database.readAlone([&](db::Tx& tx) -> Result<std::vector<OwnerFigures>> {
        return analytics_store::byOwnerWithin(tx, scope.company, asked->current.front(), asked->current.back());
    });
}

Result<FirstAnswers> AnalyticsService::firstAnswers(const Scope& scope, const PeriodRequest& request)
{
    const auto asked = periods(scope, request);
    if (!asked)
        return asked.error();
    return m_database.readAlone([&](db::Tx& tx) -> Result<FirstAnswers> {
        return analytics_store::firstAnswers(tx, scope.company, asked->current.front(), asked->current.back());
    });
}

} // namespace vigie
