#pragma once

#include "server/base/result.h"
#include "server/http/limits.h"

#include <string>
#include <vector>

namespace vigie {

/// Wrong passwords and codes, counted for everything they are counted by (an address, an account).
class Guesses {
public:
    Guesses(http::RateLimiter& limiter, http::RateLimit limit, std::vector<std::string> keys)
        : m_limiter(limiter)
        , m_limit(limit)
        , m_keys(std::move(keys))
    {
    }

    /// Asked before a secret is checked, and again when it was: of many guesses sent at once only those count that were
    /// checked before the limit was reached, however many were under way.
    Result<void> allowed() const;
    /// Counts a wrong one; an error when too many were counted meanwhile, so that its sender does not learn that it was
    /// wrong.
    Result<void> wrong() const;

private:
    http::RateLimiter& m_limiter;
    http::RateLimit m_limit;
    std::vector<std::string> m_keys;
};

} // namespace vigie
