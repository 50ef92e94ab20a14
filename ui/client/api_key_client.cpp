#include "ui/client/api_key_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

Reply<std::vector<ApiKey>> ApiKeyClient::keys()
{
    return m_api.get<std::vector<ApiKey>>(u"/api/api-keys"_s);
}

Reply<ApiKey> ApiKeyClient::create(const ApiKey& key, const QByteArray& idempotencyKey)
{
    std::vector<std::string_view> fields{"name", "permissions"};
    if (key.expiresAt)
        fields.push_back("expiresAt");
    return m_api.create<ApiKey>(u"/api/api-keys"_s, wire::objectOf(key, fields), idempotencyKey);
}

Reply<void> ApiKeyClient::revoke(ApiKeyId id)
{
    return m_api.remove(u"/api/api-keys/"_s + QString::number(id.value));
}

} // namespace vigie::ui
