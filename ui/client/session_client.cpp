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
