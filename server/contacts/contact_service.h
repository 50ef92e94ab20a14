#pragma once

#include "server/changes/change_service.h"
#include "server/companies/company_service.h"
#include "server/contacts/contact_api.h"
#include "server/contacts/identity_filter.h"
#include "server/db/database.h"

#include <unordered_map>

namespace vigie {

/// Who somebody seems to be: what other features know of a person when they meet one.
struct ContactHint {
    std::string name;
    std::string organisation;
    std::string email; ///< lower case or empty
    std::string phone; ///< E.164 or empty
};

/// Whose the addresses and numbers of many people are.
struct KnownIdentities {
    std::unordered_map<std::string, ContactId> byEmail;
    std::unordered_map<std::string, ContactId> byPhone;

    ContactId ofEmail(const std::string& email) const;
    ContactId ofPhone(const std::string& phone) const;
    /// The e-mail address, when both are known, decides.
    ContactId of(const ContactHint& hint) const;
};

/// Contacts, their identities, duplicates and merges.
class ContactService {
public:
    ContactService(db::Database& database, CompanyService& companies)
        : m_database(database)
        , m_companies(companies)
    {
    }

    JsonPage<Contact> list(const Scope& scope, const PageRequest& page);
    std::int64_t count(const Scope& scope, const PageRequest& page);
    Result<Contact> find(const Scope& scope, ContactId id);
    Result<Contact> create(const Scope& scope, const Draft<Contact>& draft);
    Result<Contact> update(
        const Scope& scope, ContactId id, const Patch<Contact>& patch, std::optional<std::int64_t> ifMatch);
    /// Refused while a record of a feature hangs on it: merge it instead.
    Result<void> remove(const Scope& scope, ContactId id);

    Result<Contact> addIdentity(const Scope& scope, ContactId id, const ContactIdentity& identity);
    Result<Contact> removeIdentity(const Scope& scope, ContactId id, std::int64_t identity);

    std::vector<DuplicatePair> duplicates(const Scope& scope);
    /// `merged` becomes part of `kept`: identities move, its timeline is read with the kept one's.
    Result<ContactMerge> merge(const Scope& scope, ContactId kept, ContactId merged);
    Page<ContactMerge> merges(const Scope& scope, const PageRequest& page);
    Result<ContactMerge> undoMerge(const Scope& scope, std::int64_t merge);

    /// Inside another feature's transaction: the contact with one of these identities, or a new one. None when the hint
    /// has no identity at all.
    static ContactId findOrCreate(db::Tx& tx, const Scope& scope, const ContactHint& hint);

    /// The same for many at once.
    static KnownIdentities known(
        db::Tx& tx, const Scope& scope, const std::vector<ContactHint>& hints, const IdentityFilter* filter = nullptr);
    /// The same; nobody else can delete these contacts until the end of the transaction, which from here on may write
    /// leads and addresses of no others but those it makes: PostgreSQL does not look for each any more. What `filter`
    /// does not contain is taken as unknown.
    static KnownIdentities hold(
        db::Tx& tx, const Scope& scope, const std::vector<ContactHint>& hints, const IdentityFilter* filter);
    /// All addresses and numbers there are now; none where they are too many to be read. Who uses it must be ready to
    /// try again: somebody else may make a contact meanwhile (findOrCreateMany).
    static std::optional<IdentityFilter> filter(db::Tx& tx, const Scope& scope);
    /// Finds or makes the contact of each hint, in their order; none where a hint has no identity. Those that were made
    /// are added to `made`, and to `known`; it is the caller's to tell the ledger of them. Throws db::Failure
    /// (Constraint) when somebody else made one of them meanwhile: the transaction is to be tried again.
    static std::vector<ContactId> findOrCreateMany(db::Tx& tx, const Scope& scope,
        const std::vector<ContactHint>& hints, KnownIdentities& known, std::vector<ContactId>& made);
    /// The names, addresses and numbers of a contact and of those merged into it.
    static std::vector<std::string> wordsOf(db::Tx& tx, const Scope& scope, ContactId id);
    /// Deletes those of these contacts that nothing hangs on and nobody has touched.
    static std::vector<ContactId> removeUnused(db::Tx& tx, const Scope& scope, const std::vector<ContactId>& ids);

private:
    Result<Contact> withIdentities(db::Tx& tx, const Scope& scope, ContactId id);

    Result<void> normalise(std::vector<ContactIdentity>& identities, const Scope& scope);
    static void refreshSearchText(db::Tx& tx, const Scope& scope, ContactId id);

    db::Database& m_database;
    CompanyService& m_companies;
};

} // namespace vigie
