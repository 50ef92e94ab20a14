#include "server/base/text.h"
#include "server/changes/ledger.h"
#include "server/contacts/contact_service.h"
#include "server/contacts/contact_store.h"

namespace vigie {

namespace store = contact_store;

namespace {

constexpr std::string_view entityName = "contact";

ContactId idIn(const std::unordered_map<std::string, ContactId>& map, const std::string& value)
{
    const auto found = value.empty() ? map.end() : map.find(value);
    return found == map.end() ? ContactId{} : found->second;
}

ContactIdentity identityOf(ContactId contact, IdentityKind kind, const std::string& value, Instant at)
{
    ContactIdentity out;
    out.contactId = contact;
    out.kind = kind;
    out.value = value;
    out.createdAt = at;
    return out;
}

/// A contact as it will be written, with what it is searched by.
std::pair<Contact, std::string> contactOf(ContactId id, const ContactHint& hint, Instant at)
{
    Contact out;
    out.id = id;
    out.name = hint.name;
    out.organisation = hint.organisation;
    out.createdAt = out.updatedAt = at;
    return {std::move(out),
        text::foldedForSearch(hint.name + " " + hint.organisation + " " + hint.email + " " + hint.phone)};
}

} // namespace

ContactId KnownIdentities::ofEmail(const std::string& email) const
{
    return idIn(byEmail, email);
}

ContactId KnownIdentities::ofPhone(const std::string& phone) const
{
    return idIn(byPhone, phone);
}

ContactId KnownIdentities::of(const ContactHint& hint) const
{
    const ContactId byTheirEmail = ofEmail(hint.email);
    return byTheirEmail ? byTheirEmail : ofPhone(hint.phone);
}

KnownIdentities ContactService::known(
    db::Tx& tx, const Scope& scope, const std::vector<ContactHint>& hints, const IdentityFilter* filter)
{
    const auto isLookedFor
        = [filter](const std::string& value) { return !value.empty() && (!filter || filter->mayContain(value)); };
    std::vector<std::string_view> emails;
    std::vector<std::string_view> phones;
    for (const auto& hint : hints) {
        if (isLookedFor(hint.email))
            emails.push_back(hint.email);
        if (isLookedFor(hint.phone))
            phones.push_back(hint.phone);
    }
    KnownIdentities out;
    if (emails.empty() && phones.empty())
        return out;
    for (const auto& identity : store::identitiesKnown(tx, scope.company, emails, phones))
        (identity.kind == IdentityKind::Email ? out.byEmail : out.byPhone)[identity.value] = identity.contactId;
    return out;
}

std::optional<IdentityFilter> ContactService::filter(db::Tx& tx, const Scope& scope)
{
    constexpr std::int64_t most = 50'000; // read at once, while others wait
    const auto values = store::someIdentityValues(tx, scope.company, most + 1);
    if (values.size() > static_cast<std::size_t>(most))
        return std::nullopt;
    IdentityFilter out;
    for (const auto& value : values)
        out.add(value);
    return out;
}

KnownIdentities ContactService::hold(
    db::Tx& tx, const Scope& scope, const std::vector<ContactHint>& hints, const IdentityFilter* filter)
{
    KnownIdentities out = known(tx, scope, hints, filter);
    std::set<ContactId> wanted;
    for (const auto* const map : {&out.byEmail, &out.byPhone}) {
        for (const auto& [value, contact] : *map)
            wanted.insert(contact);
    }
    const auto there = store::hold(tx, scope.company, wanted);
    for (auto* const map : {&out.byEmail, &out.byPhone})
        std::erase_if(*map, [&there](const auto& entry) { return !there.contains(entry.second); });
    store::vouchForContacts(tx, scope.company);
    return out;
}

std::vector<ContactId> ContactService::findOrCreateMany(db::Tx& tx, const Scope& scope,
    const std::vector<ContactHint>& hints, KnownIdentities& known, std::vector<ContactId>& made)
{
    const Instant at = now();
    std::size_t strangers = 0;
    for (const auto& hint : hints)
        strangers += !known.of(hint) && !(hint.email.empty() && hint.phone.empty());
    const auto numbers = store::newIds(tx, scope.company, strangers);
    std::size_t used = 0;
    std::vector<std::pair<Contact, std::string>> contacts;
    std::vector<ContactIdentity> identities;
    std::vector<ContactIdentity> learnt; // of contacts that were there
    std::vector<ContactId> out;
    for (const auto& hint : hints) {
        ContactId id = known.of(hint);
        const bool isKnown{id};
        if (!isKnown && !(hint.email.empty() && hint.phone.empty())) {
            id = ContactId{numbers[used++]};
            contacts.push_back(contactOf(id, hint, at));
            made.push_back(id);
        }
        const auto give = [&](IdentityKind kind, auto& map, const std::string& value) {
            if (value.empty() || !map.emplace(value, id).second)
                return;
            identities.push_back(identityOf(id, kind, value, at));
            if (isKnown)
                learnt.push_back(identities.back());
        };
        if (id) {
            give(IdentityKind::Email, known.byEmail, hint.email);
            give(IdentityKind::Phone, known.byPhone, hint.phone);
        }
        out.push_back(id);
    }
    store::insertMany(tx, scope.company, contacts);
    store::insertIdentities(tx, scope.company, identities);
    for (const auto& each : learnt)
        store::addToSearch(tx, scope.company, each.contactId, each.kind, each.value, text::foldedForSearch(each.value));
    return out;
}

std::vector<std::string> ContactService::wordsOf(db::Tx& tx, const Scope& scope, ContactId id)
{
    auto people = store::mergedInto(tx, scope.company, id);
    if (const auto contact = store::find(tx, scope.company, id))
        people.push_back(*contact);
    std::vector<std::string> out;
    for (const auto& person : people) {
        out.push_back(person.name);
        for (const auto& identity : store::identities(tx, scope.company, person.id))
            out.push_back(identity.value);
    }
    return out;
}

std::vector<ContactId> ContactService::removeUnused(db::Tx& tx, const Scope& scope, const std::vector<ContactId>& ids)
{
    std::vector<ContactId> out;
    std::vector<ledger::BulkChange> changes;
    for (const auto id : store::removeUnused(tx, scope.company, ids)) {
        out.push_back(ContactId{id});
        changes.push_back({{entityName, id, ContactId{id}}, ChangeAction::Deleted, "{}"});
    }
    ledger::appendMany(tx, scope, changes);
    return out;
}

} // namespace vigie
