#pragma once

#include "server/analytics/analytics_api.h"
#include "ui/charts/chart_point.h"

#include <vector>

/// Figures as the points of charts, in the language of now.
namespace vigie::ui::lead_points {

/// A figure of HomeWords step by step; `withBefore`: beside the period before.
std::vector<ChartPoint> steps(const LeadsOverTime& overTime, int figure, bool withBefore);
std::vector<ChartPoint> statuses(const LeadOverview& overview);
/// How many got at least this far; of the lost nobody knows how far they got.
std::vector<ChartPoint> funnel(const LeadOverview& overview);

} // namespace vigie::ui::lead_points
