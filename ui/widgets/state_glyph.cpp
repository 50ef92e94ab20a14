#include "ui/widgets/state_glyph.h"

#include "ui/theme/vigie_style.h"

#include <QPainter>

namespace vigie::ui {

namespace {

constexpr int glyphSize = 16;

} // namespace

StateGlyph::StateGlyph(Glyph glyph, Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_tone(tone)
{
    setFixedSize(glyphSize, glyphSize);
}

void StateGlyph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintGlyph(painter, m_glyph, rect(), colorsOf(m_tone, VigieStyle::tokensOf(this)).text);
}

} // namespace vigie::ui
