#pragma once

#include "server/users/session_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// One's own account: name, password, second factor, sessions.
class AccountClient {
public:
    explicit AccountClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<User> me();
    /// Sends these fields of one's own record; an error Stale carries the record as it is now.
    Reply<User> change(const User& user, const std::vector<std::string_view>& fields);
    Reply<void> changePassword(const PasswordChange& change);

    Reply<std::vector<SessionInfo>> sessions();
    Reply<void> endSession(SessionId id);
    Reply<void> endOtherSessions();

    Reply<TotpSetup> beginSecondFactor();
    Reply<RecoveryCodes> confirmSecondFactor(const std::string& code);
    Reply<void> endSecondFactor(const std::string& password);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
