#pragma once

#include "server/analytics/analytics_api.h"
#include "server/base/result.h"

#include <QTimeZone>

namespace vigie {

/// Which period is asked for: from an instant on, or the last so many steps.
struct PeriodRequest {
    std::optional<Instant> from;
    std::optional<Instant> to; ///< now, when it is not given
    std::optional<TimeStep> step;
    std::optional<std::int64_t> steps;
    std::string timeZone; ///< the company's, when it is empty
};

/// A period and the one as many steps earlier, each by the instants between its steps. The first and the last step may
/// be cut: today ends now, and is then held against the same hours of the earlier day.
struct LeadPeriods {
    TimeStep step = TimeStep::Day;
    std::string timeZone;
    std::vector<Instant> current;
    std::vector<Instant> previous;
};

inline constexpr int mostSteps = 400;

/// Steps begin at midnight in the time zone, weeks on Monday, whatever the clocks did in between.
Result<LeadPeriods> leadPeriods(const PeriodRequest& request, Instant present);

} // namespace vigie
