#include "ui/shell/search_button.h"

#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

namespace {

constexpr int usualWidth = 312;
constexpr int leastWidth = 168;
constexpr int padding = 10;
constexpr int glyphSize = 16;

} // namespace

SearchButton::SearchButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SearchButton::setKeys(const QString& keys)
{
    m_keys = keys;
    update();
}

QSize SearchButton::sizeHint() const
{
    return {usualWidth, painting::controlHeight};
}

QSize SearchButton::minimumSizeHint() const
{
    return {leastWidth, painting::controlHeight};
}

void SearchButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), painting::controlRadius, underMouse() ? tokens.lineSoft : tokens.bg,
        hasFocus() ? tokens.accent : tokens.line, hasFocus() ? 2 : 1);
    paintGlyph(
        painter, Glyph::Search, QRectF(padding, (height() - glyphSize) / 2.0, glyphSize, glyphSize), tokens.text2);
    QRect room = rect().adjusted(padding + glyphSize + 8, 0, -6, 0);
    room.setRight(painting::keyCap(painter, room, room.right() + 1, m_keys, tokens) - 8);
    painter.setFont(textFont());
    painter.setPen(tokens.text2);
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace vigie::ui
