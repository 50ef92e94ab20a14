#include "server/imports/import_store.h"

#include "server/base/text.h"
#include "server/db/list_query.h"
#include "sql/imports_sql.h"

#include <QByteArray>

namespace vigie {

namespace {

struct StoredRefusal {
    Id<struct RefusalTag> id;
    std::int64_t rowNumber = 0;
    std::vector<std::string> cells;
    std::vector<std::string> reason;
};

struct LeadVersion {
    LeadId leadId;
    std::int64_t versionAfter = 0;
};

} // namespace

template <>
struct FieldsOf<LeadVersion> {
    static constexpr auto list
        = FieldList{field("leadId", &LeadVersion::leadId), field("versionAfter", &LeadVersion::versionAfter)};
};
template <>
struct FieldsOf<StoredRefusal> {
    static constexpr auto list
        = FieldList{field("id", &StoredRefusal::id, sortable), field("rowNumber", &StoredRefusal::rowNumber),
            field("cells", &StoredRefusal::cells), field("reason", &StoredRefusal::reason)};
};
template <>
struct FieldsOf<import_store::SampleRow> {
    using SampleRow = import_store::SampleRow;
    static constexpr auto list = FieldList{
        field("row", &SampleRow::row), field("cells", &SampleRow::cells, multiline, maxItems(501), maxLength(100'000))};
};
template <>
struct FieldsOf<import_store::BatchCounts> {
    using BatchCounts = import_store::BatchCounts;
    static constexpr auto list
        = FieldList{field("number", &BatchCounts::number), field("counts", &BatchCounts::counts)};
};
template <>
struct FieldsOf<import_store::Batch> {
    using Batch = import_store::Batch;
    static constexpr auto list = FieldList{
        field("number", &Batch::number), field("leadIds", &Batch::leadIds), field("contactIds", &Batch::contactIds)};
};
template <>
struct FieldsOf<import_store::KeptUpdate> {
    using KeptUpdate = import_store::KeptUpdate;
    static constexpr auto list = FieldList{field("leadId", &KeptUpdate::leadId), field("before", &KeptUpdate::before),
        field("versionAfter", &KeptUpdate::versionAfter)};
};

namespace import_store {

Page<Import> list(db::Tx& tx, CompanyId company, const PageRequest& page)
{
    db::ListQuery query(tx.engine(), sql::listImports, company);
    return pageOf(tx.all<Import>(query.page<Import>(page)), page);
}

std::optional<Import> find(db::Tx& tx, CompanyId company, ImportId id)
{
    return tx.one<Import>(sql::findImport, company, id);
}

std::optional<Import> lock(db::Tx& tx, CompanyId company, ImportId id)
{
    return tx.one<Import>(sql::lockImport, company, id);
}

ImportId insert(db::Tx& tx, CompanyId company, const Import& import)
{
    return ImportId{
        *tx.value<std::int64_t>(sql::insertImport, company, import.createdBy, import.fileName, import.fileBytes,
            import.state, import.form, import.matchBy, import.whenMatched, import.defaults, import.createdAt)};
}

void update(db::Tx& tx, CompanyId company, const Import& import)
{
    tx.exec(sql::updateImport, company, import.id, import.state, import.problem, import.form, import.columns,
        import.matchBy, import.whenMatched, import.defaults, import.checked, import.done, import.undone,
        import.progress, import.finishedAt, import.updatedAt, import.uploadedBytes);
}

void remove(db::Tx& tx, CompanyId company, ImportId id)
{
    tx.exec(sql::deleteImport, company, id);
}

std::vector<SampleRow> samples(db::Tx& tx, CompanyId company, ImportId id)
{
    std::vector<SampleRow> out;
    const auto text = tx.value<std::string>(sql::findImportSamples, company, id);
    if (text)
        db::readCell(db::Cell{text->data(), text->size(), false}, out);
    return out;
}

void setSamples(db::Tx& tx, CompanyId company, ImportId id, const std::vector<SampleRow>& rows)
{
    tx.exec(sql::setImportSamples, company, id, rows);
}

void savePart(db::Tx& tx, CompanyId company, ImportId id, std::int64_t number, std::string_view bytes)
{
    const QByteArray content = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64();
    tx.exec(sql::saveImportPart, company, id, number, static_cast<std::int64_t>(bytes.size()),
        std::string_view(content.constData(), static_cast<std::size_t>(content.size())));
}

std::int64_t partBytes(db::Tx& tx, CompanyId company, ImportId id)
{
    return tx.value<std::int64_t>(sql::importPartBytes, company, id).value_or(0);
}

std::int64_t partCount(db::Tx& tx, CompanyId company, ImportId id)
{
    return tx.value<std::int64_t>(sql::importPartCount, company, id).value_or(0);
}

std::optional<std::string> part(db::Tx& tx, CompanyId company, ImportId id, std::int64_t number)
{
    const auto text = tx.value<std::string>(sql::findImportPart, company, id, number);
    if (!text)
        return std::nullopt;
    return QByteArray::fromBase64(QByteArray::fromRawData(text->data(), static_cast<qsizetype>(text->size())))
        .toStdString();
}

void removeParts(db::Tx& tx, CompanyId company, ImportId id)
{
    tx.exec(sql::deleteImportParts, company, id);
}

void insertBatch(db::Tx& tx, CompanyId company, ImportId id, const Batch& batch, const ImportCounts& counts)
{
    tx.post(sql::insertImportBatch, company, id, batch.number, counts, batch.leadIds, batch.contactIds);
}

std::vector<BatchCounts> batchCounts(db::Tx& tx, CompanyId company, ImportId id)
{
    return tx.all<BatchCounts>(sql::importBatchCounts, company, id);
}

std::optional<Batch> lastBatch(db::Tx& tx, CompanyId company, ImportId id)
{
    return tx.one<Batch>(sql::lastImportBatch, company, id);
}

void removeBatch(db::Tx& tx, CompanyId company, ImportId id, std::int64_t number)
{
    tx.exec(sql::deleteImportBatch, company, id, number);
}

void insertUpdates(db::Tx& tx, CompanyId company, ImportId id, const std::vector<TakenUpdate>& updates)
{
    tx.postEach(sql::insertImportUpdates, updates, [&](const TakenUpdate& each) {
        return std::forward_as_tuple(company, id, each.before.id, each.before, each.versionAfter);
    });
}

std::vector<KeptUpdate> someUpdates(db::Tx& tx, CompanyId company, ImportId id, int limit)
{
    return tx.all<KeptUpdate>(sql::someImportUpdates, company, id, limit);
}

void removeUpdate(db::Tx& tx, CompanyId company, ImportId id, LeadId lead)
{
    tx.post(sql::deleteImportUpdate, company, id, lead);
}

std::map<LeadId, std::int64_t> versionsAfter(
    db::Tx& tx, CompanyId company, ImportId id, const std::vector<LeadId>& leads)
{
    std::map<LeadId, std::int64_t> out;
    for (const auto& each :
        tx.all<LeadVersion>(sql::importVersionsAfter, company, id, db::manyOf(tx.engine(), leads).text()))
        out.emplace(each.leadId, each.versionAfter);
    return out;
}

void insertRefusals(db::Tx& tx, CompanyId company, ImportId id, const std::vector<Refusal>& refusals)
{
    tx.postEach(sql::insertImportRefusals, refusals,
        [&](const Refusal& each) { return std::forward_as_tuple(company, id, each.row, each.cells, each.reason); });
}

Page<ImportRefusal> refusals(db::Tx& tx, CompanyId company, ImportId id, const PageRequest& page, Language language)
{
    db::ListQuery query(tx.engine(), sql::listImportRefusals, company);
    query.equals("importId", id);
    std::vector<ImportRefusal> out;
    for (auto& row : tx.all<StoredRefusal>(query.page<StoredRefusal>(page))) {
        const std::size_t which = language == Language::French ? 1 : 0;
        out.push_back({row.id, row.rowNumber, std::move(row.cells),
            which < row.reason.size() ? std::move(row.reason[which]) : std::string()});
    }
    return pageOf(std::move(out), page);
}

void removeRefusals(db::Tx& tx, CompanyId company, ImportId id)
{
    tx.exec(sql::deleteImportRefusals, company, id);
}

void erase(db::Tx& tx, CompanyId company, ContactId contact, const std::vector<std::string>& identities)
{
    tx.exec(sql::eraseUpdatesOfContact, company, contact);
    for (const auto& identity : identities) {
        if (!identity.empty())
            tx.exec(sql::eraseFromImports, company, "%" + text::lowered(identity) + "%");
    }
}

} // namespace import_store
} // namespace vigie
