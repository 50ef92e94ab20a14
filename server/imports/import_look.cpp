#include "server/imports/import_reading.h"
#include "server/imports/import_run.h"
#include "server/tables/found_columns.h"

#include <algorithm>

namespace vigie {

namespace store = import_store;
using tables::TableRow;

namespace {

constexpr std::size_t sampleRows = 20;

const Text tooManyColumns{"The file has %1 columns; up to 500 are read. Delete those you do not need.",
    "Le fichier a %1 colonnes ; 500 au plus sont lues. Supprimez celles dont vous n'avez pas besoin."};

/// What a look into a file finds.
struct Found {
    tables::OpenTable table;
    std::vector<store::SampleRow> rows; ///< the first ones
    std::optional<Message> problem;
};

void readSamples(Found& found)
{
    TableRow row;
    while (found.rows.size() <= sampleRows && found.table.reader->next(row)) {
        if (row.cells.size() > tables::maxColumns)
            found.problem = Message{tooManyColumns, {std::to_string(row.cells.size())}};
        if (found.problem)
            return;
        if (!ImportRows::isBlank(row))
            found.rows.push_back({row.number, row.cells});
    }
    if (found.table.reader->failure())
        found.problem = Message{*found.table.reader->failure()};
    else if (found.rows.empty())
        found.problem = Message{Text{"There is no row in the file.", "Il n'y a aucune ligne dans le fichier."}};
}

/// The columns of the first rows, with what they seem to mean.
std::vector<ImportColumn> columnsOf(std::vector<store::SampleRow>& rows, bool hasHeader, Language language)
{
    auto out = tables::foundColumns<ImportColumn>(rows, hasHeader, language);
    if (hasHeader)
        rows.erase(rows.begin());
    ImportRows::guess(out);
    return out;
}

} // namespace

Result<void> ImportRun::look(const Scope& scope, Import import)
{
    QTemporaryFile file;
    if (auto fetched = fetch(scope, import.id, file); !fetched)
        return fetched;
    Found found;
    const auto ran = m_workshop.run([&] {
        auto table = tables::openTable(file.fileName().toStdString(), import_reading::formOf(import.form));
        if (!table) {
            found.problem = import_reading::whatIsWrong(table.error());
            return;
        }
        found.table = std::move(*table);
        readSamples(found);
    });
    if (!ran)
        return ran;
    if (found.problem) {
        fail(scope, import, *found.problem);
        return {};
    }
    // Asked the first time only: who says there is no header knows.
    if (import.columns.empty())
        import.form.hasHeader = lead_headings::looksLikeHeader(found.rows.front().cells);
    const auto columns = columnsOf(found.rows, import.form.hasHeader, scope.language);
    m_database.write(scope, [&](db::Tx& tx) { store::setSamples(tx, scope.company, import.id, found.rows); });
    tell(scope, import, [&](Import& present) {
        present.state = ImportState::Ready;
        present.form = import.form;
        present.form.separator = found.table.form.separator;
        present.form.encoding = found.table.form.encoding ? nameOf(*found.table.form.encoding) : std::string_view();
        present.form.sheet = found.table.form.sheet;
        present.form.sheets = found.table.sheets;
        present.form.isWorkbook = found.table.isWorkbook;
        present.columns = columns;
    });
    return {};
}

} // namespace vigie
