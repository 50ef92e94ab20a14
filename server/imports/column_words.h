#pragma once

#include "server/imports/import_api.h"

/// What people write in spreadsheets, in French and English.
namespace vigie::column_words {

/// What a heading names; Ignore when it is nothing we know.
ImportField field(std::string_view heading);
std::optional<LeadStatus> status(std::string_view value);
/// "85", "85.0" and "85 %" -> 85.
std::optional<int> score(std::string_view value);
/// ISO 8601, or day, month and year in numbers, with or without a time (UTC). Where both readings are possible,
/// `dayFirst` tells.
std::optional<Instant> instant(std::string_view value, bool dayFirst);

} // namespace vigie::column_words
