#include "ui/widgets/rows_file.h"

#include "server/base/csv.h"
#include "ui/widgets/table_print.h"

#include <QDir>
#include <QFileInfo>
#include <QPrinter>
#include <QSaveFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

class CsvRows : public RowsFile {
public:
    explicit CsvRows(const QString& path)
        : m_file(path)
    {
    }

    bool open(const QStringList& titles)
    {
        const bool isOpen = m_file.open(QIODevice::WriteOnly);
        m_error = m_file.errorString();
        // Without the mark, spreadsheets read accents wrongly.
        return isOpen && m_file.write("\xEF\xBB\xBF" + csv::line(titles).toUtf8()) > 0;
    }
    bool add(const std::vector<QStringList>& rows) override
    {
        for (const QStringList& row : rows)
            m_file.write(csv::line(row).toUtf8());
        m_error = m_file.errorString();
        return m_file.error() == QFileDevice::NoError;
    }
    bool commit() override
    {
        const bool isThere = m_file.commit();
        m_error = m_file.errorString();
        return isThere;
    }

private:
    QSaveFile m_file;
};

/// What takes its place is written beside it first.
class PlacedFile : public RowsFile {
public:
    explicit PlacedFile(const QString& path)
        : m_path(path)
        , m_folder(QFileInfo(path).absolutePath() + u"/.vigie-XXXXXX"_s)
    {
        m_error = m_folder.errorString();
    }
    bool isOpen() const { return m_folder.isValid(); }

protected:
    QString draft() const { return m_folder.filePath(u"draft"_s); }
    bool place()
    {
        QFile::remove(m_path);
        QFile file(draft());
        const bool isThere = file.rename(m_path);
        m_error = file.errorString();
        return isThere;
    }

private:
    QString m_path;
    QTemporaryDir m_folder;
};

/// Row by row: a workbook of a million rows takes no more memory than one of ten. Texts are written as such, so that
/// none is a formula.
class WorkbookRows : public PlacedFile {
public:
    WorkbookRows(const QString& path, const QString& title, const QStringList& titles)
        : PlacedFile(path)
    {
        if (!isOpen())
            return;
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(QFile::encodeName(draft()).constData(), &options);
        m_sheet = workbook_add_worksheet(m_book, sheetName(title).toUtf8().constData());
        auto* const bold = workbook_add_format(m_book);
        format_set_bold(bold);
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_set_column(m_sheet, 0, static_cast<lxw_col_t>(titles.size() - 1), columnWidth, nullptr);
        write(titles, bold);
    }
    ~WorkbookRows() override
    {
        if (m_book)
            workbook_close(m_book);
    }

    bool add(const std::vector<QStringList>& rows) override
    {
        for (const QStringList& row : rows) {
            if (m_next >= LXW_ROW_MAX) {
                m_error = tr("A workbook holds 1,048,576 rows: export as CSV.");
                return false;
            }
            write(row, nullptr);
        }
        return true;
    }
    bool commit() override
    {
        const auto outcome = workbook_close(std::exchange(m_book, nullptr));
        if (outcome == LXW_NO_ERROR)
            return place();
        m_error = QString::fromUtf8(lxw_strerror(outcome));
        return false;
    }

private:
    static constexpr double columnWidth = 22; // in characters
    static constexpr qsizetype longestCell = 32'767; // of a worksheet

    /// At most 31 characters, none of those that references are made of.
    static QString sheetName(QString title)
    {
        for (QChar& c : title)
            c = u"[]:*?/\\'"_s.contains(c) ? QChar(u' ') : c;
        return title.left(31);
    }

    void write(const QStringList& cells, lxw_format* format)
    {
        lxw_col_t column = 0;
        for (const QString& cell : cells) {
            bool isNumber = false;
            const double number = cell.toDouble(&isNumber);
            // A phone number is a text, and so is a number with zeros before it.
            if (isNumber && !cell.startsWith(u'+') && !(cell.startsWith(u'0') && cell.size() > 1 && cell[1].isDigit()))
                worksheet_write_number(m_sheet, m_next, column, number, format);
            else
                worksheet_write_string(m_sheet, m_next, column, cell.left(longestCell).toUtf8().constData(), format);
            ++column;
        }
        ++m_next;
    }

    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_row_t m_next = 0;
};

class PrintedRows : public PlacedFile {
public:
    PrintedRows(const QString& path, QString title, const QStringList& titles)
        : PlacedFile(path)
        , m_title(std::move(title))
        , m_rows{titles}
    {
    }

    bool add(const std::vector<QStringList>& rows) override
    {
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        if (m_rows.size() <= std::size_t{table_print::mostRows} + 1)
            return true;
        m_error
            = tr("A PDF takes %n row(s) at most: narrow the list, or export as CSV.", nullptr, table_print::mostRows);
        return false;
    }
    bool commit() override
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(draft());
        printer.setPageOrientation(QPageLayout::Landscape);
        table_print::print(m_title, m_rows, printer);
        return place();
    }

private:
    QString m_title;
    std::vector<QStringList> m_rows;
};

} // namespace

std::unique_ptr<RowsFile> RowsFile::open(
    const QString& path, const QString& title, const QStringList& titles, QString& error)
{
    const auto opened = [&error](auto file, bool isOpen) -> std::unique_ptr<RowsFile> {
        error = file->error();
        return isOpen ? std::move(file) : nullptr;
    };
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) {
        auto file = std::make_unique<WorkbookRows>(path, title, titles);
        const bool isOpen = file->isOpen();
        return opened(std::move(file), isOpen);
    }
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        auto file = std::make_unique<PrintedRows>(path, title, titles);
        const bool isOpen = file->isOpen();
        return opened(std::move(file), isOpen);
    }
    auto file = std::make_unique<CsvRows>(path);
    const bool isOpen = file->open(titles);
    return opened(std::move(file), isOpen);
}

QStringList RowsFile::filters()
{
    return {tr("Comma-separated values (*.csv)"), tr("Workbook (*.xlsx)"), tr("PDF (*.pdf)")};
}

} // namespace vigie::ui
