#include "server/db/sqlite_given_rows.h"

#include <string>

// A virtual table without a file: https://sqlite.org/vtab.html, "eponymous-only". It is found by its name and reads the
// rows that a pointer leads to (https://sqlite.org/bindptr.html), which no SQL text can make up.

namespace vigie::db {

namespace {

constexpr int maxWidth = 24;
constexpr int rowsColumn = maxWidth; // hidden: what stands between the parentheses
constexpr auto pointerType = "vigie-given-rows";

struct Cursor {
    sqlite3_vtab_cursor base;
    const GivenRows* rows = nullptr;
    std::size_t row = 0;

    bool isAtEnd() const { return !rows || (row + 1) * rows->width > rows->cells.size(); }
};

Cursor& cursorOf(sqlite3_vtab_cursor* base)
{
    return *reinterpret_cast<Cursor*>(base);
}

int connectTable(sqlite3* connection, void*, int, const char* const*, sqlite3_vtab** table, char**)
{
    std::string columns;
    for (int i = 1; i <= maxWidth; ++i)
        columns += "c" + std::to_string(i) + ", ";
    const int code = sqlite3_declare_vtab(connection, ("create table given(" + columns + "rows hidden)").c_str());
    if (code == SQLITE_OK)
        *table = new sqlite3_vtab{};
    return code;
}

int disconnectTable(sqlite3_vtab* table)
{
    delete table;
    return SQLITE_OK;
}

/// The one way to read it: from the first row to the last, of the rows that are given.
int planRead(sqlite3_vtab*, sqlite3_index_info* plan)
{
    for (int i = 0; i < plan->nConstraint; ++i) {
        const auto& constraint = plan->aConstraint[i];
        if (constraint.iColumn != rowsColumn || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ || !constraint.usable)
            continue;
        plan->aConstraintUsage[i].argvIndex = 1;
        plan->aConstraintUsage[i].omit = 1;
        plan->estimatedCost = 1'000;
        plan->estimatedRows = 1'000;
        return SQLITE_OK;
    }
    return SQLITE_CONSTRAINT;
}

int openCursor(sqlite3_vtab*, sqlite3_vtab_cursor** cursor)
{
    *cursor = &(new Cursor{})->base;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor)
{
    delete &cursorOf(cursor);
    return SQLITE_OK;
}

int beginRead(sqlite3_vtab_cursor* base, int, const char*, int, sqlite3_value** arguments)
{
    Cursor& cursor = cursorOf(base);
    cursor.rows = static_cast<const GivenRows*>(sqlite3_value_pointer(arguments[0], pointerType));
    cursor.row = 0;
    return SQLITE_OK;
}

int goToNext(sqlite3_vtab_cursor* cursor)
{
    ++cursorOf(cursor).row;
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor* cursor)
{
    return cursorOf(cursor).isAtEnd() ? 1 : 0;
}

int readColumn(sqlite3_vtab_cursor* base, sqlite3_context* context, int column)
{
    const Cursor& cursor = cursorOf(base);
    if (column < 0 || static_cast<std::size_t>(column) >= cursor.rows->width)
        return SQLITE_OK; // null
    const Param& cell = cursor.rows->cells[cursor.row * cursor.rows->width + static_cast<std::size_t>(column)];
    switch (cell.kind()) {
    case Param::Kind::Null:
    case Param::Kind::Rows:
        break;
    case Param::Kind::Boolean:
    case Param::Kind::Integer:
        sqlite3_result_int64(context, cell.integer());
        break;
    case Param::Kind::Real:
        sqlite3_result_double(context, cell.real());
        break;
    case Param::Kind::Text:
        sqlite3_result_text64(
            context, cell.text().empty() ? "" : cell.text().data(), cell.text().size(), SQLITE_STATIC, SQLITE_UTF8);
        break;
    }
    return SQLITE_OK;
}

int readRowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* rowid)
{
    *rowid = static_cast<sqlite3_int64>(cursorOf(cursor).row);
    return SQLITE_OK;
}

sqlite3_module moduleOfGivenRows()
{
    sqlite3_module out{};
    out.xConnect = connectTable;
    out.xDisconnect = disconnectTable;
    out.xBestIndex = planRead;
    out.xOpen = openCursor;
    out.xClose = closeCursor;
    out.xFilter = beginRead;
    out.xNext = goToNext;
    out.xEof = isAtEnd;
    out.xColumn = readColumn;
    out.xRowid = readRowid;
    return out;
}

} // namespace

void addGivenRows(sqlite3* connection)
{
    static const sqlite3_module module = moduleOfGivenRows();
    sqlite3_create_module_v2(connection, "given", &module, nullptr, nullptr);
}

void bindGivenRows(sqlite3_stmt* statement, int at, const GivenRows& rows)
{
    sqlite3_bind_pointer(statement, at, const_cast<GivenRows*>(&rows), pointerType, nullptr);
}

} // namespace vigie::db
