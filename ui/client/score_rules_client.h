#pragma once

#include "server/leads/lead_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// The rules of the fit score.
class ScoreRulesClient {
public:
    explicit ScoreRulesClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<ScoreRules> rules();
    /// The rules Vigie comes with.
    Reply<ScoreRules> defaultRules();
    /// `version`: of the rules that are replaced; an error Stale carries those that are there.
    Reply<ScoreRules> save(const std::vector<ScoreRule>& rules, std::int64_t version);
    /// What these rules would give a lead; nothing is saved.
    Reply<ScorePreview> preview(LeadId lead, const std::vector<ScoreRule>& rules);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
