#pragma once

#include "server/analytics/analytics_api.h"
#include "server/analytics/lead_periods.h"
#include "server/companies/company_service.h"
#include "server/db/database.h"

namespace vigie {

/// Figures over a company's leads, computed by the database.
class AnalyticsService {
public:
    AnalyticsService(db::Database& database, CompanyService& companies)
        : m_database(database)
        , m_companies(companies)
    {
    }

    LeadTotals totals(const Scope& scope);
    /// Every status, also those without leads, in the order of the pipeline.
    std::vector<StatusCount> byStatus(const Scope& scope);
    ScoreFigures averageScore(const Scope& scope);
    Result<LeadOverview> overview(const Scope& scope, const PeriodRequest& request);
    Result<LeadsOverTime> overTime(const Scope& scope, const PeriodRequest& request);
    Result<std::vector<OwnerFigures>> byOwner(const Scope& scope, const PeriodRequest& request);
    Result<FirstAnswers> firstAnswers(const Scope& scope, const PeriodRequest& request);

private:
    Result<LeadPeriods> periods(const Scope& scope, PeriodRequest request);

    db::Database& m_database;
    CompanyService& m_companies;
};

} // namespace vigie
