#include "server/analytics/analytics_service.h"

#include "server/analytics/analytics_store.h"

#include <chrono>

namespace vigie {

namespace {

Instant startOfMonth(Instant at)
{
    using namespace std::chrono;
    const year_month_day date{floor<days>(sys_time<milliseconds>{milliseconds{at.ms}})};
    const sys_days first{date.year() / date.month() / 1};
    return {duration_cast<milliseconds>(first.time_since_epoch()).count()};
}

} // namespace

LeadTotals AnalyticsService::totals(const Scope& scope)
{
    return m_database.readAlone(
        [&](db::Tx& tx) { return analytics_store::totals(tx, scope.company, startOfMonth(now())); });
}

std::vector<StatusCount> AnalyticsService::byStatus(const Scope& scope)
{
    const auto counted = m_database.readAlone([&](db::Tx& tx) { return analytics_store::byStatus(tx, scope.company); });
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

ScoreFigures AnalyticsService::averageScore(const Scope& scope)
{
    return m_database.readAlone([&](db::Tx& tx) { return analytics_store::averageScore(tx, scope.company); });
}

} // namespace vigie
