#pragma once

#include "server/base/error.h"
#include "server/http/limits.h"

namespace vigie::http {

/// What is answered to a key that opens nothing: `error`, or that one is to wait. It may be a guess, so whoever gave it
/// is counted as strangers are.
Error guessedKey(RateLimiter& limiter, const RateLimits& limits, const std::string& address, Error error);

} // namespace vigie::http
