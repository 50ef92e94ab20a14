#pragma once

#include "server/base/workshop.h"
#include "server/imports/import_rows.h"
#include "server/imports/import_store.h"
#include "server/jobs/queue.h"
#include "server/users/user_service.h"

namespace vigie {

/// Files of leads: taken in piece by piece, tried, imported, undone.
class ImportService {
public:
    ImportService(db::Database& database, LeadService& leads, UserService& users, jobs::Queue& queue)
        : m_database(database)
        , m_leads(leads)
        , m_users(users)
        , m_queue(queue)
    {
    }

    Page<Import> list(const Scope& scope, const PageRequest& page);
    Result<Import> find(const Scope& scope, ImportId id);
    Result<Import> create(const Scope& scope, const Draft<Import>& draft);
    /// Keeps a piece of the file; the same piece again replaces it. With the last one, the file is looked into.
    Result<Import> takePart(const Scope& scope, ImportId id, std::int64_t number, std::string_view bytes);
    /// What its columns mean, how it is read and what becomes of leads that are there. Read otherwise, the file is
    /// looked into again.
    Result<Import> update(
        const Scope& scope, ImportId id, const Patch<Import>& patch, std::optional<std::int64_t> ifMatch);
    Result<void> remove(const Scope& scope, ImportId id);

    /// The first rows as they would come in.
    Result<std::vector<ImportSample>> preview(const Scope& scope, ImportId id);
    Result<Import> check(const Scope& scope, ImportId id) { return begin(scope, id, ImportState::Checking); }
    Result<Import> start(const Scope& scope, ImportId id) { return begin(scope, id, ImportState::Importing); }
    Result<Import> undo(const Scope& scope, ImportId id) { return begin(scope, id, ImportState::Undoing); }
    /// Ends what is at work; what was imported until then stays.
    Result<Import> cancel(const Scope& scope, ImportId id);

    Result<Page<ImportRefusal>> refusals(const Scope& scope, ImportId id, const PageRequest& page);
    /// The refused rows as a CSV file with their reasons, to be mended and imported again.
    Result<std::string> refusalsAsCsv(const Scope& scope, ImportId id);

    /// What columns are made of leads by.
    ImportRows rowsOf(const Scope& scope, const Import& import);

    /// Takes what files said of a contact out (GDPR).
    static void eraseWords(db::Tx& tx, const Scope& scope, ContactId contact);

    static constexpr std::int64_t maxParts = 4'000;

private:
    Result<Import> begin(const Scope& scope, ImportId id, ImportState state);
    Result<void> mayBegin(const Import& import, ImportState state) const;

    db::Database& m_database;
    LeadService& m_leads;
    UserService& m_users;
    jobs::Queue& m_queue;
};

} // namespace vigie
