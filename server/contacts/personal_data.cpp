#include "server/contacts/personal_data.h"

#include "server/base/text.h"
#include "server/changes/ledger.h"
#include "server/contacts/contact_store.h"
#include "server/http/idempotency.h"

namespace vigie {

namespace store = contact_store;

namespace {

Error otherName()
{
    return errors::invalidField("name",
        Text{"Write the contact's name as it stands there, so that nobody else is erased.",
            "Écrivez le nom du contact tel qu'il est affiché, pour n'effacer personne d'autre."});
}

} // namespace

Result<std::string> PersonalData::exportOf(const Scope& scope, ContactId id)
{
    const auto contact = m_contacts.find(scope, id);
    if (!contact)
        return contact.error();
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("exportedAt").string(toIso(now())).key("contact");
    writeJson(writer, *contact);
    writer.key("mergedContacts");
    writeJson(writer, m_database.read([&](db::Tx& tx) { return store::mergedInto(tx, scope.company, id); }));
    for (const auto& [name, source] : m_sources) {
        if (const std::string kept = source(scope, id); !kept.empty())
            writer.key(name).raw(kept);
    }
    writer.endObject();
    return out;
}

Result<ErasedData> PersonalData::erase(const Scope& scope, ContactId id, const EraseRequest& request)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<ErasedData> {
        const auto contact = store::lock(tx, scope.company, id);
        if (!contact)
            return errors::notFound();
        if (text::trimmed(request.name) != text::trimmed(contact->name))
            return otherName();
        ErasedData out;
        out.contactId = id;
        for (const auto& eraser : m_erasers)
            eraser(tx, scope, id);
        out.changes = store::eraseWords(tx, scope.company, id);
        const auto leads = store::eraseLeads(tx, scope.company, id);
        out.leads = static_cast<std::int64_t>(leads.size());
        store::foldLeadCounts(tx, scope.company);
        http::Idempotency::emptyAnswers(tx, scope.company);
        store::removeMerged(tx, scope.company, id);
        store::remove(tx, scope.company, id);
        for (const auto lead : leads)
            ledger::append(tx, scope, {"lead", lead, {}}, ChangeAction::Deleted, "{}");
        ledger::append(tx, scope, {"contact", id.value, {}}, ChangeAction::Deleted, "{}");
        return out;
    });
}

} // namespace vigie
