#include "server/db/tx.h"

namespace vigie::db {

void Tx::postRows(std::string_view sql, const GivenRows& rows)
{
    if (engine() == Engine::Sqlite) {
        const Param given(&rows);
        postText(sql, {&given, 1});
        return;
    }
    std::vector<ManyValues> columns(rows.width, ManyValues(engine()));
    for (std::size_t i = 0; i < rows.cells.size(); ++i)
        columns[i % rows.width].add(rows.cells[i]);
    std::vector<Param> arrays;
    for (auto& column : columns)
        arrays.emplace_back(column.text());
    postText(sql, arrays);
}

void Tx::copyText(std::string_view sql, std::string_view)
{
    throw Failure(FailureKind::Statement, "only a transaction of PostgreSQL copies rows: " + std::string(sql));
}

} // namespace vigie::db
