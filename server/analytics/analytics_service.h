#pragma once

#include "server/analytics/analytics_api.h"
#include "server/db/database.h"

namespace vigie {

/// Figures over a company's leads, computed by the database.
class AnalyticsService {
public:
    explicit AnalyticsService(db::Database& database)
        : m_database(database)
    {
    }

    LeadTotals totals(const Scope& scope);
    /// Every status, also those without leads, in the order of the pipeline.
    std::vector<StatusCount> byStatus(const Scope& scope);
    ScoreFigures averageScore(const Scope& scope);

private:
    db::Database& m_database;
};

} // namespace vigie
