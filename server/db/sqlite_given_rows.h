#pragma once

#include "server/db/row.h"

#include <sqlite3.h>

namespace vigie::db {

/// Makes `given($1)` known to a connection: a table whose columns c1, c2... are those of the GivenRows bound as $1.
void addGivenRows(sqlite3* connection);

/// The rows must outlive the statement's run.
void bindGivenRows(sqlite3_stmt* statement, int at, const GivenRows& rows);

} // namespace vigie::db
