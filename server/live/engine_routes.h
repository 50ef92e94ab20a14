#pragma once

#include "server/http/route_table.h"
#include "server/live/engine_io.h"

namespace vigie::live {

/// Where clients look for Engine.IO; they put a slash behind it.
inline constexpr std::string_view enginePath = "/socket.io";

void addEngineRoutes(http::RouteTable& routes, EngineIo& engine);

} // namespace vigie::live
