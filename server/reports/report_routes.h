#pragma once

#include "server/http/route_table.h"
#include "server/reports/report_mail.h"

namespace vigie {

void addReportRoutes(http::RouteTable& routes, ReportService& reports, ReportMail& mail);

} // namespace vigie
