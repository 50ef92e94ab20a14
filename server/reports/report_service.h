#pragma once

#include "server/base/workshop.h"
#include "server/changes/company_record.h"
#include "server/companies/company_service.h"
#include "server/db/database.h"
#include "server/leads/lead_service.h"
#include "server/reports/report_sheet.h"
#include "server/reports/report_store.h"
#include "server/reports/report_writer.h"

namespace vigie {

/// A file that is answered with.
struct ReportFile {
    std::string name;
    std::string bytes;
};

/// Reports on leads: written by a model or by hand, kept in every version, laid out as a PDF.
class ReportService {
public:
    ReportService(
        db::Database& database, CompanyService& companies, LeadService& leads, ReportWriter& writer, Workshop& drawing)
        : m_database(database)
        , m_companies(companies)
        , m_leads(leads)
        , m_writer(writer)
        , m_drawing(drawing)
    {
    }

    /// Has the model write the next version. Suspends for as long as it takes.
    Result<Report> generate(
        const Scope& scope, const ReportRequest& request, ReportOrigin origin = ReportOrigin::Model);
    /// A version, or the last one where `version` is 0.
    Result<Report> find(const Scope& scope, LeadId lead, std::int64_t version);
    /// Newest first.
    Result<std::vector<ReportVersion>> versions(const Scope& scope, LeadId lead);
    /// Makes the next version from the last one, or the first. `ifMatch`, when given, must be the last one's number.
    Result<Report> rewrite(
        const Scope& scope, LeadId lead, const Patch<Report>& patch, std::optional<std::int64_t> ifMatch);
    /// Every version of a lead's report, as JSON; empty when there is none.
    std::string kept(const Scope& scope, LeadId lead);
    Result<ReportFile> pdf(const Scope& scope, LeadId lead, std::int64_t version, ReportAudience audience);

    ReportSettings settings(const Scope& scope);
    Result<ReportSettings> saveSettings(
        const Scope& scope, const Patch<ReportSettings>& patch, std::optional<std::int64_t> ifMatch);
    /// A PNG of at most 512 KB; an empty text takes the logo away.
    Result<ReportSettings> saveLogo(const Scope& scope, const std::string& png);
    /// Empty when there is none.
    std::string logo(const Scope& scope);

private:
    Result<Report> keep(const Scope& scope, const Lead& lead, Report report, std::optional<std::int64_t> after);
    static Report dressed(Report report);

    db::Database& m_database;
    CompanyService& m_companies;
    LeadService& m_leads;
    ReportWriter& m_writer;
    Workshop& m_drawing;
};

} // namespace vigie
