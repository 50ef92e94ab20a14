#pragma once

#include "server/db/tx.h"

namespace vigie {

/// What a company has one of, as it is kept.
struct StoredRecord {
    json::Value document;
    std::string sealed; ///< a secret that belongs to it
    std::int64_t version = 0; ///< 0: nothing was saved yet
    std::optional<Instant> updatedAt;
};

template <>
struct FieldsOf<StoredRecord> {
    static constexpr auto list = FieldList{
        field("document", &StoredRecord::document),
        field("sealed", &StoredRecord::sealed),
        field("version", &StoredRecord::version),
        field("updatedAt", &StoredRecord::updatedAt),
    };
};

namespace company_record_store {

std::optional<StoredRecord> find(db::Tx& tx, CompanyId company, std::string_view kind);
/// False when `record.version` is not the present one. The secret stays where `sealed` is none.
bool save(db::Tx& tx, CompanyId company, std::string_view kind, const StoredRecord& record,
    const std::optional<std::string>& sealed);

} // namespace company_record_store
} // namespace vigie
