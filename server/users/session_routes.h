#pragma once

#include "server/http/route_table.h"
#include "server/users/account_service.h"
#include "server/users/local_sign_in.h"

namespace vigie {

/// Address and program of whoever sends a request.
ClientInfo clientOf(const http::Call& call);

void addSessionRoutes(http::RouteTable& routes, SessionService& sessions, AccountService& accounts, LocalSignIn& local);

} // namespace vigie
