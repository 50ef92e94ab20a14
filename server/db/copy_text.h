#pragma once

#include "server/db/row.h"

#include <string>

namespace vigie::db {

/// Rows as PostgreSQL's "copy ... from stdin" reads them: a line each, cells apart by tabs, \N for none.
class CopyText {
public:
    explicit CopyText(std::size_t rows) { m_text.reserve(rows * usualRowBytes); }

    template <class... Values>
    void addRow(const Values&... values)
    {
        (addCell(Param(values)), ...);
        m_text.back() = '\n';
    }
    const std::string& text() const { return m_text; }

private:
    static constexpr std::size_t usualRowBytes = 512;

    /// With a tab behind it.
    void addCell(const Param& cell);

    std::string m_text;
};

} // namespace vigie::db
