#pragma once

#include "server/forms/form_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// The company's form for its own pages.
class FormClient {
public:
    explicit FormClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<FormSettings> settings();
    /// Sends these fields; an error Stale carries the settings as they are now.
    Reply<FormSettings> change(const FormSettings& settings, const std::vector<std::string_view>& fields);
    /// Pages with the old address stop working.
    Reply<FormSettings> renewKey();

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
