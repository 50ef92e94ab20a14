#include "ui/widgets/table_menu.h"

#include "ui/client/api_errors.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_export.h"
#include "ui/widgets/record_table_view.h"
#include "ui/widgets/rows_file.h"
#include "ui/widgets/table_print.h"

#include <QDate>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>

#include <memory>

namespace vigie::ui {

using namespace Qt::StringLiterals;

TableMenu::TableMenu(
    RecordTableView& table, const RecordTableBase& model, NoticeBar& notice, QSettings& settings, QWidget* parent)
    : QPushButton(glyphIcon(Glyph::Ellipsis), QString(), parent)
    , m_table(table)
    , m_model(model)
    , m_notice(notice)
    , m_settings(settings)
    , m_menu(new QMenu(this))
    , m_columns(m_menu->addMenu(glyphIcon(Glyph::Columns), QString()))
    , m_copy(m_menu->addAction(glyphIcon(Glyph::Copy), QString()))
    , m_exportAction(m_menu->addAction(glyphIcon(Glyph::Download), QString()))
    , m_print(m_menu->addAction(glyphIcon(Glyph::Printer), QString()))
{
    setObjectName(u"tableMenu"_s);
    m_print->setShortcut(QKeySequence::Print);
    m_print->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    parent->addAction(m_print);
    connect(this, &QPushButton::clicked, this, [this] {
        m_copy->setEnabled(!m_table.selectedIds().empty());
        m_exportAction->setEnabled(!isBusy());
        m_menu->popup(mapToGlobal(QPoint(width() - m_menu->sizeHint().width(), height() + 4)));
    });
    connect(m_columns, &QMenu::aboutToShow, this, [this] { fillColumns(m_columns); });
    connect(m_copy, &QAction::triggered, this, [this] { m_table.copySelected(); });
    connect(m_exportAction, &QAction::triggered, this, &TableMenu::askForFile);
    connect(m_print, &QAction::triggered, this, &TableMenu::print);
    connect(&m_table, &RecordTableView::columnMenuRequested, this, [this](const QPoint& at) {
        fillColumns(m_columns);
        m_columns->popup(at);
    });
    connect(&m_table, &RecordTableView::columnsChosen, this, [this] {
        if (!m_key.isEmpty())
            m_settings.setValue(m_key, m_table.shownColumns());
    });
    connect(&m_notice, &NoticeBar::dismissed, this, &TableMenu::stop);
    retranslate();
}

void TableMenu::setListName(const QString& name)
{
    m_listName = name;
}

void TableMenu::restore(const QString& key)
{
    m_key = u"tables/"_s + key + u"/columns"_s;
    m_table.showColumns(m_settings.value(m_key).toStringList());
}

void TableMenu::fillColumns(QMenu* menu)
{
    menu->clear();
    const auto shown = m_table.columnsInOrder();
    for (int column = 1; column < m_model.columnCount(); ++column) {
        auto* const action = menu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(m_table.isShown(column));
        action->setEnabled(shown.size() > 1 || !m_table.isShown(column)); // one must stay
        connect(action, &QAction::toggled, this, [this, column](bool on) { m_table.setShown(column, on); });
    }
}

void TableMenu::askForFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = m_listName + u' ' + QDate::currentDate().toString(Qt::ISODate);
    auto* const dialog = new QFileDialog(this, tr("Export %1").arg(m_listName), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(RowsFile::filters());
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(QDir(folder).filePath(name));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1)); // "Workbook (*.xlsx)"
    });
    connect(dialog, &QFileDialog::fileSelected, this, &TableMenu::exportTo);
    dialog->open();
}

void TableMenu::exportTo(const QString& path)
{
    const auto columns = m_table.columnsInOrder();
    QStringList titles;
    for (const int column : columns)
        titles.append(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QString problem;
    const std::shared_ptr<RowsFile> file = RowsFile::open(path, m_listName, titles, problem);
    if (!file)
        return m_notice.tell(NoticeTone::Bad, tr("%1 cannot be written: %2").arg(path, problem));
    const auto isFull = std::make_shared<bool>(false);
    m_export = new RecordExport(
        m_model, columns,
        [file, isFull](const std::vector<QStringList>& rows) {
            *isFull = !file->add(rows);
            return !*isFull;
        },
        this);
    connect(m_export, &RecordExport::progressed, this, &TableMenu::tellProgress);
    connect(m_export, &RecordExport::finished, this, [this, file, path, isFull](const std::optional<Error>& error) {
        const int count = m_export->count();
        stop();
        if (error)
            return m_notice.tell(NoticeTone::Bad, tr("Nothing was exported. %1").arg(textOf(*error)));
        if (*isFull || !file->commit())
            return m_notice.tell(NoticeTone::Bad, tr("%1 cannot be written: %2").arg(path, file->error()));
        m_notice.tell(NoticeTone::Plain, tr("%n row(s) exported to %1", nullptr, count).arg(path));
    });
    tellProgress(0);
    m_export->start();
}

void TableMenu::tellProgress(int rows)
{
    m_notice.tell(NoticeTone::Plain, tr("Exporting: %n row(s) so far. Dismiss this to stop.", nullptr, rows));
}

void TableMenu::stop()
{
    if (!m_export)
        return;
    m_export->stop();
    m_export->deleteLater();
    m_export = nullptr;
}

/// The selected rows where there are several, else what the list shows.
void TableMenu::print()
{
    auto rows = m_table.selectedCells();
    if (rows.size() <= 2) {
        const auto columns = m_table.columnsInOrder();
        rows.resize(1);
        const int count = std::min(m_model.rowCount(), table_print::mostRows);
        for (int row = 0; row < count; ++row) {
            QStringList& cells = rows.emplace_back();
            for (const int column : columns)
                cells.append(m_model.exactText(row, column));
        }
    }
    table_print::ask(m_listName, rows, this);
}

void TableMenu::retranslate()
{
    setToolTip(tr("Columns, copy, export, print"));
    setAccessibleName(tr("Columns, copy, export, print"));
    m_columns->setTitle(tr("Columns"));
    m_copy->setText(
        tr("Copy the selected rows") + u'\t' + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    m_exportAction->setText(tr("Export…"));
    m_print->setText(tr("Print…"));
}

void TableMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

} // namespace vigie::ui
