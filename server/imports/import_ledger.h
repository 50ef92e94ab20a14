#pragma once

#include "server/changes/ledger.h"
#include "server/imports/import_api.h"

namespace vigie::import_ledger {

/// What the ledger tells of an import: how it goes, and nothing of what stands in the file.
struct Mark {
    std::string fileName;
    ImportState importState = ImportState::Uploading;
    int progress = 0;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t refused = 0;
};

inline Mark markOf(const Import& import)
{
    return {
        import.fileName, import.state, import.progress, import.done.created, import.done.updated, import.done.refused};
}

inline ledger::Subject subjectOf(ImportId id)
{
    return {"import", id.value, {}};
}

} // namespace vigie::import_ledger

template <>
struct vigie::FieldsOf<vigie::import_ledger::Mark> {
    using Mark = vigie::import_ledger::Mark;
    static constexpr auto list = FieldList{
        field("fileName", &Mark::fileName),
        field("importState", &Mark::importState),
        field("progress", &Mark::progress),
        field("created", &Mark::created),
        field("updated", &Mark::updated),
        field("refused", &Mark::refused),
    };
};
