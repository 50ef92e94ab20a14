#include "server/http/limits.h"

#include "server/base/clock.h"

namespace vigie::http {

namespace {

constexpr std::size_t shardCapacity = 20'000; // keys: an attacker with many addresses must not fill the memory

} // namespace

int MemoryRateLimiter::count(std::string_view key, RateLimit limit, int add)
{
    if (limit.requests <= 0)
        return 0;
    Shard& shard = m_shards[std::hash<std::string_view>{}(key) % m_shards.size()];
    const auto now = monotonicMs();
    const std::lock_guard lock(shard.mutex);
    if (shard.windows.size() >= shardCapacity)
        forgetEnded(shard, now);
    Window& window = shard.windows[std::string(key)];
    if (window.endsMs <= now)
        window = {now + limit.seconds * 1000LL, 0};
    const bool exhausted = window.count + add > limit.requests || (add == 0 && window.count >= limit.requests);
    if (exhausted)
        return static_cast<int>((window.endsMs - now + 999) / 1000);
    window.count += add;
    return 0;
}

void MemoryRateLimiter::forgetEnded(Shard& shard, std::int64_t nowMs)
{
    std::erase_if(shard.windows, [nowMs](const auto& entry) { return entry.second.endsMs <= nowMs; });
    if (shard.windows.size() <= shardCapacity / 2)
        return;
    // A flood of addresses that ask once each must not make us forget who was refused.
    std::erase_if(shard.windows, [](const auto& entry) { return entry.second.count <= 1; });
    if (shard.windows.size() > shardCapacity / 2)
        shard.windows.clear();
}

} // namespace vigie::http
