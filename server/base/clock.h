#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vigie {

/// An instant: milliseconds since 1970-01-01T00:00:00Z, in memory and in both databases. ISO 8601 on the wire.
struct Instant {
    std::int64_t ms = 0;

    auto operator<=>(const Instant&) const = default;
    Instant plusSeconds(std::int64_t seconds) const { return {ms + seconds * 1000}; }
};

/// The present. Tests move it with setClockOffset().
Instant now();
/// Milliseconds of a clock that never jumps: for durations and limits.
std::int64_t monotonicMs();
/// Test support: shifts now() by this many milliseconds.
void setClockOffset(std::int64_t ms);

/// "2026-11-20T14:32:05.120Z".
std::string toIso(Instant instant);
/// Reads ISO 8601 with a zone ("Z" or "+02:00"); nothing when it is not one.
std::optional<Instant> fromIso(std::string_view text);

} // namespace vigie
