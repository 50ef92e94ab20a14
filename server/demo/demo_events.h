#pragma once

#include "server/db/database.h"

#include <functional>
#include <vector>

namespace vigie::demo {

struct EventSize {
    std::int64_t events = 0;
    std::int64_t attendees = 0; ///< of all events together
    std::uint64_t seed = 0;
};

/// Events about today, and who comes or came to them: contacts of the company as far as there are any, else made-up
/// names. Makes those that are missing; reports attendees made so far.
void fillEvents(db::Database& database, const Scope& scope, const std::vector<UserId>& team, const EventSize& size,
    const std::function<void(std::int64_t)>& progress);
/// Where the team was in the last weeks, and is today. Nothing where there are check-ins already.
void fillCheckIns(db::Database& database, const Scope& scope, const std::vector<UserId>& team);

} // namespace vigie::demo
