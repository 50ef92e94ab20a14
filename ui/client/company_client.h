#pragma once

#include "server/companies/company_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

class CompanyClient {
public:
    explicit CompanyClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<Company> find(CompanyId id);
    /// Sends these fields; an error Stale carries the company as it is now.
    Reply<Company> change(const Company& company, const std::vector<std::string_view>& fields);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
