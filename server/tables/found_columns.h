#pragma once

#include "server/base/language.h"
#include "server/base/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace vigie::tables {

/// What a cell holds, as it is shown to who says what its column means: of any length, it is cut.
inline std::string shownCell(const std::vector<std::string>& cells, std::size_t column)
{
    constexpr int longest = 300;
    return column < cells.size() ? text::clipped(text::trimmed(cells[column]), longest) : std::string();
}

/// The columns of some rows: `name` is the heading, or "Column 3", and `sample` the first cell below it that holds
/// something. What a column means is left to its finder.
template <class Column, class Row>
std::vector<Column> foundColumns(const std::vector<Row>& rows, bool hasHeader, Language language)
{
    std::size_t count = 0;
    for (const auto& row : rows)
        count = std::max(count, row.cells.size());
    std::vector<Column> out(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (hasHeader)
            out[i].name = shownCell(rows.front().cells, i);
        if (out[i].name.empty())
            out[i].name = (language == Language::French ? "Colonne " : "Column ") + std::to_string(i + 1);
        for (std::size_t r = hasHeader ? 1 : 0; r < rows.size() && out[i].sample.empty(); ++r)
            out[i].sample = shownCell(rows[r].cells, i);
    }
    return out;
}

} // namespace vigie::tables
