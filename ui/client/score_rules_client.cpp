#include "ui/client/score_rules_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

std::string bodyOf(const std::vector<ScoreRule>& rules)
{
    ScoreRules out;
    out.rules = rules;
    return wire::objectOf(out, {"rules"});
}

} // namespace

Reply<ScoreRules> ScoreRulesClient::rules()
{
    return m_api.get<ScoreRules>(u"/api/leads/score-rules"_s);
}

Reply<ScoreRules> ScoreRulesClient::defaultRules()
{
    return m_api.get<ScoreRules>(u"/api/leads/score-rules/default"_s);
}

Reply<ScoreRules> ScoreRulesClient::save(const std::vector<ScoreRule>& rules, std::int64_t version)
{
    return m_api.put<ScoreRules>(u"/api/leads/score-rules"_s, bodyOf(rules), version);
}

Reply<ScorePreview> ScoreRulesClient::preview(LeadId lead, const std::vector<ScoreRule>& rules)
{
    return m_api.post<ScorePreview>(
        u"/api/leads/"_s + QString::number(lead.value) + u"/score-preview"_s, bodyOf(rules));
}

} // namespace vigie::ui
