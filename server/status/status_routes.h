#pragma once

#include "server/http/route_table.h"
#include "server/status/status_service.h"

namespace vigie {

void addStatusRoutes(http::RouteTable& routes, StatusService& status);

} // namespace vigie
