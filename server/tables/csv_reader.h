#pragma once

#include "server/tables/table_reader.h"

#include <QFile>

namespace vigie::tables {

/// Rows of comma-separated values (RFC 4180), with any separator. A quotation mark that is never closed spoils its own
/// row only: the row is read again as it stands, its marks as characters, and has a problem.
class CsvReader : public TableReader {
public:
    /// `file` is open, and in UTF-8 or Windows-1252.
    CsvReader(std::unique_ptr<QFile> file, char separator, Encoding encoding);

    bool next(TableRow& row) override;
    void rewind() override;
    double progress() const override;

    /// The separator that splits most of the first lines into the same number of columns.
    static char detectSeparator(std::string_view head);

private:
    enum class Outcome { Complete, NeedsMore, Broken };

    Outcome readRow(TableRow& row);
    /// Where a quoted cell ends that begins at `from`; npos where the buffer ends first or, when `isBroken`, never.
    std::size_t endOfQuoted(std::size_t from, bool& isBroken) const;
    Outcome readAsItStands(TableRow& row);
    void addCell(TableRow& row, std::size_t index, std::string_view bytes, bool hasDoubledQuotes);
    void finishRow(TableRow& row, std::size_t cells, std::size_t end);
    bool readMore();
    void skipHugeLine();
    void skipPreamble();

    std::unique_ptr<QFile> m_file;
    char m_separator;
    Encoding m_encoding;
    std::string m_buffer;
    std::size_t m_at = 0; // where the next row begins in the buffer
    bool m_isAtEnd = false;
    std::int64_t m_line = 1;
};

} // namespace vigie::tables
