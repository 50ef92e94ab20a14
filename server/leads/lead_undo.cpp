#include "server/changes/ledger.h"
#include "server/leads/lead_rules.h"
#include "server/leads/lead_service.h"

namespace vigie {

namespace store = lead_store;

std::vector<LeadId> LeadService::removeUntouched(
    db::Tx& tx, const Scope& scope, const std::vector<LeadId>& ids, const std::map<LeadId, std::int64_t>& versions)
{
    std::vector<LeadId> out;
    std::vector<ledger::BulkChange> changes;
    for (const auto& lead : store::lockUnused(tx, scope.company, ids)) {
        const auto version = versions.find(lead.id);
        if (lead.version != (version == versions.end() ? 1 : version->second))
            continue;
        out.push_back(lead.id);
        changes.push_back({{"lead", lead.id.value, lead.contactId}, ChangeAction::Deleted,
            R"({"name":[)" + toJson(lead.name) + ",null]}"});
    }
    store::removeMany(tx, scope.company, out);
    ledger::appendMany(tx, scope, changes);
    return out;
}

bool LeadService::restore(
    db::Tx& tx, const Scope& scope, LeadId id, const json::Value& before, std::int64_t versionAfter)
{
    const auto lead = store::lock(tx, scope.company, id);
    if (!lead || lead->version != versionAfter || !before.is_object())
        return false;
    auto after = Patch<Lead>(before.get_object()).applyTo(*lead);
    if (!after)
        return false;
    after->updatedAt = now();
    after->closedAt = fromIso(json::textOf(before.get_object(), "closedAt"));
    store::update(tx, scope.company, *after, lead_rules::searchTextOf(*after));
    ledger::updated(tx, scope, {"lead", id.value, after->contactId}, *lead, *after);
    return true;
}

} // namespace vigie
