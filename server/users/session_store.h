#pragma once

#include "server/db/tx.h"
#include "server/users/session_api.h"

namespace vigie::session_store {

/// What a password and a second factor are checked against.
struct Credentials {
    UserId id;
    CompanyId companyId;
    std::string passwordHash;
    std::string totpSecret; ///< sealed
    bool totpEnabled = false;
    std::int64_t totpLastStep = 0;
    bool disabled = false;
};

/// What an access token is checked against.
struct SessionState {
    SessionId id;
    CompanyId companyId;
    UserId userId;
    UserId impersonatorId;
    bool revoked = false;
    Instant expiresAt;
    Role role = Role::Member;
    bool disabled = false;
};

struct RefreshState {
    SessionId id;
    CompanyId companyId;
    UserId userId;
    UserId impersonatorId;
    bool revoked = false;
    Instant expiresAt;
};

struct ApiKeyState {
    ApiKeyId id;
    CompanyId companyId;
    std::vector<Permission> permissions;
    std::optional<Instant> expiresAt;
    bool revoked = false;
    UserId createdBy;
    Role makerRole = Role::Member;
};

struct NewSession {
    CompanyId company;
    UserId user;
    UserId impersonator;
    std::string refreshHash;
    std::string device;
    std::string address;
    Instant expiresAt;
};

std::optional<Credentials> credentials(db::Tx& tx, std::string_view email);
/// They stay as they are until the end of the transaction.
std::optional<Credentials> lockCredentials(db::Tx& tx, CompanyId company, UserId user);
std::optional<Credentials> credentialsOf(db::Tx& tx, CompanyId company, UserId user);
void setPassword(db::Tx& tx, CompanyId company, UserId user, std::string_view hash);
/// False when the password was changed meanwhile.
bool upgradeHash(db::Tx& tx, UserId user, std::string_view oldHash, std::string_view newHash);
void setLastLogin(db::Tx& tx, CompanyId company, UserId user);
void setTotp(db::Tx& tx, CompanyId company, UserId user, std::string_view sealedSecret, bool enabled);
void removeTotp(db::Tx& tx, CompanyId company, UserId user);
/// False when the time step was used before: a code works once.
bool spendTotpStep(db::Tx& tx, UserId user, std::int64_t step);
void replaceRecoveryCodes(db::Tx& tx, UserId user, const std::vector<std::string>& hashes);
bool spendRecoveryCode(db::Tx& tx, UserId user, std::string_view hash);
void insertPasswordReset(db::Tx& tx, UserId user, std::string_view hash, Instant expiresAt);
/// None when the link leads nowhere.
std::optional<User> userOfPasswordReset(db::Tx& tx, std::string_view hash);
/// False when it was spent already.
bool spendPasswordReset(db::Tx& tx, std::string_view hash);
/// All links that lead to a new password in this company.
void deletePasswordResets(db::Tx& tx, CompanyId company);

SessionId insert(db::Tx& tx, const NewSession& session);
std::optional<SessionState> state(db::Tx& tx, SessionId id);
std::optional<RefreshState> byRefresh(db::Tx& tx, std::string_view hash);
/// The session whose refresh token this once was.
SessionId ofSpentRefresh(db::Tx& tx, std::string_view hash);
void rotate(db::Tx& tx, SessionId id, std::string_view oldHash, std::string_view newHash, Instant expiresAt,
    std::string_view address);
bool revoke(db::Tx& tx, CompanyId company, UserId user, SessionId id);
void revokeById(db::Tx& tx, SessionId id);
/// All but `except`, those in which the user acts as somebody else included.
std::int64_t revokeAll(db::Tx& tx, CompanyId company, UserId user, SessionId except);
/// Only those in which the user acts as somebody else, or somebody else as the user.
void revokeImpersonations(db::Tx& tx, CompanyId company, UserId user);
std::vector<SessionInfo> list(db::Tx& tx, CompanyId company, UserId user);

/// None when who made it is gone or disabled.
std::optional<ApiKeyState> apiKey(db::Tx& tx, std::string_view hash);
void touchApiKey(db::Tx& tx, ApiKeyId id);

} // namespace vigie::session_store

template <>
struct vigie::FieldsOf<vigie::session_store::Credentials> {
    using C = vigie::session_store::Credentials;
    static constexpr auto list
        = FieldList{field("id", &C::id), field("companyId", &C::companyId), field("passwordHash", &C::passwordHash),
            field("totpSecret", &C::totpSecret), field("totpEnabled", &C::totpEnabled),
            field("totpLastStep", &C::totpLastStep), field("disabled", &C::disabled)};
};

template <>
struct vigie::FieldsOf<vigie::session_store::SessionState> {
    using S = vigie::session_store::SessionState;
    static constexpr auto list = FieldList{field("id", &S::id), field("companyId", &S::companyId),
        field("userId", &S::userId), field("impersonatorId", &S::impersonatorId), field("revoked", &S::revoked),
        field("expiresAt", &S::expiresAt), field("role", &S::role), field("disabled", &S::disabled)};
};

template <>
struct vigie::FieldsOf<vigie::session_store::RefreshState> {
    using S = vigie::session_store::RefreshState;
    static constexpr auto list = FieldList{field("id", &S::id), field("companyId", &S::companyId),
        field("userId", &S::userId), field("impersonatorId", &S::impersonatorId), field("revoked", &S::revoked),
        field("expiresAt", &S::expiresAt)};
};

template <>
struct vigie::FieldsOf<vigie::session_store::ApiKeyState> {
    using K = vigie::session_store::ApiKeyState;
    static constexpr auto list = FieldList{field("id", &K::id), field("companyId", &K::companyId),
        field("permissions", &K::permissions), field("expiresAt", &K::expiresAt), field("revoked", &K::revoked),
        field("createdBy", &K::createdBy), field("makerRole", &K::makerRole)};
};
