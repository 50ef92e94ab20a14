#pragma once

#include "server/analytics/analytics_service.h"
#include "server/http/route_table.h"

namespace vigie {

void addAnalyticsRoutes(http::RouteTable& routes, AnalyticsService& analytics);

} // namespace vigie
