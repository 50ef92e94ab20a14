#pragma once

#include "server/base/clock.h"
#include "server/base/result.h"

#include <string>
#include <vector>

namespace vigie::calendar {

/// A rule of RFC 5545 ("FREQ=WEEKLY;BYDAY=TU;COUNT=10", with or without "RRULE:") as it is kept. Invalid, at the field
/// `rrule`: it is none, or repeats by the hour or faster.
Result<std::string> recurrenceRule(std::string_view text);

/// When something takes place that repeats.
struct Occurrences {
    std::vector<Instant> starts; ///< after the first one
    bool isAll = false; ///< the rule comes to its end here
};

/// What repeats from `first` by `rule`, at the same time of day on the clocks of `timeZone`: what begins after `after`
/// and not after `through`, at most `limit` of them.
Occurrences occurrences(const std::string& rule, Instant first, const std::string& timeZone, Instant after,
    Instant through, std::size_t limit);

} // namespace vigie::calendar
