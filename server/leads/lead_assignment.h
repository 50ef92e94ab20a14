#pragma once

#include "server/changes/company_record.h"
#include "server/leads/lead_assignment_api.h"

#include <map>
#include <set>

namespace vigie {

inline constexpr CompanyRecord<LeadAssignment> leadAssignmentRecord("leadAssignment");

/// Gives leads without an owner to those whose turn it is.
class LeadAssigner {
public:
    /// Nothing when the company assigns none. Until the end of the transaction nobody else of the company assigns: each
    /// gets the same number of leads, however many come in at once.
    static std::optional<LeadAssigner> of(db::Tx& tx, const Scope& scope);

    /// Gives it an owner, unless it has one or nobody is there.
    void assign(Lead& lead);
    /// Keeps whose turn it is.
    void save(db::Tx& tx, const Scope& scope) const;

private:
    UserId nextOf(const std::vector<UserId>& people) const;

    LeadAssignment m_assignment;
    std::map<UserId, std::int64_t> m_turns; ///< of everybody who is active: when they last got one
    std::int64_t m_last = 0;
    std::set<UserId> m_moved;
};

} // namespace vigie
