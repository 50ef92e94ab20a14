#include "server/leads/lead_intake.h"

#include "server/changes/ledger.h"
#include "server/leads/lead_assignment.h"
#include "server/leads/lead_rules.h"
#include "server/leads/lead_store.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace vigie {

namespace store = lead_store;

namespace {

std::vector<ContactHint> hintsOf(const std::vector<IncomingLead>& batch)
{
    std::vector<ContactHint> out;
    out.reserve(batch.size());
    for (const auto& incoming : batch)
        out.push_back(lead_rules::hintOf(incoming.lead));
    return out;
}

ledger::Subject subjectOf(const Lead& lead)
{
    return {"lead", lead.id.value, lead.contactId};
}

std::vector<LeadId> idsIn(const std::unordered_map<ContactId, LeadId>& leads)
{
    std::vector<LeadId> out;
    for (const auto& [contact, lead] : leads)
        out.push_back(lead);
    return out;
}

bool fill(std::string& target, const std::string& value, bool overwrites)
{
    if (value.empty() || value == target || (!target.empty() && !overwrites))
        return false;
    target = value;
    return true;
}

} // namespace

/// One batch on its way: which of its leads are made, which go into others.
class LeadIntake::Sorting {
public:
    struct Held {
        Lead before;
        Lead after;
        bool isChanged = false;
    };

    std::vector<IncomingLead> fresh;
    std::map<LeadId, Held> held; // in the order of their numbers, in which they were locked

    void hold(const std::vector<Lead>& leads)
    {
        for (const auto& lead : leads)
            held.emplace(lead.id, Held{lead, lead});
    }

    void add(const IncomingLead& incoming, const std::vector<std::string>& keys)
    {
        for (const auto& key : keys)
            m_freshByKey.emplace(key, fresh.size());
        fresh.push_back(incoming);
    }

    /// The place in `fresh` of one with one of these keys, or none.
    std::optional<std::size_t> freshWith(const std::vector<std::string>& keys) const
    {
        for (const auto& key : keys) {
            if (const auto found = m_freshByKey.find(key); found != m_freshByKey.end())
                return found->second;
        }
        return std::nullopt;
    }

private:
    std::unordered_map<std::string, std::size_t> m_freshByKey;
};

void LeadIntake::prepare(IncomingLead& incoming, const LeadGround& ground)
{
    Lead& lead = incoming.lead;
    lead_rules::normalise(lead, ground.country);
    lead.fitScoreManual = incoming.givesScore;
    lead_rules::score(lead, ground.rules);
    incoming.searchText = lead_rules::searchTextOf(lead);
}

std::vector<std::string> LeadIntake::keysOf(const Lead& lead) const
{
    std::vector<std::string> out;
    const bool byEmail = m_match == LeadMatch::Email || m_match == LeadMatch::EmailOrPhone;
    const bool byPhone = m_match == LeadMatch::Phone || m_match == LeadMatch::EmailOrPhone;
    if (byEmail && !lead.email.empty())
        out.push_back(lead.email);
    if (byPhone && lead.phone.starts_with('+'))
        out.push_back(lead.phone);
    return out;
}

ContactId LeadIntake::contactOf(const KnownIdentities& known, const Lead& lead) const
{
    for (const auto& key : keysOf(lead)) {
        const ContactId id = key.front() == '+' ? known.ofPhone(key) : known.ofEmail(key);
        if (id)
            return id;
    }
    return {};
}

/// True when it changed something.
bool LeadIntake::merge(Lead& into, const IncomingLead& incoming) const
{
    if (m_whenMatched == WhenMatched::Skip)
        return false;
    const bool overwrites = m_whenMatched == WhenMatched::Overwrite;
    const Lead& from = incoming.lead;
    bool isChanged = false;
    for (const auto field : {&Lead::name, &Lead::email, &Lead::phone, &Lead::company, &Lead::source, &Lead::notes})
        isChanged |= fill(into.*field, from.*field, overwrites);
    if (from.ownerId && from.ownerId != into.ownerId && (overwrites || !into.ownerId)) {
        into.ownerId = from.ownerId;
        isChanged = true;
    }
    for (const auto& tag : from.tags) {
        if (std::find(into.tags.begin(), into.tags.end(), tag) == into.tags.end()) {
            into.tags.push_back(tag);
            isChanged = true;
        }
    }
    if (overwrites && incoming.givesStatus && from.status != into.status) {
        into.status = from.status;
        into.closedAt = from.closedAt;
        isChanged = true;
    }
    if (overwrites && incoming.givesScore && from.fitScore != into.fitScore) {
        into.fitScore = from.fitScore;
        into.fitScoreManual = true;
        isChanged = true;
    }
    return isChanged;
}

/// Which lead each of these contacts has.
LeadIntake::LeadsByContact LeadIntake::leadsThere(
    db::Tx& tx, const Scope& scope, const KnownIdentities& known, const std::vector<IncomingLead>& batch) const
{
    std::set<ContactId> people;
    for (const auto& incoming : batch) {
        if (const auto contact = contactOf(known, incoming.lead))
            people.insert(contact);
    }
    LeadsByContact out;
    if (people.empty())
        return out;
    for (const auto& each : store::lastOfContacts(tx, scope.company, people))
        out.emplace(each.contactId, each.id);
    return out;
}

std::vector<TakenAs> LeadIntake::foresee(db::Tx& tx, const Scope& scope, const std::vector<IncomingLead>& batch) const
{
    const auto known = ContactService::known(tx, scope, hintsOf(batch));
    const auto there = leadsThere(tx, scope, known, batch);
    std::vector<TakenAs> out;
    for (const auto& incoming : batch) {
        const bool isThere = there.contains(contactOf(known, incoming.lead));
        out.push_back(!isThere                       ? TakenAs::Created
                : m_whenMatched == WhenMatched::Skip ? TakenAs::Skipped
                                                     : TakenAs::Updated);
    }
    return out;
}

TakenIn LeadIntake::takeIn(
    db::Tx& tx, const Scope& scope, const LeadGround& ground, const std::vector<IncomingLead>& batch, bool looksForAll)
{
    store::getReadyForMany(tx, scope.company);
    auto hints = hintsOf(batch);
    auto known = ContactService::hold(tx, scope, hints, m_filter && !looksForAll ? &*m_filter : nullptr);
    remember(hints);
    const auto there = leadsThere(tx, scope, known, batch);
    Sorting sorting;
    if (m_whenMatched != WhenMatched::Skip && !there.empty())
        sorting.hold(store::lockMany(tx, scope.company, idsIn(there)));
    TakenIn out;
    std::vector<ContactHint> freshHints;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const auto keys = keysOf(batch[i].lead);
        const auto found = there.find(contactOf(known, batch[i].lead));
        const auto twin = found == there.end() ? sorting.freshWith(keys) : std::nullopt;
        if (found != there.end()) {
            const auto held = sorting.held.find(found->second);
            const bool isUpdated = held != sorting.held.end() && merge(held->second.after, batch[i]);
            if (isUpdated)
                held->second.isChanged = true;
            out.fates.push_back(isUpdated ? TakenAs::Updated : TakenAs::Skipped);
        } else if (twin) {
            const bool isUpdated = merge(sorting.fresh[*twin].lead, batch[i]);
            if (isUpdated)
                sorting.fresh[*twin].searchText.clear();
            out.fates.push_back(isUpdated ? TakenAs::Updated : TakenAs::Skipped);
        } else {
            sorting.add(batch[i], keys);
            freshHints.push_back(std::move(hints[i]));
            out.fates.push_back(TakenAs::Created);
        }
    }
    const auto contacts = ContactService::findOrCreateMany(tx, scope, freshHints, known, out.contactsMade);
    writeFresh(tx, scope, ground, sorting.fresh, contacts, out);
    writeKnown(tx, scope, ground, sorting, out);
    return out;
}

/// Whoever comes later with one of these addresses is looked for.
void LeadIntake::remember(const std::vector<ContactHint>& hints)
{
    if (!m_filter)
        return;
    for (const auto& hint : hints) {
        m_filter->add(hint.email);
        m_filter->add(hint.phone);
    }
}

void LeadIntake::writeFresh(db::Tx& tx, const Scope& scope, const LeadGround& ground, std::vector<IncomingLead>& fresh,
    const std::vector<ContactId>& contacts, TakenIn& out) const
{
    auto assigner = fresh.empty() ? std::nullopt : LeadAssigner::of(tx, scope);
    const auto numbers = store::newIds(tx, scope.company, fresh.size());
    std::set<ContactId> contactsToTell(out.contactsMade.begin(), out.contactsMade.end());
    std::vector<ledger::BulkChange> changes;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        Lead& lead = fresh[i].lead;
        lead.id = LeadId{numbers[i]};
        lead.contactId = contacts[i];
        if (fresh[i].searchText.empty()) { // it took something in from another of the same batch
            lead_rules::score(lead, ground.rules);
            fresh[i].searchText = lead_rules::searchTextOf(lead);
        }
        if (assigner)
            assigner->assign(lead);
        out.created.push_back(lead.id);
        // One line for both: a contact that comes with its lead has none of its own.
        const bool isMadeWithIt = contactsToTell.erase(lead.contactId) > 0;
        changes.push_back({subjectOf(lead), ChangeAction::Created,
            "{" + m_origin
                + (isMadeWithIt ? ",\"contactId\":[null," + std::to_string(lead.contactId.value) + "]}" : "}")});
    }
    std::vector<store::LeadToInsert> rows;
    for (const auto& each : fresh)
        rows.push_back({each.lead, each.searchText});
    store::insertMany(tx, scope.company, rows);
    if (assigner)
        assigner->save(tx, scope);
    ledger::appendMany(tx, scope, changes);
}

void LeadIntake::writeKnown(
    db::Tx& tx, const Scope& scope, const LeadGround& ground, Sorting& sorting, TakenIn& out) const
{
    const Instant at = now();
    std::vector<ledger::BulkChange> changes;
    for (auto& [id, lead] : sorting.held) {
        if (!lead.isChanged)
            continue;
        lead_rules::score(lead.after, ground.rules);
        lead.after.updatedAt = at;
        store::update(tx, scope.company, lead.after, lead_rules::searchTextOf(lead.after));
        changes.push_back({subjectOf(lead.after), ChangeAction::Updated, diffOf(lead.before, lead.after)});
        out.updated.push_back({lead.before, lead.before.version + 1});
    }
    ledger::appendMany(tx, scope, changes);
}

} // namespace vigie
