#pragma once

#include "ui/widgets/searchable_choice.h"

namespace vigie::ui {

/// Every country of ISO 3166 by its name in the language of now, in that language's order.
std::vector<SearchableChoice::Choice> countryChoices();

/// Every time zone of IANA.
std::vector<SearchableChoice::Choice> timeZoneChoices();

} // namespace vigie::ui
