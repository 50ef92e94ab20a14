#pragma once

#include "server/users/user_api.h"

namespace vigie {

/// What a sign-in asks for. `code` is the second factor: an authenticator's six digits or a recovery code.
struct LoginRequest {
    std::string email;
    std::string password;
    std::string code;
    std::string device; ///< how the session is called in the list, "Vigie on Windows"
};

template <>
struct FieldsOf<LoginRequest> {
    static constexpr auto list = FieldList{
        field("email", &LoginRequest::email, required, maxLength(254)),
        field("password", &LoginRequest::password, required, isPassword),
        field("code", &LoginRequest::code, maxLength(40)),
        field("device", &LoginRequest::device, maxLength(120)),
    };
};

/// What a sign-in, a registration and a refresh answer: the shape that all four earlier front ends read.
struct SessionTokens {
    User user;
    std::string token; ///< access token, for "Authorization: Bearer"
    std::string refreshToken; ///< good for one refresh
    int expiresIn = 0; ///< seconds until the access token expires
};

template <>
struct FieldsOf<SessionTokens> {
    static constexpr auto list = FieldList{field("user", &SessionTokens::user), field("token", &SessionTokens::token),
        field("refreshToken", &SessionTokens::refreshToken), field("expiresIn", &SessionTokens::expiresIn)};
};

struct RefreshRequest {
    std::string refreshToken;
};

template <>
struct FieldsOf<RefreshRequest> {
    static constexpr auto list = FieldList{field("refreshToken", &RefreshRequest::refreshToken, required)};
};

struct RegisterRequest {
    std::string email;
    std::string password;
    std::string name;
    std::string firstName;
    std::string lastName;
    std::int64_t companyId = 0; ///< needed only when several companies are open to registration
};

template <>
struct FieldsOf<RegisterRequest> {
    static constexpr auto list = FieldList{
        field("email", &RegisterRequest::email, required, isEmail),
        field("password", &RegisterRequest::password, required, isPassword, minLength(8)),
        field("name", &RegisterRequest::name, maxLength(120)),
        field("firstName", &RegisterRequest::firstName, maxLength(60)),
        field("lastName", &RegisterRequest::lastName, maxLength(60)),
        field("companyId", &RegisterRequest::companyId),
    };
};

/// A token from a link (reset, invitation, embedded start) with what is set through it.
struct TokenRequest {
    std::string token;
    std::string name;
    std::string password;
};

template <>
struct FieldsOf<TokenRequest> {
    static constexpr auto list
        = FieldList{field("token", &TokenRequest::token, required), field("name", &TokenRequest::name, maxLength(120)),
            field("password", &TokenRequest::password, isPassword, minLength(8))};
};

struct PasswordChange {
    std::string currentPassword;
    std::string newPassword;
};

template <>
struct FieldsOf<PasswordChange> {
    static constexpr auto list = FieldList{field("currentPassword", &PasswordChange::currentPassword, isPassword),
        field("newPassword", &PasswordChange::newPassword, required, isPassword, minLength(8))};
};

/// A code of the second factor, or the password that confirms a change to it.
struct Confirmation {
    std::string code;
    std::string password;
};

template <>
struct FieldsOf<Confirmation> {
    static constexpr auto list = FieldList{
        field("code", &Confirmation::code, maxLength(40)), field("password", &Confirmation::password, isPassword)};
};

/// What an authenticator app is given to begin with.
struct TotpSetup {
    std::string secret; ///< base32
    std::string url; ///< otpauth://, for a QR code
};

template <>
struct FieldsOf<TotpSetup> {
    static constexpr auto list = FieldList{field("secret", &TotpSetup::secret), field("url", &TotpSetup::url)};
};

/// Shown once: each signs in one time without the authenticator.
struct RecoveryCodes {
    std::vector<std::string> recoveryCodes;
};

template <>
struct FieldsOf<RecoveryCodes> {
    static constexpr auto list = FieldList{field("recoveryCodes", &RecoveryCodes::recoveryCodes)};
};

/// A link that is shown once to whoever asked for it; only its hash is kept.
struct OneTimeLink {
    std::string token;
    std::string url;
    Instant expiresAt;
};

template <>
struct FieldsOf<OneTimeLink> {
    static constexpr auto list = FieldList{field("token", &OneTimeLink::token), field("url", &OneTimeLink::url),
        field("expiresAt", &OneTimeLink::expiresAt)};
};

struct SessionInfo {
    SessionId id;
    UserId userId;
    UserId impersonatorId;
    std::string device;
    std::string address;
    bool current = false;
    Instant createdAt;
    Instant lastUsedAt;
    Instant expiresAt;
};

template <>
struct FieldsOf<SessionInfo> {
    static constexpr auto list = FieldList{
        field("id", &SessionInfo::id),
        field("userId", &SessionInfo::userId),
        field("impersonatorId", &SessionInfo::impersonatorId),
        field("device", &SessionInfo::device),
        field("address", &SessionInfo::address),
        field("current", &SessionInfo::current, notStored),
        field("createdAt", &SessionInfo::createdAt),
        field("lastUsedAt", &SessionInfo::lastUsedAt),
        field("expiresAt", &SessionInfo::expiresAt),
    };
};

} // namespace vigie
