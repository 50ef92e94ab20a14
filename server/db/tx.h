#pragma once

#include "server/base/page.h"
#include "server/db/copy_text.h"
#include "server/db/many.h"
#include "server/db/query.h"
#include "server/db/row.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace vigie::db {

class ListQuery;

/// Where statements run: a transaction (Database::write) or a series of reads (Database::read).
/// Every call suspends the fiber until the answer is there and throws Failure when the statement fails.
class Tx {
public:
    virtual ~Tx() = default;
    Tx(const Tx&) = delete;
    Tx& operator=(const Tx&) = delete;

    virtual Engine engine() const = 0;

    /// The first row, read into T's fields by column name.
    template <class T, class... A>
    std::optional<T> one(const Query& query, const A&... arguments)
    {
        const auto rows = run(query, arguments...);
        if (rows->count() == 0)
            return std::nullopt;
        return readRow<T>(*rows, 0, columns<T>(*rows));
    }

    template <class T, class... A>
    std::vector<T> all(const Query& query, const A&... arguments)
    {
        return readAll<T>(*run(query, arguments...));
    }

    template <class T>
    std::vector<T> all(const ListQuery& list);

    /// The first row as the JSON of a T.
    template <class T, class... A>
    std::optional<JsonRecord<T>> oneAsJson(const Query& query, const A&... arguments)
    {
        const auto rows = run(query, arguments...);
        if (rows->count() == 0)
            return std::nullopt;
        const auto& at = columns<T>(*rows);
        JsonRecord<T> out;
        out.text.reserve(usualRecordBytes);
        json::Writer writer(out.text);
        writeRow<T>(writer, *rows, 0, at);
        readField<T>("version", *rows, 0, at, [&out](const auto& version) {
            if constexpr (std::is_integral_v<std::remove_cvref_t<decltype(version)>>)
                out.version = version;
        });
        return out;
    }

    /// One page of a list as JSON: what pageOf makes of all().
    template <class T>
    JsonPage<T> pageAsJson(const ListQuery& list, const PageRequest& request);
    /// Where the first record of a list stands in it.
    template <class T>
    std::optional<Cursor> cursorAt(const ListQuery& list, const Sort& sort);
    template <class T>
    std::optional<T> value(const ListQuery& list);

    /// The first column of the first row.
    template <class T, class... A>
    std::optional<T> value(const Query& query, const A&... arguments)
    {
        const auto rows = run(query, arguments...);
        if (rows->count() == 0)
            return std::nullopt;
        T out{};
        readCell(rows->cell(0, 0), out);
        return out;
    }

    /// The first column of every row.
    template <class T, class... A>
    std::vector<T> values(const Query& query, const A&... arguments)
    {
        const auto rows = run(query, arguments...);
        std::vector<T> out(static_cast<std::size_t>(rows->count()));
        for (int i = 0; i < rows->count(); ++i)
            readCell(rows->cell(i, 0), out[static_cast<std::size_t>(i)]);
        return out;
    }

    /// Runs a statement; how many rows it touched.
    template <class... A>
    std::int64_t exec(const Query& query, const A&... arguments)
    {
        return run(query, arguments...)->affected();
    }

    /// Sends a statement whose answer nobody needs, without waiting: it travels with the next one. Its failure is
    /// thrown by the next call or by the commit. Transactions only.
    template <class... A>
    void post(const Query& query, const A&... arguments)
    {
        const std::array<Param, sizeof...(A)> params{Param(arguments)...};
        postText(query.text(engine()), params);
    }

    /// Posts one statement about all of `items`; `valuesOf(item)` is the tuple of its parameters. PostgreSQL's text is
    /// a "copy ... from stdin", which is waited for, or unnests an array a parameter (where rows may be there already:
    /// it costs more than twice as much). SQLite's reads the columns c1, c2... of `given($1)`. (A statement an item
    /// would have SQLite write the words of each row apart: it does so before each statement.)
    template <class Items, class ValuesOf>
    void postEach(const Query& query, const Items& items, const ValuesOf& valuesOf)
    {
        using Values = std::remove_cvref_t<decltype(valuesOf(*std::begin(items)))>;
        constexpr std::size_t width = std::tuple_size_v<Values>;
        if (std::begin(items) == std::end(items))
            return;
        const std::string_view sql = query.text(engine());
        if (sql.starts_with("copy ")) {
            CopyText rows(std::size(items));
            for (const auto& item : items)
                std::apply([&rows](const auto&... each) { rows.addRow(each...); }, valuesOf(item));
            return copyText(sql, rows.text());
        }
        std::vector<Values> rows; // what the parameters point to
        rows.reserve(std::size(items));
        std::vector<Param> cells;
        cells.reserve(std::size(items) * width);
        for (const auto& item : items) {
            const auto add = [&cells](const auto&... each) { (cells.emplace_back(each), ...); };
            std::apply(add, rows.emplace_back(valuesOf(item)));
        }
        postRows(sql, {width, cells});
    }

    /// Numbers the changes of this transaction from 0: see sql/changes.sql.
    int nextChangeOrdinal() { return m_changes++; }
    int changeCount() const { return m_changes; }

    /// A job was put into the queue: the runner is woken after the commit.
    void noteJob() { m_hasJobs = true; }
    bool hasJobs() const { return m_hasJobs; }

protected:
    Tx() = default;

    virtual std::unique_ptr<Rows> runText(std::string_view sql, Params params) = 0;
    /// A read by key (Query::postgresMany): others of the same moment may be sent with it.
    virtual std::unique_ptr<Rows> runByKey(const Query& query, Params params)
    {
        return runText(query.text(engine()), params);
    }
    virtual void postText(std::string_view sql, Params params) = 0;
    /// A "copy ... from stdin". PostgreSQL's transactions only.
    virtual void copyText(std::string_view sql, std::string_view rows);

private:
    void postRows(std::string_view sql, const GivenRows& rows);

    static constexpr std::size_t usualRecordBytes = 1'024;

    template <class... A>
    std::unique_ptr<Rows> run(const Query& query, const A&... arguments)
    {
        const std::array<Param, sizeof...(A)> params{Param(arguments)...};
        return query.postgresMany.empty() ? runText(query.text(engine()), params) : runByKey(query, params);
    }

    template <class T>
    static const std::vector<int>& columns(const Rows& rows)
    {
        return rows.shape().template columnsFor<T>([&rows](const std::string& name) { return rows.columnOf(name); });
    }

    template <class T>
    static std::vector<T> readAll(const Rows& rows)
    {
        std::vector<T> out;
        if (rows.count() == 0)
            return out;
        const auto& at = columns<T>(rows);
        out.reserve(static_cast<std::size_t>(rows.count()));
        for (int i = 0; i < rows.count(); ++i)
            out.push_back(readRow<T>(rows, i, at));
        return out;
    }

    int m_changes = 0;
    bool m_hasJobs = false;
};

} // namespace vigie::db
