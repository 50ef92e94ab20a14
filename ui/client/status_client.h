#pragma once

#include "server/status/status_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// How the server stands.
class StatusClient {
public:
    explicit StatusClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<ServerStatus> status();
    /// The server's version, which everybody may know.
    Reply<std::string> version();

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
