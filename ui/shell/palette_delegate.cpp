#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_model.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

namespace {

constexpr int rowHeight = 36;
constexpr int headHeight = 28;
constexpr int margin = 8;
constexpr int padding = 12;
constexpr int glyphSize = 16;
constexpr int gap = 12;

const PaletteModel& modelOf(const QModelIndex& index)
{
    return *static_cast<const PaletteModel*>(index.model());
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = VigieStyle::tokensOf(option.widget);
    const PaletteEntry* const entry = modelOf(index).at(index.row());
    QRect room = option.rect.adjusted(margin + padding, 0, -margin - padding, 0);
    if (!entry) {
        painter->setFont(textFont(TextSize::Secondary, QFont::Medium));
        painter->setPen(tokens.text2);
        painter->drawText(room.adjusted(0, 4, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        return;
    }
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen)
        painting::box(*painter, option.rect.adjusted(margin, 1, -margin, -1), painting::controlRadius,
            tokens.accentSoft, tokens.isDark ? tokens.accent : QColor());
    const QColor ink = isChosen ? tokens.accentText : tokens.text2;
    paintGlyph(*painter, entry->glyph,
        QRectF(room.left(), room.center().y() - glyphSize / 2.0 + 0.5, glyphSize, glyphSize), ink);
    room.setLeft(room.left() + glyphSize + gap);
    if (!entry->keys.isEmpty())
        room.setRight(painting::keyCap(*painter, room, room.right() + 1, entry->keys, tokens) - gap);
    painter->setFont(textFont(TextSize::Base, QFont::Medium));
    painter->setPen(isChosen ? tokens.accentText : tokens.text);
    const QFontMetrics metrics = painter->fontMetrics();
    const QString title = metrics.elidedText(entry->title, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, title);
    room.setLeft(room.left() + metrics.horizontalAdvance(title) + padding);
    if (room.width() < 2 * padding)
        return;
    painter->setFont(textFont(TextSize::Secondary));
    painter->setPen(ink);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(entry->detail, Qt::ElideRight, room.width()));
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {option.rect.width(), modelOf(index).at(index.row()) ? rowHeight : headHeight};
}

} // namespace vigie::ui
