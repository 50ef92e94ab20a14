#pragma once

#include "server/companies/company_service.h"
#include "server/http/route_table.h"

namespace vigie {

void addCompanyRoutes(http::RouteTable& routes, CompanyService& companies);

} // namespace vigie
