#pragma once

#include "server/http/message.h"

#include <functional>
#include <string>
#include <vector>

namespace vigie::http {

/// Replaces a request's peer by the client that trusted proxies name in X-Forwarded-For: the last address in it that is
/// no trusted proxy itself. X-Forwarded-Proto counts from them alone, too.
std::function<void(Request&)> proxyResolver(const std::vector<std::string>& trusted);

} // namespace vigie::http
