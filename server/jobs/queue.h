#pragma once

#include "server/db/database.h"
#include "server/jobs/job_api.h"

#include <string_view>

namespace vigie::jobs {

/// Puts jobs into the durable queue, inside the transaction that causes them: both happen or neither does.
class Queue {
public:
    /// `runAt`: not before. The payload is JSON.
    JobId enqueue(
        db::Tx& tx, CompanyId company, std::string_view kind, std::string_view payload, Instant runAt = now());
};

} // namespace vigie::jobs
