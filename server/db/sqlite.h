#pragma once

#include "server/db/database.h"
#include "server/db/migrations.h"

namespace vigie::db {

std::unique_ptr<MigrationTarget> openSqliteScript(const Settings& settings);
std::unique_ptr<Source> createSqliteSource(const Settings& settings);

} // namespace vigie::db
