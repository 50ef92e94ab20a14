#pragma once

#include "server/events/attendance_service.h"
#include "server/events/calendar_feed_service.h"
#include "server/http/route_table.h"

namespace vigie {

void addEventRoutes(
    http::RouteTable& routes, EventService& events, AttendanceService& attendance, CalendarFeedService& feeds);

} // namespace vigie
