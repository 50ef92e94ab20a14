#pragma once

#include "server/base/scope.h"
#include "server/contacts/contact_service.h"
#include "server/leads/lead_api.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace vigie {

/// What leads of a company follow from: asked once, good for thousands.
struct LeadGround {
    ScoreRules rules;
    std::string country;
};

/// A lead that comes in among many.
struct IncomingLead {
    Lead lead;
    bool givesStatus = false; ///< else it is the default, which replaces nothing
    bool givesScore = false;
    std::string searchText; ///< set by LeadIntake::prepare
};

/// A lead that was there, and took something in.
struct TakenUpdate {
    Lead before;
    std::int64_t versionAfter = 0;
};

enum class TakenAs { Created, Updated, Skipped };

/// What became of a batch of leads.
struct TakenIn {
    std::vector<TakenAs> fates; ///< of each lead that came
    std::vector<LeadId> created;
    std::vector<ContactId> contactsMade;
    std::vector<TakenUpdate> updated;
};

/// Takes leads in by the thousand: finds those that are there, makes the others with their contacts, in a few
/// statements.
class LeadIntake {
public:
    /// `origin` is a member of a diff, "importId":[null,12]: the ledger's word on leads that are made. `filter` is what
    /// may be known before they come; without one, everybody is looked for.
    LeadIntake(LeadMatch match, WhenMatched whenMatched, std::string origin, std::optional<IdentityFilter> filter)
        : m_match(match)
        , m_whenMatched(whenMatched)
        , m_origin(std::move(origin))
        , m_filter(std::move(filter))
    {
    }

    /// Normalises and scores a lead. Anywhere: no database is asked.
    static void prepare(IncomingLead& incoming, const LeadGround& ground);

    /// What may be put aside while very many come in (db::putIndexesAside): no rule needs them, and a list in its usual
    /// order does not either.
    static constexpr std::array<std::string_view, 2> indexesOfLists{"leads_by_name", "contacts_by_name"};

    /// Leads in one transaction. SQLite's others wait for its one writer meanwhile, and the other requests of this
    /// worker while it puts them together (10 µs each).
    static constexpr std::size_t maxBatch = 500;
    /// `looksForAll`: whatever the filter says. Throws db::Failure (Constraint) when somebody else made one of their
    /// contacts meanwhile: to be done again so.
    TakenIn takeIn(db::Tx& tx, const Scope& scope, const LeadGround& ground, const std::vector<IncomingLead>& batch,
        bool looksForAll);
    /// What would become of each, as the database is now; nothing is written.
    std::vector<TakenAs> foresee(db::Tx& tx, const Scope& scope, const std::vector<IncomingLead>& batch) const;

    /// What tells a lead from others by this rule; two that share one are the same.
    std::vector<std::string> keysOf(const Lead& lead) const;

private:
    using LeadsByContact = std::unordered_map<ContactId, LeadId>;
    class Sorting;

    LeadsByContact leadsThere(
        db::Tx& tx, const Scope& scope, const KnownIdentities& known, const std::vector<IncomingLead>& batch) const;
    void remember(const std::vector<ContactHint>& hints);
    void writeFresh(db::Tx& tx, const Scope& scope, const LeadGround& ground, std::vector<IncomingLead>& fresh,
        const std::vector<ContactId>& contacts, TakenIn& out) const;
    void writeKnown(db::Tx& tx, const Scope& scope, const LeadGround& ground, Sorting& sorting, TakenIn& out) const;
    ContactId contactOf(const KnownIdentities& known, const Lead& lead) const;
    bool merge(Lead& into, const IncomingLead& incoming) const;

    LeadMatch m_match;
    WhenMatched m_whenMatched;
    std::string m_origin;
    std::optional<IdentityFilter> m_filter;
};

} // namespace vigie
