#include "server/ai/ai_store.h"

#include "server/db/list_query.h"
#include "sql/ai_sql.h"

namespace vigie::ai_store {

std::optional<AiSettings> settings(db::Tx& tx, CompanyId company)
{
    return tx.one<AiSettings>(sql::findAiSettings, company);
}

bool saveSettings(db::Tx& tx, CompanyId company, const AiSettings& settings)
{
    return tx.exec(sql::saveAiSettings, company, settings.parallel, settings.monthlyBudget, settings.currency,
               settings.endpoints, settings.updatedAt, settings.version)
        > 0;
}

std::vector<AiKey> keys(db::Tx& tx, CompanyId company)
{
    return tx.all<AiKey>(sql::findAiKeys, company);
}

void saveKey(db::Tx& tx, CompanyId company, const AiKey& key)
{
    tx.exec(sql::saveAiKey, company, key.feature, key.baseUrl, key.sealed);
}

void removeKey(db::Tx& tx, CompanyId company, AiFeature feature)
{
    tx.exec(sql::deleteAiKey, company, feature);
}

void insertUse(db::Tx& tx, CompanyId company, const AiUse& use, std::string_view month)
{
    tx.post(sql::insertAiUse, company, use.feature, use.model, use.leadId, use.contactId, use.subject, use.subjectId,
        use.outcome, use.problem, use.inputTokens, use.outputTokens, use.isEstimate, use.costMicros, use.tookMs,
        use.createdAt);
    tx.post(sql::addToAiMonth, company, month, use.inputTokens, use.outputTokens, use.costMicros);
}

JsonPage<AiUse> uses(db::Tx& tx, CompanyId company, const AiUseFilter& filter, const PageRequest& page)
{
    db::ListQuery query(tx.engine(), sql::listAiUses, company);
    if (filter.feature)
        query.equals("feature", nameOf(*filter.feature));
    if (filter.lead)
        query.equals("leadId", filter.lead);
    if (!filter.subject.empty())
        query.equals("subject", filter.subject);
    if (filter.subjectId)
        query.equals("subjectId", filter.subjectId);
    return tx.pageAsJson<AiUse>(query.page<AiUse>(page), page);
}

std::optional<AiSpending> spending(db::Tx& tx, CompanyId company, std::string_view month)
{
    return tx.one<AiSpending>(sql::findAiMonth, company, month);
}

} // namespace vigie::ai_store
