#pragma once

#include "server/http/route_table.h"
#include "server/views/view_service.h"

namespace vigie {

void addViewRoutes(http::RouteTable& routes, ViewService& views);

} // namespace vigie
