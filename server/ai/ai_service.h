#pragma once

#include "server/ai/ai_gateway.h"
#include "server/ai/ai_slots.h"
#include "server/ai/ai_store.h"
#include "server/base/remembered.h"
#include "server/db/database.h"

namespace vigie {

/// What the server itself was configured with (OPENAI_*), for companies that set nothing of their own.
struct AiDefaults {
    std::string baseUrl = "https://api.openai.com/v1";
    std::string apiKey;
    std::string model = "gpt-4o-mini";
};

/// What a question is for: it is put down to that.
struct AiPurpose {
    AiFeature feature = AiFeature::Default;
    LeadId lead = {};
    ContactId contact = {};
    std::string subject = {}; ///< "conversation", "report", "call"
    std::int64_t subjectId = 0;
};

/// The one way to a model: endpoint, key, limits and the ledger of what it cost.
class AiService {
public:
    AiService(
        db::Database& database, net::HttpClient& http, AiSlots& slots, AiDefaults defaults, std::string sealingKey);

    /// Suspends until the model has answered; never inside a transaction. `question.model` is chosen here. Errors:
    /// Refused (nothing set up, budget spent, key or model wrong), TooManyRequests (too many at a time), Unavailable.
    Result<ai::Answer> ask(
        const Scope& scope, const AiPurpose& purpose, ai::Question question, const ai::Listener& listener = {});

    AiSettings settings(const Scope& scope);
    Result<AiSettings> saveSettings(
        const Scope& scope, const Patch<AiSettings>& patch, std::optional<std::int64_t> ifMatch);
    AiTestResult test(const Scope& scope, const AiTestRequest& request);
    JsonPage<AiUse> uses(const Scope& scope, const AiUseFilter& filter, const PageRequest& page);
    AiSpending spending(const Scope& scope);

    void forgetRemembered() { m_remembered.clear(); }

private:
    /// What is kept of a company.
    struct Known {
        AiSettings settings;
        std::vector<AiKey> keys;
    };
    /// Whom to ask for a feature.
    struct Target {
        ai::Address address;
        std::string model;
        std::int64_t inputPrice = 0;
        std::int64_t outputPrice = 0;
    };

    Known read(const Scope& scope);
    Known known(const Scope& scope); ///< may be a moment old
    std::string baseUrlFor(const AiSettings& settings, AiFeature feature) const;
    std::string keyFor(const Known& known, AiFeature feature, const std::string& baseUrl) const;
    Target targetFor(const Known& known, AiFeature feature) const;
    bool isReady(const Known& known) const;
    Result<void> settle(AiSettings& after, const std::vector<AiKey>& keys) const;
    void saveKeys(db::Tx& tx, const Scope& scope, const AiSettings& before, const AiSettings& after);
    Result<void> checkBudget(const Scope& scope, const AiSettings& settings);
    Result<void> takeSlot(const Scope& scope, std::int64_t limit);
    void record(const Scope& scope, const AiPurpose& purpose, const Target& target, const Result<ai::Answer>& answer,
        std::int64_t tookMs);

    db::Database& m_database;
    ai::Gateway m_gateway;
    AiSlots& m_slots;
    AiDefaults m_defaults;
    std::string m_sealingKey;
    Remembered<CompanyId, Known> m_remembered;
};

} // namespace vigie
