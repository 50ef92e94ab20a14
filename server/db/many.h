#pragma once

#include "server/db/query.h"
#include "server/db/row.h"

#include <string>
#include <vector>

namespace vigie::db {

/// Many values as one parameter: an array for PostgreSQL (`= any($2::bigint[])`, `unnest($2::text[])`), a JSON array
/// for SQLite (`in (select value from json_each($2))`).
class ManyValues {
public:
    explicit ManyValues(Engine engine)
        : m_engine(engine)
        , m_text(1, opening())
    {
    }

    void add(const Param& value);
    /// As the parameter. It lives as long as this does.
    std::string_view text();

private:
    char opening() const { return m_engine == Engine::Postgres ? '{' : '['; }
    char closing() const { return m_engine == Engine::Postgres ? '}' : ']'; }
    void addText(std::string_view text);

    Engine m_engine;
    std::string m_text;
    bool m_isClosed = false;
};

template <class Range>
ManyValues manyOf(Engine engine, const Range& range)
{
    ManyValues out(engine);
    for (const auto& value : range)
        out.add(Param(value));
    return out;
}

} // namespace vigie::db
