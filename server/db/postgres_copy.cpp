#include "server/db/postgres_copy.h"

#include "server/db/postgres_result.h"

namespace vigie::db {

bool PostgresCopy::begin(PGconn* connection, std::string_view sql)
{
    return PQexitPipelineMode(connection) && PQsendQuery(connection, std::string(sql).c_str());
}

PostgresCopy::Step PostgresCopy::advance(PGconn* connection)
{
    while (!PQisBusy(connection)) {
        PGresult* const result = PQgetResult(connection);
        if (!result)
            return PQenterPipelineMode(connection) ? Step::Done : Step::Broken;
        const auto status = PQresultStatus(result);
        if (status != PGRES_COPY_IN && !succeeded(result))
            waiter.outcome.failure = failureOf(result);
        PQclear(result);
        // The same result would come again and again to one who cannot send.
        if (status == PGRES_COPY_IN && !send(connection))
            return Step::Broken;
    }
    return Step::Waiting;
}

/// libpq keeps what the socket does not take at once.
bool PostgresCopy::send(PGconn* connection)
{
    return PQputCopyData(connection, m_rows.data(), static_cast<int>(m_rows.size())) == 1
        && PQputCopyEnd(connection, nullptr) == 1;
}

} // namespace vigie::db
