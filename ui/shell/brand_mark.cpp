#include "ui/shell/brand_mark.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

BrandMark::BrandMark(int size, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void BrandMark::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), width() / 4.0, tokens.accent, {});
    QFont font = textFont(TextSize::Base, QFont::Bold);
    font.setPixelSize(width() / 2);
    painter.setFont(font);
    painter.setPen(tokens.onAccent);
    painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("V"));
}

} // namespace vigie::ui
