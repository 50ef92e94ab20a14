#pragma once

#include "server/base/clock.h"
#include "server/base/id.h"

#include <optional>
#include <string>
#include <string_view>

namespace vigie::jwt {

/// What an access token says. The role is not in it: it is looked up, so that a change of role counts at once.
struct Claims {
    UserId user;
    CompanyId company;
    SessionId session;
    std::string email;
    Instant issuedAt;
    Instant expiresAt;
};

/// HS256 (RFC 7515), second precision.
std::string sign(const Claims& claims, std::string_view secret);

/// The claims of a token signed with `secret` and valid at `at` (30 s of clock difference allowed for "not before").
/// The algorithm is fixed: a header that names any other is refused whatever its signature.
std::optional<Claims> verify(std::string_view token, std::string_view secret, Instant at);

} // namespace vigie::jwt
