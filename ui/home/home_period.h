#pragma once

#include "server/analytics/analytics_api.h"

#include <array>

namespace vigie::ui {

/// What Home can look back on.
struct HomePeriod {
    TimeStep step;
    int steps;
};

inline constexpr std::array<HomePeriod, 3> homePeriods{
    {{TimeStep::Day, 7}, {TimeStep::Day, 30}, {TimeStep::Month, 12}}};
inline constexpr int usualPeriod = 1; ///< of homePeriods

} // namespace vigie::ui
