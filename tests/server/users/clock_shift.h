#pragma once

#include "server/base/clock.h"

namespace vigie::test {

/// Another present, for the server in this process too, until the end of the scope.
class ClockShift {
public:
    explicit ClockShift(std::int64_t seconds) { setClockOffset(seconds * 1000); }
    ~ClockShift() { setClockOffset(0); }
    ClockShift(const ClockShift&) = delete;
    ClockShift& operator=(const ClockShift&) = delete;
};

} // namespace vigie::test
