#include "ui/widgets/table_print.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <memory>

namespace vigie::ui::table_print {

namespace {

constexpr qreal textPoints = 8;
constexpr qreal titlePoints = 14;
constexpr qreal footPoints = 20; // room for the number of the page

class Words {
    Q_DECLARE_TR_FUNCTIONS(TablePrint)

public:
    static QString subtitle(int rows)
    {
        return tr("%n row(s), %1", nullptr, rows)
            .arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat));
    }
    static QString page(int number, int count) { return tr("Page %1 of %2").arg(number).arg(count); }
};

QTextCharFormat format(qreal points, bool isBold)
{
    QTextCharFormat out;
    out.setFontPointSize(points);
    out.setFontWeight(isBold ? QFont::DemiBold : QFont::Normal);
    out.setForeground(Qt::black);
    return out;
}

void fill(QTextDocument& document, const QString& title, const std::vector<QStringList>& rows)
{
    QTextCursor cursor(&document);
    cursor.insertText(title, format(titlePoints, true));
    cursor.insertBlock();
    cursor.insertText(Words::subtitle(static_cast<int>(rows.size()) - 1), format(textPoints, false));
    cursor.insertBlock();
    QTextTableFormat shape;
    shape.setHeaderRowCount(1);
    shape.setBorder(0.5);
    shape.setBorderCollapse(true);
    shape.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    shape.setBorderBrush(Qt::lightGray);
    shape.setCellPadding(3);
    shape.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const auto columns = static_cast<int>(rows.front().size());
    auto* const table = cursor.insertTable(static_cast<int>(rows.size()), columns, shape);
    for (int row = 0; row < table->rows(); ++row) {
        for (int column = 0; column < columns; ++column)
            table->cellAt(row, column)
                .firstCursorPosition()
                .insertText(rows[static_cast<std::size_t>(row)].value(column), format(textPoints, row == 0));
    }
}

} // namespace

void print(const QString& title, const std::vector<QStringList>& rows, QPrinter& printer)
{
    QTextDocument document;
    // Laid out once it is whole: a layout that is there follows every word, and starts the table anew for each.
    fill(document, title, rows);
    document.documentLayout()->setPaintDevice(&printer);
    const qreal pixelsAPoint = printer.logicalDpiY() / 72.0;
    const QRectF paper(QPointF(0, 0), printer.pageRect(QPrinter::DevicePixel).size());
    const QSizeF body(paper.width(), paper.height() - footPoints * pixelsAPoint);
    document.setDocumentMargin(0);
    document.setPageSize(body);
    QPainter painter(&printer);
    QFont foot = document.defaultFont();
    foot.setPointSizeF(textPoints);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            printer.newPage();
        painter.save();
        painter.translate(0, -page * body.height());
        document.drawContents(&painter, QRectF(0, page * body.height(), body.width(), body.height()));
        painter.restore();
        painter.setFont(foot);
        painter.drawText(paper, Qt::AlignRight | Qt::AlignBottom, Words::page(page + 1, document.pageCount()));
    }
}

void ask(const QString& title, const std::vector<QStringList>& rows, QWidget* parent)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setPageOrientation(QPageLayout::Landscape);
    auto* const dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
        [printer, title, rows](QPrinter*) { print(title, rows, *printer); });
    // The dialog writes to the printer: it must not outlive it.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    dialog->open();
}

} // namespace vigie::ui::table_print
