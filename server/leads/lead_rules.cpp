#include "server/leads/lead_rules.h"

#include "server/base/text.h"
#include "server/contacts/phone_number.h"
#include "server/leads/fit_score.h"

#include <set>

namespace vigie::lead_rules {

void normalise(Lead& lead, const std::string& country)
{
    lead.email = text::lowered(lead.email);
    const std::string e164 = phone::toE164(lead.phone, country);
    if (!e164.empty())
        lead.phone = e164;
    std::set<std::string> seen;
    std::erase_if(lead.tags, [&](const std::string& tag) { return tag.empty() || !seen.insert(tag).second; });
}

std::string searchTextOf(const Lead& lead)
{
    std::string all = lead.name + " " + lead.company + " " + lead.email + " " + lead.phone + " " + lead.source;
    for (const auto& tag : lead.tags)
        all += " " + tag;
    return text::foldedForSearch(all + " " + lead.notes);
}

ContactHint hintOf(const Lead& lead)
{
    const bool isNumber = lead.phone.starts_with('+');
    return {lead.name, lead.company, lead.email, isNumber ? lead.phone : std::string()};
}

void score(Lead& lead, const ScoreRules& rules)
{
    if (lead.fitScoreManual) {
        lead.scoreFactors.clear();
        return;
    }
    auto score = fit_score::apply(rules, lead);
    lead.fitScore = score.fitScore;
    lead.scoreFactors = std::move(score.scoreFactors);
}

} // namespace vigie::lead_rules
