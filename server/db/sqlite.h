#pragma once

#include "server/db/database.h"

namespace vigie::db {

std::unique_ptr<Source> createSqliteSource(const Settings& settings);

} // namespace vigie::db
