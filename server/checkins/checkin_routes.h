#pragma once

#include "server/checkins/checkin_service.h"
#include "server/http/route_table.h"

namespace vigie {

void addCheckInRoutes(http::RouteTable& routes, CheckInService& checkIns);

} // namespace vigie
