#include "server/db/sqlite_connection.h"

#include "server/db/sqlite_given_rows.h"

namespace vigie::db {

namespace {

constexpr int busyTimeoutMs = 5'000;
constexpr std::size_t maxStatements = 500;

/// All cells of an answer, copied into one buffer: the statement is free again at once.
class SqliteRows : public Rows {
public:
    SqliteRows(sqlite3_stmt* statement, RowShape& shape)
        : m_statement(statement)
        , m_columns(sqlite3_column_count(statement))
        , m_shape(shape)
    {
    }

    void addRow()
    {
        for (int i = 0; i < m_columns; ++i) {
            if (sqlite3_column_type(m_statement, i) == SQLITE_NULL) {
                m_cells.push_back({0, 0, true});
                continue;
            }
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, i));
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, i));
            m_cells.push_back({m_data.size(), size, false});
            m_data.append(text, size);
        }
        ++m_count;
    }

    void setAffected(std::int64_t rows) { m_affected = rows; }

    int count() const override { return m_count; }
    Cell cell(int row, int column) const override
    {
        const auto& at = m_cells[static_cast<std::size_t>(row * m_columns + column)];
        return {m_data.data() + at.from, at.size, at.isNull};
    }
    int columnOf(const std::string& name) const override
    {
        for (int i = 0; i < m_columns; ++i) {
            if (name == sqlite3_column_name(m_statement, i))
                return i;
        }
        return -1;
    }
    std::int64_t affected() const override { return m_affected; }
    RowShape& shape() const override { return m_shape; }

private:
    struct Place {
        std::size_t from;
        std::size_t size;
        bool isNull;
    };
    sqlite3_stmt* m_statement; // only asked for its column names
    int m_columns;
    RowShape& m_shape;
    int m_count = 0;
    std::int64_t m_affected = 0;
    std::string m_data;
    std::vector<Place> m_cells;
};

FailureKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
        return FailureKind::Busy;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
        return FailureKind::Full;
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_NOMEM:
        return FailureKind::Unavailable;
    case SQLITE_CONSTRAINT:
        return FailureKind::Constraint;
    default:
        return FailureKind::Statement;
    }
}

void bindOne(sqlite3_stmt* statement, int at, const Param& param)
{
    switch (param.kind()) {
    case Param::Kind::Null:
        sqlite3_bind_null(statement, at);
        break;
    case Param::Kind::Boolean:
    case Param::Kind::Integer:
        sqlite3_bind_int64(statement, at, param.integer());
        break;
    case Param::Kind::Real:
        sqlite3_bind_double(statement, at, param.real());
        break;
    case Param::Kind::Text:
        sqlite3_bind_text64(statement, at, param.text().empty() ? "" : param.text().data(), param.text().size(),
            SQLITE_STATIC, SQLITE_UTF8);
        break;
    case Param::Kind::Rows:
        bindGivenRows(statement, at, *param.rows());
        break;
    }
}

void bind(sqlite3_stmt* statement, Params params)
{
    if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != params.size())
        throw Failure(FailureKind::Statement, std::string("wrong number of parameters: ") + sqlite3_sql(statement));
    for (std::size_t i = 0; i < params.size(); ++i)
        bindOne(statement, static_cast<int>(i) + 1, params[i]);
}

} // namespace

SqliteConnection::SqliteConnection(const std::string& path, Access access)
{
    // Nobody asks for SQLite's memory statistics, and each allocation would take a lock for them.
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(configured);
    const int flags = access == Access::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
    if (sqlite3_open_v2(path.c_str(), &m_handle, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
        const std::string why = m_handle ? sqlite3_errmsg(m_handle) : "out of memory";
        sqlite3_close_v2(m_handle);
        throw Failure(FailureKind::Unavailable, path + ": " + why);
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, busyTimeoutMs);
    addGivenRows(m_handle);
    try {
        // synchronous=full: an acknowledged write survives a power cut.
        script("pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma temp_store=memory; "
               "pragma cache_size=-4000;");
        // The writer holds what it changes again and again, and puts it in the file less often: an import of a million
        // leads wrote each page of an index hundreds of times.
        script(access == Access::ReadOnly ? "pragma query_only=on"
                                          : "pragma cache_size=-48000; pragma wal_autocheckpoint=8000");
    } catch (const Failure&) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

SqliteConnection::~SqliteConnection()
{
    for (const auto& [text, statement] : m_statements)
        sqlite3_finalize(statement->handle);
    sqlite3_close_v2(m_handle);
}

void SqliteConnection::script(const std::string& sql)
{
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sql.substr(0, 80).c_str());
}

SqliteConnection::Statement& SqliteConnection::prepare(std::string_view sql)
{
    if (m_statements.size() > maxStatements) {
        for (const auto& [text, statement] : m_statements)
            sqlite3_finalize(statement->handle);
        m_statements.clear();
    }
    auto& slot = m_statements[std::string(sql)];
    if (!slot)
        slot = std::make_unique<Statement>();
    if (!slot->handle
        && sqlite3_prepare_v3(
               m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &slot->handle, nullptr)
            != SQLITE_OK)
        fail("preparing");
    return *slot;
}

std::unique_ptr<Rows> SqliteConnection::runText(std::string_view sql, Params params)
{
    Statement& statement = prepare(sql);
    bind(statement.handle, params);
    auto rows = std::make_unique<SqliteRows>(statement.handle, statement.shape);
    const std::int64_t before = sqlite3_total_changes64(m_handle);
    int code = sqlite3_step(statement.handle);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement.handle))
        rows->addRow();
    const bool changed = sqlite3_total_changes64(m_handle) != before;
    rows->setAffected(changed ? sqlite3_changes64(m_handle) : 0);
    if (code != SQLITE_DONE) {
        const Failure failure(kindOf(code), sqlite3_errmsg(m_handle));
        sqlite3_reset(statement.handle);
        throw failure;
    }
    sqlite3_reset(statement.handle);
    sqlite3_clear_bindings(statement.handle);
    return rows;
}

void SqliteConnection::fail(const char* doing)
{
    throw Failure(kindOf(sqlite3_extended_errcode(m_handle)), std::string(doing) + ": " + sqlite3_errmsg(m_handle));
}

} // namespace vigie::db
