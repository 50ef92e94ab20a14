#pragma once

#include "server/ai/ai_service.h"
#include "server/http/route_table.h"

namespace vigie {

void addAiRoutes(http::RouteTable& routes, AiService& ai);

} // namespace vigie
