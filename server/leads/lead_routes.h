#pragma once

#include "server/http/route_table.h"
#include "server/leads/lead_service.h"

namespace vigie {

void addLeadRoutes(http::RouteTable& routes, LeadService& leads);

} // namespace vigie
