#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::http {

/// Whether the page a request comes from (its Origin header) is one of those that were written down, as
/// "https://shop.example", "shop.example" or "*.shop.example".
bool isOneOf(const std::vector<std::string>& sites, std::string_view origin);

} // namespace vigie::http
