#pragma once

#include "server/base/clock.h"

#include <QTimeZone>

namespace vigie::calendar {

/// Whether there is a time zone of this IANA name.
bool isTimeZone(const std::string& name);
/// UTC where there is none of this name.
QTimeZone timeZone(const std::string& name);

/// What clocks on the wall show, as milliseconds since 1970-01-01T00:00 on that wall.
using WallTime = std::int64_t;
inline constexpr WallTime wallDay = 86'400'000;

WallTime wallTime(const QTimeZone& zone, Instant instant);
/// When clocks on the wall show this. Of an hour that comes twice, the first; a time in an hour that is skipped is
/// reckoned as if clocks had not been put forward yet: 02:30 is 03:30 then (RFC 5545, 3.3.5).
Instant instantAt(const QTimeZone& zone, WallTime time);

} // namespace vigie::calendar
