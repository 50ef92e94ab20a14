#pragma once

#include "server/base/page.h"
#include "server/changes/change_store.h"
#include "server/changes/topics.h"
#include "server/db/database.h"

namespace vigie {

using change_store::AuditFilter;

/// Reading the ledger: audit log, timelines, what a client missed.
class ChangeService {
public:
    ChangeService(db::Database& database, const Topics& topics)
        : m_database(database)
        , m_topics(topics)
    {
    }

    Page<AuditEntry> audit(const Scope& scope, const AuditFilter& filter, const PageRequest& page);
    /// Changes after a sequence number that the scope may see, oldest first.
    struct Missed {
        std::vector<Change> changes;
        std::int64_t lastSeq = 0; ///< where to go on: the last one read, seen or not
        int read = 0; ///< less than the limit: there are no more for now
    };
    Missed pageSince(const Scope& scope, std::int64_t seq, int limit);
    /// A page may hold less than was asked for, though it is not the last: what one may not see is left out.
    /// The changes on a contact's timeline, as JSON; empty when there are none.
    std::string told(const Scope& scope, ContactId contact);
    Result<Page<AuditEntry>> timeline(const Scope& scope, ContactId contact, const PageRequest& page);

private:
    db::Database& m_database;
    const Topics& m_topics;
};

/// 412 for an update of an outdated version: the error carries the record as it is and the change that made it so.
template <class T>
Error staleError(db::Tx& tx, const Scope& scope, std::string_view entity, const T& current, std::int64_t id)
{
    Error error{ErrorCode::Stale,
        Text{"Somebody changed this record in the meantime; your change was not saved.",
            "Quelqu'un a modifié cet enregistrement entre-temps ; votre modification n'a pas été enregistrée."}};
    json::Writer writer(error.context);
    writer.beginObject().key("current");
    writeJson(writer, current);
    if (const auto change = change_store::lastOfRecord(tx, scope.company, entity, id)) {
        writer.key("change");
        writeJson(writer, *change);
    }
    writer.endObject();
    return error;
}

template <class T>
Error staleError(db::Tx& tx, const Scope& scope, std::string_view entity, const T& current)
{
    return staleError(tx, scope, entity, current, current.id.value);
}

/// The record that was locked for it, as the patch leaves it. NotFound when there is none; Stale when `ifMatch` names
/// an older version.
template <class T>
Result<T> patched(db::Tx& tx, const Scope& scope, std::string_view entity, const std::optional<T>& before,
    const Patch<T>& patch, std::optional<std::int64_t> ifMatch)
{
    if (!before)
        return errors::notFound();
    if (ifMatch && *ifMatch != before->version)
        return staleError(tx, scope, entity, *before);
    return patch.applyTo(*before);
}

} // namespace vigie
