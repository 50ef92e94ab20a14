#pragma once

#include "server/contacts/contact_service.h"
#include "server/http/route_table.h"

namespace vigie {

void addContactRoutes(http::RouteTable& routes, ContactService& contacts);

} // namespace vigie
