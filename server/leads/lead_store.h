#pragma once

#include "server/base/page.h"
#include "server/db/tx.h"
#include "server/leads/lead_api.h"

#include <set>

namespace vigie::lead_store {

/// What a list of leads may be narrowed to.
struct LeadFilter {
    std::optional<LeadStatus> status;
    std::optional<std::int64_t> minScore;
    std::optional<std::int64_t> maxScore;
    UserId owner;
    ContactId contact;
    std::string source;
    std::string tag;
    std::optional<Instant> createdFrom;
    std::optional<Instant> createdTo; ///< the first instant that is too late

    bool operator==(const LeadFilter&) const = default;
};

std::optional<Lead> find(db::Tx& tx, CompanyId company, LeadId id);
/// The same, locked against other writers until the end of the transaction.
std::optional<JsonRecord<Lead>> show(db::Tx& tx, CompanyId company, LeadId id);
std::optional<Lead> lock(db::Tx& tx, CompanyId company, LeadId id);
JsonPage<Lead> list(db::Tx& tx, CompanyId company, const LeadFilter& filter, const PageRequest& page);
/// Those of a contact and of contacts that were merged into it.
std::vector<std::int64_t> idsOfContact(db::Tx& tx, CompanyId company, ContactId contact);
std::int64_t count(db::Tx& tx, CompanyId company, const LeadFilter& filter, const PageRequest& page);
LeadId insert(db::Tx& tx, CompanyId company, const Lead& lead, std::string_view searchText);
void update(db::Tx& tx, CompanyId company, const Lead& lead, std::string_view searchText);
void remove(db::Tx& tx, CompanyId company, LeadId id);
/// The lead that a contact has, or the last one of several.
struct LeadOfContact {
    LeadId id;
    ContactId contactId;
};
std::vector<LeadOfContact> lastOfContacts(db::Tx& tx, CompanyId company, const std::set<ContactId>& contacts);
/// By number, locked against other writers until the end of the transaction.
std::vector<Lead> lockMany(db::Tx& tx, CompanyId company, const std::vector<LeadId>& ids);
/// Of these, those that have no conversation, report, mail or task, locked.
std::vector<Lead> lockUnused(db::Tx& tx, CompanyId company, const std::vector<LeadId>& ids);
/// For transactions that write thousands of rows: see sql/leads.sql.
void getReadyForMany(db::Tx& tx, CompanyId company);
/// Numbers for leads to come.
std::vector<std::int64_t> newIds(db::Tx& tx, CompanyId company, std::size_t count);
/// A lead that has its number, and what it is searched by.
struct LeadToInsert {
    const Lead& lead;
    std::string_view searchText;
};
/// Nobody waits for it.
void insertMany(db::Tx& tx, CompanyId company, const std::vector<LeadToInsert>& leads);
void removeMany(db::Tx& tx, CompanyId company, const std::vector<LeadId>& ids);
bool ownerExists(db::Tx& tx, CompanyId company, UserId owner);

/// When somebody got their last lead, as a number that grows with each; 0: never.
struct LeadTurn {
    UserId userId;
    std::int64_t turn = 0;
};
/// Of everybody who is active. Until the end of the transaction nobody else of the company gets there.
std::vector<LeadTurn> lockTurns(db::Tx& tx, CompanyId company);
void saveTurn(db::Tx& tx, CompanyId company, const LeadTurn& turn);

std::optional<ScoreRules> scoreRules(db::Tx& tx, CompanyId company);
/// False where `version` is given and is not the present one.
bool saveScoreRules(
    db::Tx& tx, CompanyId company, const ScoreRules& rules, std::optional<std::int64_t> version = std::nullopt);
/// Leads whose score follows the rules, by number, after `after`.
std::vector<Lead> toRescore(db::Tx& tx, CompanyId company, LeadId after, int limit);
void setScore(db::Tx& tx, CompanyId company, LeadId id, int score, const std::vector<ScoreFactor>& factors);

} // namespace vigie::lead_store

template <>
struct vigie::FieldsOf<vigie::lead_store::LeadOfContact> {
    using LeadOfContact = vigie::lead_store::LeadOfContact;
    static constexpr auto list
        = FieldList{field("id", &LeadOfContact::id), field("contactId", &LeadOfContact::contactId)};
};

template <>
struct vigie::FieldsOf<vigie::lead_store::LeadTurn> {
    using LeadTurn = vigie::lead_store::LeadTurn;
    static constexpr auto list = FieldList{field("userId", &LeadTurn::userId), field("turn", &LeadTurn::turn)};
};
