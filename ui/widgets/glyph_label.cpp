#include "ui/widgets/glyph_label.h"

#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace vigie::ui {

namespace {

constexpr int glyphSize = 14;
constexpr int gap = 8;

} // namespace

GlyphLabel::GlyphLabel(Glyph glyph, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_label(new QLabel(text, this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(glyphSize + gap, 0, 0, 0);
    layout->addWidget(m_label);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setText(m_label, TextSize::Base, QFont::Normal, ink::secondary);
}

void GlyphLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const qreal line = m_label->fontMetrics().height();
    paintGlyph(painter, m_glyph, QRectF(0, (line - glyphSize) / 2 + 1, glyphSize, glyphSize),
        VigieStyle::tokensOf(this).text2);
}

} // namespace vigie::ui
