#include "server/db/list_query.h"

namespace vigie::db {

namespace {

bool isId(const std::string& column)
{
    return column.empty() || column == "id";
}

} // namespace

ListQuery::ListQuery(
    Engine engine, const Query& base, CompanyId company, const SearchTexts& search, std::string_view typed)
    : m_engine(engine)
    , m_terms(searchTerms(engine, typed))
{
    m_params.emplace_back(company);
    if (m_terms.expression.empty()) {
        m_text = base.text(engine);
        return;
    }
    m_text = search.base.text(engine);
    m_id = search.rowId;
    with(search.match, std::string_view(m_terms.expression));
    if (!m_terms.mention.empty())
        with(search.mention, std::string_view(m_terms.mention));
}

std::string ListQuery::place()
{
    const std::string number = std::to_string(m_params.size());
    if (m_engine != Engine::Postgres)
        return "?" + number;
    // Else an integer column would make its parameter an integer too, and refuse a larger number as a fault.
    const bool isInteger = m_params.back().kind() == Param::Kind::Integer;
    return isInteger ? "cast($" + number + " as bigint)" : "$" + number;
}

ListQuery& ListQuery::compare(std::string_view field, std::string_view comparison, const Param& value)
{
    m_params.push_back(value);
    m_text += " and " + toSnakeCase(field) + std::string(comparison) + place();
    return *this;
}

ListQuery& ListQuery::with(const Query& fragment, const Param& value)
{
    m_params.push_back(value);
    std::string text(fragment.text(m_engine));
    const std::string_view mark = m_engine == Engine::Postgres ? "$1" : "?1";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
        const std::string here = place();
        text.replace(at, mark.size(), here);
        at += here.size();
    }
    m_text += " " + text;
    return *this;
}

/// Keeps what stands on one side of a cursor in the order of a column and the id.
void ListQuery::beside(const std::string& column, std::string_view comparison, const Cursor& cursor)
{
    const std::string side(comparison);
    if (isId(column)) {
        m_params.emplace_back(cursor.id);
        m_text += " and " + m_id + side + place();
        return;
    }
    if (cursor.number)
        m_params.emplace_back(*cursor.number);
    else
        m_params.emplace_back(std::string_view(cursor.text));
    const std::string value = place();
    m_params.emplace_back(cursor.id);
    m_text += " and (" + column + ", " + m_id + ")" + side + "(" + value + ", " + place() + ")";
}

ListQuery& ListQuery::only(std::int64_t place)
{
    m_params.back() = 1;
    m_params.emplace_back(place);
    m_text += " offset " + this->place();
    return *this;
}

ListQuery& ListQuery::orderBy(const std::string& column, const PageRequest& request)
{
    const bool byId = isId(column);
    const std::string_view direction = request.sort.descending ? " desc" : "";
    const std::string_view comparison = request.sort.descending ? " < " : " > ";
    if (request.after)
        beside(column, comparison, *request.after);
    m_text += " order by ";
    if (!byId)
        m_text += column + std::string(direction) + ", ";
    m_text += m_id + std::string(direction);
    m_params.emplace_back(request.limit + 1); // one more tells whether there is a next page
    m_text += " limit " + place();
    return *this;
}

} // namespace vigie::db
