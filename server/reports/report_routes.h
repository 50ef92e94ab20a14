#pragma once

#include "server/http/route_table.h"
#include "server/reports/report_service.h"

namespace vigie {

void addReportRoutes(http::RouteTable& routes, ReportService& reports);

} // namespace vigie
