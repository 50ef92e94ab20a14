#pragma once

#include "server/http/route_table.h"
#include "server/imports/import_service.h"

namespace vigie {

void addImportRoutes(http::RouteTable& routes, ImportService& imports);

} // namespace vigie
