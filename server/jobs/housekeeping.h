#pragma once

#include "server/jobs/runner.h"

namespace vigie::jobs {

/// What is thrown away once a day: sessions and idempotency keys that ended, jobs that were done a week ago. One job
/// in the queue that plans its successor, so that of several nodes only one does it.
void addHousekeeping(Handlers& handlers, db::Database& database, Queue& queue);

/// Puts the first one into the queue, when there is none.
void planHousekeeping(db::Database& database, Queue& queue);

} // namespace vigie::jobs
