#pragma once

#include "server/base/workshop.h"
#include "server/imports/import_rows.h"
#include "server/imports/import_store.h"
#include "server/tables/table_reader.h"

namespace vigie {

/// Rows on their way into the database.
struct ImportBatch {
    std::int64_t number = 0;
    std::vector<IncomingLead> leads;
    std::vector<import_store::Refusal> refusals;
    ImportCounts counts;
};

namespace import_reading {
/// The sentence that says most.
Message whatIsWrong(const Error& error);
std::vector<std::string> inBothLanguages(const Message& message);
tables::TableForm formOf(const ImportForm& form);
} // namespace import_reading

/// Reads batches of rows off a file, on a thread of the workshop.
class ImportReading {
public:
    ImportReading(Workshop& workshop, const Import& import, ImportRows rows, std::size_t batchSize)
        : m_workshop(workshop)
        , m_form(import.form)
        , m_rows(std::move(rows))
        , m_batchSize(batchSize)
    {
    }

    Result<void> open(const std::string& path);

    /// The next rows; false at the end. The batch is empty of leads where it only passes rows by.
    Result<bool> next(ImportBatch& batch)
    {
        bool hasRows = false;
        const auto ran = m_workshop.run([&] { hasRows = read(batch); });
        return ran ? Result<bool>(hasRows) : ran.error();
    }

    const Text* failure() const { return m_table.reader->failure(); }
    int percent() const { return static_cast<int>(m_table.reader->progress() * 100); }

private:
    bool read(ImportBatch& batch);

    Workshop& m_workshop;
    ImportForm m_form;
    ImportRows m_rows;
    std::size_t m_batchSize;
    tables::OpenTable m_table;
    tables::TableRow m_row;
    std::int64_t m_number = 0;
    std::int64_t m_refused = 0;
};

} // namespace vigie
