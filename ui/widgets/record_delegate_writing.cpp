#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/cell_complaint.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_table_base.h"
#include "ui/widgets/record_table_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

// The half of RecordDelegate that lets one write in a cell.
namespace vigie::ui {

namespace {

constexpr int narrowest = 160;
constexpr int inset = 4;

QLineEdit* line(QWidget* editor)
{
    return static_cast<QLineEdit*>(editor);
}

} // namespace

QWidget* RecordDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    if (!records().choicesAt(index.column()).empty())
        return nullptr; // the table offers them in a menu
    m_view->began(index);
    auto* const edit = new QLineEdit(parent);
    edit->setObjectName(QStringLiteral("cellEditor"));
    edit->setAccessibleName(m_view->model()->headerData(index.column(), Qt::Horizontal).toString());
    edit->setText(index.data(Qt::EditRole).toString());
    edit->selectAll();
    connect(edit, &QLineEdit::textEdited, m_complaint, &QWidget::hide);
    connect(edit, &QLineEdit::textEdited, edit, [edit] { VigieStyle::setWrong(edit, false); });
    return edit;
}

/// What one is writing is not replaced when the record changes by other hands: it was filled in at the beginning.
void RecordDelegate::setEditorData(QWidget*, const QModelIndex&) const { }

void RecordDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, line(editor)->text(), Qt::EditRole);
}

/// As wide as its cell, or wider where that is too narrow to write in.
void RecordDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int wide = std::max(option.rect.width() - 2 * inset, narrowest);
    const int left = std::min(option.rect.left() + inset, m_view->viewport()->width() - wide - inset);
    const int top = option.rect.top() + (option.rect.height() - painting::controlHeight) / 2;
    editor->setGeometry(left, top, wide, painting::controlHeight);
    m_complaint->showAt(editor->geometry(), m_complaint->sentence());
}

void RecordDelegate::destroyEditor(QWidget* editor, const QModelIndex& index) const
{
    m_complaint->hide();
    QStyledItemDelegate::destroyEditor(editor, index);
}

void RecordDelegate::complain(const QModelIndex& index, const QString& sentence) const
{
    QWidget* const editor = m_view->indexWidget(index);
    if (!editor)
        return;
    VigieStyle::setWrong(editor, true);
    editor->setAccessibleDescription(sentence);
    m_complaint->showAt(editor->geometry(), sentence);
}

QString RecordDelegate::complaint() const
{
    return m_complaint->sentence();
}

bool RecordDelegate::isAccepted(QWidget* editor) const
{
    const QModelIndex index = m_view->writingAt();
    const QString sentence = index.isValid() ? records().complaintAbout(index, line(editor)->text()) : QString();
    if (!sentence.isEmpty())
        complain(index, sentence);
    return sentence.isEmpty();
}

void RecordDelegate::leave(QWidget* editor, EndEditHint hint)
{
    if (!isAccepted(editor))
        return;
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor, hint);
}

bool RecordDelegate::takeKey(QWidget* editor, const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        leave(editor, NoHint);
        return true;
    case Qt::Key_Tab:
        leave(editor, EditNextItem);
        return true;
    case Qt::Key_Backtab:
        leave(editor, EditPreviousItem);
        return true;
    case Qt::Key_Escape:
        Q_EMIT closeEditor(editor, RevertModelCache);
        return true;
    default:
        return false;
    }
}

bool RecordDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* const editor = qobject_cast<QWidget*>(watched);
    if (!editor)
        return false;
    if (event->type() == QEvent::KeyPress)
        return takeKey(editor, *static_cast<QKeyEvent*>(event));
    // The window's keys (Escape to go back, say) are the field's while one writes.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    // Elsewhere in the window: what one wrote is taken. Another window, or a menu: one comes back.
    const bool isLeft = event->type() == QEvent::FocusOut && editor->isVisible() && !QApplication::activePopupWidget()
        && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason;
    if (isLeft)
        leave(editor, NoHint);
    return false;
}

} // namespace vigie::ui
