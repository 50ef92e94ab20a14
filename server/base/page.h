#pragma once

#include "server/base/crypto.h"
#include "server/base/fields.h"
#include "server/base/text.h"

#include <optional>
#include <string>
#include <vector>

namespace vigie {

struct Sort {
    std::string field = "id";
    bool descending = true;

    /// "-fitScore", as in ?sort=.
    std::string text() const { return (descending ? "-" : "") + field; }
};

/// Where the last page ended: the sort value and the id of its last record.
struct Cursor {
    std::int64_t id = 0;
    std::optional<std::int64_t> number; ///< the sort value when it is a number or an instant
    std::string text; ///< else
};

/// Which part of a list is wanted.
struct PageRequest {
    static constexpr int defaultLimit = 1000; // the seeds' front ends ask for everything in one go
    static constexpr int maxLimit = 1000;

    int limit = defaultLimit;
    Sort sort;
    std::optional<Cursor> after;
    std::string search; ///< ?q=
};

std::string encodeCursor(const Sort& sort, const Cursor& cursor);
/// Nothing when the text is no cursor, or one of another sort order.
std::optional<Cursor> decodeCursor(const Sort& sort, std::string_view text);

/// One page of a list; `nextCursor` is empty on the last.
template <class T>
struct Page {
    std::vector<T> items;
    std::string nextCursor;
};

template <class T>
struct IsPage : std::false_type {
};
template <class T>
struct IsPage<Page<T>> : std::true_type {
};

/// The same as JSON, written straight from the rows.
template <class T>
struct JsonPage {
    using Record = T;
    std::string text; ///< an array
    std::string nextCursor;
};

/// "-fitScore" -> Sort; an error names the fields one may sort by.
template <HasFields T>
Result<Sort> readSort(std::string_view text)
{
    Sort sort;
    sort.descending = text.starts_with('-');
    if (sort.descending)
        text.remove_prefix(1);
    std::string allowed;
    bool found = false;
    forEachField<T>([&](const auto& f) {
        if (!f.rules.sortable)
            return;
        found = found || f.name == text;
        allowed += (allowed.empty() ? "" : ", ") + std::string(f.name);
    });
    sort.field = text;
    if (!found)
        return errors::invalidField("sort", Message{Text{"Can be sorted by: %1.", "Se trie par : %1."}, {allowed}});
    return sort;
}

/// Sets the place among the sort field's values; a type that no list is sorted by is left alone.
template <class Type>
void placeCursor(Cursor& cursor, const Type& value)
{
    if constexpr (std::is_same_v<Type, Instant>)
        cursor.number = value.ms;
    else if constexpr (std::is_integral_v<Type>)
        cursor.number = value;
    else if constexpr (IsId<Type>::value)
        cursor.number = value.value;
    else if constexpr (NamedEnum<Type>)
        cursor.text = nameOf(value);
    else if constexpr (std::is_same_v<Type, std::string>)
        cursor.text = value;
}

template <HasFields T>
bool isAlphabetical(const Sort& sort)
{
    bool out = false;
    forEachField<T>([&](const auto& f) { out = out || (f.name == sort.field && f.rules.alphabetical); });
    return out;
}

template <HasFields T>
Cursor cursorOf(const Sort& sort, const T& record)
{
    Cursor cursor;
    cursor.id = record.id.value;
    forEachField<T>([&](const auto& f) {
        if (f.name == sort.field)
            placeCursor(cursor, record.*f.member);
    });
    if (isAlphabetical<T>(sort))
        cursor.text = text::foldedForSearch(cursor.text);
    return cursor;
}

/// False for a cursor whose place is not of the sort field's type: it was made by hand.
template <HasFields T>
bool fitsField(const Sort& sort, const Cursor& cursor)
{
    bool fits = false;
    forEachField<T>([&](const auto& f) {
        using Type = typename std::remove_cvref_t<decltype(f)>::Type;
        constexpr bool isNumber = std::is_same_v<Type, Instant> || std::is_integral_v<Type> || IsId<Type>::value;
        if (f.name == sort.field)
            fits = cursor.number.has_value() == isNumber;
    });
    return fits;
}

/// Makes a page of what a ListQuery answered: it asks for one record more than the limit.
template <HasFields T>
Page<T> pageOf(std::vector<T> rows, const PageRequest& request)
{
    Page<T> page;
    const auto limit = static_cast<std::size_t>(request.limit);
    if (rows.size() > limit) {
        rows.resize(limit);
        page.nextCursor = encodeCursor(request.sort, cursorOf(request.sort, rows.back()));
    }
    page.items = std::move(rows);
    return page;
}

} // namespace vigie
