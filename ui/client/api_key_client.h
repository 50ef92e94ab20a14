#pragma once

#include "server/users/user_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// The keys of programs.
class ApiKeyClient {
public:
    explicit ApiKeyClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<std::vector<ApiKey>> keys();
    /// The answer alone carries the key itself.
    Reply<ApiKey> create(const ApiKey& key, const QByteArray& idempotencyKey);
    Reply<void> revoke(ApiKeyId id);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
