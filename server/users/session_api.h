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
    static constexpr auto list = std::tuple{
        field("email", &LoginRequest::email, required, maxLength(254)),
        field("password", &LoginRequest::password, required, maxLength(200)),
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
    static constexpr auto list = std::tuple{field("user", &SessionTokens::user), field("token", &SessionTokens::token),
        field("refreshToken", &SessionTokens::refreshToken), field("expiresIn", &SessionTokens::expiresIn)};
};

struct RefreshRequest {
    std::string refreshToken;
};

template <>
struct FieldsOf<RefreshRequest> {
    static constexpr auto list = std::tuple{field("refreshToken", &RefreshRequest::refreshToken, required)};
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
    static constexpr auto list = std::tuple{
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
