#pragma once

#include "server/http/route_table.h"
#include "server/users/account_service.h"
#include "server/users/user_service.h"

namespace vigie {

void addUserRoutes(http::RouteTable& routes, UserService& users, AccountService& accounts);

} // namespace vigie
