#pragma once

#include "server/door/door_service.h"
#include "server/door/pairing_service.h"
#include "server/door/ticket_printer.h"
#include "server/http/route_table.h"

namespace vigie {

void addDoorRoutes(http::RouteTable& routes, DoorService& door, TicketService& tickets, TicketPrinter& printer,
    PairingService& pairings);

} // namespace vigie
