#pragma once

#include "server/db/database.h"

#include <functional>
#include <string>

namespace vigie::demo {

inline constexpr std::string_view ownerEmail = "camille@demo.vigie.example";
inline constexpr std::string_view password = "demo-vigie-2026";

struct Size {
    std::int64_t leads = 2'000;
    std::uint64_t seed = 20'261'120;
};

/// Fills the database with a demonstration company: five users and leads over the last twelve months, the same every
/// time for the same size. Adds leads to the company when it is there with fewer. Reports leads made so far.
/// Blocks; outside a fiber. Returns how many leads were added.
std::int64_t fill(db::Database& database, const Size& size, const std::function<void(std::int64_t)>& progress);

/// True when nobody can sign in yet.
bool isEmpty(db::Database& database);

} // namespace vigie::demo
