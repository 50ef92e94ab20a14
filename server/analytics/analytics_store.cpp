#include "server/analytics/analytics_store.h"

#include "sql/analytics_sql.h"

namespace vigie::analytics_store {

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

} // namespace vigie::analytics_store
