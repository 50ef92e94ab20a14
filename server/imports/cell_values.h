#pragma once

#include "server/base/clock.h"

#include <optional>
#include <string_view>

/// Numbers and times as people write them in spreadsheets.
namespace vigie::cell_values {

/// "85", "85.0" and "85 %" -> 85.
std::optional<int> score(std::string_view value);
/// ISO 8601, or day, month and year in numbers, with or without a time (UTC). Where both readings are possible,
/// `dayFirst` tells.
std::optional<Instant> instant(std::string_view value, bool dayFirst);

} // namespace vigie::cell_values
