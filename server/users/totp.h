#pragma once

#include "server/base/clock.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::totp {

/// The time step whose code this is, one step of clock difference either way allowed.
std::optional<std::int64_t> matchingStep(std::string_view secret, std::string_view code, Instant at);

/// otpauth://totp/Vigie:address?secret=...: what authenticator apps read from a QR code.
std::string url(std::string_view email, std::string_view base32Secret);

/// Ten codes like "7kqm-x2p9-ad4w".
std::vector<std::string> newRecoveryCodes();
/// Its hash, whatever case and dashes it is typed with.
std::string recoveryCodeHash(std::string_view code);

} // namespace vigie::totp
