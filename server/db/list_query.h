#pragma once

#include "server/base/page.h"
#include "server/db/search_text.h"
#include "server/db/tx.h"

#include <string>
#include <vector>

namespace vigie::db {

/// What sql/ has for searching a kind of record.
struct SearchTexts {
    const Query& base; ///< the list over the table of words
    const Query& match; ///< takes the full-text expression
    const Query& mention; ///< takes a pattern
    std::string_view rowId; ///< the record's id in the table of words: the order that needs no sorting
};

/// Builds the text of a list: a named base query, typed filters, keyset paging. Every piece of SQL in it comes from
/// sql/ or is a column name taken from `fields`; values only ever travel as parameters.
class ListQuery {
public:
    ListQuery(const ListQuery&) = delete; // its parameters point into it
    ListQuery& operator=(const ListQuery&) = delete;

    /// `base` ends in a where clause and takes the company as $1.
    ListQuery(Engine engine, const Query& base, CompanyId company)
        : m_engine(engine)
        , m_text(base.text(engine))
    {
        m_params.emplace_back(company);
    }

    /// The same, narrowed to what fits `typed`; every record when there is no word in it.
    ListQuery(Engine engine, const Query& base, CompanyId company, const SearchTexts& search, std::string_view typed);

    /// `and <column> = value`; the column comes from the field's name.
    ListQuery& equals(std::string_view field, const Param& value) { return compare(field, " = ", value); }
    ListQuery& atLeast(std::string_view field, const Param& value) { return compare(field, " >= ", value); }
    ListQuery& atMost(std::string_view field, const Param& value) { return compare(field, " <= ", value); }

    /// Adds a fragment of sql/ whose only parameter is $1.
    ListQuery& with(const Query& fragment, const Param& value);

    /// Orders by the sort field, then by id; goes on after the cursor.
    template <HasFields T>
    ListQuery& page(const PageRequest& request)
    {
        std::string column;
        forEachField<T>([&](const auto& f) {
            if (f.name == request.sort.field)
                column = toSnakeCase(f.name);
        });
        return orderBy(column, request);
    }

    const std::string& text() const { return m_text; }
    Params params() const { return m_params; }

private:
    ListQuery& compare(std::string_view field, std::string_view comparison, const Param& value);
    ListQuery& orderBy(const std::string& column, const PageRequest& request);
    std::string place();

    Engine m_engine;
    std::string m_text;
    std::string m_id = "id"; ///< the column of the id
    SearchTerms m_terms;
    std::vector<Param> m_params;
};

template <class T>
std::vector<T> Tx::all(const ListQuery& list)
{
    return readAll<T>(*runText(list.text(), list.params()));
}

template <class T>
std::optional<T> Tx::value(const ListQuery& list)
{
    const auto rows = runText(list.text(), list.params());
    if (rows->count() == 0)
        return std::nullopt;
    T out{};
    readCell(rows->cell(0, 0), out);
    return out;
}

} // namespace vigie::db
