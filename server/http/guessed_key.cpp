#include "server/http/guessed_key.h"

namespace vigie::http {

Error guessedKey(RateLimiter& limiter, const RateLimits& limits, const std::string& address, Error error)
{
    const int wait = limiter.take("ip:" + address, limits.anonymous);
    return wait > 0 ? errors::tooManyRequests(wait) : std::move(error);
}

} // namespace vigie::http
