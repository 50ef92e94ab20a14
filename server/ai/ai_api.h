#pragma once

#include "server/base/fields.h"

namespace vigie {

using AiUseId = Id<struct AiUseTag>;

/// What a model is asked for. Each may have an endpoint of its own; the others use that of Default.
enum class AiFeature { Default, Chat, Facts, Report, Call, WhatsApp };

template <>
struct EnumNames<AiFeature> {
    static constexpr std::array<std::string_view, 6> names{"default", "chat", "facts", "report", "call", "whatsapp"};
};

/// An OpenAI-compatible endpoint and the model asked there.
struct AiEndpoint {
    AiFeature feature = AiFeature::Default;
    std::string baseUrl; ///< without "/chat/completions": "https://api.openai.com/v1"; empty: that of Default
    std::string model;
    std::string apiKey; ///< write-only; left out, the one kept for this address stays
    std::optional<Instant> keySetAt; ///< none: no key; ignored when sent
    std::int64_t inputPrice = 0; ///< millionths of the currency's unit for a million tokens
    std::int64_t outputPrice = 0;
};

template <>
struct FieldsOf<AiEndpoint> {
    static constexpr auto list = FieldList{
        field("feature", &AiEndpoint::feature, required),
        field("baseUrl", &AiEndpoint::baseUrl, maxLength(500)),
        field("model", &AiEndpoint::model, required, maxLength(200)),
        field("apiKey", &AiEndpoint::apiKey, writeOnly, maxLength(4'000)),
        field("keySetAt", &AiEndpoint::keySetAt),
        field("inputPrice", &AiEndpoint::inputPrice, range(0, 1e12)),
        field("outputPrice", &AiEndpoint::outputPrice, range(0, 1e12)),
    };
};

/// How a company uses models.
struct AiSettings {
    CompanyId id; ///< whose they are
    std::int64_t parallel = 4; ///< questions at a time, on each node
    std::int64_t monthlyBudget = 0; ///< in minor units of the currency; 0: no limit. A month of UTC
    std::string currency = "EUR"; ///< ISO 4217
    std::vector<AiEndpoint> endpoints;
    std::int64_t version = 0; ///< 0: nothing was saved yet
    std::optional<Instant> updatedAt;
    std::string serverBaseUrl; ///< what the server was started with, for companies that set nothing
    std::string serverModel;
    bool isReady = false; ///< there is an endpoint to ask
};

template <>
struct FieldsOf<AiSettings> {
    static constexpr auto list = FieldList{
        field("id", &AiSettings::id, readOnly, notStored),
        field("parallel", &AiSettings::parallel, range(1, 100)),
        field("monthlyBudget", &AiSettings::monthlyBudget, range(0, 1e12)),
        field("currency", &AiSettings::currency, minLength(3), maxLength(3)),
        field("endpoints", &AiSettings::endpoints, maxItems(6)),
        field("version", &AiSettings::version, readOnly),
        field("updatedAt", &AiSettings::updatedAt, readOnly),
        field("serverBaseUrl", &AiSettings::serverBaseUrl, readOnly, notStored),
        field("serverModel", &AiSettings::serverModel, readOnly, notStored),
        field("isReady", &AiSettings::isReady, readOnly, notStored),
    };
};

/// What to try: what is left out is taken from the settings of that feature.
struct AiTestRequest {
    AiFeature feature = AiFeature::Default;
    std::string baseUrl;
    std::string model;
    std::string apiKey;
};

template <>
struct FieldsOf<AiTestRequest> {
    static constexpr auto list = FieldList{
        field("feature", &AiTestRequest::feature),
        field("baseUrl", &AiTestRequest::baseUrl, maxLength(500)),
        field("model", &AiTestRequest::model, maxLength(200)),
        field("apiKey", &AiTestRequest::apiKey, maxLength(4'000)),
    };
};

struct AiTestResult {
    bool works = false;
    std::string problem; ///< one sentence in the caller's language, empty when it works
    std::string baseUrl; ///< what was asked
    std::string model;
    std::string answer;
    std::int64_t tookMs = 0;
    std::vector<std::string> models; ///< those the endpoint lists, when it does
};

template <>
struct FieldsOf<AiTestResult> {
    static constexpr auto list = FieldList{
        field("works", &AiTestResult::works),
        field("problem", &AiTestResult::problem),
        field("baseUrl", &AiTestResult::baseUrl),
        field("model", &AiTestResult::model),
        field("answer", &AiTestResult::answer),
        field("tookMs", &AiTestResult::tookMs),
        field("models", &AiTestResult::models),
    };
};

enum class AiOutcome { Answered, Failed };

template <>
struct EnumNames<AiOutcome> {
    static constexpr std::array<std::string_view, 2> names{"answered", "failed"};
};

/// One question to a model: the ledger of what it cost, by lead, call or chat.
struct AiUse {
    AiUseId id;
    AiFeature feature = AiFeature::Default;
    std::string model;
    LeadId leadId;
    ContactId contactId;
    std::string subject; ///< what it was for: "conversation", "report", "call"; empty for a test
    std::int64_t subjectId = 0;
    AiOutcome outcome = AiOutcome::Answered;
    std::string problem; ///< why it failed, in English
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    bool isEstimate = false; ///< the endpoint did not count the tokens
    std::int64_t costMicros = 0; ///< millionths of the currency's unit
    std::int64_t tookMs = 0;
    Instant createdAt;
};

template <>
struct FieldsOf<AiUse> {
    static constexpr auto list = FieldList{
        field("id", &AiUse::id, sortable),
        field("feature", &AiUse::feature),
        field("model", &AiUse::model),
        field("leadId", &AiUse::leadId),
        field("contactId", &AiUse::contactId),
        field("subject", &AiUse::subject),
        field("subjectId", &AiUse::subjectId),
        field("outcome", &AiUse::outcome),
        field("problem", &AiUse::problem),
        field("inputTokens", &AiUse::inputTokens),
        field("outputTokens", &AiUse::outputTokens),
        field("isEstimate", &AiUse::isEstimate),
        field("costMicros", &AiUse::costMicros),
        field("tookMs", &AiUse::tookMs),
        field("createdAt", &AiUse::createdAt),
    };
};

/// What models cost in a month.
struct AiSpending {
    std::string month; ///< "2026-11", of UTC
    std::string currency;
    std::int64_t budget = 0; ///< minor units; 0: no limit
    std::int64_t costMicros = 0;
    std::int64_t uses = 0;
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
};

template <>
struct FieldsOf<AiSpending> {
    static constexpr auto list = FieldList{
        field("month", &AiSpending::month),
        field("currency", &AiSpending::currency, notStored),
        field("budget", &AiSpending::budget, notStored),
        field("costMicros", &AiSpending::costMicros),
        field("uses", &AiSpending::uses),
        field("inputTokens", &AiSpending::inputTokens),
        field("outputTokens", &AiSpending::outputTokens),
    };
};

} // namespace vigie
