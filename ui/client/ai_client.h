#pragma once

#include "server/ai/ai_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// A company's settings as they are written here: the endpoint that features use which have none of their own.
struct AiSetup {
    CompanyId id;
    std::string baseUrl;
    std::string model;
    std::string apiKey; ///< a new one; what is kept never comes back
    std::optional<Instant> keySetAt;
    std::int64_t inputPrice = 0;
    std::int64_t outputPrice = 0;
    std::int64_t monthlyBudget = 0;
    std::string currency;
    std::int64_t parallel = 0;
    std::int64_t version = 0;
    std::string serverBaseUrl;
    std::string serverModel;
    bool isReady = false;
    std::vector<AiEndpoint> others; ///< those of single features
};

} // namespace vigie::ui

template <>
struct vigie::FieldsOf<vigie::ui::AiSetup> {
    using AiSetup = vigie::ui::AiSetup;
    static constexpr auto list = FieldList{
        field("id", &AiSetup::id, readOnly),
        field("baseUrl", &AiSetup::baseUrl),
        field("model", &AiSetup::model),
        field("apiKey", &AiSetup::apiKey, writeOnly),
        field("keySetAt", &AiSetup::keySetAt, readOnly),
        field("inputPrice", &AiSetup::inputPrice),
        field("outputPrice", &AiSetup::outputPrice),
        field("monthlyBudget", &AiSetup::monthlyBudget),
        field("currency", &AiSetup::currency),
        field("parallel", &AiSetup::parallel),
        field("version", &AiSetup::version, readOnly),
        field("serverBaseUrl", &AiSetup::serverBaseUrl, readOnly),
        field("serverModel", &AiSetup::serverModel, readOnly),
        field("isReady", &AiSetup::isReady, readOnly),
        field("others", &AiSetup::others, readOnly),
    };
};

namespace vigie::ui {

class AiClient {
public:
    explicit AiClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<AiSetup> setup();
    Reply<AiSetup> save(const AiSetup& setup);
    /// Asks the endpoint a small question, as it would be after saving.
    Reply<AiTestResult> test(const AiSetup& setup);
    Reply<AiSpending> spending();
    /// An error of save(), told of the setup's fields.
    static Error inSetup(Error error, CompanyId company);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
