#include "server/contacts/contact_store.h"

#include "server/db/list_query.h"
#include "sql/contacts_sql.h"

namespace vigie::contact_store {

std::optional<Contact> find(db::Tx& tx, CompanyId company, ContactId id)
{
    return tx.one<Contact>(sql::findContact, company, id);
}

std::optional<Contact> lock(db::Tx& tx, CompanyId company, ContactId id)
{
    return tx.one<Contact>(sql::lockContact, company, id);
}

std::vector<ContactIdentity> identities(db::Tx& tx, CompanyId company, ContactId id)
{
    return tx.all<ContactIdentity>(sql::identitiesOfContact, company, id);
}

JsonPage<Contact> list(db::Tx& tx, CompanyId company, const PageRequest& page)
{
    const db::SearchTexts search{sql::searchContacts, sql::contactsMatch, sql::contactsMention, "contacts_search.rowid",
        &sql::contactsFitOften, {"id", "name", "updatedAt"}};
    return db::foundAsJson<Contact>(tx, sql::listContacts, company, search, page);
}

std::int64_t count(db::Tx& tx, CompanyId company, std::string_view words)
{
    const db::SearchTexts search{
        sql::countFoundContacts, sql::contactsMatch, sql::contactsMention, "contacts_search.rowid"};
    const db::ListQuery query(tx.engine(), sql::countContacts, company, search, words);
    return tx.value<std::int64_t>(query).value_or(0);
}

ContactId insert(db::Tx& tx, CompanyId company, const Contact& contact, std::string_view searchText)
{
    return ContactId{*tx.value<std::int64_t>(sql::insertContact, company, contact.name, contact.organisation,
        contact.notes, searchText, contact.createdAt, contact.updatedAt, text::foldedForSearch(contact.name))};
}

void update(db::Tx& tx, CompanyId company, const Contact& contact, std::string_view searchText)
{
    tx.exec(sql::updateContact, company, contact.id, contact.name, contact.organisation, contact.notes, searchText,
        contact.updatedAt, text::foldedForSearch(contact.name));
}

std::vector<Contact> mergedInto(db::Tx& tx, CompanyId company, ContactId id)
{
    return tx.all<Contact>(sql::mergedContacts, company, id);
}

void remove(db::Tx& tx, CompanyId company, ContactId id)
{
    tx.exec(sql::deleteContact, company, id);
}

std::vector<std::int64_t> eraseLeads(db::Tx& tx, CompanyId company, ContactId id)
{
    return tx.values<std::int64_t>(sql::eraseLeadsOfContact, company, id);
}

void foldLeadCounts(db::Tx& tx, CompanyId company)
{
    tx.post(sql::foldLeadCounts, company);
}

std::int64_t eraseWords(db::Tx& tx, CompanyId company, ContactId id)
{
    return tx.exec(sql::eraseWordsOfContact, company, id);
}

void removeMerged(db::Tx& tx, CompanyId company, ContactId id)
{
    tx.exec(sql::deleteMergedContacts, company, id);
}

bool isUsed(db::Tx& tx, CompanyId company, ContactId id)
{
    return tx.value<int>(sql::contactUsed, company, id).has_value();
}

ContactId findByIdentity(db::Tx& tx, CompanyId company, IdentityKind kind, std::string_view value)
{
    return ContactId{tx.value<std::int64_t>(sql::findContactByIdentity, company, kind, value).value_or(0)};
}

ContactId findByEmailOrPhone(db::Tx& tx, CompanyId company, std::string_view email, std::string_view phone)
{
    tx.post(sql::lockIdentities, company, email, phone);
    return ContactId{tx.value<std::int64_t>(sql::findContactByEmailOrPhone, company, email, phone).value_or(0)};
}

void addIdentity(db::Tx& tx, CompanyId company, ContactId contact, IdentityKind kind, std::string_view value)
{
    tx.post(sql::insertIdentity, company, contact, kind, value, now());
}

void addToSearch(db::Tx& tx, CompanyId company, ContactId contact, IdentityKind kind, std::string_view value,
    std::string_view searchText)
{
    tx.post(sql::addIdentityToSearch, company, contact, kind, value, searchText);
}

std::vector<ContactIdentity> identitiesKnown(db::Tx& tx, CompanyId company, const std::vector<std::string_view>& emails,
    const std::vector<std::string_view>& phones)
{
    return tx.all<ContactIdentity>(
        sql::identitiesKnown, company, db::manyOf(tx.engine(), emails).text(), db::manyOf(tx.engine(), phones).text());
}

std::vector<std::string> someIdentityValues(db::Tx& tx, CompanyId company, std::int64_t limit)
{
    return tx.values<std::string>(sql::someIdentityValues, company, limit);
}

std::set<ContactId> hold(db::Tx& tx, CompanyId company, const std::set<ContactId>& ids)
{
    std::set<ContactId> out;
    if (ids.empty())
        return out;
    for (const auto id : tx.values<std::int64_t>(sql::holdContacts, company, db::manyOf(tx.engine(), ids).text()))
        out.insert(ContactId{id});
    return out;
}

void vouchForContacts(db::Tx& tx, CompanyId)
{
    tx.post(sql::contactsAreThere);
}

std::vector<std::int64_t> newIds(db::Tx& tx, CompanyId, std::size_t count)
{
    return count == 0 ? std::vector<std::int64_t>{} : tx.values<std::int64_t>(sql::newContactIds, count);
}

void insertMany(db::Tx& tx, CompanyId company, const std::vector<std::pair<Contact, std::string>>& contacts)
{
    tx.postEach(sql::insertContacts, contacts, [&company](const auto& each) {
        const Contact& contact = each.first;
        return std::tuple_cat(std::forward_as_tuple(contact.id, company, contact.name, contact.organisation,
                                  each.second, contact.createdAt, contact.updatedAt),
            std::make_tuple(text::foldedForSearch(contact.name)));
    });
}

void insertIdentities(db::Tx& tx, CompanyId company, const std::vector<ContactIdentity>& identities)
{
    tx.postEach(sql::insertIdentities, identities, [&company](const ContactIdentity& each) {
        return std::forward_as_tuple(company, each.contactId, each.kind, each.value, each.createdAt);
    });
}

std::vector<std::int64_t> removeUnused(db::Tx& tx, CompanyId company, const std::vector<ContactId>& ids)
{
    return tx.values<std::int64_t>(sql::deleteUnusedContacts, company, db::manyOf(tx.engine(), ids).text());
}

void setSearchText(db::Tx& tx, CompanyId company, ContactId id, std::string_view searchText)
{
    tx.exec(sql::setContactSearchText, company, id, searchText);
}

bool tryAddIdentity(db::Tx& tx, CompanyId company, ContactId contact, IdentityKind kind, std::string_view value)
{
    return tx.exec(sql::insertIdentity, company, contact, kind, value, now()) > 0;
}

bool removeIdentity(db::Tx& tx, CompanyId company, ContactId contact, std::int64_t identity)
{
    return tx.exec(sql::deleteIdentity, company, contact, identity) > 0;
}

std::vector<DuplicatePair> duplicates(db::Tx& tx, CompanyId company, int limit)
{
    return tx.all<DuplicatePair>(sql::duplicatesByName, company, limit);
}

MovedRecords moveInto(db::Tx& tx, CompanyId company, ContactId merged, ContactId kept)
{
    MovedRecords moved;
    moved.identities = tx.values<std::int64_t>(sql::moveIdentities, company, merged, kept);
    moved.contacts = tx.values<std::int64_t>(sql::moveMerged, company, merged, kept);
    tx.exec(sql::markMerged, company, merged, kept, now());
    return moved;
}

std::int64_t insertMerge(db::Tx& tx, CompanyId company, const ContactMerge& merge, UserId by)
{
    return *tx.value<std::int64_t>(
        sql::insertMerge, company, merge.keptId, merge.mergedId, merge.moved, by, merge.mergedAt);
}

std::optional<ContactMerge> findMerge(db::Tx& tx, CompanyId company, std::int64_t id)
{
    return tx.one<ContactMerge>(sql::findMerge, company, id);
}

std::vector<ContactMerge> listMerges(db::Tx& tx, CompanyId company, const PageRequest& page)
{
    db::ListQuery query(tx.engine(), sql::listMerges, company);
    return tx.all<ContactMerge>(query.page<ContactMerge>(page));
}

bool undoMerge(db::Tx& tx, CompanyId company, const ContactMerge& merge)
{
    if (tx.exec(sql::undoMerge, company, merge.id, now()) == 0)
        return false;
    for (const auto id : merge.moved.identities)
        tx.exec(sql::restoreIdentity, company, id, merge.keptId, merge.mergedId);
    for (const auto id : merge.moved.contacts)
        tx.exec(sql::restoreMerged, company, id, merge.keptId, merge.mergedId);
    tx.exec(sql::unmarkMerged, company, merge.mergedId, now());
    return true;
}

} // namespace vigie::contact_store
