#include "server/leads/lead_service.h"

#include "server/changes/change_service.h"
#include "server/changes/ledger.h"
#include "server/contacts/contact_service.h"
#include "server/leads/fit_score.h"
#include "server/leads/lead_assignment.h"
#include "server/leads/lead_jobs.h"
#include "server/leads/lead_rules.h"

#include <algorithm>
#include <set>

namespace vigie {

namespace store = lead_store;

namespace {

constexpr std::string_view entityName = "lead";
constexpr int rescoreBatchSize = 500;
constexpr std::size_t mostSimilar = 5;

ledger::Subject subjectOf(const Lead& lead)
{
    return {entityName, lead.id.value, lead.contactId};
}

void assign(db::Tx& tx, const Scope& scope, Lead& lead)
{
    auto assigner = lead.ownerId ? std::nullopt : LeadAssigner::of(tx, scope);
    if (!assigner)
        return;
    assigner->assign(lead);
    assigner->save(tx, scope);
}

std::set<UserId> peopleOf(const LeadAssignment& assignment)
{
    std::set<UserId> out(assignment.people.begin(), assignment.people.end());
    for (const auto& rule : assignment.rules)
        out.insert(rule.people.begin(), rule.people.end());
    return out;
}

/// Those who were there before may have been disabled since: they come back in their place.
Result<void> checkPeople(db::Tx& tx, const Scope& scope, const LeadAssignment& before, const LeadAssignment& after)
{
    const auto known = peopleOf(before);
    for (const UserId person : peopleOf(after)) {
        if (!known.contains(person) && !store::ownerExists(tx, scope.company, person))
            return errors::invalidField("people",
                Text{"Not all of them are active users of this company.",
                    "Tous ne sont pas des utilisateurs actifs de cette société."});
    }
    return {};
}

} // namespace

JsonPage<Lead> LeadService::list(const Scope& scope, const LeadFilter& filter, const PageRequest& page)
{
    const auto work = [&](db::Tx& tx) { return store::list(tx, scope.company, filter, page); };
    return page.search.empty() ? m_database.read(work) : m_database.readAlone(work);
}

std::int64_t LeadService::count(const Scope& scope, const LeadFilter& filter, const PageRequest& page)
{
    return m_database.readAlone([&](db::Tx& tx) { return store::count(tx, scope.company, filter, page); });
}

Result<Lead> LeadService::find(const Scope& scope, LeadId id)
{
    auto lead = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id); });
    return lead ? Result<Lead>(std::move(*lead)) : errors::notFound();
}

Result<JsonRecord<Lead>> LeadService::show(const Scope& scope, LeadId id)
{
    auto lead = m_database.read([&](db::Tx& tx) { return store::show(tx, scope.company, id); });
    if (!lead)
        return errors::notFound();
    return std::move(*lead);
}

std::vector<Lead> LeadService::similar(const Scope& scope, const std::string& email, const std::string& phone)
{
    Lead probe;
    probe.email = email;
    probe.phone = phone;
    lead_rules::normalise(probe, m_companies.settingsOf(scope).country);
    const auto hint = lead_rules::hintOf(probe);
    return m_database.read([&](db::Tx& tx) {
        const auto known = ContactService::known(tx, scope, {hint});
        std::vector<std::int64_t> ids;
        for (const ContactId contact : std::set{known.ofEmail(hint.email), known.ofPhone(hint.phone)}) {
            const auto theirs = contact ? store::idsOfContact(tx, scope.company, contact) : decltype(ids)();
            ids.insert(ids.end(), theirs.begin(), theirs.end());
        }
        std::sort(ids.rbegin(), ids.rend());
        std::vector<Lead> out;
        for (std::size_t i = 0; i < std::min(ids.size(), mostSimilar); ++i) {
            if (auto lead = store::find(tx, scope.company, LeadId{ids[i]}))
                out.push_back(std::move(*lead));
        }
        return out;
    });
}

Result<void> LeadService::check(db::Tx& tx, const Scope& scope, const Lead& lead)
{
    if (lead.ownerId && !store::ownerExists(tx, scope.company, lead.ownerId))
        return errors::invalidField("ownerId",
            Text{"Is not an active user of this company.", "N'est pas un utilisateur actif de cette société."});
    return {};
}

/// What follows from a lead's fields: its contact and, unless it was set by hand, its score.
void LeadService::settle(db::Tx& tx, const Scope& scope, const ScoreRules& rules, Lead& lead, bool contactMayDiffer)
{
    if (contactMayDiffer || !lead.contactId) {
        if (const auto contact = ContactService::findOrCreate(tx, scope, lead_rules::hintOf(lead)))
            lead.contactId = contact;
    }
    lead_rules::score(lead, rules);
}

Result<Lead> LeadService::create(const Scope& scope, const Draft<Lead>& draft)
{
    auto lead = draft.build();
    if (!lead)
        return lead;
    const ScoreRules rules = scoreRules(scope);
    lead_rules::normalise(*lead, m_companies.settingsOf(scope).country);
    lead->createdAt = lead->updatedAt = now();
    if (isClosed(lead->status))
        lead->closedAt = lead->createdAt;
    lead->fitScoreManual = lead->fitScoreManual || draft.hasValue("fitScore");
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Lead> {
        if (auto checked = check(tx, scope, *lead); !checked)
            return checked.error();
        lead->contactId = {};
        settle(tx, scope, rules, *lead, true);
        assign(tx, scope, *lead);
        lead->id = store::insert(tx, scope.company, *lead, lead_rules::searchTextOf(*lead));
        ledger::created(tx, scope, subjectOf(*lead), *lead);
        return *lead;
    });
}

Result<Lead> LeadService::update(
    const Scope& scope, LeadId id, const Patch<Lead>& patch, std::optional<std::int64_t> ifMatch)
{
    // Asked before the transaction: what is remembered belongs to this thread alone.
    const ScoreRules rules = scoreRules(scope);
    const std::string country = m_companies.settingsOf(scope).country;
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Lead> {
        const auto before = store::lock(tx, scope.company, id);
        auto after = patched(tx, scope, entityName, before, patch, ifMatch);
        if (!after)
            return after;
        lead_rules::normalise(*after, country);
        // A front end that sends the whole record back has not set the score by hand unless it differs.
        if (patch.hasValue("fitScore") && after->fitScore != before->fitScore)
            after->fitScoreManual = true;
        if (auto checked = check(tx, scope, *after); !checked)
            return checked.error();
        settle(tx, scope, rules, *after, after->email != before->email || after->phone != before->phone);
        after->updatedAt = now();
        if (after->status != before->status)
            after->closedAt = isClosed(after->status) ? std::optional(after->updatedAt) : std::nullopt;
        store::update(tx, scope.company, *after, lead_rules::searchTextOf(*after));
        ledger::updated(tx, scope, subjectOf(*after), *before, *after);
        ++after->version;
        return after;
    });
}

Result<void> LeadService::remove(const Scope& scope, LeadId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        const auto lead = store::lock(tx, scope.company, id);
        if (!lead)
            return errors::notFound();
        store::remove(tx, scope.company, id);
        ledger::deleted(tx, scope, subjectOf(*lead), *lead);
        return {};
    });
}

ScoreRules LeadService::rulesOf(db::Tx& tx, const Scope& scope, const std::string& language) const
{
    auto rules = store::scoreRules(tx, scope.company);
    return rules ? std::move(*rules) : fit_score::defaultRules(language);
}

ScoreRules LeadService::scoreRules(const Scope& scope)
{
    if (auto known = m_rules.find(scope.company))
        return std::move(*known);
    const std::string language = m_companies.settingsOf(scope).language;
    auto rules = m_database.read([&](db::Tx& tx) { return rulesOf(tx, scope, language); });
    m_rules.keep(scope.company, rules);
    return rules;
}

ScoreRules LeadService::defaultScoreRules(const Scope& scope)
{
    return fit_score::defaultRules(m_companies.settingsOf(scope).language);
}

Result<ScoreRules> LeadService::saveScoreRules(
    const Scope& scope, const ScoreRules& rules, std::optional<std::int64_t> ifMatch)
{
    std::set<std::string> keys;
    for (const auto& rule : rules.rules) {
        if (!keys.insert(rule.key).second)
            return errors::invalidField(
                "rules", Message{Text{"The key %1 is used twice.", "La clé %1 est utilisée deux fois."}, {rule.key}});
    }
    const std::string language = m_companies.settingsOf(scope).language;
    m_rules.clear();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<ScoreRules> {
        const ScoreRules before = rulesOf(tx, scope, language);
        if (!store::saveScoreRules(tx, scope.company, rules, ifMatch))
            return staleError(tx, scope, "scoreRules", before, scope.company.value);
        ledger::updated(tx, scope, {"scoreRules", scope.company.value, {}}, before, rules);
        lead_jobs::enqueueRescore(tx, m_queue, scope.company);
        return *store::scoreRules(tx, scope.company);
    });
}

LeadAssignment LeadService::assignment(const Scope& scope)
{
    return m_database.read([&](db::Tx& tx) { return leadAssignmentRecord.read(tx, scope.company); });
}

Result<LeadAssignment> LeadService::saveAssignment(
    const Scope& scope, const Patch<LeadAssignment>& patch, std::optional<std::int64_t> ifMatch)
{
    return m_database.write(scope, [&](db::Tx& tx) {
        return leadAssignmentRecord.save(tx, scope, patch, ifMatch,
            [&](const LeadAssignment& before, LeadAssignment& after) { return checkPeople(tx, scope, before, after); });
    });
}

Result<ScorePreview> LeadService::previewScore(const Scope& scope, LeadId id, const ScoreRules& rules)
{
    const auto lead = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id); });
    if (!lead)
        return errors::notFound();
    return fit_score::apply(rules, *lead);
}

LeadId LeadService::rescoreBatch(const Scope& scope, LeadId after)
{
    const std::string language = m_companies.settingsOf(scope).language;
    return m_database.write(scope, [&](db::Tx& tx) {
        const auto rules = rulesOf(tx, scope, language);
        const auto leads = store::toRescore(tx, scope.company, after, rescoreBatchSize);
        for (const Lead& lead : leads) {
            const auto score = fit_score::apply(rules, lead);
            Lead changed = lead;
            changed.fitScore = score.fitScore;
            changed.scoreFactors = score.scoreFactors;
            if (diffOf(lead, changed) == "{}")
                continue;
            store::setScore(tx, scope.company, lead.id, score.fitScore, score.scoreFactors);
            ledger::updated(tx, scope, subjectOf(lead), lead, changed);
        }
        return leads.size() < rescoreBatchSize ? LeadId{} : leads.back().id;
    });
}

LeadGround LeadService::ground(const Scope& scope)
{
    return {scoreRules(scope), m_companies.settingsOf(scope).country};
}

std::string LeadService::told(const Scope& scope, ContactId contact)
{
    LeadFilter filter;
    filter.contact = contact;
    const std::string leads = list(scope, filter, {}).text;
    return leads == "[]" ? std::string() : leads;
}

std::string LeadService::eachOf(
    const Scope& scope, ContactId contact, const std::function<std::string(const Scope&, LeadId)>& told)
{
    const auto leads = m_database.read([&](db::Tx& tx) { return store::idsOfContact(tx, scope.company, contact); });
    std::string out;
    json::Writer writer(out);
    writer.beginObject();
    bool isEmpty = true;
    for (const auto lead : leads) {
        const std::string text = told(scope, LeadId{lead});
        if (text.empty())
            continue;
        writer.key(std::to_string(lead)).raw(text);
        isEmpty = false;
    }
    writer.endObject();
    return isEmpty ? std::string() : out;
}

} // namespace vigie
