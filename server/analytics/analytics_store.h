#pragma once

#include "server/analytics/analytics_api.h"
#include "server/db/tx.h"

namespace vigie::analytics_store {

LeadTotals totals(db::Tx& tx, CompanyId company, Instant monthStart);
std::vector<StatusCount> byStatus(db::Tx& tx, CompanyId company);
ScoreFigures averageScore(db::Tx& tx, CompanyId company);

/// Of the leads made from `from` on and before `to`.
LeadFigures figures(db::Tx& tx, CompanyId company, Instant from, Instant to);
std::vector<StatusCount> byStatusWithin(db::Tx& tx, CompanyId company, Instant from, Instant to);
std::vector<SourceCount> bySourceWithin(db::Tx& tx, CompanyId company, Instant from, Instant to, int limit);
/// The most first; leads nobody looks after are a row of their own.
std::vector<OwnerFigures> byOwnerWithin(db::Tx& tx, CompanyId company, Instant from, Instant to);
FirstAnswers firstAnswers(db::Tx& tx, CompanyId company, Instant from, Instant to);
/// Between each two of these instants.
std::vector<LeadPoint> perStep(db::Tx& tx, CompanyId company, const std::vector<Instant>& bounds);
std::int64_t waiting(db::Tx& tx, CompanyId company);
bool anyLead(db::Tx& tx, CompanyId company);

} // namespace vigie::analytics_store
