#pragma once

#include "server/db/tx.h"

#include <sqlite3.h>
#include <string>
#include <unordered_map>

namespace vigie::db {

/// One SQLite connection with its prepared statements. Blocking; used by one thread at a time.
class SqliteConnection : public Tx {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens the file (and makes it, with ReadWrite). Throws Failure.
    SqliteConnection(const std::string& path, Access access);
    ~SqliteConnection() override;

    Engine engine() const override { return Engine::Sqlite; }

    std::unique_ptr<Rows> runStatement(std::string_view sql, Params params) { return runText(sql, params); }
    /// Runs one or several statements without parameters.
    void script(const std::string& sql);
    sqlite3* handle() const { return m_handle; }

protected:
    std::unique_ptr<Rows> runText(std::string_view sql, Params params) override;
    void postText(std::string_view sql, Params params) override { runText(sql, params); }

private:
    struct Statement {
        sqlite3_stmt* handle = nullptr;
        RowShape shape;
    };
    Statement& prepare(std::string_view sql);
    [[noreturn]] void fail(const char* doing);

    sqlite3* m_handle = nullptr;
    std::unordered_map<std::string, std::unique_ptr<Statement>> m_statements;
};

} // namespace vigie::db
