#include "ui/widgets/accent_swatch.h"

#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

namespace {

constexpr int discSize = 28;
constexpr QSize swatchSize(88, 72);

} // namespace

AccentSwatch::AccentSwatch(Accent accent, QWidget* parent)
    : QAbstractButton(parent)
    , m_accent(accent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize AccentSwatch::sizeHint() const
{
    return swatchSize;
}

void AccentSwatch::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    const Tokens own = withAccent(tokens, m_accent);
    QPainter painter(this);
    const QColor line = hasFocus() ? tokens.accent : isChecked() ? tokens.line : QColor();
    painting::box(
        painter, rect(), 8, isChecked() || underMouse() ? tokens.lineSoft : QColor(), line, hasFocus() ? 2 : 1);
    QRectF disc(0, 0, discSize, discSize);
    disc.moveCenter(QPointF(width() / 2.0, 12 + discSize / 2.0));
    painting::box(painter, disc, discSize / 2.0, own.accent, {});
    if (isChecked())
        paintGlyph(painter, Glyph::Check, disc.adjusted(6, 6, -6, -6), own.onAccent);
    painter.setFont(textFont(TextSize::Secondary, isChecked() ? QFont::Medium : QFont::Normal));
    painter.setPen(isChecked() ? tokens.text : tokens.text2);
    painter.drawText(QRect(0, 12 + discSize, width(), height() - discSize - 12), Qt::AlignCenter, text());
}

} // namespace vigie::ui
