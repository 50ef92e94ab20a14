#pragma once

#include "server/base/clock.h"
#include "server/base/language.h"

#include <string>

namespace vigie::calendar {

/// "Wednesday 15 October 2036, 18:00 – 20:00 (Europe/Paris)", on the clocks of that zone.
std::string spanText(Instant from, Instant to, const std::string& timeZoneName, Language language);

} // namespace vigie::calendar
