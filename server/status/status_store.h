#pragma once

#include "server/db/tx.h"

namespace vigie::status_store {

/// How many migrations the database has had.
int appliedMigrations(db::Tx& tx);

} // namespace vigie::status_store
