#pragma once

#include "server/forms/form_service.h"
#include "server/http/route_table.h"

namespace vigie {

void addFormRoutes(http::RouteTable& routes, FormService& forms);

} // namespace vigie
