#include "ui/home/activity_delegate.h"

#include "ui/home/activity_model.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

namespace {

constexpr int rowHeight = 48;
constexpr int margin = 16;
constexpr int badge = 28;
constexpr int glyphSize = 14;
constexpr int lineHeight = 18;

void elided(QPainter& painter, const QRect& rect, const QString& text)
{
    painter.drawText(
        rect, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Activity& item = static_cast<const ActivityModel*>(index.model())->at(index.row());
    const Tokens& tokens = VigieStyle::tokensOf(option.widget);
    const QRect ground = option.rect.adjusted(8, 2, -8, -2);
    const bool isOver = option.state.testFlag(QStyle::State_MouseOver);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painting::box(*painter, ground, painting::controlRadius, isOver ? tokens.lineSoft : QColor(),
        hasFocus ? tokens.accent : QColor(), 2);
    const ToneColors colors = colorsOf(item.tone, tokens);
    const QRectF sign(option.rect.left() + margin, ground.center().y() - badge / 2.0 + 0.5, badge, badge);
    painting::box(*painter, sign, painting::controlRadius, colors.soft, {});
    QRectF drawing(0, 0, glyphSize, glyphSize);
    drawing.moveCenter(sign.center());
    paintGlyph(*painter, item.glyph, drawing, colors.text);

    const int left = option.rect.left() + margin + badge + 10;
    QRect line(left, ground.center().y() - lineHeight + 1, option.rect.right() - margin - left, lineHeight);
    painter->setFont(textFont(TextSize::Secondary));
    painter->setPen(tokens.text2);
    const QString time = TimeText::brief(TimeText::localTime(item.at));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, time);
    const int forTime = painter->fontMetrics().horizontalAdvance(time) + 10;
    elided(*painter, line.translated(0, lineHeight), item.text);
    painter->setFont(textFont(TextSize::Base, QFont::Medium));
    painter->setPen(tokens.text);
    elided(*painter, line.adjusted(0, 0, -forTime, 0), item.title);
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), rowHeight};
}

} // namespace vigie::ui
