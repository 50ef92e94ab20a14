#include "ui/station/answer_panel.h"

#include "ui/station/station_words.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QAccessible>
#include <QPainter>
#include <QPainterPath>

namespace vigie::ui {

namespace {

constexpr qreal corner = 16;

/// A line of text as large as fits: names are of any length.
void drawLine(QPainter& painter, const QRectF& room, const QString& text, qreal pixels, QFont::Weight weight)
{
    QFont font = textFont(TextSize::Figure, weight);
    constexpr qreal smallest = 14;
    for (; pixels > smallest; pixels *= 0.9) {
        font.setPixelSize(static_cast<int>(pixels));
        if (QFontMetricsF(font).horizontalAdvance(text) <= room.width())
            break;
    }
    painter.setFont(font);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignHCenter | Qt::AlignVCenter, shown);
}

} // namespace

AnswerPanel::AnswerPanel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void AnswerPanel::showAnswer(const StationAnswer& answer)
{
    m_answer = answer;
    QStringList words{StationWords::headline(answer)};
    if (!answer.name.empty())
        words << QString::fromStdString(answer.name);
    words << StationWords::explanation(answer);
    setAccessibleName(words.join(QStringLiteral(". ")));
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    update();
}

void AnswerPanel::showIdle(const QString& words)
{
    m_answer.reset();
    m_idle = words;
    setAccessibleName(words);
    update();
}

void AnswerPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = VigieStyle::tokensOf(this);
    const auto tone = m_answer ? StationWords::tone(*m_answer) : Tone::Neutral;
    const auto colors = colorsOf(tone, tokens);
    // The ink of a state as its ground: the two have the same contrast the other way round.
    const QColor ground = m_answer ? colors.text : tokens.surface;
    const QColor ink = m_answer ? colors.soft : tokens.text2;
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.fillPath(shape, ground);
    if (!m_answer) {
        painter.setPen(tokens.line);
        painter.drawPath(shape);
    }
    painter.setPen(ink);
    const qreal unit = std::min(width() / 10.0, height() / 6.0);
    const qreal sign = 1.6 * unit;
    const bool isNamed = m_answer && !m_answer->name.empty();
    const qreal tall = !m_answer ? 3.0 : isNamed ? 5.0 : 4.1;
    const qreal top = (height() - tall * unit) / 2;
    paintGlyph(painter, m_answer ? StationWords::glyph(*m_answer) : Glyph::UserCheck,
        {(width() - sign) / 2, top, sign, sign}, ink);
    const QRectF line(24, 0, width() - 48.0, unit);
    const auto at = [&](qreal units) { return line.translated(0, top + units * unit); };
    if (!m_answer)
        return drawLine(painter, at(2.0), m_idle, 0.5 * unit, QFont::DemiBold);
    drawLine(painter, at(1.8), StationWords::headline(*m_answer), 0.95 * unit, QFont::Bold);
    if (isNamed)
        drawLine(painter, at(3.0), QString::fromStdString(m_answer->name), 0.7 * unit, QFont::DemiBold);
    drawLine(painter, at(isNamed ? 4.0 : 3.1), StationWords::explanation(*m_answer), 0.38 * unit, QFont::Normal);
}

} // namespace vigie::ui
