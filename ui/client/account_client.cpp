#include "ui/client/account_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

Result<void> nothing(const ApiAnswer&)
{
    return {};
}

} // namespace

Reply<User> AccountClient::me()
{
    return m_api.get<User>(u"/api/users/me"_s);
}

Reply<User> AccountClient::change(const User& user, const std::vector<std::string_view>& fields)
{
    return m_api.patch<User>(u"/api/users/me"_s, wire::objectOf(user, fields), user.version);
}

Reply<void> AccountClient::changePassword(const PasswordChange& change)
{
    return m_api.send({"POST", u"/api/auth/password"_s, {}, wire::objectOf(change, {"currentPassword", "newPassword"})})
        .map<void>(nothing);
}

Reply<std::vector<SessionInfo>> AccountClient::sessions()
{
    return m_api.get<std::vector<SessionInfo>>(u"/api/auth/sessions"_s);
}

Reply<void> AccountClient::endSession(SessionId id)
{
    return m_api.remove(u"/api/auth/sessions/"_s + QString::number(id.value));
}

Reply<void> AccountClient::endOtherSessions()
{
    return m_api.remove(u"/api/auth/sessions"_s);
}

Reply<TotpSetup> AccountClient::beginSecondFactor()
{
    return m_api.post<TotpSetup>(u"/api/auth/totp"_s, {});
}

Reply<RecoveryCodes> AccountClient::confirmSecondFactor(const std::string& code)
{
    return m_api.post<RecoveryCodes>(u"/api/auth/totp/confirm"_s, wire::objectOf(Confirmation{code, {}}, {"code"}));
}

Reply<void> AccountClient::endSecondFactor(const std::string& password)
{
    return m_api
        .send({"POST", u"/api/auth/totp/disable"_s, {}, wire::objectOf(Confirmation{{}, password}, {"password"})})
        .map<void>(nothing);
}

} // namespace vigie::ui
