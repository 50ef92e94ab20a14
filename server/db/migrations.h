#pragma once

#include "server/base/result.h"
#include "server/db/query.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace vigie::db {

/// A blocking connection that migrations run on.
class MigrationTarget {
public:
    virtual ~MigrationTarget() = default;
    virtual Engine engine() const = 0;
    /// Runs one or several statements; throws Failure.
    virtual void run(const std::string& sql) = 0;
    virtual std::vector<std::vector<std::string>> select(const std::string& sql) = 0;
    virtual void lock() = 0;
    virtual void unlock() = 0;
};

struct Settings;

/// Opens a database for migrations. Throws Failure.
std::unique_ptr<MigrationTarget> openMigrationTarget(const Settings& settings);

/// The text of a migration for one engine: "{{id}}", "{{instant}}", "{{json}}" and "{{bool}}" become its types, and
/// lines between "-- [postgres]" or "-- [sqlite]" and "-- [both]" stay for that engine alone.
std::string migrationFor(Engine engine, std::string_view text);

/// Applies every migration of sql/migrations that is not in the table schema_migrations yet, each in a transaction of
/// its own. Refuses when an applied file has changed since, or the database is of a newer Vigie. The count applied.
Result<int> migrateWith(const std::function<std::unique_ptr<MigrationTarget>()>& open);

/// The same for given files: what the tests use.
Result<int> migrateWith(MigrationTarget& target, const std::vector<MigrationText>& files);

} // namespace vigie::db
