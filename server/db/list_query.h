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
    ListQuery& below(std::string_view field, const Param& value) { return compare(field, " < ", value); }
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

/// cursorOf, from a row.
template <class T>
Cursor cursorIn(const Sort& sort, const Rows& rows, int row, const std::vector<int>& columns)
{
    Cursor cursor;
    readField<T>("id", rows, row, columns, [&cursor](const auto& id) {
        if constexpr (IsId<std::remove_cvref_t<decltype(id)>>::value)
            cursor.id = id.value;
    });
    readField<T>(sort.field, rows, row, columns, [&cursor](const auto& value) { placeCursor(cursor, value); });
    return cursor;
}

template <class T>
JsonPage<T> Tx::pageAsJson(const ListQuery& list, const PageRequest& request)
{
    const auto rows = runText(list.text(), list.params());
    const int count = std::min(rows->count(), request.limit);
    JsonPage<T> page;
    page.text.reserve(static_cast<std::size_t>(count) * usualRecordBytes + 2);
    json::Writer writer(page.text);
    writer.beginArray();
    if (count > 0) {
        const auto& at = columns<T>(*rows);
        for (int i = 0; i < count; ++i)
            writeRow<T>(writer, *rows, i, at);
        if (rows->count() > request.limit)
            page.nextCursor = encodeCursor(request.sort, cursorIn<T>(request.sort, *rows, count - 1, at));
    }
    writer.endArray();
    return page;
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
