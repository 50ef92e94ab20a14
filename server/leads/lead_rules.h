#pragma once

#include "server/contacts/contact_service.h"
#include "server/leads/lead_api.h"

/// What follows from a lead's own fields.
namespace vigie::lead_rules {

/// Addresses in lower case, numbers in E.164 when they are numbers of `country` ("FR") or of the world, no tag twice.
void normalise(Lead& lead, const std::string& country);
/// What a lead is searched by.
std::string searchTextOf(const Lead& lead);
/// Who a lead seems to be.
ContactHint hintOf(const Lead& lead);
/// The score the rules give, unless it was set by hand.
void score(Lead& lead, const ScoreRules& rules);

} // namespace vigie::lead_rules
