#include "ui/charts/chart_tip.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 10;
constexpr int lineHeight = 18;
constexpr int gap = 10;
constexpr int unitGap = 5;

QFont labelFont()
{
    return textFont(TextSize::Secondary);
}

QFont numberFont()
{
    return textFont(TextSize::Base, QFont::DemiBold);
}

} // namespace

ChartTip::ChartTip(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

QString ChartTip::secondLine() const
{
    return m_words.detail.isEmpty() ? m_words.unit : m_words.unit + u" · "_s + m_words.detail;
}

QSize ChartTip::wanted() const
{
    const QFontMetrics small(labelFont());
    const int second = QFontMetrics(numberFont()).horizontalAdvance(m_words.number) + unitGap
        + small.horizontalAdvance(secondLine());
    const int width
        = std::max({second, small.horizontalAdvance(m_words.label), small.horizontalAdvance(m_words.below)});
    const int lines = m_words.below.isEmpty() ? 2 : 3;
    return {width + 2 * padding + 1, lines * lineHeight + padding + 6};
}

void ChartTip::tell(const TipWords& words, const QPoint& place)
{
    m_words = words;
    const QSize size = wanted();
    const QRect room = parentWidget()->rect();
    const bool hasRoomAbove = place.y() - gap - size.height() >= room.top();
    const int x = std::clamp(
        place.x() - size.width() / 2, room.left() + 4, std::max(room.left() + 4, room.right() - 4 - size.width()));
    setGeometry(QRect(QPoint(x, hasRoomAbove ? place.y() - gap - size.height() : place.y() + gap), size));
    raise();
    show();
    update();
}

void ChartTip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), painting::controlRadius, tokens.raised, tokens.line);
    QRect line(padding, padding / 2 + 2, width() - 2 * padding, lineHeight);
    painter.setFont(labelFont());
    painter.setPen(tokens.text2);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_words.label);
    line.translate(0, lineHeight);
    painter.setFont(numberFont());
    painter.setPen(tokens.text);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_words.number);
    const int after = QFontMetrics(numberFont()).horizontalAdvance(m_words.number) + unitGap;
    painter.setFont(labelFont());
    painter.setPen(tokens.text2);
    painter.drawText(line.adjusted(after, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, secondLine());
    line.translate(0, lineHeight);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_words.below);
}

} // namespace vigie::ui
