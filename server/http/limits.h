#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vigie::http {

/// So many requests in a window of so many seconds; 0 requests means no limit.
struct RateLimit {
    int requests = 0;
    int seconds = 900;
};

struct RateLimits {
    RateLimit anonymous{100, 900}; ///< by address
    RateLimit login{5, 900}; ///< failed sign-ins, by address and by account
    RateLimit signedIn{60'000, 900}; ///< by user or key
    RateLimit newChats{20, 3'600}; ///< conversations begun, by address
    RateLimit chatMessages{30, 60}; ///< by conversation
};

inline constexpr RateLimits noLimits{{0, 900}, {0, 900}, {0, 900}, {0, 900}, {0, 900}};

/// Counts by key in fixed windows. Shared by the workers of a process; see redis_limiter.h for several nodes.
class RateLimiter {
public:
    virtual ~RateLimiter() = default;

    /// Counts one request of `key`; 0 when it is allowed, else the seconds until the window ends.
    virtual int take(std::string_view key, RateLimit limit) = 0;
    /// The same without counting.
    virtual int peek(std::string_view key, RateLimit limit) = 0;
};

class MemoryRateLimiter : public RateLimiter {
public:
    int take(std::string_view key, RateLimit limit) override { return count(key, limit, 1); }
    int peek(std::string_view key, RateLimit limit) override { return count(key, limit, 0); }

private:
    struct Window {
        std::int64_t endsMs = 0;
        int count = 0;
    };
    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::string, Window> windows;
    };
    int count(std::string_view key, RateLimit limit, int add);
    static void forgetEnded(Shard& shard, std::int64_t nowMs);

    std::array<Shard, 16> m_shards;
};

} // namespace vigie::http
