#include "ui/client/session_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

Reply<SessionTokens> SessionClient::signIn(const LoginRequest& request)
{
    return openSession(u"/api/auth/login"_s, wire::objectOf(request, {"email", "password", "code", "device"}));
}

Reply<SessionTokens> SessionClient::signInHere(const std::string& localToken)
{
    std::string body;
    json::Writer(body).beginObject().key("token").string(localToken).endObject();
    return openSession(u"/api/auth/local"_s, std::move(body));
}

Reply<SessionTokens> SessionClient::resume(const std::string& refreshToken)
{
    return openSession(u"/api/auth/refresh"_s, toJson(RefreshRequest{refreshToken}));
}

Reply<SessionTokens> SessionClient::acceptInvitation(const TokenRequest& request)
{
    return openSession(u"/api/auth/accept-invitation"_s, toJson(request));
}

Reply<SessionTokens> SessionClient::setUp(const SetupRequest& request)
{
    return openSession(u"/api/setup"_s, toJson(request));
}

Reply<void> SessionClient::resetPassword(const TokenRequest& request)
{
    return m_api
        .send({"POST", u"/api/auth/reset-password"_s, {}, wire::objectOf(request, {"token", "password"}), {},
            ApiAccess::Anyone})
        .map<void>([](const ApiAnswer&) { return Result<void>(); });
}

Reply<std::vector<SessionInfo>> SessionClient::sessions()
{
    return m_api.get<std::vector<SessionInfo>>(u"/api/auth/sessions"_s);
}

Reply<Company> SessionClient::nameCompany(const Company& company)
{
    return m_api.patch<Company>(
        u"/api/companies/"_s + QString::number(company.id.value), wire::objectOf(company, {"name"}), company.version);
}

Reply<User> SessionClient::nameMe(const std::string& name)
{
    User me;
    me.name = name;
    return m_api.patch<User>(u"/api/users/me"_s, wire::objectOf(me, {"name"}));
}

Reply<void> SessionClient::signOut()
{
    return m_api.send({"POST", u"/api/auth/logout"_s}).map<void>([](const ApiAnswer&) { return Result<void>(); });
}

Reply<Company> SessionClient::company(CompanyId id)
{
    return m_api.get<Company>(u"/api/companies/"_s + QString::number(id.value));
}

Reply<SessionTokens> SessionClient::openSession(const QString& path, std::string body)
{
    return m_api.post<SessionTokens>(path, std::move(body), ApiAccess::Anyone);
}

} // namespace vigie::ui
