#include "ui/widgets/score_ring.h"

#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QLocale>
#include <QPainter>

namespace vigie::ui {

namespace {

constexpr int ringSize = 64;
constexpr qreal ringWidth = 5;

} // namespace

ScoreRing::ScoreRing(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(ringSize, ringSize);
}

void ScoreRing::setScore(int score)
{
    m_score = std::clamp(score, 0, 100);
    setAccessibleName(QLocale().toString(m_score));
    update();
}

void ScoreRing::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(ringWidth / 2, ringWidth / 2, -ringWidth / 2, -ringWidth / 2);
    painter.setPen(QPen(tokens.isDark ? tokens.line : tokens.lineSoft, ringWidth));
    painter.drawEllipse(ring);
    constexpr int sixteenths = 16; // of a degree, counted against the clock from three o'clock
    painter.setPen(QPen(tokens.accent, ringWidth, Qt::SolidLine, Qt::RoundCap));
    if (m_score > 0)
        painter.drawArc(ring, 90 * sixteenths, -m_score * 360 * sixteenths / 100);
    painter.setFont(textFont(TextSize::Title, QFont::DemiBold));
    painter.setPen(tokens.text);
    painter.drawText(rect(), Qt::AlignCenter, QLocale().toString(m_score));
}

} // namespace vigie::ui
