#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_table_base.h"
#include "ui/widgets/record_table_view.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

// The half of RecordTableView that lets one write in a cell.
namespace vigie::ui {

QModelIndex RecordTableView::firstWritable(int row) const
{
    for (const int column : columnsInOrder()) {
        const auto index = m_records->index(row, column);
        if (!isColumnHidden(column) && index.flags().testFlag(Qt::ItemIsEditable))
            return index;
    }
    return {};
}

bool RecordTableView::canWriteInPlace() const
{
    return currentIndex().isValid() && firstWritable(currentIndex().row()).isValid();
}

void RecordTableView::writeInPlace()
{
    if (!currentIndex().isValid())
        return;
    const auto at = currentIndex();
    const bool isGood = at.flags().testFlag(Qt::ItemIsEditable) && !isColumnHidden(at.column());
    const auto index = isGood ? at : firstWritable(at.row());
    if (index.isValid())
        write(index);
}

bool RecordTableView::writeAgain(std::int64_t id, int column, const QString& text, const QString& complaint)
{
    const int row = m_records->rowOf(id);
    if (row < 0 || m_writingAt.isValid() || !m_records->choicesAt(column).empty())
        return false;
    const auto index = m_records->index(row, column);
    scrollTo(index);
    write(index);
    auto* const editor = static_cast<QLineEdit*>(indexWidget(index));
    if (!editor)
        return false;
    editor->setText(text);
    static_cast<RecordDelegate*>(itemDelegate())->complain(index, complaint);
    return true;
}

bool RecordTableView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool isWritable = index.flags().testFlag(Qt::ItemIsEditable) && !m_writingAt.isValid();
    if (!isWritable)
        return QTableView::edit(index, trigger, event);
    // A click on one of several selects it, and does not write in it yet.
    if (trigger == SelectedClicked && selectedIds().size() != 1)
        return false;
    if (m_records->choicesAt(index.column()).empty())
        return QTableView::edit(index, trigger, event);
    // A click on a state is more often meant for the row: choices open by the keyboard and the menu.
    if (trigger == AllEditTriggers)
        choose(index);
    return false;
}

void RecordTableView::began(const QModelIndex& index)
{
    m_writingAt = index;
    m_records->beginWriting(index.row());
}

void RecordTableView::write(const QModelIndex& index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    edit(index, AllEditTriggers, nullptr);
}

/// What the cell can be, in a menu on it; what it is now is marked.
void RecordTableView::choose(const QModelIndex& index)
{
    m_records->beginWriting(index.row());
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("cellChoices"));
    const QString now = index.data(Qt::EditRole).toString();
    for (const auto& choice : m_records->choicesAt(index.column())) {
        auto* const action = menu->addAction(choice.word);
        action->setCheckable(true);
        action->setChecked(choice.code == now);
        connect(action, &QAction::triggered, this,
            [this, at = QPersistentModelIndex(index), code = choice.code] { m_records->setData(at, code); });
        if (choice.code == now)
            menu->setActiveAction(action);
    }
    menu->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void RecordTableView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QPersistentModelIndex at = std::exchange(m_writingAt, QPersistentModelIndex());
    const bool isStep = hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::EditPreviousItem;
    QTableView::closeEditor(editor, isStep ? QAbstractItemDelegate::NoHint : hint);
    if (isStep && at.isValid())
        writeBeside(at, hint == QAbstractItemDelegate::EditNextItem ? 1 : -1);
}

/// The next cell of the row that can be written, as one sees them; past the last one has written the row.
void RecordTableView::writeBeside(const QModelIndex& index, int step)
{
    auto columns = columnsInOrder();
    if (step < 0)
        std::reverse(columns.begin(), columns.end());
    for (auto next = std::find(columns.begin(), columns.end(), index.column()); next != columns.end(); ++next) {
        const auto beside = m_records->index(index.row(), *next);
        const bool isNext = beside != index && !isColumnHidden(*next) && beside.flags().testFlag(Qt::ItemIsEditable);
        if (isNext)
            return write(beside);
    }
}

} // namespace vigie::ui
