#include "ui/widgets/record_delegate.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/cell_complaint.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/record_table_base.h"
#include "ui/widgets/record_table_view.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace vigie::ui {

RecordDelegate::RecordDelegate(RecordTableView* view)
    : QStyledItemDelegate(view)
    , m_view(view)
    , m_complaint(new CellComplaint(view->viewport()))
{
}

const RecordTableBase& RecordDelegate::records() const
{
    return *static_cast<const RecordTableBase*>(m_view->model());
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = VigieStyle::tokensOf(m_view);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = m_view->hoveredRow() == index.row();
    const bool isCurrent = m_view->currentIndex().row() == index.row() && m_view->hasFocus();
    const bool isCell = isCurrent && m_view->currentIndex().column() == index.column();
    const QRect rect = option.rect;
    painter->save();
    painter->fillRect(rect,
        isSelected      ? tokens.selection
            : isHovered ? (tokens.isDark ? tokens.raised : tokens.side)
                        : tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.lineSoft);
    painter->setFont(textFont());
    if (index.column() == 0) {
        if (isCurrent)
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), tokens.accent);
        cells::tick(*painter, rect, isSelected, isHovered, tokens);
    } else if (!static_cast<const RecordTableBase*>(index.model())->isLoaded(index.row()))
        cells::coming(*painter, rect.adjusted(cells::padding, 0, -cells::padding, -1), tokens);
    else
        paintCell(*painter, rect.adjusted(cells::padding, 0, -cells::padding, -1), index, tokens);
    // Whoever walks along a row sees which of its cells F2 would write in.
    if (isCell && index.flags().testFlag(Qt::ItemIsEditable))
        painting::box(*painter, QRectF(rect).adjusted(4, 4, -4, -5), painting::controlRadius, {}, tokens.accent);
    painter->restore();
}

bool RecordDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), hint(index, option.rect.width() - 2 * cells::padding), view);
    return true;
}

/// Text that does not fit is told in full.
QString RecordDelegate::hint(const QModelIndex& index, int room) const
{
    const QString text = index.data().toString();
    return QFontMetrics(textFont()).horizontalAdvance(text) > room ? text : QString();
}

} // namespace vigie::ui
