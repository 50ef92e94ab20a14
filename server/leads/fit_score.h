#pragma once

#include "server/leads/lead_api.h"

namespace vigie::fit_score {

/// The rules a company starts with, labelled in its language.
ScoreRules defaultRules(std::string_view language);

/// Whether a lead has what a rule looks for.
bool holds(RuleSubject subject, RuleTest test, std::string_view value, const Lead& lead);

/// Applies the rules: the factors that hold, and their sum kept within 0 and 100.
ScorePreview apply(const ScoreRules& rules, const Lead& lead);

} // namespace vigie::fit_score
