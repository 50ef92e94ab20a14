#pragma once

#include "server/base/fields.h"
#include "server/leads/lead_api.h"
#include "server/leads/lead_heading_api.h"

#include <array>

namespace vigie {

using ImportId = Id<struct ImportTag>;

/// Where an import stands. Those that end in -ing are at work, and can be cancelled.
enum class ImportState {
    Uploading,
    Reading, ///< its columns are being found out
    Ready, ///< waits to be told what its columns mean, and to be started
    Checking, ///< a dry run
    Importing,
    Done,
    Cancelled, ///< half way: what was imported is there
    Failed, ///< the file could not be read, see `problem`
    Undoing,
    Undone,
};

constexpr bool isAtWork(ImportState state)
{
    using enum ImportState;
    return state == Reading || state == Checking || state == Importing || state == Undoing;
}

/// What a column of a file is of a lead.
using ImportField = LeadHeading;

template <>
struct EnumNames<ImportState> {
    static constexpr std::array<std::string_view, 10> names{
        "uploading", "reading", "ready", "checking", "importing", "done", "cancelled", "failed", "undoing", "undone"};
};

/// How the file is read. What is empty is found out.
struct ImportForm {
    std::string separator; ///< one character
    std::string encoding; ///< utf-8, utf-16le, utf-16be or windows-1252
    std::string sheet;
    bool hasHeader = true;
    bool isWorkbook = false;
    std::vector<std::string> sheets;
};

template <>
struct FieldsOf<ImportForm> {
    static constexpr auto list = FieldList{
        field("separator", &ImportForm::separator, maxLength(1)),
        field("encoding", &ImportForm::encoding, maxLength(20)),
        field("sheet", &ImportForm::sheet),
        field("hasHeader", &ImportForm::hasHeader),
        field("isWorkbook", &ImportForm::isWorkbook),
        field("sheets", &ImportForm::sheets, maxItems(1'000)),
    };
};

struct ImportColumn {
    std::string name; ///< its heading, or "Column 3"
    ImportField field = ImportField::Ignore;
    std::string sample; ///< the first cell that holds something
};

template <>
struct FieldsOf<ImportColumn> {
    static constexpr auto list = FieldList{field("name", &ImportColumn::name, maxLength(300)),
        field("field", &ImportColumn::field), field("sample", &ImportColumn::sample, multiline, maxLength(300))};
};

/// What leads are given that the file says nothing of.
struct ImportDefaults {
    LeadStatus status = LeadStatus::New;
    std::string source;
    std::vector<std::string> tags;
    UserId ownerId;
};

template <>
struct FieldsOf<ImportDefaults> {
    static constexpr auto list = FieldList{
        field("status", &ImportDefaults::status),
        field("source", &ImportDefaults::source, maxLength(80)),
        field("tags", &ImportDefaults::tags, maxItems(30), maxLength(60)),
        field("ownerId", &ImportDefaults::ownerId),
    };
};

/// What became, or would become, of rows.
struct ImportCounts {
    std::int64_t rows = 0;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t skipped = 0; ///< they were there, and nothing was to be changed
    std::int64_t refused = 0; ///< cannot be leads: see the refusals
    std::int64_t contacts = 0; ///< that were made
    std::int64_t otherEncoding = 0; ///< rows that were not in the file's encoding
};

template <>
struct FieldsOf<ImportCounts> {
    static constexpr auto list = FieldList{
        field("rows", &ImportCounts::rows),
        field("created", &ImportCounts::created),
        field("updated", &ImportCounts::updated),
        field("skipped", &ImportCounts::skipped),
        field("refused", &ImportCounts::refused),
        field("contacts", &ImportCounts::contacts),
        field("otherEncoding", &ImportCounts::otherEncoding),
    };
};

inline ImportCounts& operator+=(ImportCounts& sum, const ImportCounts& other)
{
    forEachField<ImportCounts>([&](const auto& f) { sum.*f.member += other.*f.member; });
    return sum;
}

/// What an undo did.
struct ImportUndo {
    std::int64_t removed = 0;
    std::int64_t restored = 0;
    std::int64_t kept = 0; ///< somebody has worked with them since
    std::int64_t contacts = 0; ///< removed with their leads
};

template <>
struct FieldsOf<ImportUndo> {
    static constexpr auto list
        = FieldList{field("removed", &ImportUndo::removed), field("restored", &ImportUndo::restored),
            field("kept", &ImportUndo::kept), field("contacts", &ImportUndo::contacts)};
};

inline ImportUndo& operator+=(ImportUndo& sum, const ImportUndo& other)
{
    forEachField<ImportUndo>([&](const auto& f) { sum.*f.member += other.*f.member; });
    return sum;
}

/// A file of leads on its way in.
struct Import {
    ImportId id;
    UserId createdBy;
    std::string fileName;
    std::int64_t fileBytes = 0;
    std::int64_t uploadedBytes = 0;
    ImportState state = ImportState::Uploading;
    std::vector<std::string> problem; ///< why it failed, in English and French; empty for nothing
    ImportForm form;
    std::vector<ImportColumn> columns;
    LeadMatch matchBy = LeadMatch::EmailOrPhone;
    WhenMatched whenMatched = WhenMatched::Skip;
    ImportDefaults defaults;
    ImportCounts checked; ///< by the last dry run
    ImportCounts done;
    ImportUndo undone;
    int progress = 0; ///< of what is at work, per cent
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> finishedAt;
};

template <>
struct FieldsOf<Import> {
    static constexpr auto list = FieldList{
        field("id", &Import::id, readOnly, sortable),
        field("createdBy", &Import::createdBy, readOnly),
        field("fileName", &Import::fileName, required, maxLength(200)),
        field("fileBytes", &Import::fileBytes, required, range(1, 1e9)),
        field("uploadedBytes", &Import::uploadedBytes, readOnly),
        field("state", &Import::state, readOnly),
        field("problem", &Import::problem, readOnly),
        field("form", &Import::form),
        field("columns", &Import::columns, maxItems(500)),
        field("matchBy", &Import::matchBy),
        field("whenMatched", &Import::whenMatched),
        field("defaults", &Import::defaults),
        field("checked", &Import::checked, readOnly),
        field("done", &Import::done, readOnly),
        field("undone", &Import::undone, readOnly),
        field("progress", &Import::progress, readOnly),
        field("version", &Import::version, readOnly),
        field("createdAt", &Import::createdAt, readOnly),
        field("updatedAt", &Import::updatedAt, readOnly),
        field("finishedAt", &Import::finishedAt, readOnly),
    };
};

/// A row as it would come in.
struct ImportSample {
    std::int64_t row = 0;
    std::vector<std::string> cells;
    Lead lead;
    std::string problem; ///< in the reader's language; empty when it would be taken
};

template <>
struct FieldsOf<ImportSample> {
    static constexpr auto list = FieldList{
        field("row", &ImportSample::row),
        field("cells", &ImportSample::cells, maxItems(501), maxLength(100'000)),
        field("lead", &ImportSample::lead),
        field("problem", &ImportSample::problem),
    };
};

/// A row that was not taken.
struct ImportRefusal {
    Id<struct RefusalTag> id;
    std::int64_t row = 0; ///< as a spreadsheet or a text editor counts it
    std::vector<std::string> cells;
    std::string reason; ///< in the reader's language
};

template <>
struct FieldsOf<ImportRefusal> {
    static constexpr auto list = FieldList{
        field("id", &ImportRefusal::id, sortable),
        field("row", &ImportRefusal::row),
        field("cells", &ImportRefusal::cells),
        field("reason", &ImportRefusal::reason),
    };
};

} // namespace vigie
