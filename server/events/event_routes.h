#pragma once

#include "server/events/attendance_service.h"
#include "server/events/calendar_feed_service.h"
#include "server/events/event_mail.h"
#include "server/events/guest_list_service.h"
#include "server/http/route_table.h"

namespace vigie {

void addEventRoutes(http::RouteTable& routes, EventService& events, AttendanceService& attendance,
    GuestListService& guestLists, CalendarFeedService& feeds, EventMail& mail);

} // namespace vigie
