#include "ui/leads/lead_card_delegate.h"

#include "ui/leads/lead_columns.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/time_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace vigie::ui {

namespace {

constexpr int gap = 8; // between cards
constexpr int cardHeight = 92;
constexpr int padding = 12;
constexpr int scoreWidth = 96;
constexpr int badge = 22;

const LeadTableModel& modelOf(const QModelIndex& index)
{
    return *static_cast<const LeadTableModel*>(index.model());
}

QString wordsIn(const QModelIndex& index, LeadColumn column)
{
    return index.siblingAtColumn(static_cast<int>(column)).data().toString();
}

void paintOwner(QPainter& painter, const QRect& round, const QString& name, const Tokens& tokens)
{
    const ToneColors colors = colorsOf(Tone::Neutral, tokens);
    painting::box(painter, round, badge / 2.0, colors.soft, {});
    painter.setFont(textFont(TextSize::Secondary, QFont::Medium));
    painter.setPen(colors.text);
    painter.drawText(round, Qt::AlignCenter, initialsOf(name));
}

} // namespace

void LeadCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = VigieStyle::tokensOf(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isOver = option.state.testFlag(QStyle::State_MouseOver);
    const bool hasFocus = isSelected && option.widget && option.widget->hasFocus();
    painter->save();
    const QRect card = option.rect.adjusted(0, 0, 0, -gap);
    const QColor line = hasFocus ? tokens.accent : isOver || isSelected ? tokens.text3 : tokens.line;
    painting::box(
        *painter, card, painting::controlRadius, isSelected ? tokens.selection : tokens.raised, line, hasFocus ? 2 : 1);
    const QRect inside = card.adjusted(padding, padding - 2, -padding, -padding + 2);
    if (!modelOf(index).isLoaded(index.row())) {
        cells::coming(*painter, inside, tokens);
        painter->restore();
        return;
    }
    const Lead& lead = modelOf(index).record(index.row());
    const QString owner = wordsIn(index, LeadColumn::Owner);
    const int forOwner = owner.isEmpty() ? 0 : badge + gap;
    const QRect head(inside.left(), inside.top(), inside.width() - forOwner, lead.company.empty() ? 20 : 38);
    cells::twoLines(*painter, head, QString::fromStdString(lead.name), QString::fromStdString(lead.company), tokens);
    if (!owner.isEmpty())
        paintOwner(*painter, QRect(inside.right() - badge + 1, inside.top(), badge, badge), owner, tokens);
    painter->setFont(textFont(TextSize::Secondary));
    const QRect foot(inside.left(), inside.bottom() - 19, inside.width(), 20);
    const QString time = TimeText::brief(TimeText::localTime(lead.updatedAt));
    const int forTime = painter->fontMetrics().horizontalAdvance(time) + gap;
    cells::line(*painter, foot, time, tokens.text2, Qt::AlignRight);
    // A number has room for three digits, of which most have two: that much to the left, it stands under the name.
    const QRect room(foot.left() - 8, foot.top(), std::min(scoreWidth, foot.width() - forTime + 8), foot.height());
    cells::score(*painter, room, lead.fitScore, tokens);
    painter->restore();
}

QSize LeadCardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {1, cardHeight + gap}; // as wide as the view; of no width, the arrow keys would not find it
}

/// What has no room on the card.
bool LeadCardDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || !modelOf(index).isLoaded(index.row()))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    for (const auto column : {LeadColumn::Name, LeadColumn::Company, LeadColumn::Email, LeadColumn::Phone,
             LeadColumn::Owner, LeadColumn::Source, LeadColumn::Tags}) {
        if (const QString words = wordsIn(index, column); !words.isEmpty())
            lines.append(words);
    }
    QToolTip::showText(event->globalPos(), lines.join(u'\n'), view);
    return true;
}

} // namespace vigie::ui
