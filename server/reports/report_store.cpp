#include "server/reports/report_store.h"

#include "sql/reports_sql.h"

namespace vigie::report_store {

std::optional<Report> find(db::Tx& tx, CompanyId company, LeadId lead, std::int64_t version)
{
    return version == 0 ? tx.one<Report>(sql::lastReport, company, lead)
                        : tx.one<Report>(sql::findReport, company, lead, version);
}

std::vector<ReportVersion> versions(db::Tx& tx, CompanyId company, LeadId lead)
{
    return tx.all<ReportVersion>(sql::reportVersions, company, lead);
}

std::optional<std::int64_t> insert(
    db::Tx& tx, CompanyId company, const Report& report, std::optional<std::int64_t> after)
{
    return tx.value<std::int64_t>(sql::insertReport, company, report.leadId, after.value_or(-1), report.origin,
        report.language, report.leadName, report.leadCompany, report.content, report.fitScore, report.scoreFactors,
        report.createdBy, report.createdAt);
}

} // namespace vigie::report_store
