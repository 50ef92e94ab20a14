#include "server/contacts/contact_service.h"

#include "server/base/text.h"
#include "server/changes/ledger.h"
#include "server/contacts/contact_store.h"
#include "server/contacts/identity.h"

namespace vigie {

namespace store = contact_store;

namespace {

constexpr std::string_view entityName = "contact";
constexpr int duplicateLimit = 500;

ledger::Subject subjectOf(ContactId id)
{
    return {entityName, id.value, id};
}

std::string searchTextOf(const Contact& contact, const std::vector<ContactIdentity>& identities)
{
    std::string all = contact.name + " " + contact.organisation;
    for (const auto& identity : identities)
        all += " " + identity.value;
    return text::foldedForSearch(all);
}

Error takenIdentity(const std::string& value)
{
    return errors::conflict(Message{Text{"%1 belongs to another contact: merge the two instead.",
                                        "%1 appartient à un autre contact : fusionnez-les plutôt."},
        {value}});
}

/// Normalises in place; false when it is neither an address nor a number.
bool normaliseOne(ContactIdentity& identity, const std::string& country)
{
    identity.value = identity::normalised(identity.kind, identity.value, country);
    return !identity.value.empty() && (identity.kind != IdentityKind::Email || text::isEmail(identity.value));
}

Detail badIdentity(std::string path)
{
    return {std::move(path),
        Text{"Is not a valid address or number of its kind.", "N'est pas une adresse ou un numéro valide."}};
}

} // namespace

Result<void> ContactService::normalise(std::vector<ContactIdentity>& identities, const Scope& scope)
{
    const std::string country = m_companies.settingsOf(scope).country;
    Details details;
    for (std::size_t i = 0; i < identities.size(); ++i) {
        if (!normaliseOne(identities[i], country))
            details.push_back(badIdentity("identities[" + std::to_string(i) + "].value"));
    }
    if (!details.empty())
        return errors::invalid(std::move(details));
    return {};
}

JsonPage<Contact> ContactService::list(const Scope& scope, const PageRequest& page)
{
    const auto work = [&](db::Tx& tx) { return store::list(tx, scope.company, page); };
    return page.search.empty() ? m_database.read(work) : m_database.readAlone(work);
}

std::int64_t ContactService::count(const Scope& scope, const PageRequest& page)
{
    return m_database.readAlone([&](db::Tx& tx) { return store::count(tx, scope.company, page.search); });
}

Result<Contact> ContactService::withIdentities(db::Tx& tx, const Scope& scope, ContactId id)
{
    auto contact = store::find(tx, scope.company, id);
    if (!contact)
        return errors::notFound();
    contact->identities = store::identities(tx, scope.company, id);
    return *contact;
}

Result<Contact> ContactService::find(const Scope& scope, ContactId id)
{
    return m_database.read([&](db::Tx& tx) { return withIdentities(tx, scope, id); });
}

Result<Contact> ContactService::create(const Scope& scope, const Draft<Contact>& draft)
{
    auto contact = draft.build();
    if (!contact)
        return contact;
    if (auto checked = normalise(contact->identities, scope); !checked)
        return checked.error();
    contact->createdAt = contact->updatedAt = now();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Contact> {
        contact->id = store::insert(tx, scope.company, *contact, searchTextOf(*contact, contact->identities));
        for (const auto& identity : contact->identities) {
            if (!store::tryAddIdentity(tx, scope.company, contact->id, identity.kind, identity.value))
                return takenIdentity(identity.value);
        }
        ledger::created(tx, scope, subjectOf(contact->id), *contact);
        return withIdentities(tx, scope, contact->id);
    });
}

Result<Contact> ContactService::update(
    const Scope& scope, ContactId id, const Patch<Contact>& patch, std::optional<std::int64_t> ifMatch)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Contact> {
        const auto before = store::lock(tx, scope.company, id);
        auto after = patched(tx, scope, entityName, before, patch, ifMatch);
        if (!after)
            return after;
        after->updatedAt = now();
        store::update(tx, scope.company, *after, searchTextOf(*after, store::identities(tx, scope.company, id)));
        ledger::updated(tx, scope, subjectOf(id), *before, *after);
        return withIdentities(tx, scope, id);
    });
}

Result<void> ContactService::remove(const Scope& scope, ContactId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        const auto contact = store::lock(tx, scope.company, id);
        if (!contact)
            return errors::notFound();
        if (store::isUsed(tx, scope.company, id))
            return errors::refused(Text{"This contact still has leads: delete them first, or merge the contact.",
                "Ce contact a encore des leads : supprimez-les d'abord, ou fusionnez le contact."});
        // Those it swallowed go with it: they would come back without the addresses that are deleted here.
        auto all = store::mergedInto(tx, scope.company, id);
        all.push_back(*contact);
        for (const auto& each : all) {
            store::remove(tx, scope.company, each.id);
            ledger::deleted(tx, scope, subjectOf(each.id), each);
        }
        return {};
    });
}

Result<Contact> ContactService::addIdentity(const Scope& scope, ContactId id, const ContactIdentity& given)
{
    ContactIdentity identity = given;
    if (!normaliseOne(identity, m_companies.settingsOf(scope).country))
        return errors::invalid({badIdentity("value")});
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Contact> {
        const auto contact = store::lock(tx, scope.company, id);
        if (!contact)
            return errors::notFound();
        if (contact->mergedInto)
            return errors::refused(Text{"This contact was merged into another: add it there.",
                "Ce contact a été fusionné dans un autre : ajoutez-le à celui-ci."});
        if (!store::tryAddIdentity(tx, scope.company, id, identity.kind, identity.value))
            return takenIdentity(identity.value);
        refreshSearchText(tx, scope, id);
        ledger::append(
            tx, scope, subjectOf(id), ChangeAction::Updated, R"({"identities":[null,)" + toJson(identity) + "]}");
        return withIdentities(tx, scope, id);
    });
}

Result<Contact> ContactService::removeIdentity(const Scope& scope, ContactId id, std::int64_t identity)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Contact> {
        const auto all = store::identities(tx, scope.company, id);
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& i) { return i.id.value == identity; });
        if (found == all.end() || !store::removeIdentity(tx, scope.company, id, identity))
            return errors::notFound();
        refreshSearchText(tx, scope, id);
        ledger::append(
            tx, scope, subjectOf(id), ChangeAction::Updated, R"({"identities":[)" + toJson(*found) + ",null]}");
        return withIdentities(tx, scope, id);
    });
}

void ContactService::refreshSearchText(db::Tx& tx, const Scope& scope, ContactId id)
{
    if (const auto contact = store::find(tx, scope.company, id))
        store::setSearchText(tx, scope.company, id, searchTextOf(*contact, store::identities(tx, scope.company, id)));
}

std::vector<DuplicatePair> ContactService::duplicates(const Scope& scope)
{
    return m_database.readAlone([&](db::Tx& tx) { return store::duplicates(tx, scope.company, duplicateLimit); });
}

Result<ContactMerge> ContactService::merge(const Scope& scope, ContactId kept, ContactId merged)
{
    if (kept == merged)
        return errors::refused(
            Text{"A contact cannot be merged with itself.", "Un contact ne peut pas être fusionné avec lui-même."});
    return m_database.write(scope, [&](db::Tx& tx) -> Result<ContactMerge> {
        // In the order of their numbers, so that two merges of the same pair cannot lock each other out.
        const auto first = store::lock(tx, scope.company, std::min(kept, merged));
        const auto second = store::lock(tx, scope.company, std::max(kept, merged));
        if (!first || !second)
            return errors::notFound();
        if (first->mergedInto || second->mergedInto)
            return errors::refused(Text{"One of the two has already been merged into another contact.",
                "L'un des deux a déjà été fusionné dans un autre contact."});
        ContactMerge out;
        out.keptId = kept;
        out.mergedId = merged;
        out.mergedAt = now();
        out.moved = store::moveInto(tx, scope.company, merged, kept);
        out.id.value = store::insertMerge(tx, scope.company, out, scope.user);
        refreshSearchText(tx, scope, kept);
        refreshSearchText(tx, scope, merged);
        const std::string diff = R"({"mergedInto":[null,)" + std::to_string(kept.value) + "]}";
        ledger::append(tx, scope, subjectOf(merged), ChangeAction::Updated, diff);
        return out;
    });
}

Page<ContactMerge> ContactService::merges(const Scope& scope, const PageRequest& page)
{
    auto rows = m_database.read([&](db::Tx& tx) { return store::listMerges(tx, scope.company, page); });
    return pageOf(std::move(rows), page);
}

Result<ContactMerge> ContactService::undoMerge(const Scope& scope, std::int64_t id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<ContactMerge> {
        auto merge = store::findMerge(tx, scope.company, id);
        if (!merge)
            return errors::notFound();
        store::lock(tx, scope.company, std::min(merge->keptId, merge->mergedId));
        store::lock(tx, scope.company, std::max(merge->keptId, merge->mergedId));
        const auto merged = store::find(tx, scope.company, merge->mergedId);
        // What it moved has moved on since: the addresses could not be put back where they were.
        if (!merge->undoneAt && merged && merged->mergedInto && merged->mergedInto != merge->keptId)
            return errors::refused(Text{"The contact was merged further since: undo the later merge first.",
                "Le contact a été fusionné à nouveau depuis : annulez d'abord la fusion suivante."});
        if (!store::undoMerge(tx, scope.company, *merge))
            return errors::refused(Text{"This merge was undone already.", "Cette fusion a déjà été annulée."});
        refreshSearchText(tx, scope, merge->keptId);
        refreshSearchText(tx, scope, merge->mergedId);
        const std::string diff = R"({"mergedInto":[)" + std::to_string(merge->keptId.value) + ",null]}";
        ledger::append(tx, scope, subjectOf(merge->mergedId), ChangeAction::Updated, diff);
        merge->undoneAt = now();
        return *merge;
    });
}

ContactId ContactService::findOrCreate(db::Tx& tx, const Scope& scope, const ContactHint& hint)
{
    if (hint.email.empty() && hint.phone.empty())
        return {};
    ContactId id = store::findByEmailOrPhone(tx, scope.company, hint.email, hint.phone);
    const bool isKnown{id};
    if (!isKnown) {
        Contact contact;
        contact.name = hint.name;
        contact.organisation = hint.organisation;
        contact.createdAt = contact.updatedAt = now();
        const auto folded
            = text::foldedForSearch(hint.name + " " + hint.organisation + " " + hint.email + " " + hint.phone);
        id = store::insert(tx, scope.company, contact, folded);
        contact.id = id;
        ledger::created(tx, scope, subjectOf(id), contact);
    }
    const std::pair<IdentityKind, const std::string&> identities[]{
        {IdentityKind::Email, hint.email}, {IdentityKind::Phone, hint.phone}};
    for (const auto& [kind, value] : identities) {
        if (value.empty())
            continue;
        store::addIdentity(tx, scope.company, id, kind, value);
        if (isKnown)
            store::addToSearch(tx, scope.company, id, kind, value, text::foldedForSearch(value));
    }
    return id;
}

} // namespace vigie
