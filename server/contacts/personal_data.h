#pragma once

#include "server/contacts/contact_service.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace vigie {

/// All that is kept of one person (GDPR, articles 15, 17 and 20): handed out, or erased everywhere.
class PersonalData {
public:
    /// What a feature keeps of a contact, as a JSON value; an empty text for nothing.
    using Source = std::function<std::string(const Scope&, ContactId)>;

    PersonalData(db::Database& database, ContactService& contacts)
        : m_database(database)
        , m_contacts(contacts)
    {
    }

    /// Takes a contact's words out of what neither its leads nor its own changes lead to.
    using Eraser = std::function<void(db::Tx&, const Scope&, ContactId)>;

    void add(std::string_view name, Source source) { m_sources.emplace_back(name, std::move(source)); }
    void addEraser(Eraser eraser) { m_erasers.push_back(std::move(eraser)); }

    /// A JSON object of everything, by feature.
    Result<std::string> exportOf(const Scope& scope, ContactId id);
    /// Erases the contact, those merged into it, their leads and what hangs on them, and takes their words out of the
    /// ledger; what stays is that it happened. Cannot be undone.
    Result<ErasedData> erase(const Scope& scope, ContactId id, const EraseRequest& request);

private:
    db::Database& m_database;
    ContactService& m_contacts;
    std::vector<std::pair<std::string, Source>> m_sources;
    std::vector<Eraser> m_erasers;
};

} // namespace vigie
