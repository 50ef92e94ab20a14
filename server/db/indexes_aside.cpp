#include "server/db/indexes_aside.h"

#include "server/base/lanes.h"
#include "server/base/log.h"
#include "server/db/failure.h"
#include "sql/indexes_aside_sql.h"

#include <string>
#include <vector>

namespace vigie {

namespace {

/// What is sorted without an index in some ten milliseconds.
constexpr std::int64_t fewRows = 20'000;

struct IndexDefinition {
    std::string tableName;
    std::string definition;
};

} // namespace

template <>
struct FieldsOf<IndexDefinition> {
    static constexpr auto list
        = FieldList{field("tableName", &IndexDefinition::tableName), field("definition", &IndexDefinition::definition)};
};

namespace db {

namespace {

/// A statement whose names come from the schema and from constants of the program, never from outside.
Query schemaText(const std::string& text)
{
    return {"schemaText", text, text};
}

bool holdsFewRows(Tx& tx, const std::string& table)
{
    const auto text = "select count(*) from (select 1 from " + table + " limit $1) as some_rows";
    return tx.value<std::int64_t>(schemaText(text), fewRows + 1) <= fewRows;
}

void putAside(Tx& tx, std::string_view owner, std::string_view name)
{
    const auto found = tx.one<IndexDefinition>(sql::findIndex, name);
    if (!found || !holdsFewRows(tx, found->tableName))
        return;
    tx.exec(sql::keepIndex, name, found->definition, owner);
    tx.exec(schemaText("drop index " + std::string(name)));
}

} // namespace

void putIndexesAside(
    Database& database, const Scope& scope, std::string_view owner, std::span<const std::string_view> names)
{
    try {
        database.write(scope, [&](Tx& tx) {
            tx.exec(sql::waitBriefly);
            for (const auto name : names)
                putAside(tx, owner, name);
        });
    } catch (const Failure& failure) {
        if (failure.kind() != FailureKind::Busy)
            throw;
        log::info("indexes stay where they are: a table is busy", {{"owner", std::string(owner)}});
    }
}

void restoreIndexes(Database& database, const Scope& scope, std::string_view owner)
{
    const auto names = database.read([&](Tx& tx) { return tx.values<std::string>(sql::listIndexesAside, owner); });
    fiber::Lanes lanes(database.engine() == Engine::Sqlite ? 1 : 2);
    for (const auto& name : names) {
        lanes.run([&database, scope, name] {
            database.write(scope, [&](Tx& tx) {
                tx.exec(sql::takeTheTimeNeeded);
                if (const auto definition = tx.value<std::string>(sql::takeIndexBack, std::string_view(name)))
                    tx.exec(schemaText(*definition));
            });
        });
    }
    lanes.join();
}

} // namespace db

} // namespace vigie
