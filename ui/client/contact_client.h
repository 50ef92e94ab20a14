#pragma once

#include "server/base/page.h"
#include "server/changes/change_api.h"
#include "server/contacts/contact_api.h"
#include "server/leads/lead_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// Which contacts are wanted, in which order.
struct ContactQuery {
    QString search;
    Sort sort{"updatedAt", true};

    bool isFiltered() const { return !search.trimmed().isEmpty(); }
    bool operator==(const ContactQuery& other) const
    {
        return search == other.search && sort.text() == other.sort.text();
    }
};

class ContactClient {
public:
    static constexpr int pageSize = 200;
    static constexpr int timelinePageSize = 20;

    explicit ContactClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<RecordPage<Contact>> page(const ContactQuery& query, const QString& cursor, int limit = pageSize);
    Reply<std::int64_t> count(const ContactQuery& query);
    /// With its identities.
    Reply<Contact> find(ContactId id);
    Reply<Contact> create(
        const Contact& contact, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey);
    Reply<Contact> change(const Contact& contact, const std::vector<std::string_view>& fields);
    Reply<void> remove(ContactId id);

    Reply<Contact> addIdentity(ContactId id, const ContactIdentity& identity, const QByteArray& idempotencyKey);
    Reply<void> removeIdentity(ContactId id, std::int64_t identity);

    /// All that is kept of a contact, as a JSON file.
    Reply<QByteArray> exportOf(ContactId id);
    /// Erases it everywhere. `name` must be its name.
    Reply<ErasedData> erase(ContactId id, const QString& name);

    Reply<RecordPage<AuditEntry>> timeline(ContactId id, const QString& cursor);
    /// The leads of a contact, newest change first.
    Reply<RecordPage<Lead>> leads(ContactId id);

    Reply<std::vector<DuplicatePair>> duplicates();
    Reply<ContactMerge> merge(ContactId kept, ContactId merged, const QByteArray& idempotencyKey);
    Reply<RecordPage<ContactMerge>> merges(const QString& cursor);
    Reply<ContactMerge> undoMerge(std::int64_t merge);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
