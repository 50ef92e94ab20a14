#pragma once

#include "server/db/database.h"

#include <string>

namespace vigie::secrets {

inline constexpr std::string_view setupTokenName = "setup_token_hash";

/// The key that signs access tokens when JWT_SECRET is not set: made once, kept in the database, so that every node of
/// the same database has the same.
std::string signingKey(db::Database& database);

/// A new token for the set-up link when nobody can sign in yet, else empty. An earlier link stops working.
std::string setupToken(db::Database& database);

} // namespace vigie::secrets
