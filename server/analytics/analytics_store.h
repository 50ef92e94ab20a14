#pragma once

#include "server/analytics/analytics_api.h"
#include "server/db/tx.h"

namespace vigie::analytics_store {

LeadTotals totals(db::Tx& tx, CompanyId company, Instant monthStart);
std::vector<StatusCount> byStatus(db::Tx& tx, CompanyId company);
ScoreFigures averageScore(db::Tx& tx, CompanyId company);

} // namespace vigie::analytics_store
