#pragma once

#include "server/contacts/personal_data.h"
#include "server/http/route_table.h"

namespace vigie {

void addContactRoutes(http::RouteTable& routes, ContactService& contacts, PersonalData& personal);

} // namespace vigie
