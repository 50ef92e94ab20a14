#include "server/analytics/analytics_routes.h"

namespace vigie {

void addAnalyticsRoutes(http::RouteTable& routes, AnalyticsService& analytics)
{
    using http::Call;
    const auto mayRead = http::may(Permission::ReadAnalytics);
    routes.get("/api/analytics/stats", mayRead, "Totals over all leads",
        [&analytics](Call& call) { return analytics.totals(call.scope()); });
    routes.get("/api/analytics/leads-by-status", mayRead, "How many leads have each status",
        [&analytics](Call& call) { return analytics.byStatus(call.scope()); });
    routes.get("/api/analytics/avg-score", mayRead, "The average fit score",
        [&analytics](Call& call) { return analytics.averageScore(call.scope()); });
}

} // namespace vigie
