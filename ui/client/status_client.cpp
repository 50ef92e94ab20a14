#include "ui/client/status_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

Reply<ServerStatus> StatusClient::status()
{
    return m_api.get<ServerStatus>(u"/api/server"_s);
}

Reply<std::string> StatusClient::version()
{
    return m_api.get<json::Value>(u"/api/health"_s).map<std::string>([](const json::Value& health) {
        const auto* const version = health.is_object() ? health.get_object().if_contains("version") : nullptr;
        return Result<std::string>(version && version->is_string() ? std::string(version->get_string()) : "");
    });
}

} // namespace vigie::ui
