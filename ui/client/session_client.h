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
    /// Goes on with a session of an earlier run. The refresh token is good for this once.
    Reply<SessionTokens> resume(const std::string& refreshToken);
    Reply<SessionTokens> acceptInvitation(const TokenRequest& request);
    /// Makes a server's first company and its owner.
    Reply<SessionTokens> setUp(const SetupRequest& request);
    Reply<void> resetPassword(const TokenRequest& request);
    Reply<void> signOut();
    Reply<std::vector<SessionInfo>> sessions();
    Reply<Company> company(CompanyId id);
    /// Names what the server of this computer made without asking.
    Reply<Company> nameCompany(const Company& company);
    Reply<User> nameMe(const std::string& name);

private:
    Reply<SessionTokens> openSession(const QString& path, std::string body);

    ApiClient& m_api;
};

} // namespace vigie::ui
