#pragma once

#include "server/ai/ai_api.h"
#include "server/base/page.h"
#include "server/db/tx.h"

namespace vigie {

struct AiUseFilter {
    std::optional<AiFeature> feature;
    LeadId lead;
    std::string subject;
    std::int64_t subjectId = 0;
};

/// A key as it is kept: for one address.
struct AiKey {
    AiFeature feature = AiFeature::Default;
    std::string baseUrl;
    std::string sealed;
};

template <>
struct FieldsOf<AiKey> {
    static constexpr auto list = FieldList{
        field("feature", &AiKey::feature),
        field("baseUrl", &AiKey::baseUrl),
        field("sealed", &AiKey::sealed),
    };
};

namespace ai_store {

std::optional<AiSettings> settings(db::Tx& tx, CompanyId company);
/// False when another version stands there.
bool saveSettings(db::Tx& tx, CompanyId company, const AiSettings& settings);
std::vector<AiKey> keys(db::Tx& tx, CompanyId company);
void saveKey(db::Tx& tx, CompanyId company, const AiKey& key);
void removeKey(db::Tx& tx, CompanyId company, AiFeature feature);

/// Adds to the month's sums as well.
void insertUse(db::Tx& tx, CompanyId company, const AiUse& use, std::string_view month);
JsonPage<AiUse> uses(db::Tx& tx, CompanyId company, const AiUseFilter& filter, const PageRequest& page);
std::optional<AiSpending> spending(db::Tx& tx, CompanyId company, std::string_view month);

} // namespace ai_store
} // namespace vigie
