#pragma once

#include "server/db/query.h"

#include <string>
#include <string_view>

namespace vigie::db {

/// What people type into a search box as the engine's full-text expression: every word must begin a word of the
/// record. Empty when there is no word in it.
std::string searchExpression(Engine engine, std::string_view typed);

} // namespace vigie::db
