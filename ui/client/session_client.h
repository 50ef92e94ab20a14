#pragma once

#include "server/companies/company_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// Signing in and out, and what one sees of one's company.
class SessionClient {
public:
    explicit SessionClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<SessionTokens> signIn(const LoginRequest& request);
    /// With the one-time token of the server this program runs itself.
    Reply<SessionTokens> signInHere(const std::string& localToken);
    Reply<void> signOut();
    Reply<Company> company(CompanyId id);

private:
    Reply<SessionTokens> openSession(const QString& path, std::string body);

    ApiClient& m_api;
};

} // namespace vigie::ui
