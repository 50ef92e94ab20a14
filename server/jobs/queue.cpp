#include "server/jobs/queue.h"

#include "sql/jobs_sql.h"

namespace vigie::jobs {

JobId Queue::enqueue(db::Tx& tx, CompanyId company, std::string_view kind, std::string_view payload, Instant runAt)
{
    const auto id = tx.value<std::int64_t>(sql::insertJob, company, kind, payload, runAt, now());
    tx.noteJob();
    return JobId{*id};
}

} // namespace vigie::jobs
