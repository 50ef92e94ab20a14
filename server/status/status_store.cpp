#include "server/status/status_store.h"

#include "sql/status_sql.h"

namespace vigie::status_store {

int appliedMigrations(db::Tx& tx)
{
    return tx.value<int>(sql::appliedMigrations).value_or(0);
}

} // namespace vigie::status_store
