#pragma once

#include "server/tables/shared_texts.h"
#include "server/tables/table_reader.h"
#include "server/tables/zip_file.h"

#include <QXmlStreamReader>

namespace vigie::tables {

/// Rows of one sheet of an Office Open XML workbook (ECMA-376, part 1, 18: SpreadsheetML), as Excel and LibreOffice
/// write them. Cells come as one would type them: dates as ISO 8601, 0.5 shown as a percentage as 50%, other numbers
/// plainly.
class XlsxReader : public TableReader {
public:
    /// Reads all that stands around the sheets; null with the reason when this is no workbook.
    static std::unique_ptr<XlsxReader> open(const std::string& path, const Text*& problem);

    const std::vector<std::string>& sheets() const { return m_sheets; }
    /// False when there is no sheet of that name. An empty name means the first one.
    bool choose(const std::string& sheet);

    bool next(TableRow& row) override;
    void rewind() override;
    double progress() const override;

private:
    /// What a number means by the way it is shown.
    enum class Style { Plain, Date, Percent };
    struct Cell {
        QString type;
        int style = 0;
        std::string text;
    };

    const Text* readWorkbook();
    void readRelations();
    void readStyles();
    const Text* readSharedTexts();
    void readRow(TableRow& row);
    Cell readCell();
    std::string valueOf(const Cell& cell);
    std::string dateOf(double serial) const;

    ZipFile m_zip;
    std::vector<std::string> m_sheets;
    std::vector<std::string> m_targets; // the files of the sheets, by their place in m_sheets
    std::vector<Style> m_styles;
    SharedTexts m_texts;
    bool m_countsFrom1904 = false;
    std::size_t m_sheet = 0;
    std::unique_ptr<ZipEntry> m_entry;
    QXmlStreamReader m_xml;
    std::int64_t m_row = 0;
};

} // namespace vigie::tables
