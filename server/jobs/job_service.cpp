#include "server/jobs/job_service.h"

#include "server/db/list_query.h"
#include "sql/jobs_sql.h"

namespace vigie::jobs {

Page<JobInfo> JobService::list(const Scope& scope, std::optional<State> state, const PageRequest& page)
{
    auto rows = m_database.read([&](db::Tx& tx) {
        db::ListQuery query(tx.engine(), sql::listJobs, scope.company);
        if (state)
            query.equals("state", *state);
        return tx.all<JobInfo>(query.page<JobInfo>(page));
    });
    return pageOf(std::move(rows), page);
}

Result<void> JobService::replay(const Scope& scope, JobId id)
{
    const auto changed
        = m_database.write(scope, [&](db::Tx& tx) { return tx.exec(sql::replayJob, scope.company, id, now()); });
    if (changed == 0)
        return errors::notFound();
    m_wake();
    return {};
}

} // namespace vigie::jobs
