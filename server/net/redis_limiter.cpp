#include "server/net/redis_limiter.h"

#include "server/base/clock.h"

namespace vigie::net {

namespace {

struct Window {
    std::string key;
    int endsInSeconds;
};

/// Every node must mean the same window, so it follows from the wall clock.
Window windowOf(std::string_view key, http::RateLimit limit)
{
    const std::int64_t seconds = now().ms / 1000;
    const std::int64_t number = seconds / limit.seconds;
    return {"vigie:rate:" + std::string(key) + ":" + std::to_string(number),
        static_cast<int>((number + 1) * limit.seconds - seconds)};
}

} // namespace

int RedisRateLimiter::take(std::string_view key, http::RateLimit limit)
{
    if (limit.requests <= 0)
        return 0;
    const Window window = windowOf(key, limit);
    const auto count = m_redis.integer({"INCR", window.key});
    if (!count)
        return m_fallback.take(key, limit);
    if (*count == 1)
        m_redis.send({"EXPIRE", window.key, std::to_string(limit.seconds)});
    return *count > limit.requests ? window.endsInSeconds : 0;
}

int RedisRateLimiter::peek(std::string_view key, http::RateLimit limit)
{
    if (limit.requests <= 0)
        return 0;
    const Window window = windowOf(key, limit);
    const auto count = m_redis.integer({"GET", window.key});
    if (!count)
        return m_fallback.peek(key, limit);
    return *count >= limit.requests ? window.endsInSeconds : 0;
}

} // namespace vigie::net
