#pragma once

#include "server/base/page.h"
#include "server/db/search_text.h"
#include "server/db/tx.h"

#include <algorithm>
#include <string>
#include <vector>

namespace vigie::db {

/// The column a list is sorted by; empty for a name that is no field.
template <HasFields T>
std::string sortColumn(const Sort& sort)
{
    std::string column;
    forEachField<T>([&](const auto& f) {
        if (f.name == sort.field)
            column = toSnakeCase(f.name) + (f.rules.alphabetical ? "_order" : "");
    });
    return column;
}

/// What sql/ has for searching a kind of record.
struct SearchTexts {
    const Query& base; ///< the list over the table of words
    const Query& match; ///< takes the full-text expression
    const Query& mention; ///< takes a pattern
    std::string_view rowId; ///< the record's id in the table of words: the order that needs no sorting
    /// On SQLite, finds a row where many records fit the expression.
    const Query* isCommon = nullptr;
    /// Fields by which the list can be read in order, without sorting all of it.
    std::vector<std::string_view> orders = {};
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
        return orderBy(sortColumn<T>(request.sort), request);
    }

    /// Leaves the records of a page but those up to `last`, which is one of them.
    template <HasFields T>
    ListQuery& upTo(const Sort& sort, const Cursor& last)
    {
        beside(sortColumn<T>(sort), sort.descending ? " >= " : " <= ", last);
        return *this;
    }

    /// Of what `page` asked for, only the record that stands there (0 is the first).
    ListQuery& only(std::int64_t place);

    const std::string& text() const { return m_text; }
    Params params() const { return m_params; }

private:
    ListQuery& compare(std::string_view field, std::string_view comparison, const Param& value);
    ListQuery& orderBy(const std::string& column, const PageRequest& request);
    void beside(const std::string& column, std::string_view comparison, const Cursor& cursor);
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

/// cursorOf, from a row. A name stands where its folded column says, which the row tells as well.
template <class T>
Cursor cursorIn(const Sort& sort, const Rows& rows, int row, const std::vector<int>& columns)
{
    Cursor cursor;
    readField<T>("id", rows, row, columns, [&cursor](const auto& id) {
        if constexpr (IsId<std::remove_cvref_t<decltype(id)>>::value)
            cursor.id = id.value;
    });
    if (isAlphabetical<T>(sort))
        readCell(rows.cell(row, rows.columnOf(sortColumn<T>(sort))), cursor.text);
    else
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

/// A page of what fits a search and is narrowed by nothing else. What many records fit is found soonest by reading the
/// list in its order until a page is full: SQLite would gather and sort them all. PostgreSQL chooses by itself.
template <class T>
JsonPage<T> foundAsJson(
    Tx& tx, const Query& list, CompanyId company, const SearchTexts& search, const PageRequest& request)
{
    const auto terms = searchTerms(tx.engine(), request.search);
    const bool hasOrder = std::ranges::find(search.orders, request.sort.field) != search.orders.end();
    const bool isWalked = tx.engine() == Engine::Sqlite && hasOrder && !terms.expression.empty()
        && tx.value<int>(*search.isCommon, std::string_view(terms.expression));
    if (isWalked) {
        constexpr std::int64_t farthest = 8'192; // a page is in there when one record of a hundred and more fits
        ListQuery there(tx.engine(), list, company);
        const auto end = tx.cursorAt<T>(there.page<T>(request).only(farthest), request.sort);
        ListQuery walk(tx.engine(), list, company);
        for (const auto& pattern : terms.patterns)
            walk.with(search.mention, std::string_view(pattern));
        if (end)
            walk.upTo<T>(request.sort, *end);
        auto page = tx.pageAsJson<T>(walk.page<T>(request), request);
        if (!end || !page.nextCursor.empty())
            return page;
    }
    ListQuery query(tx.engine(), list, company, search, request.search);
    return tx.pageAsJson<T>(query.page<T>(request), request);
}

template <class T>
std::optional<Cursor> Tx::cursorAt(const ListQuery& list, const Sort& sort)
{
    const auto rows = runText(list.text(), list.params());
    if (rows->count() == 0)
        return std::nullopt;
    return cursorIn<T>(sort, *rows, 0, columns<T>(*rows));
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
