#pragma once

#include "server/base/page.h"
#include "server/db/database.h"
#include "server/jobs/queue.h"
#include "server/leads/lead_store.h"

namespace vigie {

using lead_store::LeadFilter;

/// Leads and the rules that score them.
class LeadService {
public:
    LeadService(db::Database& database, jobs::Queue& queue)
        : m_database(database)
        , m_queue(queue)
    {
    }

    Page<Lead> list(const Scope& scope, const LeadFilter& filter, const PageRequest& page);
    std::int64_t count(const Scope& scope, const LeadFilter& filter, const PageRequest& page);
    Result<Lead> find(const Scope& scope, LeadId id);
    Result<Lead> create(const Scope& scope, const Draft<Lead>& draft);
    /// `ifMatch`, when given, must be the lead's version: else ErrorCode::Stale with the lead as it is.
    Result<Lead> update(const Scope& scope, LeadId id, const Patch<Lead>& patch, std::optional<std::int64_t> ifMatch);
    Result<void> remove(const Scope& scope, LeadId id);

    ScoreRules scoreRules(const Scope& scope);
    /// Saves the rules and scores every lead anew in the background.
    Result<ScoreRules> saveScoreRules(const Scope& scope, const ScoreRules& rules);
    /// What these rules would give this lead.
    Result<ScorePreview> previewScore(const Scope& scope, LeadId id, const ScoreRules& rules);
    /// One step of scoring anew: up to a batch of leads after `after`; the last one's number, or none at the end.
    LeadId rescoreBatch(const Scope& scope, LeadId after);

private:
    Result<void> check(db::Tx& tx, const Scope& scope, const Lead& lead);
    void settle(db::Tx& tx, const Scope& scope, Lead& lead, bool contactMayDiffer);

    db::Database& m_database;
    jobs::Queue& m_queue;
};

} // namespace vigie
