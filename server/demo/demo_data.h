#pragma once

#include "server/db/database.h"

#include <functional>
#include <string>

namespace vigie::demo {

inline constexpr std::string_view ownerEmail = "camille@demo.vigie.example";
inline constexpr std::string_view password = "demo-vigie-2026";

struct Size {
    std::int64_t leads = 2'000;
    std::int64_t events = 24;
    std::int64_t attendees = 600; ///< of all events together
    std::uint64_t seed = 20'261'120;
};

/// Fills the database with a demonstration company: five users, leads over the last twelve months, and events and
/// check-ins about today, the same every time for the same size. Adds leads and events to the company when it is there
/// with fewer. Reports records made so far. Blocks; outside a fiber. Returns how many leads were added.
std::int64_t fill(db::Database& database, const Size& size, const std::function<void(std::int64_t)>& progress);

/// True when nobody can sign in yet.
bool isEmpty(db::Database& database);

} // namespace vigie::demo
