#include "server/leads/lead_store.h"

#include "server/db/list_query.h"
#include "sql/leads_sql.h"

namespace vigie::lead_store {

namespace {

constexpr std::string_view searchRowId = "leads_search.rowid";

void narrow(db::ListQuery& query, const LeadFilter& filter)
{
    if (filter.status)
        query.equals("status", *filter.status);
    if (filter.minScore)
        query.atLeast("fitScore", *filter.minScore);
    if (filter.maxScore)
        query.atMost("fitScore", *filter.maxScore);
    if (filter.owner)
        query.equals("ownerId", filter.owner);
    if (filter.contact)
        query.equals("contactId", filter.contact);
    if (!filter.source.empty())
        query.equals("source", std::string_view(filter.source));
    if (!filter.tag.empty())
        query.with(sql::leadsTagged, std::string_view(filter.tag));
    if (filter.createdFrom)
        query.atLeast("createdAt", *filter.createdFrom);
    if (filter.createdTo)
        query.below("createdAt", *filter.createdTo);
}

} // namespace

std::optional<Lead> find(db::Tx& tx, CompanyId company, LeadId id)
{
    return tx.one<Lead>(sql::findLead, company, id);
}

std::optional<JsonRecord<Lead>> show(db::Tx& tx, CompanyId company, LeadId id)
{
    return tx.oneAsJson<Lead>(sql::findLead, company, id);
}

std::optional<Lead> lock(db::Tx& tx, CompanyId company, LeadId id)
{
    return tx.one<Lead>(sql::lockLead, company, id);
}

JsonPage<Lead> list(db::Tx& tx, CompanyId company, const LeadFilter& filter, const PageRequest& page)
{
    const db::SearchTexts search{sql::searchLeads, sql::leadsMatch, sql::leadsMention, searchRowId, &sql::leadsFitOften,
        {"id", "name", "fitScore", "createdAt", "updatedAt"}};
    if (filter == LeadFilter{})
        return db::foundAsJson<Lead>(tx, sql::listLeads, company, search, page);
    db::ListQuery query(tx.engine(), sql::listLeads, company, search, page.search);
    narrow(query, filter);
    return tx.pageAsJson<Lead>(query.page<Lead>(page), page);
}

std::vector<std::int64_t> idsOfContact(db::Tx& tx, CompanyId company, ContactId contact)
{
    return tx.values<std::int64_t>(sql::leadIdsOfContact, company, contact);
}

std::int64_t count(db::Tx& tx, CompanyId company, const LeadFilter& filter, const PageRequest& page)
{
    const db::SearchTexts search{sql::countFoundLeads, sql::leadsMatch, sql::leadsMention, searchRowId};
    db::ListQuery query(tx.engine(), sql::countLeads, company, search, page.search);
    narrow(query, filter);
    return tx.value<std::int64_t>(query).value_or(0);
}

LeadId insert(db::Tx& tx, CompanyId company, const Lead& lead, std::string_view searchText)
{
    return LeadId{*tx.value<std::int64_t>(sql::insertLead, company, lead.contactId, lead.ownerId, lead.name, lead.email,
        lead.company, lead.phone, lead.fitScore, lead.fitScoreManual, lead.scoreFactors, lead.status, lead.source,
        lead.tags, lead.notes, searchText, lead.createdAt, lead.updatedAt, lead.closedAt,
        text::foldedForSearch(lead.name))};
}

void update(db::Tx& tx, CompanyId company, const Lead& lead, std::string_view searchText)
{
    tx.post(sql::updateLead, company, lead.id, lead.contactId, lead.ownerId, lead.name, lead.email, lead.company,
        lead.phone, lead.fitScore, lead.fitScoreManual, lead.scoreFactors, lead.status, lead.source, lead.tags,
        lead.notes, searchText, lead.updatedAt, lead.closedAt, text::foldedForSearch(lead.name));
}

void remove(db::Tx& tx, CompanyId company, LeadId id)
{
    tx.exec(sql::deleteLead, company, id);
}

std::vector<LeadOfContact> lastOfContacts(db::Tx& tx, CompanyId company, const std::set<ContactId>& contacts)
{
    return tx.all<LeadOfContact>(sql::leadsOfContacts, company, db::manyOf(tx.engine(), contacts).text());
}

std::vector<Lead> lockMany(db::Tx& tx, CompanyId company, const std::vector<LeadId>& ids)
{
    return tx.all<Lead>(sql::lockLeads, company, db::manyOf(tx.engine(), ids).text());
}

std::vector<Lead> lockUnused(db::Tx& tx, CompanyId company, const std::vector<LeadId>& ids)
{
    return tx.all<Lead>(sql::lockUnusedLeads, company, db::manyOf(tx.engine(), ids).text());
}

void getReadyForMany(db::Tx& tx, CompanyId)
{
    tx.post(sql::getReadyForMany);
}

std::vector<std::int64_t> newIds(db::Tx& tx, CompanyId, std::size_t count)
{
    return count == 0 ? std::vector<std::int64_t>{} : tx.values<std::int64_t>(sql::newLeadIds, count);
}

void insertMany(db::Tx& tx, CompanyId company, const std::vector<LeadToInsert>& leads)
{
    tx.postEach(sql::insertLeads, leads, [&company](const LeadToInsert& each) {
        const Lead& lead = each.lead;
        return std::tuple_cat(
            std::forward_as_tuple(lead.id, company, lead.contactId, lead.ownerId, lead.name, lead.email, lead.company,
                lead.phone, lead.fitScore, lead.fitScoreManual, lead.scoreFactors, lead.status, lead.source, lead.tags,
                lead.notes, each.searchText, lead.createdAt, lead.updatedAt, lead.closedAt),
            std::make_tuple(text::foldedForSearch(lead.name)));
    });
}

void removeMany(db::Tx& tx, CompanyId company, const std::vector<LeadId>& ids)
{
    tx.exec(sql::deleteLeads, company, db::manyOf(tx.engine(), ids).text());
}

bool ownerExists(db::Tx& tx, CompanyId company, UserId owner)
{
    return tx.value<int>(sql::ownerExists, company, owner).has_value();
}

std::vector<LeadTurn> lockTurns(db::Tx& tx, CompanyId company)
{
    if (tx.engine() == db::Engine::Postgres) // SQLite lets one writer in at a time
        tx.exec(sql::lockAssigning, company);
    return tx.all<LeadTurn>(sql::leadTurns, company);
}

void saveTurn(db::Tx& tx, CompanyId company, const LeadTurn& turn)
{
    tx.exec(sql::saveLeadTurn, company, turn.userId, turn.turn);
}

std::optional<ScoreRules> scoreRules(db::Tx& tx, CompanyId company)
{
    return tx.one<ScoreRules>(sql::findScoreRules, company);
}

bool saveScoreRules(db::Tx& tx, CompanyId company, const ScoreRules& rules, std::optional<std::int64_t> version)
{
    constexpr std::int64_t whichever = -1;
    return tx.exec(sql::saveScoreRules, company, rules.rules, now(), version.value_or(whichever)) > 0;
}

std::vector<Lead> toRescore(db::Tx& tx, CompanyId company, LeadId after, int limit)
{
    return tx.all<Lead>(sql::leadsToRescore, company, after.value, limit);
}

void setScore(db::Tx& tx, CompanyId company, LeadId id, int score, const std::vector<ScoreFactor>& factors)
{
    tx.post(sql::setLeadScore, company, id, score, factors, now());
}

} // namespace vigie::lead_store
