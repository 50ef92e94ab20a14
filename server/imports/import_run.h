#pragma once

#include "server/imports/import_service.h"

#include <QTemporaryFile>

#include <atomic>

namespace vigie {

struct ImportBatch;

/// What is done to an import in the background: its file looked into, tried, imported, and all of it undone.
class ImportRun {
public:
    ImportRun(db::Database& database, LeadService& leads, ImportService& imports, Workshop& workshop,
        const std::atomic<bool>& stopping)
        : m_database(database)
        , m_leads(leads)
        , m_imports(imports)
        , m_workshop(workshop)
        , m_stopping(stopping)
    {
    }

    /// Does what the import's state says; nothing when there is nothing to do. Taken up again after an interruption, it
    /// goes on where it was.
    Result<void> work(Scope scope, ImportId id);

private:
    Result<void> look(const Scope& scope, Import import);
    Result<void> check(const Scope& scope, const Import& import);
    Result<void> importAll(const Scope& scope, const Import& import);
    Result<void> undo(const Scope& scope, const Import& import);

    Result<void> fetch(const Scope& scope, ImportId id, QTemporaryFile& file);
    void write(const Scope& scope, const Import& import, LeadIntake& intake, const LeadGround& ground,
        const ImportBatch& batch, ImportCounts& done);
    Result<void> finish(const Scope& scope, const Import& import, const Text* failure, const ImportCounts& done);
    bool removeBatch(const Scope& scope, const Import& import, ImportUndo& undone);
    bool restoreSome(const Scope& scope, const Import& import, ImportUndo& undone);
    Result<void> giveUp(const Scope& scope, const Import& import, const Error& why);
    /// Writes how it stands, unless somebody has ended it meanwhile: then false.
    bool tell(const Scope& scope, const Import& import, const std::function<void(Import&)>& change);
    static bool tellIn(
        db::Tx& tx, const Scope& scope, const Import& import, const std::function<void(Import&)>& change);
    void fail(const Scope& scope, const Import& import, const Message& why);

    db::Database& m_database;
    LeadService& m_leads;
    ImportService& m_imports;
    Workshop& m_workshop;
    const std::atomic<bool>& m_stopping;
};

} // namespace vigie
