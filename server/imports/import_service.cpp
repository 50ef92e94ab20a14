#include "server/imports/import_service.h"

#include "server/base/csv.h"
#include "server/base/text.h"
#include "server/imports/import_jobs.h"
#include "server/imports/import_ledger.h"
#include "server/imports/import_rows.h"

#include <algorithm>

namespace vigie {

namespace store = import_store;

namespace {

using import_ledger::markOf;
using import_ledger::subjectOf;

Error atWork()
{
    return errors::refused(Text{"This import is at work: wait until it is through, or cancel it.",
        "Cet import est en cours : attendez qu'il se termine, ou annulez-le."});
}

bool isReadOtherwise(const ImportForm& before, const ImportForm& after)
{
    return before.separator != after.separator || before.encoding != after.encoding || before.sheet != after.sheet
        || before.hasHeader != after.hasHeader;
}

Result<void> checkMapping(const Import& before, const Import& after)
{
    if (after.columns.size() != before.columns.size())
        return errors::invalidField("columns",
            Message{Text{"The file has %1 columns: each has its place here.",
                        "Le fichier a %1 colonnes : chacune a sa place ici."},
                {std::to_string(before.columns.size())}});
    for (std::size_t i = 0; i < after.columns.size(); ++i) {
        const auto field = after.columns[i].field;
        const auto isSame = [&](const ImportColumn& other) { return other.field == field; };
        const bool isTwice = std::count_if(after.columns.begin(), after.columns.end(), isSame) > 1;
        if (isTwice && field != ImportField::Ignore && field != ImportField::Notes && field != ImportField::Tags)
            return errors::invalidField("columns[" + std::to_string(i) + "].field",
                Message{Text{"Two columns cannot both be: %1.", "Deux colonnes ne peuvent être à la fois : %1."},
                    {std::string(nameOf(field))}});
    }
    const auto& encoding = after.form.encoding;
    if (!encoding.empty() && !enumFrom<tables::Encoding>(encoding))
        return errors::invalidField("form.encoding",
            Message{Text{"Must be one of: %1.", "Doit être l'une de ces valeurs : %1."},
                {reading::choices<tables::Encoding>()}});
    return {};
}

} // namespace

Page<Import> ImportService::list(const Scope& scope, const PageRequest& page)
{
    return m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, page); });
}

Result<Import> ImportService::find(const Scope& scope, ImportId id)
{
    auto import = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id); });
    return import ? Result<Import>(std::move(*import)) : errors::notFound();
}

Result<Import> ImportService::create(const Scope& scope, const Draft<Import>& draft)
{
    auto import = draft.build();
    if (!import)
        return import;
    import->createdBy = scope.user;
    import->createdAt = import->updatedAt = now();
    import->columns.clear();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Import> {
        import->id = store::insert(tx, scope.company, *import);
        ledger::created(tx, scope, subjectOf(import->id), markOf(*import));
        return *import;
    });
}

Result<Import> ImportService::takePart(const Scope& scope, ImportId id, std::int64_t number, std::string_view bytes)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Import> {
        auto import = store::lock(tx, scope.company, id);
        if (!import)
            return errors::notFound();
        if (bytes.empty())
            return errors::malformed(
                Text{"The body must be a piece of the file.", "Le corps doit être un morceau du fichier."});
        if (import->state != ImportState::Uploading)
            return errors::refused(Text{"The file is here already.", "Le fichier est déjà là."});
        const auto parts = store::partCount(tx, scope.company, id);
        if (number < 1 || number > parts + 1 || number > maxParts)
            return errors::conflict(
                Message{Text{"The next piece is number %1.", "Le prochain morceau est le numéro %1."},
                    {std::to_string(parts + 1)}});
        store::savePart(tx, scope.company, id, number, bytes);
        import->uploadedBytes = store::partBytes(tx, scope.company, id);
        if (import->uploadedBytes > import->fileBytes)
            return errors::refused(Text{"This is more than the size the file was said to have.",
                "C'est plus que la taille annoncée du fichier."});
        import->updatedAt = now();
        if (import->uploadedBytes == import->fileBytes) {
            import->state = ImportState::Reading;
            import_jobs::enqueue(tx, m_queue, scope.company, id);
        }
        store::update(tx, scope.company, *import);
        ++import->version;
        return *import;
    });
}

Result<Import> ImportService::update(
    const Scope& scope, ImportId id, const Patch<Import>& patch, std::optional<std::int64_t> ifMatch)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Import> {
        const auto before = store::lock(tx, scope.company, id);
        auto after = patched(tx, scope, "import", before, patch, ifMatch);
        if (!after)
            return after;
        const bool canBeReadAgain = before->state == ImportState::Ready || before->state == ImportState::Failed;
        if (!canBeReadAgain || before->done.rows > 0)
            return isAtWork(before->state)
                ? atWork()
                : errors::refused(Text{"This import is over: its settings stay as they were.",
                    "Cet import est terminé : ses réglages restent ce qu'ils étaient."});
        if (auto checked = checkMapping(*before, *after); !checked)
            return checked.error();
        after->fileName = before->fileName;
        after->fileBytes = before->fileBytes;
        after->form.isWorkbook = before->form.isWorkbook;
        after->form.sheets = before->form.sheets;
        after->checked = {};
        after->updatedAt = now();
        if (isReadOtherwise(before->form, after->form)) {
            after->state = ImportState::Reading;
            import_jobs::enqueue(tx, m_queue, scope.company, id);
        }
        store::update(tx, scope.company, *after);
        ledger::updated(tx, scope, subjectOf(id), markOf(*before), markOf(*after));
        ++after->version;
        return after;
    });
}

Result<void> ImportService::remove(const Scope& scope, ImportId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        const auto import = store::lock(tx, scope.company, id);
        if (!import)
            return errors::notFound();
        if (isAtWork(import->state))
            return atWork();
        store::remove(tx, scope.company, id);
        ledger::deleted(tx, scope, subjectOf(id), markOf(*import));
        return {};
    });
}

ImportRows ImportService::rowsOf(const Scope& scope, const Import& import)
{
    std::map<std::string, UserId> colleagues;
    PageRequest everybody;
    everybody.sort = {"id", false};
    for (const auto& user : m_users.list(scope, everybody).items) {
        if (user.disabled)
            continue;
        colleagues.emplace(text::foldedForSearch(user.email), user.id);
        colleagues.emplace(text::foldedForSearch(user.name), user.id);
    }
    return ImportRows(import, std::move(colleagues), m_leads.ground(scope));
}

Result<std::vector<ImportSample>> ImportService::preview(const Scope& scope, ImportId id)
{
    const auto import = find(scope, id);
    if (!import)
        return import.error();
    const auto rows = rowsOf(scope, *import);
    std::vector<ImportSample> out;
    for (auto& sample : m_database.read([&](db::Tx& tx) { return store::samples(tx, scope.company, id); })) {
        tables::TableRow row;
        row.number = sample.row;
        row.cells = std::move(sample.cells);
        ImportSample line;
        line.row = row.number;
        auto outcome = rows.read(row);
        if (auto* const incoming = std::get_if<IncomingLead>(&outcome))
            line.lead = std::move(incoming->lead);
        else
            line.problem = std::get<Message>(outcome).in(scope.language);
        line.cells = std::move(row.cells);
        out.push_back(std::move(line));
    }
    return out;
}

Result<void> ImportService::mayBegin(const Import& import, ImportState state) const
{
    if (isAtWork(import.state))
        return atWork();
    const bool isOver = import.state == ImportState::Done || import.state == ImportState::Cancelled
        || import.state == ImportState::Failed;
    if (state == ImportState::Undoing && !(isOver && import.done.created + import.done.updated > 0))
        return errors::refused(Text{"There is nothing to undo.", "Il n'y a rien à annuler."});
    if (state == ImportState::Undoing)
        return {};
    const bool goesOn = import.state == ImportState::Cancelled && state == ImportState::Importing;
    if (import.state != ImportState::Ready && !goesOn)
        return errors::refused(
            Text{"This import is not ready to be started.", "Cet import n'est pas prêt à démarrer."});
    const auto names = [](const ImportColumn& column) {
        using enum ImportField;
        return column.field == Name || column.field == FirstName || column.field == LastName || column.field == Email
            || column.field == Phone || column.field == Company;
    };
    if (std::none_of(import.columns.begin(), import.columns.end(), names))
        return errors::invalidField("columns",
            Text{"Say which column holds the name, the company, the e-mail address or the phone number.",
                "Indiquez quelle colonne contient le nom, la société, l'adresse e-mail ou le téléphone."});
    return {};
}

Result<Import> ImportService::begin(const Scope& scope, ImportId id, ImportState state)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Import> {
        auto import = store::lock(tx, scope.company, id);
        if (!import)
            return errors::notFound();
        if (auto checked = mayBegin(*import, state); !checked)
            return checked.error();
        const auto before = markOf(*import);
        if (import->state == ImportState::Ready) // else it goes on, with what was refused so far
            store::removeRefusals(tx, scope.company, id);
        import->state = state;
        import->progress = 0;
        import->problem.clear();
        import->updatedAt = now();
        store::update(tx, scope.company, *import);
        import_jobs::enqueue(tx, m_queue, scope.company, id);
        ledger::updated(tx, scope, subjectOf(id), before, markOf(*import));
        ++import->version;
        return *import;
    });
}

Result<Import> ImportService::cancel(const Scope& scope, ImportId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Import> {
        auto import = store::lock(tx, scope.company, id);
        if (!import)
            return errors::notFound();
        if (import->state != ImportState::Checking && import->state != ImportState::Importing)
            return errors::refused(Text{"There is nothing to cancel.", "Il n'y a rien à interrompre."});
        const auto before = markOf(*import);
        // Whoever is at work sees that it is no longer so, and stops; see ImportRun.
        const bool isCheck = import->state == ImportState::Checking;
        import->state = isCheck ? ImportState::Ready : ImportState::Cancelled;
        import->progress = 0;
        import->updatedAt = now();
        if (!isCheck)
            import->finishedAt = import->updatedAt;
        store::update(tx, scope.company, *import);
        // Also where nobody was at work: what it had put aside is put back.
        import_jobs::enqueue(tx, m_queue, scope.company, id);
        ledger::updated(tx, scope, subjectOf(id), before, markOf(*import));
        ++import->version;
        return *import;
    });
}

Result<Page<ImportRefusal>> ImportService::refusals(const Scope& scope, ImportId id, const PageRequest& page)
{
    const auto import = find(scope, id);
    if (!import)
        return import.error();
    return m_database.read([&](db::Tx& tx) { return store::refusals(tx, scope.company, id, page, scope.language); });
}

Result<std::string> ImportService::refusalsAsCsv(const Scope& scope, ImportId id)
{
    const auto import = find(scope, id);
    if (!import)
        return import.error();
    const bool isFrench = scope.language == Language::French;
    const QChar separator = isFrench ? u';' : u','; // what spreadsheets of that language expect
    std::string out("\xEF\xBB\xBF"); // without it, they read accents wrongly
    const auto add = [&](const std::vector<std::string>& cells, const std::string& last) {
        QStringList line;
        for (std::size_t i = 0; i < import->columns.size(); ++i)
            line.append(i < cells.size() ? QString::fromStdString(cells[i]) : QString());
        line.append(QString::fromStdString(last));
        out += csv::line(line, separator).toStdString();
    };
    std::vector<std::string> headings;
    for (const auto& column : import->columns)
        headings.push_back(column.name);
    add(headings, isFrench ? "Refusée parce que" : "Refused because");
    PageRequest page;
    page.sort = {"id", false};
    do {
        const auto rows
            = m_database.read([&](db::Tx& tx) { return store::refusals(tx, scope.company, id, page, scope.language); });
        for (const auto& row : rows.items)
            add(row.cells, row.reason);
        page.after = rows.nextCursor.empty() ? std::nullopt : decodeCursor(page.sort, rows.nextCursor);
    } while (page.after);
    return out;
}

void ImportService::eraseWords(db::Tx& tx, const Scope& scope, ContactId contact)
{
    store::erase(tx, scope.company, contact, ContactService::wordsOf(tx, scope, contact));
}

} // namespace vigie
