#pragma once

#include <string>
#include <vector>

namespace vigie {

/// The route table alone, for `vigie-server openapi` and the golden list of routes: nothing is opened.
std::string describeApi();
std::vector<std::string> listRoutes();

} // namespace vigie
