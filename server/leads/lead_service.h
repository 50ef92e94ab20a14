#pragma once

#include "server/base/page.h"
#include "server/base/remembered.h"
#include "server/companies/company_service.h"
#include "server/db/database.h"
#include "server/jobs/queue.h"
#include "server/leads/lead_assignment_api.h"
#include "server/leads/lead_headings.h"
#include "server/leads/lead_intake.h"
#include "server/leads/lead_store.h"

#include <map>

namespace vigie {

using lead_store::LeadFilter;

/// Leads and the rules that score them.
class LeadService {
public:
    LeadService(db::Database& database, CompanyService& companies, jobs::Queue& queue)
        : m_database(database)
        , m_companies(companies)
        , m_queue(queue)
    {
    }

    JsonPage<Lead> list(const Scope& scope, const LeadFilter& filter, const PageRequest& page);
    std::int64_t count(const Scope& scope, const LeadFilter& filter, const PageRequest& page);
    Result<Lead> find(const Scope& scope, LeadId id);
    Result<JsonRecord<Lead>> show(const Scope& scope, LeadId id);
    /// Leads of people with this address or this number, the last ones first; a few of them.
    std::vector<Lead> similar(const Scope& scope, const std::string& email, const std::string& phone);
    Result<Lead> create(const Scope& scope, const Draft<Lead>& draft);
    /// `ifMatch`, when given, must be the lead's version: else ErrorCode::Stale with the lead as it is.
    Result<Lead> update(const Scope& scope, LeadId id, const Patch<Lead>& patch, std::optional<std::int64_t> ifMatch);
    Result<void> remove(const Scope& scope, LeadId id);

    /// What a LeadIntake works by. Not within a transaction.
    LeadGround ground(const Scope& scope);
    /// Deletes those of these leads that nobody has worked with since they were made; the others stay. `versions`: of
    /// those whose maker has changed them since.
    std::vector<LeadId> removeUntouched(
        db::Tx& tx, const Scope& scope, const std::vector<LeadId>& ids, const std::map<LeadId, std::int64_t>& versions);
    /// Gives a lead back what it was (the JSON of a Lead), unless somebody changed it after `versionAfter`.
    bool restore(db::Tx& tx, const Scope& scope, LeadId id, const json::Value& before, std::int64_t versionAfter);

    /// The leads of a contact, as JSON; empty when there are none.
    std::string told(const Scope& scope, ContactId contact);
    /// What is told of each lead of a contact, as a JSON object by its number; empty when nothing is.
    std::string eachOf(
        const Scope& scope, ContactId contact, const std::function<std::string(const Scope&, LeadId)>& told);

    /// The company's rules, or those Vigie comes with; remembered for a short while.
    ScoreRules scoreRules(const Scope& scope);
    /// The rules Vigie comes with, in the company's language.
    ScoreRules defaultScoreRules(const Scope& scope);
    void forgetRemembered() { m_rules.clear(); }
    /// Saves the rules and scores every lead anew in the background. `ifMatch`, when given, must be the version of the
    /// rules: else ErrorCode::Stale with the rules as they are.
    Result<ScoreRules> saveScoreRules(const Scope& scope, const ScoreRules& rules, std::optional<std::int64_t> ifMatch);
    /// Who looks after leads that come in without an owner.
    LeadAssignment assignment(const Scope& scope);
    Result<LeadAssignment> saveAssignment(
        const Scope& scope, const Patch<LeadAssignment>& patch, std::optional<std::int64_t> ifMatch);
    /// What these rules would give this lead.
    Result<ScorePreview> previewScore(const Scope& scope, LeadId id, const ScoreRules& rules);
    /// One step of scoring anew: up to a batch of leads after `after`; the last one's number, or none at the end.
    LeadId rescoreBatch(const Scope& scope, LeadId after);

private:
    Result<void> check(db::Tx& tx, const Scope& scope, const Lead& lead);
    static void settle(db::Tx& tx, const Scope& scope, const ScoreRules& rules, Lead& lead, bool contactMayDiffer);
    ScoreRules rulesOf(db::Tx& tx, const Scope& scope, const std::string& language) const;

    db::Database& m_database;
    CompanyService& m_companies;
    jobs::Queue& m_queue;
    Remembered<CompanyId, ScoreRules> m_rules;
};

} // namespace vigie
