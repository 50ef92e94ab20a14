#pragma once

#include "server/base/clock.h"

#include <optional>
#include <string>
#include <vector>

namespace vigie::calendar {

/// Something that takes place, as calendars show it.
struct Entry {
    std::string uid; ///< the same for ever, and in no other calendar
    std::string title;
    std::string description;
    std::string place;
    std::string url; ///< where there is more; empty for none
    Instant startsAt;
    Instant endsAt;
    bool isCancelled = false;
    bool isTentative = false; ///< whoever's calendar it is waits for a place
    std::int64_t version = 1; ///< grows as it is changed
    Instant changedAt;
};

/// A calendar as iCalendar text (RFC 5545), to be subscribed to or opened. Times are in UTC.
std::string document(const std::string& name, const std::vector<Entry>& entries);

} // namespace vigie::calendar
