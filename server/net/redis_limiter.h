#pragma once

#include "server/http/limits.h"
#include "server/net/redis.h"

namespace vigie::net {

/// Rate limits counted in Redis, so that all nodes count together. While Redis is away each process counts for itself.
/// One a worker.
class RedisRateLimiter : public http::RateLimiter {
public:
    RedisRateLimiter(const std::string& url, http::RateLimiter& fallback)
        : m_redis(url)
        , m_fallback(fallback)
    {
    }

    int take(std::string_view key, http::RateLimit limit) override;
    int peek(std::string_view key, http::RateLimit limit) override;

private:
    Redis m_redis;
    http::RateLimiter& m_fallback;
};

} // namespace vigie::net
