#include "server/base/csv.h"
#include "server/tables/table_reader.h"
#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_table_base.h"
#include "ui/widgets/record_table_view.h"
#include "ui/widgets/rows_file.h"
#include "ui/widgets/table_menu.h"
#include "ui/widgets/table_print.h"

#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPrinter>
#include <QRegularExpression>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// Columns, copy and export, on the leads of the demonstration company.
class TableMenuTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void cellsAreSafeAndCanBeReadBack()
    {
        QCOMPARE(csv::line({QStringLiteral("a,b"), QStringLiteral("say \"hi\""), QStringLiteral("two\nlines")}),
            QStringLiteral("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"));
        QCOMPARE(csv::cell(QStringLiteral("=cmd|' /C calc'!A0")), QStringLiteral("'=cmd|' /C calc'!A0"));
        QCOMPARE(csv::cell(QStringLiteral("@SUM(A1)")), QStringLiteral("'@SUM(A1)"));
        QCOMPARE(csv::cell(QStringLiteral("-12.5")), QStringLiteral("-12.5"));
    }

    void showsTheColumnsOneChooses()
    {
        QVERIFY(view().isColumnHidden(columnOf("ownerId")));
        choose(QStringLiteral("Owner"), true);
        choose(QStringLiteral("Source"), false);
        QVERIFY(!view().shownColumns().contains(QStringLiteral("source")));
        QVERIFY(view().shownColumns().contains(QStringLiteral("ownerId")));
        auto* const header = view().horizontalHeader();
        header->moveSection(header->visualIndex(columnOf("status")), 1);
        const auto chosen = view().shownColumns();
        QCOMPARE(chosen.first(), QStringLiteral("status"));
        // As it was left, the next time.
        m_window->close();
        m_window.reset();
        openWindow();
        QCOMPARE(view().shownColumns(), chosen);
        QVERIFY(view().isColumnHidden(columnOf("source")));
    }

    void oneColumnAlwaysStays()
    {
        for (const auto& id : view().shownColumns().mid(1))
            view().setShown(columnOf(id.toLatin1().constData()), false);
        openColumns();
        QCOMPARE(view().shownColumns(), QStringList{QStringLiteral("name")});
        for (const auto* const action : columns()->actions())
            QCOMPARE(action->isEnabled(), !action->isChecked());
    }

    void copiesTheSelectedRows()
    {
        view().selectRow(0);
        view().selectionModel()->select(
            view().model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keySequence(&view(), QKeySequence::Copy);
        const auto* const copied = QGuiApplication::clipboard()->mimeData();
        const auto lines = copied->text().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), QStringLiteral("Name\tE-mail\tStatus\tScore\tSource\tUpdated"));
        QVERIFY(lines.at(2).startsWith(textAt(2, "name") + QStringLiteral("\t")));
        QVERIFY(copied->data(QStringLiteral("text/csv")).startsWith("Name,E-mail,Status,"));
    }

    void exportsTheWholeListAndSaysSo()
    {
        QVERIFY(table().rowCount() < 2000); // only what one has scrolled to is loaded
        const QString file = m_folder->filePath(QStringLiteral("leads.csv"));
        menu().exportTo(file);
        QVERIFY(menu().isBusy());
        QTRY_VERIFY(!menu().isBusy());
        QVERIFY(notice().contains(QStringLiteral("2000 rows exported"))
            || notice().contains(QStringLiteral("2,000 rows exported")));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray all = written.readAll();
        QVERIFY(all.startsWith("\xEF\xBB\xBFName,E-mail,Status,Score,Source,Updated\r\n"));
        QCOMPARE(all.count("\r\n"), 2001);
        const QString first = QString::fromUtf8(all).section(QStringLiteral("\r\n"), 1, 1);
        QVERIFY(first.startsWith(textAt(0, "name")));
        QVERIFY(first.contains(QRegularExpression(QStringLiteral("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$"))));
    }

    void exportsAWorkbookAndAPdf()
    {
        const QString book = m_folder->filePath(QStringLiteral("leads.xlsx"));
        menu().exportTo(book);
        QTRY_VERIFY(!menu().isBusy());
        auto read = tables::openTable(book.toStdString(), {});
        QVERIFY(read);
        tables::TableRow row;
        QVERIFY(read->reader->next(row));
        QCOMPARE(row.cells, (std::vector<std::string>{"Name", "E-mail", "Status", "Score", "Source", "Updated"}));
        QVERIFY(read->reader->next(row));
        QCOMPARE(QString::fromStdString(row.cells.front()), textAt(0, "name"));
        int rows = 1;
        while (read->reader->next(row))
            ++rows;
        QCOMPARE(rows, 2000);
        const QString list = m_folder->filePath(QStringLiteral("leads.pdf"));
        menu().exportTo(list);
        QTRY_VERIFY(!menu().isBusy());
        QFile pdf(list);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-"));
        // What was written beside them is gone.
        const auto left = QDir(m_folder->path()).entryList({QStringLiteral(".vigie-*")}, QDir::Hidden | QDir::Dirs);
        QVERIFY(left.isEmpty());
    }

    void noFormulaLeavesInAWorkbook()
    {
        QString problem;
        const QString path = m_folder->filePath(QStringLiteral("f.xlsx"));
        const auto file = RowsFile::open(path, QStringLiteral("a/b:[c]*?"), {QStringLiteral("Name")}, problem);
        QVERIFY(file);
        QVERIFY(file->add({{QStringLiteral("=1+1")}, {QStringLiteral("0612")}, {QStringLiteral("+33612345678")},
            {QStringLiteral("12.5")}}));
        QVERIFY(file->commit());
        const auto read = tables::openTable(path.toStdString(), {});
        QVERIFY(read);
        tables::TableRow row;
        QStringList cells;
        while (read->reader->next(row))
            cells << QString::fromStdString(row.cells.front());
        QCOMPARE(cells.join(u'|'), QStringLiteral("Name|=1+1|0612|+33612345678|12.5"));
    }

    void saysWhyNothingWasExported()
    {
        menu().exportTo(m_folder->filePath(QStringLiteral("no/such/folder/leads.csv")));
        QVERIFY(notice().contains(QStringLiteral("cannot be written")));
        QVERIFY(!menu().isBusy());
        m_server->stop();
        const QString file = m_folder->filePath(QStringLiteral("leads.csv"));
        menu().exportTo(file);
        QTRY_VERIFY(notice().contains(QStringLiteral("Nothing was exported")));
        QVERIFY(!QFile::exists(file)); // half a list would look like a whole one
    }

    void printsWithTitlesAndNumbersOfPages()
    {
        QPrinter printer(QPrinter::HighResolution);
        const QString file = m_folder->filePath(QStringLiteral("leads.pdf"));
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        std::vector<QStringList> rows{{QStringLiteral("Name"), QStringLiteral("Status")}};
        for (int i = 0; i < 200; ++i)
            rows.push_back({QStringLiteral("Lead %1").arg(i), QStringLiteral("New")});
        table_print::print(QStringLiteral("Leads"), rows, printer);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray pdf = written.readAll();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.count("/Type /Page\n") >= 3);
    }

private:
    RecordTableView& view() const { return *m_window->leads()->findChild<RecordTableView*>(); }
    RecordTableBase& table() const { return *static_cast<RecordTableBase*>(view().model()); }
    TableMenu& menu() const { return *m_window->leads()->findChild<TableMenu*>(); }
    int columnOf(const char* id) const
    {
        for (int column = 1; column < table().columnCount(); ++column) {
            if (table().columnId(column) == QLatin1String(id))
                return column;
        }
        return -1;
    }
    QString textAt(int row, const char* id) const { return table().index(row, columnOf(id)).data().toString(); }
    QMenu* columns() const { return menu().findChild<QMenu*>()->actions().first()->menu(); }
    void openColumns() const { Q_EMIT columns()->aboutToShow(); }
    void choose(const QString& title, bool isOn) const
    {
        openColumns();
        for (auto* const action : columns()->actions()) {
            if (action->text() == title && action->isChecked() != isOn)
                return action->trigger();
        }
        QFAIL("no such column");
    }
    QString notice() const
    {
        QString out;
        for (const auto* const bar : m_window->leads()->findChildren<NoticeBar*>())
            out += bar->sentence();
        return out;
    }
};

QTEST_MAIN(TableMenuTest)
#include "table_menu_test.moc"
