#pragma once

#include "server/base/page.h"
#include "server/db/tx.h"
#include "server/imports/import_api.h"
#include "server/leads/lead_service.h"

namespace vigie::import_store {

Page<Import> list(db::Tx& tx, CompanyId company, const PageRequest& page);
std::optional<Import> find(db::Tx& tx, CompanyId company, ImportId id);
/// The same, locked against other writers until the end of the transaction.
std::optional<Import> lock(db::Tx& tx, CompanyId company, ImportId id);
ImportId insert(db::Tx& tx, CompanyId company, const Import& import);
void update(db::Tx& tx, CompanyId company, const Import& import);
void remove(db::Tx& tx, CompanyId company, ImportId id);

/// A row of the file's beginning, kept for the preview.
struct SampleRow {
    std::int64_t row = 0;
    std::vector<std::string> cells;
};
std::vector<SampleRow> samples(db::Tx& tx, CompanyId company, ImportId id);
void setSamples(db::Tx& tx, CompanyId company, ImportId id, const std::vector<SampleRow>& rows);

void savePart(db::Tx& tx, CompanyId company, ImportId id, std::int64_t number, std::string_view bytes);
std::int64_t partBytes(db::Tx& tx, CompanyId company, ImportId id);
std::int64_t partCount(db::Tx& tx, CompanyId company, ImportId id);
std::optional<std::string> part(db::Tx& tx, CompanyId company, ImportId id, std::int64_t number);
void removeParts(db::Tx& tx, CompanyId company, ImportId id);

struct BatchCounts {
    std::int64_t number = 0;
    ImportCounts counts;
};
/// What a batch of rows made.
struct Batch {
    std::int64_t number = 0;
    std::vector<LeadId> leadIds;
    std::vector<ContactId> contactIds;
};
/// Nobody waits for it. A failure when the batch is there already.
void insertBatch(db::Tx& tx, CompanyId company, ImportId id, const Batch& batch, const ImportCounts& counts);
std::vector<BatchCounts> batchCounts(db::Tx& tx, CompanyId company, ImportId id);
std::optional<Batch> lastBatch(db::Tx& tx, CompanyId company, ImportId id);
void removeBatch(db::Tx& tx, CompanyId company, ImportId id, std::int64_t number);

void insertUpdates(db::Tx& tx, CompanyId company, ImportId id, const std::vector<TakenUpdate>& updates);
/// A lead as it was, as JSON, and the version it had after the import.
struct KeptUpdate {
    LeadId leadId;
    json::Value before;
    std::int64_t versionAfter = 0;
};
/// Some that are still to be restored.
std::vector<KeptUpdate> someUpdates(db::Tx& tx, CompanyId company, ImportId id, int limit);
void removeUpdate(db::Tx& tx, CompanyId company, ImportId id, LeadId lead);
/// Of these leads, the versions of those that the import itself has changed after it made them.
std::map<LeadId, std::int64_t> versionsAfter(
    db::Tx& tx, CompanyId company, ImportId id, const std::vector<LeadId>& leads);

/// A row that is refused; the reason in English and French.
struct Refusal {
    std::int64_t row = 0;
    std::vector<std::string> cells;
    std::vector<std::string> reason;
};
void insertRefusals(db::Tx& tx, CompanyId company, ImportId id, const std::vector<Refusal>& refusals);
Page<ImportRefusal> refusals(db::Tx& tx, CompanyId company, ImportId id, const PageRequest& page, Language language);
void removeRefusals(db::Tx& tx, CompanyId company, ImportId id);

/// Takes what files said of a contact out.
void erase(db::Tx& tx, CompanyId company, ContactId contact, const std::vector<std::string>& identities);

} // namespace vigie::import_store
