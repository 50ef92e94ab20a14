#pragma once

#include <string_view>

namespace vigie::db {

enum class Engine { Sqlite, Postgres };

/// A named SQL text of sql/<feature>.sql, embedded by cmake/EmbedSql.cmake. Parameters are $1.. / ?1..
struct Query {
    std::string_view name;
    std::string_view postgres;
    std::string_view sqlite;
    /// For a read of one row by its key: the text that reads many, $2 being an array of keys and the first column the
    /// key. Empty for every other statement.
    std::string_view postgresMany = {};

    constexpr std::string_view text(Engine engine) const { return engine == Engine::Postgres ? postgres : sqlite; }
};

/// One file of sql/migrations.
struct MigrationText {
    std::string_view name;
    std::string_view text;
};

} // namespace vigie::db
