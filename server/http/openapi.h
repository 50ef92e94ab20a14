#pragma once

#include "server/http/route_table.h"

#include <string>

namespace vigie::http {

/// The OpenAPI 3.1 document of a route table.
std::string openApiDocument(const std::vector<Route>& routes, std::string_view version);

/// A page that shows /api/openapi.json: search, schemas, and trying a call with a token. No other host is asked.
Response openApiPage(Language language);

} // namespace vigie::http
