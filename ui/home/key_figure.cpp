#include "ui/home/key_figure.h"

#include "ui/charts/sparkline.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14;
constexpr int glyphSize = 16;
constexpr int labelHeight = 20;
constexpr int numberHeight = 32;
constexpr int changeHeight = 18;
constexpr int arrowSize = 12;
constexpr int lineHeight = 40;

void elided(QPainter& painter, const QRect& rect, const QString& text)
{
    painter.drawText(
        rect, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

KeyFigure::KeyFigure(QWidget* parent)
    : QWidget(parent)
    , m_line(new Sparkline(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyFigure::tell(const KeyFigureWords& words)
{
    m_words = words;
    const QString direction = words.change.isEmpty() ? QString() : words.isUp ? tr("up %1") : tr("down %1");
    const QString change = direction.isEmpty() ? QString() : direction.arg(words.change);
    QStringList parts{words.number, change, words.aside};
    parts.removeAll(QString());
    setAccessibleName(words.label);
    setAccessibleDescription(parts.join(u", "_s));
    setToolTip(parts.join(u" · "_s));
    update();
}

void KeyFigure::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), painting::cardRadius, tokens.surface, tokens.line);
    QRect line(margin, 12, width() - 2 * margin, labelHeight);
    painter.setFont(textFont());
    painter.setPen(tokens.text2);
    // The word says it; the drawing is there where there is room for both.
    const int forGlyph = glyphSize + 6;
    const bool hasRoom = painter.fontMetrics().horizontalAdvance(m_words.label) + forGlyph <= line.width();
    if (hasRoom)
        paintGlyph(painter, m_words.glyph, QRectF(line.left(), line.top() + 2, glyphSize, glyphSize), tokens.text2);
    elided(painter, line.adjusted(hasRoom ? forGlyph : 0, 0, 0, 0), m_words.label);
    line = QRect(line.left(), line.bottom() + 1, line.width(), numberHeight);
    painter.setFont(textFont(TextSize::Figure, QFont::DemiBold));
    painter.setPen(tokens.text);
    elided(painter, line, m_words.number);
    paintChange(painter, QRect(line.left(), line.bottom() + 1, line.width(), changeHeight));
}

void KeyFigure::paintChange(QPainter& painter, const QRect& line) const
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QRect rest = line;
    painter.setFont(textFont(TextSize::Secondary, QFont::Medium));
    if (!m_words.change.isEmpty()) {
        const QColor color = colorsOf(m_words.tone, tokens).text;
        paintGlyph(painter, m_words.isUp ? Glyph::UpRight : Glyph::DownRight,
            QRectF(rest.left(), rest.top() + (changeHeight - arrowSize) / 2.0, arrowSize, arrowSize), color);
        rest.adjust(arrowSize + 3, 0, 0, 0);
        painter.setPen(color);
        elided(painter, rest, m_words.change);
        rest.adjust(painter.fontMetrics().horizontalAdvance(m_words.change) + 6, 0, 0, 0);
    }
    painter.setFont(textFont(TextSize::Secondary));
    painter.setPen(tokens.text2);
    if (painter.fontMetrics().horizontalAdvance(m_words.aside) <= rest.width()) // half of it would mislead
        elided(painter, rest, m_words.aside);
}

void KeyFigure::resizeEvent(QResizeEvent*)
{
    m_line->setGeometry(margin - 6, height() - lineHeight - 6, width() - 2 * margin + 12, lineHeight);
}

} // namespace vigie::ui
