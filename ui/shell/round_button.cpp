#include "ui/shell/round_button.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/tone.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/initials.h"

namespace vigie::ui {

namespace {

constexpr int side = 32;
constexpr int glyphSize = 18;
constexpr int dotSize = 8;

} // namespace

RoundButton::RoundButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RoundButton::setInitials(const QString& name)
{
    m_letters = initialsOf(name);
    update();
}

void RoundButton::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    update();
}

QSize RoundButton::sizeHint() const
{
    return {side, side};
}

void RoundButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const bool isOver = isEnabled() && (underMouse() || isDown());
    const ToneColors colors = colorsOf(Tone::Violet, tokens);
    const QColor ground = m_glyph ? (isOver ? tokens.lineSoft : QColor()) : colors.soft;
    painting::box(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_glyph ? painting::controlRadius : side / 2.0,
        ground, hasFocus() ? tokens.accent : QColor(), 2);
    if (m_glyph) {
        QRectF drawing(0, 0, glyphSize, glyphSize);
        drawing.moveCenter(QRectF(rect()).center());
        paintGlyph(painter, *m_glyph, drawing, isEnabled() ? (isOver ? tokens.text : tokens.text2) : tokens.text3);
    } else {
        painter.setFont(textFont(TextSize::Secondary, QFont::DemiBold));
        painter.setPen(colors.text);
        painter.drawText(rect(), Qt::AlignCenter, m_letters);
    }
    if (m_isMarked)
        painting::box(painter, QRectF(width() - dotSize - 5, 5, dotSize, dotSize), dotSize / 2.0, tokens.accent,
            tokens.surface, 1.5);
}

} // namespace vigie::ui
