#pragma once

#include "server/changes/change_service.h"
#include "server/http/route_table.h"

namespace vigie {

void addChangeRoutes(http::RouteTable& routes, ChangeService& changes);

} // namespace vigie
