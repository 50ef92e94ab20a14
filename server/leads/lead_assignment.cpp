#include "server/leads/lead_assignment.h"

#include "server/leads/fit_score.h"
#include "server/leads/lead_store.h"

#include <algorithm>

namespace vigie {

namespace store = lead_store;

std::optional<LeadAssigner> LeadAssigner::of(db::Tx& tx, const Scope& scope)
{
    LeadAssigner out;
    out.m_assignment = leadAssignmentRecord.read(tx, scope.company);
    if (!out.m_assignment.enabled)
        return std::nullopt;
    for (const auto& each : store::lockTurns(tx, scope.company)) {
        out.m_turns[each.userId] = each.turn;
        out.m_last = std::max(out.m_last, each.turn);
    }
    return out;
}

void LeadAssigner::assign(Lead& lead)
{
    if (lead.ownerId)
        return;
    const auto rule = std::find_if(m_assignment.rules.begin(), m_assignment.rules.end(),
        [&](const AssignmentRule& each) { return fit_score::holds(each.subject, each.test, each.value, lead); });
    UserId next;
    if (rule != m_assignment.rules.end())
        next = nextOf(rule->people);
    if (!next)
        next = nextOf(m_assignment.people);
    if (!next)
        return;
    lead.ownerId = next;
    m_turns[next] = ++m_last;
    m_moved.insert(next);
}

/// Who of them has waited longest; whoever never got one comes first, in the order of the list.
UserId LeadAssigner::nextOf(const std::vector<UserId>& people) const
{
    UserId out;
    std::int64_t least = 0;
    for (const UserId person : people) {
        const auto turn = m_turns.find(person);
        if (turn != m_turns.end() && (!out || turn->second < least)) {
            out = person;
            least = turn->second;
        }
    }
    return out;
}

void LeadAssigner::save(db::Tx& tx, const Scope& scope) const
{
    for (const UserId person : m_moved)
        store::saveTurn(tx, scope.company, {person, m_turns.at(person)});
}

} // namespace vigie
