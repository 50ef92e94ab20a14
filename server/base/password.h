#pragma once

#include <string>
#include <string_view>

namespace vigie::password {

struct Check {
    bool matches = false;
    bool needsUpgrade = false; ///< it matched, but its hash is of an older kind or cost: store a new one
};

/// Argon2id (libsodium's format, "$argon2id$v=19$m=19456,t=2,p=1$..."). Takes some 30 ms and 19 MiB: off the event
/// loop.
std::string hash(std::string_view password);

/// Checks against Argon2id or bcrypt ("$2a$", "$2b$", "$2y$", as the systems Vigie replaces stored them).
Check check(std::string_view password, const std::string& hash);

} // namespace vigie::password
