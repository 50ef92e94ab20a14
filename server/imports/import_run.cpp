#include "server/imports/import_run.h"

#include "server/base/lanes.h"
#include "server/db/indexes_aside.h"
#include "server/imports/import_ledger.h"
#include "server/imports/import_reading.h"

#include <QScopeGuard>

#include <algorithm>
#include <memory>
#include <set>
#include <unordered_set>

namespace vigie {

namespace store = import_store;

namespace {

using import_ledger::markOf;
using import_ledger::subjectOf;

constexpr std::int64_t tellEveryMs = 500;
constexpr int restoredAtOnce = 200;
/// From here on a file brings so many leads that making an index at the end is quicker than keeping it.
constexpr std::int64_t bigFile = 4'000'000;
/// From here on so many that reading once who is known is quicker than looking for each.
constexpr std::int64_t longFile = 1'000'000;

/// Whose the indexes are that an import has put aside.
std::string ownerOf(ImportId id)
{
    return "import " + std::to_string(id.value);
}

std::vector<std::string> identitiesOf(const std::vector<IncomingLead>& leads)
{
    std::vector<std::string> out;
    for (const auto& incoming : leads) {
        for (const auto* const value : {&incoming.lead.email, &incoming.lead.phone}) {
            if (!value->empty())
                out.push_back(*value);
        }
    }
    return out;
}

} // namespace

Result<void> ImportRun::work(Scope scope, ImportId id)
{
    const auto import = m_imports.find(scope, id);
    if (!import || import->state != ImportState::Importing) // it was ended while nobody was at work
        db::restoreIndexes(m_database, scope, ownerOf(id));
    if (!import)
        return {}; // deleted meanwhile
    scope.user = import->createdBy;
    switch (import->state) {
    case ImportState::Reading:
        return look(scope, *import);
    case ImportState::Checking:
        return check(scope, *import);
    case ImportState::Importing:
        return importAll(scope, *import);
    case ImportState::Undoing:
        return undo(scope, *import);
    default:
        return {};
    }
}

/// Puts the pieces together in a file of this machine.
Result<void> ImportRun::fetch(const Scope& scope, ImportId id, QTemporaryFile& file)
{
    if (!file.open())
        return errors::unavailable();
    const auto count = m_database.read([&](db::Tx& tx) { return store::partCount(tx, scope.company, id); });
    for (std::int64_t number = 1; number <= count; ++number) {
        const auto part = m_database.readAlone([&](db::Tx& tx) { return store::part(tx, scope.company, id, number); });
        if (!part)
            return errors::unavailable();
        const auto size = static_cast<qint64>(part->size());
        if (file.write(part->data(), size) != size)
            return errors::unavailable(); // the disk is full: it may not be later
    }
    return file.flush() ? Result<void>() : errors::unavailable();
}

bool ImportRun::tell(const Scope& scope, const Import& import, const std::function<void(Import&)>& change)
{
    return m_database.write(scope, [&](db::Tx& tx) { return tellIn(tx, scope, import, change); });
}

bool ImportRun::tellIn(db::Tx& tx, const Scope& scope, const Import& import, const std::function<void(Import&)>& change)
{
    auto present = store::lock(tx, scope.company, import.id);
    if (!present || present->state != import.state)
        return false;
    const auto before = markOf(*present);
    change(*present);
    present->updatedAt = now();
    if (!isAtWork(present->state) && present->state != ImportState::Ready)
        present->finishedAt = present->updatedAt;
    store::update(tx, scope.company, *present);
    if (present->state == ImportState::Done || present->state == ImportState::Undone) {
        store::removeParts(tx, scope.company, import.id);
        store::setSamples(tx, scope.company, import.id, {});
    }
    ledger::updated(tx, scope, subjectOf(import.id), before, markOf(*present));
    return true;
}

void ImportRun::fail(const Scope& scope, const Import& import, const Message& why)
{
    tell(scope, import, [&](Import& present) {
        present.state = ImportState::Failed;
        present.problem = import_reading::inBothLanguages(why);
    });
}

/// What is wrong with the file is told to whoever chose it; all else may pass, and is tried again.
Result<void> ImportRun::giveUp(const Scope& scope, const Import& import, const Error& why)
{
    if (why.code != ErrorCode::Refused && why.code != ErrorCode::Invalid)
        return why;
    db::restoreIndexes(m_database, scope, ownerOf(import.id));
    fail(scope, import, import_reading::whatIsWrong(why));
    return {};
}

Result<void> ImportRun::check(const Scope& scope, const Import& import)
{
    QTemporaryFile file;
    if (auto fetched = fetch(scope, import.id, file); !fetched)
        return fetched;
    const LeadIntake intake(import.matchBy, import.whenMatched, {}, std::nullopt);
    ImportReading reading(m_workshop, import, m_imports.rowsOf(scope, import), LeadIntake::maxBatch);
    if (auto opened = reading.open(file.fileName().toStdString()); !opened)
        return giveUp(scope, import, opened.error());
    // A dry run that was interrupted begins anew.
    m_database.write(scope, [&](db::Tx& tx) { store::removeRefusals(tx, scope.company, import.id); });
    ImportCounts counts;
    std::unordered_set<std::size_t> seen; // hashes of what tells leads apart
    std::int64_t toldAt = monotonicMs();
    ImportBatch batch;
    while (true) {
        if (m_stopping)
            return errors::unavailable();
        const auto more = reading.next(batch);
        if (!more)
            return more.error();
        if (!*more)
            break;
        const auto fates = m_database.readAlone([&](db::Tx& tx) { return intake.foresee(tx, scope, batch.leads); });
        for (std::size_t i = 0; i < fates.size(); ++i) {
            bool isTwin = false;
            for (const auto& key : intake.keysOf(batch.leads[i].lead))
                isTwin |= !seen.insert(std::hash<std::string>{}(key)).second;
            const auto again
                = import.whenMatched == WhenMatched::Skip ? &ImportCounts::skipped : &ImportCounts::updated;
            ++(fates[i] == TakenAs::Created && !isTwin ? batch.counts.created : batch.counts.*again);
        }
        counts += batch.counts;
        m_database.write(
            scope, [&](db::Tx& tx) { store::insertRefusals(tx, scope.company, import.id, batch.refusals); });
        if (monotonicMs() - toldAt < tellEveryMs)
            continue;
        toldAt = monotonicMs();
        const auto goOn = tell(scope, import, [&](Import& present) {
            present.checked = counts;
            present.progress = reading.percent();
        });
        if (!goOn)
            return {};
    }
    if (reading.failure()) {
        fail(scope, import, Message{*reading.failure()});
        return {};
    }
    tell(scope, import, [&](Import& present) {
        present.state = ImportState::Ready;
        present.checked = counts;
        present.progress = 100;
    });
    return {};
}

/// One batch: the leads, what became of them and that it is done, together or not at all.
void ImportRun::write(const Scope& scope, const Import& import, LeadIntake& intake, const LeadGround& ground,
    const ImportBatch& batch, ImportCounts& done)
{
    const auto counts = m_database.writeTwice(scope, [&](db::Tx& tx, bool isAgain) {
        const auto taken = intake.takeIn(tx, scope, ground, batch.leads, isAgain);
        ImportCounts out = batch.counts;
        for (const auto fate : taken.fates)
            ++(fate == TakenAs::Created ? out.created : fate == TakenAs::Updated ? out.updated : out.skipped);
        out.contacts = static_cast<std::int64_t>(taken.contactsMade.size());
        store::insertUpdates(tx, scope.company, import.id, taken.updated);
        store::insertRefusals(tx, scope.company, import.id, batch.refusals);
        store::insertBatch(tx, scope.company, import.id, {batch.number, taken.created, taken.contactsMade}, out);
        return out;
    });
    done += counts;
}

Result<void> ImportRun::importAll(const Scope& scope, const Import& import)
{
    QTemporaryFile file;
    if (auto fetched = fetch(scope, import.id, file); !fetched)
        return fetched;
    LeadIntake intake(import.matchBy, import.whenMatched,
        R"("importId":[null,)" + std::to_string(import.id.value) + "]",
        import.fileBytes < longFile ? std::nullopt : m_database.readAlone([&](db::Tx& tx) {
            return ContactService::filter(tx, scope);
        }));
    const auto ground = m_leads.ground(scope);
    ImportReading reading(m_workshop, import, m_imports.rowsOf(scope, import), LeadIntake::maxBatch);
    if (auto opened = reading.open(file.fileName().toStdString()); !opened)
        return giveUp(scope, import, opened.error());
    if (import.fileBytes >= bigFile)
        db::putIndexesAside(m_database, scope, ownerOf(import.id), LeadIntake::indexesOfLists);
    ImportCounts done;
    std::set<std::int64_t> doneBefore;
    for (const auto& batch :
        m_database.read([&](db::Tx& tx) { return store::batchCounts(tx, scope.company, import.id); })) {
        done += batch.counts;
        doneBefore.insert(batch.number);
    }
    std::int64_t toldAt = monotonicMs();
    // Two at a time keep two processes of PostgreSQL at work, unless they are about the same people.
    std::unordered_multiset<std::string> underWay;
    fiber::Lanes lanes(m_database.engine() == db::Engine::Sqlite ? 1 : 2);
    while (true) {
        if (m_stopping)
            return errors::unavailable();
        auto batch = std::make_shared<ImportBatch>();
        const auto more = reading.next(*batch);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (doneBefore.contains(batch->number))
            continue;
        const auto identities = std::make_shared<std::vector<std::string>>(identitiesOf(batch->leads));
        const auto isUnderWay = [&](const std::string& identity) { return underWay.contains(identity); };
        while (std::any_of(identities->begin(), identities->end(), isUnderWay))
            lanes.waitForOne();
        underWay.insert(identities->begin(), identities->end());
        lanes.run([&, batch, identities] {
            // Also when it fails: whoever waits for these people must not wait for ever.
            const auto finished = qScopeGuard([&] {
                for (const auto& identity : *identities)
                    underWay.erase(underWay.find(identity));
            });
            write(scope, import, intake, ground, *batch, done);
        });
        if (monotonicMs() - toldAt < tellEveryMs)
            continue;
        toldAt = monotonicMs();
        const auto goOn = tell(scope, import, [&](Import& present) {
            present.done = done;
            present.progress = reading.percent();
        });
        if (!goOn)
            break;
    }
    lanes.join();
    db::restoreIndexes(m_database, scope, ownerOf(import.id));
    return finish(scope, import, reading.failure(), done);
}

/// Tells how it ended, also where somebody ended it: what was under way then is counted, too. Batches do not wait for
/// the disk: a database that broke down may have lost some meanwhile, which are done again then.
Result<void> ImportRun::finish(const Scope& scope, const Import& import, const Text* failure, const ImportCounts& done)
{
    const auto isOurs = m_database.write(scope, [&](db::Tx& tx) -> Result<bool> {
        ImportCounts kept;
        for (const auto& batch : store::batchCounts(tx, scope.company, import.id))
            kept += batch.counts;
        if (kept.rows != done.rows)
            return errors::unavailable();
        return tellIn(tx, scope, import, [&](Import& present) {
            present.done = done;
            present.progress = 100;
            present.state = failure ? ImportState::Failed : ImportState::Done;
            if (failure)
                present.problem = import_reading::inBothLanguages(Message{*failure});
        });
    });
    if (!isOurs)
        return isOurs.error();
    if (*isOurs)
        return {};
    Import cancelled = import;
    cancelled.state = ImportState::Cancelled;
    tell(scope, cancelled, [&](Import& present) { present.done = done; });
    return {};
}

/// Takes back the last batch that is there: true until there is none.
bool ImportRun::removeBatch(const Scope& scope, const Import& import, ImportUndo& undone)
{
    const auto last = m_database.write(scope, [&](db::Tx& tx) -> std::optional<ImportUndo> {
        const auto batch = store::lastBatch(tx, scope.company, import.id);
        if (!batch)
            return std::nullopt;
        ImportUndo out;
        const auto versions = store::versionsAfter(tx, scope.company, import.id, batch->leadIds);
        out.removed = static_cast<std::int64_t>(m_leads.removeUntouched(tx, scope, batch->leadIds, versions).size());
        out.kept = static_cast<std::int64_t>(batch->leadIds.size()) - out.removed;
        out.contacts = static_cast<std::int64_t>(ContactService::removeUnused(tx, scope, batch->contactIds).size());
        store::removeBatch(tx, scope.company, import.id, batch->number);
        return out;
    });
    if (last)
        undone += *last;
    return last.has_value();
}

/// Gives leads back what they were before the import: true until there is none left. Those the import had made itself
/// are gone by then, and what was kept of them with them.
bool ImportRun::restoreSome(const Scope& scope, const Import& import, ImportUndo& undone)
{
    const auto some = m_database.write(scope, [&](db::Tx& tx) -> std::optional<ImportUndo> {
        const auto updates = store::someUpdates(tx, scope.company, import.id, restoredAtOnce);
        if (updates.empty())
            return std::nullopt;
        ImportUndo out;
        for (const auto& update : updates) {
            ++(m_leads.restore(tx, scope, update.leadId, update.before, update.versionAfter) ? out.restored : out.kept);
            store::removeUpdate(tx, scope.company, import.id, update.leadId);
        }
        return out;
    });
    if (some)
        undone += *some;
    return some.has_value();
}

Result<void> ImportRun::undo(const Scope& scope, const Import& import)
{
    const auto total
        = m_database.read([&](db::Tx& tx) { return store::batchCounts(tx, scope.company, import.id); }).size();
    ImportUndo undone = import.undone;
    std::size_t through = 0;
    std::int64_t toldAt = monotonicMs();
    while (removeBatch(scope, import, undone) || restoreSome(scope, import, undone)) {
        ++through;
        const bool isDue = monotonicMs() - toldAt >= tellEveryMs;
        if (!isDue && !m_stopping)
            continue;
        toldAt = monotonicMs();
        tell(scope, import, [&](Import& present) {
            present.undone = undone;
            present.progress
                = static_cast<int>(std::min<std::size_t>(through * 100 / std::max<std::size_t>(total, 1), 99));
        });
        if (m_stopping)
            return errors::unavailable();
    }
    tell(scope, import, [&](Import& present) {
        present.undone = undone;
        present.progress = 100;
        present.state = ImportState::Undone;
    });
    return {};
}

} // namespace vigie
