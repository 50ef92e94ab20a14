#pragma once

#include "server/leads/lead_api.h"
#include "server/leads/lead_heading_api.h"

namespace vigie::lead_headings {

/// What a heading names, in French or English; Ignore when it is nothing we know.
LeadHeading named(std::string_view heading);
/// Whether a row names columns, and is not already somebody.
bool looksLikeHeader(const std::vector<std::string>& cells);
/// "Devis envoyé" -> Proposal.
std::optional<LeadStatus> status(std::string_view value);

} // namespace vigie::lead_headings
