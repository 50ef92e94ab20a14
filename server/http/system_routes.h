#pragma once

#include "server/base/metrics.h"
#include "server/db/database.h"
#include "server/http/route_table.h"

#include <functional>

namespace vigie::http {

/// Health, readiness, metrics, the API's own description. `isStopping` says that no new work should be sent here.
void addSystemRoutes(RouteTable& routes, db::Database& database, Metrics& metrics, std::string metricsToken,
    std::function<bool()> isStopping);

/// The answer of the metrics port.
Response metricsResponse(Metrics& metrics);

} // namespace vigie::http
