#include "ui/widgets/chip.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QPainter>

namespace vigie::ui {

namespace {

constexpr int chipHeight = 28;
constexpr int chipPadding = 11;

} // namespace

Chip::Chip(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextSize::Secondary, QFont::Medium));
    return {metrics.horizontalAdvance(text()) + 2 * chipPadding, chipHeight};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const QColor rest = underMouse() ? tokens.lineSoft : QColor();
    const QColor edge = isChecked() ? tokens.accentSoft : tokens.line;
    painting::box(painter, rect(), chipHeight / 2.0, isChecked() ? tokens.accentSoft : rest,
        hasFocus() ? tokens.accent : edge, hasFocus() ? 2 : 1);
    painter.setFont(textFont(TextSize::Secondary, QFont::Medium));
    painter.setPen(isChecked() ? tokens.accentText : tokens.text2);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace vigie::ui
