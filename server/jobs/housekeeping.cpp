#include "server/jobs/housekeeping.h"

#include "sql/idempotency_sql.h"
#include "sql/imports_sql.h"
#include "sql/jobs_sql.h"
#include "sql/users_sql.h"

namespace vigie::jobs {

namespace {

constexpr std::string_view kind = "housekeeping";
constexpr std::int64_t daySeconds = 24 * 3600;

void planNext(db::Tx& tx, Queue& queue, Instant at)
{
    if (!tx.value<int>(sql::jobOfKindWaits, kind))
        queue.enqueue(tx, {}, kind, "{}", at);
}

} // namespace

void addHousekeeping(Handlers& handlers, db::Database& database, Queue& queue)
{
    handlers.add(kind, [&database, &queue](const Job&) -> Result<void> {
        database.write(systemScope({}), [&](db::Tx& tx) {
            tx.exec(sql::forgetSessions, now());
            tx.exec(sql::forgetIdempotencyKeys, now().plusSeconds(-daySeconds));
            tx.exec(sql::forgetImportParts, now().plusSeconds(-30 * daySeconds));
            tx.exec(sql::forgetImportRefusals, now().plusSeconds(-30 * daySeconds));
            tx.exec(sql::forgetJobs, now().plusSeconds(-7 * daySeconds));
            planNext(tx, queue, now().plusSeconds(daySeconds));
        });
        return {};
    });
}

void planHousekeeping(db::Database& database, Queue& queue)
{
    database.write(systemScope({}), [&](db::Tx& tx) { planNext(tx, queue, now().plusSeconds(60)); });
}

} // namespace vigie::jobs
