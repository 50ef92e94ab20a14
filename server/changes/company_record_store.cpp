#include "server/changes/company_record_store.h"

#include "sql/company_records_sql.h"

namespace vigie::company_record_store {

std::optional<StoredRecord> find(db::Tx& tx, CompanyId company, std::string_view kind)
{
    return tx.one<StoredRecord>(sql::findCompanyRecord, company, kind);
}

bool save(db::Tx& tx, CompanyId company, std::string_view kind, const StoredRecord& record,
    const std::optional<std::string>& sealed)
{
    return tx.exec(sql::saveCompanyRecord, company, kind, json::toText(record.document), sealed, record.updatedAt,
               record.version)
        > 0;
}

} // namespace vigie::company_record_store
