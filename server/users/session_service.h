#pragma once

#include "server/base/jwt.h"
#include "server/base/password_service.h"
#include "server/base/remembered.h"
#include "server/db/database.h"
#include "server/http/auth.h"
#include "server/users/guesses.h"
#include "server/users/session_store.h"

namespace vigie {

struct SessionSettings {
    std::string jwtSecret;
    std::string encryptionKey; ///< seals second-factor secrets
    int accessSeconds = 15 * 60;
    int refreshSeconds = 7 * 24 * 3600;
    http::RateLimit loginLimit{5, 900};
};

/// Where a sign-in comes from.
struct ClientInfo {
    std::string address;
    std::string device;
};

/// Signing in and out, and who sends a request.
class SessionService : public http::Authenticator {
public:
    SessionService(
        db::Database& database, PasswordService& passwords, http::RateLimiter& limiter, SessionSettings settings);

    Result<Scope> authenticate(std::string_view credential) override;
    int generation() const override { return m_forgotten; }
    /// Drops what is remembered of sessions and keys: one was revoked, a user was disabled or has another role.
    void forgetRemembered();

    Result<SessionTokens> login(const Scope& scope, const LoginRequest& request, const ClientInfo& client);
    /// A new pair for a refresh token. One that was used before was stolen: it ends the session.
    Result<SessionTokens> refresh(const Scope& scope, const std::string& refreshToken, const ClientInfo& client);
    Result<void> logout(const Scope& scope);
    /// Signs a user in without a password: after registration, through a link, as an administrator (`impersonator`).
    SessionTokens open(db::Tx& tx, const Scope& scope, const User& user, UserId impersonator, const ClientInfo& client);
    Result<SessionTokens> impersonate(const Scope& scope, UserId user, const ClientInfo& client);

    std::vector<SessionInfo> sessions(const Scope& scope);
    Result<void> revoke(const Scope& scope, SessionId id);
    Result<void> revokeOthers(const Scope& scope);

    const SessionSettings& settings() const { return m_settings; }
    /// The counter of wrong secrets by these keys.
    Guesses guessesBy(std::vector<std::string> keys) const;

private:
    std::optional<jwt::Claims> claimsOf(std::string_view token);
    Result<Scope> scopeOfSession(std::string_view token);
    Result<Scope> scopeOfKey(std::string_view key);
    Result<session_store::Credentials> checkPassword(const LoginRequest& request);
    Result<void> checkSecondFactor(db::Tx& tx, const session_store::Credentials& user, const std::string& code);
    SessionTokens tokensFor(const User& user, SessionId session, const std::string& refreshToken) const;

    db::Database& m_database;
    PasswordService& m_passwords;
    http::RateLimiter& m_limiter;
    SessionSettings m_settings;
    static constexpr std::size_t rememberedTokens = 5'000;
    Remembered<std::string, jwt::Claims, rememberedTokens> m_claims;
    Remembered<SessionId, Scope> m_sessions;
    Remembered<std::string, Scope> m_keys;
    int m_forgotten = 0; ///< how often: what was read before the last time may be out of date already
};

} // namespace vigie
