#pragma once

#include "server/db/database.h"

#include <span>
#include <string_view>

namespace vigie::db {

/// Drops those of these indexes whose tables hold few rows yet, and remembers how to make them again: an index made at
/// the end costs a quarter of one that is kept while very many rows come in. Lists in its order are slower meanwhile,
/// which few rows do not let anybody feel. `owner` is who restores them. Does nothing when others keep a table too
/// busy.
void putIndexesAside(
    Database& database, const Scope& scope, std::string_view owner, std::span<const std::string_view> names);

/// Makes the indexes again that `owner` has put aside, each in a transaction of its own, during which nobody else
/// writes to its table (2 s for a million rows). Must be called until it comes through, also after a crash.
void restoreIndexes(Database& database, const Scope& scope, std::string_view owner);

} // namespace vigie::db
