#include "ui/events/day_badge.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QLocale>

namespace vigie::ui {

namespace {

constexpr int badgeSize = 44;
constexpr int numberHeight = 24;

} // namespace

DayBadge::DayBadge(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(badgeSize, badgeSize);
}

void DayBadge::show(const QDate& day, Tone tone)
{
    m_day = day;
    m_tone = tone;
    update();
}

void DayBadge::paintEvent(QPaintEvent*)
{
    const ToneColors colors = colorsOf(m_tone, VigieStyle::tokensOf(this));
    QPainter painter(this);
    painting::box(painter, rect(), painting::cardRadius, colors.soft, {});
    painter.setPen(colors.text);
    painter.setFont(textFont(TextSize::Title, QFont::DemiBold));
    painter.drawText(QRect(0, 4, badgeSize, numberHeight - 4), Qt::AlignCenter, QString::number(m_day.day()));
    painter.setFont(textFont(TextSize::Secondary));
    painter.drawText(QRect(0, numberHeight - 2, badgeSize, badgeSize - numberHeight - 2), Qt::AlignCenter,
        QLocale().toString(m_day, QStringLiteral("MMM")));
}

} // namespace vigie::ui
