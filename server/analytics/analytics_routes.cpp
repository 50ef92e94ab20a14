#include "server/analytics/analytics_routes.h"

namespace vigie {

namespace {

using http::Call;

Result<PeriodRequest> periodRequest(const Call& call)
{
    const auto from = call.instant("from");
    const auto to = call.instant("to");
    const auto step = call.choice<TimeStep>("step");
    const auto steps = call.integer("steps");
    if (!from)
        return from.error();
    if (!to)
        return to.error();
    if (!step)
        return step.error();
    if (!steps)
        return steps.error();
    return PeriodRequest{*from, *to, *step, *steps, call.text("timeZone").value_or("")};
}

/// A route that answers about a period.
template <class Answer>
void addPeriodRoute(http::RouteTable& routes, const std::string& path, const std::string& summary,
    std::function<Result<Answer>(const Scope&, const PeriodRequest&)> answer)
{
    routes
        .get(path, http::may(Permission::ReadAnalytics), summary,
            [answer](Call& call) -> Result<Answer> {
                const auto request = periodRequest(call);
                if (!request)
                    return request.error();
                return answer(call.scope(), *request);
            })
        .query("step", "day, week or month: what the period is counted in. A day, unless it is given.")
        .query("steps", "The last so many steps, the present one among them. 30, unless from is given.")
        .query("from", "From this instant on.")
        .query("to", "Up to this instant. Now, unless it is given.")
        .query("timeZone", "Whose midnights count, like Europe/Paris. The company's, unless it is given.");
}

} // namespace

void addAnalyticsRoutes(http::RouteTable& routes, AnalyticsService& analytics)
{
    const auto mayRead = http::may(Permission::ReadAnalytics);
    routes.get("/api/analytics/stats", mayRead, "Totals over all leads",
        [&analytics](Call& call) { return analytics.totals(call.scope()); });
    routes.get("/api/analytics/leads-by-status", mayRead, "How many leads have each status",
        [&analytics](Call& call) { return analytics.byStatus(call.scope()); });
    routes.get("/api/analytics/avg-score", mayRead, "The average fit score",
        [&analytics](Call& call) { return analytics.averageScore(call.scope()); });
    addPeriodRoute<LeadOverview>(routes, "/api/analytics/overview",
        "The leads of a period: key figures beside those of the period before, statuses, sources",
        [&analytics](const Scope& scope, const PeriodRequest& request) { return analytics.overview(scope, request); });
    addPeriodRoute<LeadsOverTime>(routes, "/api/analytics/leads-over-time",
        "The leads of a period step by step, beside the period before",
        [&analytics](const Scope& scope, const PeriodRequest& request) { return analytics.overTime(scope, request); });
    addPeriodRoute<std::vector<OwnerFigures>>(routes, "/api/analytics/leads-by-owner",
        "The leads of a period by who looks after them",
        [&analytics](const Scope& scope, const PeriodRequest& request) { return analytics.byOwner(scope, request); });
    addPeriodRoute<FirstAnswers>(routes, "/api/analytics/first-answers",
        "How long visitors waited for the first answer, in the conversations begun within a period",
        [&analytics](
            const Scope& scope, const PeriodRequest& request) { return analytics.firstAnswers(scope, request); });
}

} // namespace vigie
