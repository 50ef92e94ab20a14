#pragma once

#include "server/users/session_service.h"

namespace vigie {

/// What one does with one's own account, and the links that lead into one: password, second factor, registration,
/// invitation, reset.
class AccountService {
public:
    AccountService(db::Database& database, PasswordService& passwords, SessionService& sessions)
        : m_database(database)
        , m_passwords(passwords)
        , m_sessions(sessions)
    {
    }

    Result<SessionTokens> registerMember(const Scope& scope, const RegisterRequest& request, const ClientInfo& client);
    Result<SessionTokens> acceptInvitation(const Scope& scope, const TokenRequest& request, const ClientInfo& client);
    /// Ends all sessions and opens none: whoever holds the link still signs in, with the second factor if there is one.
    Result<void> resetPassword(const Scope& scope, const TokenRequest& request);

    Result<User> me(const Scope& scope);
    Result<void> changePassword(const Scope& scope, const PasswordChange& change);
    Result<TotpSetup> beginTotp(const Scope& scope);
    /// Turns the second factor on once a code proves that the app has the secret.
    Result<RecoveryCodes> confirmTotp(const Scope& scope, const Confirmation& confirmation);
    Result<void> disableTotp(const Scope& scope, const Confirmation& confirmation);

private:
    /// `field`: the one of the request that the password stands in.
    Result<void> confirmPassword(const Scope& scope, const std::string& field, const std::string& password);

    db::Database& m_database;
    PasswordService& m_passwords;
    SessionService& m_sessions;
};

} // namespace vigie
