#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace vigie::demo {

/// SplitMix64: small, and the same on every platform, which the standard's distributions are not.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    double unit() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }
    bool chance(double p) { return unit() < p; }
    template <class Range>
    auto pick(const Range& range)
    {
        return range[below(std::size(range))];
    }

private:
    std::uint64_t m_state;
};

} // namespace vigie::demo
