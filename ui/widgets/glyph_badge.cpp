#include "ui/widgets/glyph_badge.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

namespace {

constexpr int badgeSize = 48;
constexpr int glyphSize = 22;

} // namespace

GlyphBadge::GlyphBadge(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(badgeSize, badgeSize);
}

void GlyphBadge::setGlyph(Glyph glyph, bool isBad)
{
    m_glyph = glyph;
    m_isBad = isBad;
    update();
}

void GlyphBadge::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), badgeSize / 2.0, m_isBad ? tokens.badSoft : tokens.accentSoft, {});
    QRectF place(0, 0, glyphSize, glyphSize);
    place.moveCenter(QRectF(rect()).center());
    paintGlyph(painter, m_glyph, place, m_isBad ? tokens.badText : tokens.accentText);
}

} // namespace vigie::ui
