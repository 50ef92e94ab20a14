#include "ui/shell/nav_button.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QHelpEvent>
#include <QToolTip>

namespace vigie::ui {

namespace {

constexpr int buttonHeight = 32;
constexpr int glyphSize = 16;
constexpr int padding = 10;
constexpr int compactPadding = 14;
constexpr int dotSize = 8;

} // namespace

NavButton::NavButton(Glyph glyph, QWidget* parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setCount(const QString& count)
{
    m_count = count;
    update();
}

void NavButton::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    update();
}

void NavButton::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    setAccessibleDescription(isMarked ? tr("Something new") : QString());
    update();
}

bool NavButton::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const QString words = m_count.isEmpty() ? text() : text() + QStringLiteral(" · ") + m_count;
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_isCompact ? words : QString(), this);
        return true;
    }
    return QAbstractButton::event(event);
}

QSize NavButton::sizeHint() const
{
    return {160, buttonHeight};
}

void NavButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const QColor ground = isChecked() ? tokens.accentSoft : underMouse() ? tokens.lineSoft : QColor();
    painting::box(painter, rect(), painting::controlRadius, ground, hasFocus() ? tokens.accent : QColor(), 2);
    const QColor color = isChecked() ? tokens.accentText : tokens.text;
    const int left = m_isCompact ? compactPadding : padding;
    paintGlyph(painter, m_glyph, QRectF(left, (height() - glyphSize) / 2.0, glyphSize, glyphSize), color);
    if (m_isMarked)
        painting::box(painter, QRectF(left + glyphSize - 4, (height() - glyphSize) / 2.0 - 3, dotSize, dotSize),
            dotSize / 2.0, tokens.warn, tokens.side, 1.5);
    if (m_isCompact)
        return;
    painter.setFont(textFont(TextSize::Base, QFont::Medium));
    painter.setPen(color);
    const QRect room = rect().adjusted(padding + glyphSize + padding, 0, -padding, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(textFont(TextSize::Secondary));
    painter.setPen(isChecked() ? tokens.accentText : tokens.text2);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_count);
}

} // namespace vigie::ui
