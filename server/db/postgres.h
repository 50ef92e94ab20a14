#pragma once

#include "server/db/database.h"
#include "server/db/migrations.h"

namespace vigie::db {

std::unique_ptr<MigrationTarget> openPostgresScript(const Settings& settings);
std::unique_ptr<Source> createPostgresSource(const Settings& settings);

} // namespace vigie::db
