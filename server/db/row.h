#pragma once

#include "server/base/fields.h"
#include "server/db/failure.h"

#include <charconv>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::db {

/// One value of a row, as text. The data lives as long as its Rows.
struct Cell {
    const char* data = nullptr;
    std::size_t size = 0;
    bool isNull = true;

    std::string_view view() const { return {data, size}; }
};

/// Where each field of a struct stands among a statement's columns. Worked out once a statement and kept with it.
class RowShape {
public:
    /// `columnOf` finds a column by name, -1 when there is none.
    template <class T, class ColumnOf>
    const std::vector<int>& columnsFor(ColumnOf&& columnOf)
    {
        static const char key = 0;
        for (const auto& entry : m_entries) {
            if (entry.key == &key)
                return entry.columns;
        }
        std::vector<int> columns;
        forEachField<T>([&](const auto& f) {
            const int column = f.rules.stored ? columnOf(toSnakeCase(f.name)) : -1;
            if (f.rules.stored && column < 0)
                throw Failure(FailureKind::Statement, "no column for the field " + std::string(f.name));
            columns.push_back(column);
        });
        m_entries.push_back({&key, std::move(columns)});
        return m_entries.back().columns;
    }

private:
    struct Entry {
        const void* key;
        std::vector<int> columns;
    };
    std::vector<Entry> m_entries;
};

/// The rows a statement answered, held in memory.
class Rows {
public:
    virtual ~Rows() = default;
    virtual int count() const = 0;
    virtual Cell cell(int row, int column) const = 0;
    virtual int columnOf(const std::string& name) const = 0;
    virtual std::int64_t affected() const = 0;
    virtual RowShape& shape() const = 0;
};

template <class T>
void readCell(Cell cell, T& target)
{
    if constexpr (IsOptional<T>::value) {
        if (cell.isNull)
            return target.reset();
        typename T::value_type inner{};
        readCell(cell, inner);
        target = std::move(inner);
    } else if constexpr (std::is_same_v<T, bool>)
        target = !cell.isNull && cell.size > 0 && (cell.data[0] == 't' || cell.data[0] == '1');
    else if constexpr (std::is_arithmetic_v<T>) {
        target = {};
        if (!cell.isNull)
            std::from_chars(cell.data, cell.data + cell.size, target);
    } else if constexpr (IsId<T>::value)
        readCell(cell, target.value);
    else if constexpr (std::is_same_v<T, Instant>)
        readCell(cell, target.ms);
    else if constexpr (NamedEnum<T>) {
        const auto value = enumFrom<T>(cell.view());
        if (!value)
            throw Failure(FailureKind::Statement, "unknown value in the database: " + std::string(cell.view()));
        target = *value;
    } else if constexpr (std::is_same_v<T, std::string>)
        target.assign(cell.data ? cell.data : "", cell.size);
    else {
        // Lists and objects are JSON columns.
        target = {};
        if (cell.isNull || cell.size == 0 || cell.view() == "[]")
            return;
        const auto parsed = json::parse(cell.view());
        if (!parsed)
            throw Failure(FailureKind::Statement, "a JSON column holds no JSON");
        Details ignored;
        FieldRules lenient;
        lenient.maxLength = std::numeric_limits<std::size_t>::max();
        lenient.maxItems = std::numeric_limits<std::size_t>::max();
        lenient.multiline = true;
        reading::read(*parsed, target, lenient, ignored, "");
    }
}

template <class T>
T readRow(const Rows& rows, int row, const std::vector<int>& columns)
{
    T out{};
    std::size_t index = 0;
    forEachField<T>([&](const auto& f) {
        const int column = columns[index++];
        if (column >= 0)
            readCell(rows.cell(row, column), out.*f.member);
    });
    return out;
}

/// Writes a cell as readCell and writeJson would, without the value in between. A JSON column is passed on as it is.
template <class T>
void writeCell(json::Writer& writer, Cell cell)
{
    constexpr bool isText = std::is_same_v<T, std::string> || NamedEnum<T>;
    constexpr bool isJson = IsVector<T>::value || HasFields<T> || std::is_same_v<T, json::Value>;
    if constexpr (isText)
        writer.string(cell.view());
    else if constexpr (isJson)
        writer.compact(cell.size == 0 ? std::string_view("[]") : cell.view());
    else {
        T value{};
        readCell(cell, value);
        writeJson(writer, value);
    }
}

template <class T>
void writeRow(json::Writer& writer, const Rows& rows, int row, const std::vector<int>& columns)
{
    static const T defaults{};
    std::size_t index = 0;
    writer.beginObject();
    forEachField<T>([&](const auto& f) {
        const int column = columns[index++];
        if (f.rules.writeOnly)
            return;
        writer.key(f.name);
        if (column >= 0)
            writeCell<typename std::remove_cvref_t<decltype(f)>::Type>(writer, rows.cell(row, column));
        else
            writeJson(writer, defaults.*f.member);
    });
    writer.endObject();
}

/// Reads the one field of that name and gives it to `use`.
template <class T, class Use>
void readField(std::string_view field, const Rows& rows, int row, const std::vector<int>& columns, Use&& use)
{
    std::size_t index = 0;
    forEachField<T>([&](const auto& f) {
        const int column = columns[index++];
        if (f.name != field || column < 0)
            return;
        typename std::remove_cvref_t<decltype(f)>::Type value{};
        readCell(rows.cell(row, column), value);
        use(value);
    });
}

struct GivenRows;

/// A value on its way into a statement. Texts are not copied: they must outlive the call.
class Param {
public:
    enum class Kind { Null, Integer, Real, Boolean, Text, Rows };

    Param(std::nullptr_t) { }
    Param(bool value)
        : m_kind(Kind::Boolean)
        , m_integer(value)
    {
    }
    template <class T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) Param(T value)
        : m_kind(Kind::Integer)
        , m_integer(static_cast<std::int64_t>(value))
    {
    }
    Param(double value)
        : m_kind(Kind::Real)
        , m_real(value)
    {
    }
    Param(std::string_view value)
        : m_kind(Kind::Text)
        , m_text(value)
    {
    }
    Param(const std::string& value)
        : Param(std::string_view(value))
    {
    }
    Param(const char* value)
        : Param(std::string_view(value))
    {
    }
    Param(Instant value)
        : Param(value.ms)
    {
    }
    template <class Tag>
    Param(Id<Tag> id)
        : m_kind(id ? Kind::Integer : Kind::Null)
        , m_integer(id.value)
    {
    }
    template <NamedEnum E>
    Param(E value)
        : Param(nameOf(value))
    {
    }
    template <class T>
    Param(const std::optional<T>& value)
    {
        if (value)
            *this = Param(*value);
    }
    /// A list or an object goes into a JSON column.
    template <class T>
    requires(IsVector<T>::value || HasFields<T>) Param(const T& value)
        : m_kind(Kind::Text)
        , m_owned(std::make_shared<std::string>(toJson(value)))
        , m_text(*m_owned)
    {
    }

    /// What SQLite's `given($1)` walks.
    Param(const GivenRows* rows)
        : m_kind(Kind::Rows)
        , m_rows(rows)
    {
    }

    Kind kind() const { return m_kind; }
    std::int64_t integer() const { return m_integer; }
    double real() const { return m_real; }
    std::string_view text() const { return m_text; }
    const GivenRows* rows() const { return m_rows; }

private:
    Kind m_kind = Kind::Null;
    std::int64_t m_integer = 0;
    double m_real = 0;
    const GivenRows* m_rows = nullptr;
    std::shared_ptr<const std::string> m_owned;
    std::string_view m_text;
};

using Params = std::span<const Param>;

/// Rows of values on their way into one statement of SQLite, `width` of `cells` a row.
struct GivenRows {
    std::size_t width = 0;
    Params cells;
};

} // namespace vigie::db
