#include "server/leads/fit_score.h"

#include "server/base/language.h"
#include "server/base/text.h"

#include <algorithm>
#include <array>

namespace vigie::fit_score {

namespace {

constexpr std::array<std::string_view, 18> freeProviders{"gmail.com", "googlemail.com", "yahoo.com", "yahoo.fr",
    "hotmail.com", "hotmail.fr", "outlook.com", "outlook.fr", "live.com", "live.fr", "icloud.com", "orange.fr",
    "free.fr", "sfr.fr", "laposte.net", "wanadoo.fr", "gmx.com", "proton.me"};

bool isProfessional(std::string_view email)
{
    const auto at = email.find('@');
    if (at == std::string_view::npos)
        return false;
    return std::find(freeProviders.begin(), freeProviders.end(), email.substr(at + 1)) == freeProviders.end();
}

struct Condition {
    RuleTest test;
    std::string_view value;
};

bool holdsFor(const Condition& condition, std::string_view subject)
{
    switch (condition.test) {
    case RuleTest::Present:
        return !subject.empty();
    case RuleTest::Absent:
        return subject.empty();
    case RuleTest::Equals:
        return text::foldedForSearch(subject) == text::foldedForSearch(condition.value);
    case RuleTest::Contains: {
        const auto wanted = text::foldedForSearch(condition.value);
        return !wanted.empty() && text::foldedForSearch(subject).find(wanted) != std::string::npos;
    }
    case RuleTest::Professional:
        return isProfessional(subject);
    }
    return false;
}

bool holdsForTags(const Condition& condition, const std::vector<std::string>& tags)
{
    if (condition.test == RuleTest::Absent || tags.empty())
        return condition.test == RuleTest::Absent && tags.empty();
    return std::any_of(tags.begin(), tags.end(), [&](const auto& tag) { return holdsFor(condition, tag); });
}

} // namespace

bool holds(RuleSubject subject, RuleTest test, std::string_view value, const Lead& lead)
{
    const Condition condition{test, value};
    switch (subject) {
    case RuleSubject::Email:
        return holdsFor(condition, lead.email);
    case RuleSubject::Phone:
        return holdsFor(condition, lead.phone);
    case RuleSubject::Company:
        return holdsFor(condition, lead.company);
    case RuleSubject::Name:
        return holdsFor(condition, lead.name);
    case RuleSubject::Source:
        return holdsFor(condition, lead.source);
    case RuleSubject::Status:
        return holdsFor(condition, nameOf(lead.status));
    case RuleSubject::Tag:
        return holdsForTags(condition, lead.tags);
    case RuleSubject::Notes:
        return holdsFor(condition, lead.notes);
    }
    return false;
}

ScoreRules defaultRules(std::string_view language)
{
    const auto in
        = [french = language != "en"](const char* fr, const char* en) { return std::string(french ? fr : en); };
    using enum RuleSubject;
    using enum RuleTest;
    ScoreRules out;
    out.rules = {
        {"company", in("Société connue", "Company known"), Company, Present, "", 15},
        {"professional-email", in("E-mail professionnel", "Professional e-mail"), Email, Professional, "", 20},
        {"phone", in("Téléphone connu", "Phone known"), Phone, Present, "", 10},
        {"referral", in("Recommandation", "Referral"), Source, Equals, "referral", 15},
        {"budget", in("Budget confirmé", "Budget confirmed"), Tag, Equals, "budget", 20},
        {"decision-maker", in("Décideur identifié", "Decision maker identified"), Tag, Equals, "decision-maker", 15},
        {"urgent", in("Échéance proche", "Near deadline"), Tag, Equals, "urgent", 15},
        {"qualified", in("Déjà qualifié", "Already qualified"), Status, Equals, "qualified", 10},
        {"proposal", in("Proposition en cours", "Proposal under way"), Status, Equals, "proposal", 20},
        {"no-company", in("Société inconnue", "Company unknown"), Company, Absent, "", -10},
    };
    return out;
}

ScorePreview apply(const ScoreRules& rules, const Lead& lead)
{
    ScorePreview out;
    int sum = 0;
    for (const auto& rule : rules.rules) {
        if (rule.weight == 0 || !holds(rule.subject, rule.test, rule.value, lead))
            continue;
        sum += rule.weight;
        out.scoreFactors.push_back({rule.key, rule.label, rule.weight});
    }
    out.fitScore = std::clamp(sum, 0, 100);
    return out;
}

} // namespace vigie::fit_score
