#pragma once

#include "server/base/fields.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// Files of rows and columns (CSV, XLSX), read and written a row at a time: however large they are, little of them is
/// in memory.
namespace vigie::tables {

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

constexpr std::size_t maxColumns = 500;
constexpr std::size_t maxCellBytes = 100'000; ///< what is longer is cut: no field takes that much
constexpr std::size_t maxRowBytes = 16 * 1024 * 1024;

/// One row of a file.
struct TableRow {
    std::int64_t number = 0; ///< as a spreadsheet or a text editor counts it, from 1
    std::vector<std::string> cells; ///< UTF-8
    const Text* problem = nullptr; ///< why it cannot be trusted, though it was read as well as could be
    bool wasOtherEncoding = false; ///< some of it was not in the file's encoding, and was read as Windows-1252
};

class TableReader {
public:
    virtual ~TableReader() = default;

    /// Reads the next row into `row`, whose memory is used again. False at the end, or when the file cannot be read
    /// any further: see failure().
    virtual bool next(TableRow& row) = 0;
    /// Back to the first row.
    virtual void rewind() = 0;
    /// How much of the file was read, 0 to 1.
    virtual double progress() const = 0;
    /// Why the last row is not the last one of the file; null when it is.
    const Text* failure() const { return m_failure; }

protected:
    const Text* m_failure = nullptr;
};

/// How a file is read.
struct TableForm {
    std::string separator; ///< CSV: one character; empty to find out
    std::optional<Encoding> encoding; ///< CSV: none to find out
    std::string sheet; ///< XLSX: empty for the first one
};

/// An open file, and how it is read: what was asked for, completed by what was found out.
struct OpenTable {
    std::unique_ptr<TableReader> reader;
    bool isWorkbook = false;
    TableForm form;
    std::vector<std::string> sheets;
};

/// Opens a CSV or XLSX file, whatever it is called. The error is for whoever chose the file.
Result<OpenTable> openTable(const std::string& path, const TableForm& form);

} // namespace vigie::tables

template <>
struct vigie::EnumNames<vigie::tables::Encoding> {
    static constexpr std::array<std::string_view, 4> names{"utf-8", "utf-16le", "utf-16be", "windows-1252"};
};
