#pragma once

#include "server/base/page.h"
#include "server/contacts/contact_api.h"
#include "server/db/tx.h"

#include <set>

namespace vigie::contact_store {

std::optional<Contact> find(db::Tx& tx, CompanyId company, ContactId id);
/// The same, locked against other writers until the end of the transaction.
std::optional<Contact> lock(db::Tx& tx, CompanyId company, ContactId id);
std::vector<ContactIdentity> identities(db::Tx& tx, CompanyId company, ContactId id);
JsonPage<Contact> list(db::Tx& tx, CompanyId company, const PageRequest& page);
/// How many fit these words; all, without any.
std::int64_t count(db::Tx& tx, CompanyId company, std::string_view words);
ContactId insert(db::Tx& tx, CompanyId company, const Contact& contact, std::string_view searchText);
void update(db::Tx& tx, CompanyId company, const Contact& contact, std::string_view searchText);
/// The contacts that were merged into this one.
std::vector<Contact> mergedInto(db::Tx& tx, CompanyId company, ContactId id);
void remove(db::Tx& tx, CompanyId company, ContactId id);
/// The numbers of the leads that went.
std::vector<std::int64_t> eraseLeads(db::Tx& tx, CompanyId company, ContactId id);
/// After leads were erased: until then the counts of leads tell what sources there were.
void foldLeadCounts(db::Tx& tx, CompanyId company);
/// Takes what was said out of the ledger's changes about a contact and its leads; how many there were.
std::int64_t eraseWords(db::Tx& tx, CompanyId company, ContactId id);
void removeMerged(db::Tx& tx, CompanyId company, ContactId id);
bool isUsed(db::Tx& tx, CompanyId company, ContactId id);

ContactId findByIdentity(db::Tx& tx, CompanyId company, IdentityKind kind, std::string_view value);
/// `email` and `phone` normalised; either may be empty. Until the end of the transaction nobody else finds or makes a
/// contact for them.
ContactId findByEmailOrPhone(db::Tx& tx, CompanyId company, std::string_view email, std::string_view phone);
/// Of many: those that are known.
std::vector<ContactIdentity> identitiesKnown(db::Tx& tx, CompanyId company, const std::vector<std::string_view>& emails,
    const std::vector<std::string_view>& phones);
/// Of all that the company knows, no more than so many.
std::vector<std::string> someIdentityValues(db::Tx& tx, CompanyId company, std::int64_t limit);
/// Those of these that are there: nobody else can delete them until the end of the transaction.
std::set<ContactId> hold(db::Tx& tx, CompanyId company, const std::set<ContactId>& ids);
/// From here to its end this transaction writes leads and addresses only for contacts that it holds or has made: the
/// database does not look for them. Nobody waits for it.
void vouchForContacts(db::Tx& tx, CompanyId company);
/// Numbers for contacts to come.
std::vector<std::int64_t> newIds(db::Tx& tx, CompanyId company, std::size_t count);
/// Contacts that have their numbers, each with what it is searched by. Nobody waits for it.
void insertMany(db::Tx& tx, CompanyId company, const std::vector<std::pair<Contact, std::string>>& contacts);
/// A failure when another contact has one of them. Nobody waits for it.
void insertIdentities(db::Tx& tx, CompanyId company, const std::vector<ContactIdentity>& identities);
std::vector<std::int64_t> removeUnused(db::Tx& tx, CompanyId company, const std::vector<ContactId>& ids);

void setSearchText(db::Tx& tx, CompanyId company, ContactId id, std::string_view searchText);
/// Leaves an identity that another contact has where it is. Nobody waits for it.
void addIdentity(db::Tx& tx, CompanyId company, ContactId contact, IdentityKind kind, std::string_view value);
/// Lets a contact be found by an identity that it was just given. Nobody waits for it.
void addToSearch(db::Tx& tx, CompanyId company, ContactId contact, IdentityKind kind, std::string_view value,
    std::string_view searchText);
/// The same; false when another contact has it.
bool tryAddIdentity(db::Tx& tx, CompanyId company, ContactId contact, IdentityKind kind, std::string_view value);
bool removeIdentity(db::Tx& tx, CompanyId company, ContactId contact, std::int64_t identity);

std::vector<DuplicatePair> duplicates(db::Tx& tx, CompanyId company, int limit);
MovedRecords moveInto(db::Tx& tx, CompanyId company, ContactId merged, ContactId kept);
std::int64_t insertMerge(db::Tx& tx, CompanyId company, const ContactMerge& merge, UserId by);
std::optional<ContactMerge> findMerge(db::Tx& tx, CompanyId company, std::int64_t id);
std::vector<ContactMerge> listMerges(db::Tx& tx, CompanyId company, const PageRequest& page);
/// False when it was undone already.
bool undoMerge(db::Tx& tx, CompanyId company, const ContactMerge& merge);

} // namespace vigie::contact_store
