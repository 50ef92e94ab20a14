#include "server/db/postgres_result.h"

#include <charconv>
#include <cstring>

namespace vigie::db {

namespace {

class PostgresRows : public Rows {
public:
    PostgresRows(PGresult* result, RowShape& shape)
        : m_result(result)
        , m_shape(shape)
    {
    }
    ~PostgresRows() override { PQclear(m_result); }

    int count() const override { return PQntuples(m_result); }
    Cell cell(int row, int column) const override
    {
        const int length = PQgetlength(m_result, row, column);
        if (length == 0 && PQgetisnull(m_result, row, column))
            return {};
        return {PQgetvalue(m_result, row, column), static_cast<std::size_t>(length), false};
    }
    int columnOf(const std::string& name) const override { return PQfnumber(m_result, name.c_str()); }
    std::int64_t affected() const override
    {
        const char* const text = PQcmdTuples(m_result);
        std::int64_t out = 0;
        std::from_chars(text, text + std::strlen(text), out);
        return out;
    }
    RowShape& shape() const override { return m_shape; }

private:
    PGresult* m_result;
    RowShape& m_shape;
};

FailureKind kindOfState(std::string_view sqlState)
{
    if (sqlState == "08P01")
        return FailureKind::Statement; // parameters that do not fit the statement
    if (sqlState.starts_with("08") || sqlState.starts_with("57P"))
        return FailureKind::Unavailable; // connection lost, the server is stopping or starting
    if (sqlState.starts_with("53"))
        return sqlState == "53100" ? FailureKind::Full : FailureKind::Unavailable;
    if (sqlState == "57014" || sqlState == "55P03" || sqlState.starts_with("40"))
        return FailureKind::Busy; // timed out, lock not available, deadlock
    if (sqlState.starts_with("23"))
        return FailureKind::Constraint;
    return FailureKind::Statement;
}

} // namespace

std::unique_ptr<Rows> rowsOf(PGresult* result, RowShape& shape)
{
    return std::make_unique<PostgresRows>(result, shape);
}

Failure failureOf(const PGresult* result)
{
    const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return {kindOfState(state ? state : "08000"), PQresultErrorMessage(result)};
}

bool succeeded(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_SINGLE_TUPLE;
}

TextParams::TextParams(Params params)
    : m_texts(params.size())
    , m_values(params.size(), nullptr)
{
    for (std::size_t i = 0; i < params.size(); ++i)
        add(i, params[i]);
}

void TextParams::add(std::size_t i, const Param& param)
{
    std::string& text = m_texts[i];
    switch (param.kind()) {
    case Param::Kind::Null:
        return;
    case Param::Kind::Boolean:
        text = param.integer() ? "t" : "f";
        break;
    case Param::Kind::Integer:
        text = std::to_string(param.integer());
        break;
    case Param::Kind::Real: {
        char digits[32];
        text.assign(digits, std::to_chars(digits, digits + sizeof digits, param.real()).ptr);
        break;
    }
    case Param::Kind::Text:
        text.assign(param.text());
        break;
    case Param::Kind::Rows:
        return; // SQLite's alone
    }
    m_values[i] = text.c_str();
}

} // namespace vigie::db
