#include "ui/client/ai_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

Result<AiSetup> setupOf(const AiSettings& settings)
{
    AiSetup out;
    out.id = settings.id;
    out.monthlyBudget = settings.monthlyBudget;
    out.currency = settings.currency;
    out.parallel = settings.parallel;
    out.version = settings.version;
    out.serverBaseUrl = settings.serverBaseUrl;
    out.serverModel = settings.serverModel;
    out.isReady = settings.isReady;
    for (const auto& endpoint : settings.endpoints) {
        if (endpoint.feature != AiFeature::Default) {
            out.others.push_back(endpoint);
            continue;
        }
        out.baseUrl = endpoint.baseUrl;
        out.model = endpoint.model;
        out.keySetAt = endpoint.keySetAt;
        out.inputPrice = endpoint.inputPrice;
        out.outputPrice = endpoint.outputPrice;
    }
    return out;
}

void write(json::Writer& writer, const AiEndpoint& endpoint)
{
    writer.beginObject().key("feature").string(nameOf(endpoint.feature)).key("baseUrl").string(endpoint.baseUrl);
    writer.key("model").string(endpoint.model);
    writer.key("inputPrice").number(endpoint.inputPrice).key("outputPrice").number(endpoint.outputPrice);
    if (!endpoint.apiKey.empty())
        writer.key("apiKey").string(endpoint.apiKey);
    writer.endObject();
}

/// Nothing written of an endpoint means the one the server was started with.
std::string settingsOf(const AiSetup& setup)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("parallel").number(setup.parallel).key("monthlyBudget").number(setup.monthlyBudget);
    writer.key("currency").string(setup.currency).key("endpoints").beginArray();
    if (!setup.model.empty() || !setup.baseUrl.empty() || !setup.apiKey.empty())
        write(writer,
            {AiFeature::Default, setup.baseUrl, setup.model, setup.apiKey, {}, setup.inputPrice, setup.outputPrice});
    for (const auto& endpoint : setup.others)
        write(writer, endpoint);
    writer.endArray().endObject();
    return out;
}

} // namespace

Reply<AiSetup> AiClient::setup()
{
    return m_api.get<AiSettings>(u"/api/ai/settings"_s).map<AiSetup>(setupOf);
}

Reply<AiSetup> AiClient::save(const AiSetup& setup)
{
    return m_api.patch<AiSettings>(u"/api/ai/settings"_s, settingsOf(setup), setup.version).map<AiSetup>(setupOf);
}

Reply<AiTestResult> AiClient::test(const AiSetup& setup)
{
    AiTestRequest request;
    request.baseUrl = setup.baseUrl;
    request.model = setup.model;
    request.apiKey = setup.apiKey;
    return m_api.post<AiTestResult>(u"/api/ai/test"_s, toJson(request));
}

Reply<AiSpending> AiClient::spending()
{
    return m_api.get<AiSpending>(u"/api/ai/spending"_s);
}

Error AiClient::inSetup(Error error, CompanyId company)
{
    constexpr std::string_view ofDefault = "endpoints[0].";
    for (auto& detail : error.details) {
        if (detail.path.starts_with(ofDefault))
            detail.path.erase(0, ofDefault.size());
    }
    if (auto current = wire::currentOf<AiSettings>(error)) {
        current->id = company;
        error.context = "{\"current\":" + toJson(*setupOf(*current)) + "}";
    }
    return error;
}

} // namespace vigie::ui
