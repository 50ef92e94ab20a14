#pragma once

#include "server/base/page.h"
#include "server/jobs/runner.h"

namespace vigie::jobs {

/// The queue as an administrator sees it: what waits, what failed, try again.
class JobService {
public:
    JobService(db::Database& database, std::function<void()> wake)
        : m_database(database)
        , m_wake(std::move(wake))
    {
    }

    Page<JobInfo> list(const Scope& scope, std::optional<State> state, const PageRequest& page);
    /// Gives a dead job another round of attempts.
    Result<void> replay(const Scope& scope, JobId id);

private:
    db::Database& m_database;
    std::function<void()> m_wake;
};

} // namespace vigie::jobs
