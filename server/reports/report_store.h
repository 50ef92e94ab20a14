#pragma once

#include "server/db/tx.h"
#include "server/reports/report_api.h"

namespace vigie::report_store {

/// A version of a lead's report, or the last one where `version` is 0.
std::optional<Report> find(db::Tx& tx, CompanyId company, LeadId lead, std::int64_t version);
std::vector<ReportVersion> versions(db::Tx& tx, CompanyId company, LeadId lead);
/// Adds the next version and answers its number; none when `after` is given and is not the last one, or somebody adds
/// one at this very moment.
std::optional<std::int64_t> insert(
    db::Tx& tx, CompanyId company, const Report& report, std::optional<std::int64_t> after);

} // namespace vigie::report_store
