#include "ui/charts/donut_chart.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"

#include <QLineF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

constexpr double ringShare = 0.38; // of the width
constexpr double widestRing = 420;
constexpr double widestLegend = 420;
constexpr double gap = 24;
constexpr double swatch = 10;
constexpr int numberGap = 10;
constexpr double mostRowHeight = 32;
constexpr int sixteenths = 16; // of a degree, counted against the clock from three o'clock
constexpr int fullCircle = 360 * sixteenths;
constexpr int top = 90 * sixteenths;
constexpr int between = 20; // sixteenths of a degree, so that neighbours of like shade stay apart

double thicknessOf(const QRectF& ring)
{
    return std::max(12.0, ring.width() * 0.14);
}

} // namespace

QRectF DonutChart::ring(const QRectF& area) const
{
    const double size = std::min({area.height(), area.width() * ringShare, widestRing});
    // Where there is more room than both need, they stand in its middle.
    const double spare = std::max(0.0, area.width() - size - gap - widestLegend);
    return {area.left() + spare / 2, area.center().y() - size / 2, size, size};
}

QRectF DonutChart::legendRow(int index, const QRectF& area) const
{
    const double left = ring(area).right() + gap;
    const double height = std::min(mostRowHeight, area.height() / std::max(1, count()));
    const double first = area.center().y() - height * count() / 2;
    return {left, first + height * index, std::clamp(area.right() - left, 0.0, widestLegend), height};
}

QColor DonutChart::shade(int index) const
{
    // The last and lightest keeps a quarter of the colour.
    const double share = count() < 2 ? 0 : 0.75 * index / (count() - 1);
    const QColor strong = tokens().accent;
    const QColor weak = tokens().surface;
    const auto blend = [share](int a, int b) { return static_cast<int>(std::lround(a * (1 - share) + b * share)); };
    return {blend(strong.red(), weak.red()), blend(strong.green(), weak.green()), blend(strong.blue(), weak.blue())};
}

void DonutChart::paintChart(QPainter& painter, const QRectF& area, int picked) const
{
    paintRing(painter, ring(area), picked);
    paintLegend(painter, area, picked);
}

void DonutChart::paintRing(QPainter& painter, const QRectF& ring, int picked) const
{
    const double thickness = thicknessOf(ring);
    int begin = top;
    double sum = 0;
    for (int i = 0; i < count(); ++i) {
        sum += point(i).value;
        const int end = top - static_cast<int>(std::lround(fullCircle * sum / total()));
        const double width = i == picked ? thickness : thickness - 4;
        const QRectF arc = ring.adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2);
        painter.setPen(QPen(shade(i), width, Qt::SolidLine, Qt::FlatCap));
        const int length = begin - end > 2 * between ? begin - end - between : begin - end;
        painter.drawArc(arc, begin, -length);
        begin = end;
    }
    painter.setPen(tokens().text);
    painter.setFont(textFont(TextSize::Headline, QFont::DemiBold));
    const bool hasRoom = ring.width() >= 110;
    const QRectF number = hasRoom ? ring.adjusted(0, 0, 0, -16) : ring;
    painter.drawText(number, Qt::AlignCenter, numberText(total()));
    painter.setFont(textFont(TextSize::Secondary));
    painter.setPen(tokens().text2);
    if (hasRoom)
        painter.drawText(ring.adjusted(0, 28, 0, 0), Qt::AlignCenter, words().value);
}

void DonutChart::paintLegend(QPainter& painter, const QRectF& area, int picked) const
{
    const QFontMetrics metrics(textFont());
    int numbers = 0;
    for (const auto& one : points())
        numbers = std::max(numbers, metrics.horizontalAdvance(numberText(one.value)));
    int shares = 0;
    for (int i = 0; i < count(); ++i)
        shares = std::max(shares, metrics.horizontalAdvance(detailOf(i)));
    for (int i = 0; i < count(); ++i) {
        const QRectF row = legendRow(i, area);
        if (i == picked)
            painting::box(painter, row.adjusted(-6, 0, 3, 0), painting::controlRadius, tokens().lineSoft, {});
        painting::box(painter, QRectF(row.left(), row.center().y() - swatch / 2, swatch, swatch), 3, shade(i), {});
        painter.setFont(textFont());
        const QRectF room = row.adjusted(swatch + 8, 0, -shares - numberGap, 0);
        painter.setPen(tokens().text);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, numberText(point(i).value));
        const int forLabel = static_cast<int>(room.width()) - numbers - numberGap;
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(point(i).label, Qt::ElideRight, forLabel));
        painter.setPen(tokens().text2);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, detailOf(i));
    }
}

int DonutChart::pointAt(const QPointF& place, const QRectF& area) const
{
    for (int i = 0; i < count(); ++i) {
        if (legendRow(i, area).contains(place))
            return i;
    }
    const QRectF circle = ring(area);
    const QLineF spoke(circle.center(), place);
    const bool isOnRing
        = spoke.length() <= circle.width() / 2 && spoke.length() >= circle.width() / 2 - thicknessOf(circle);
    if (!isOnRing || total() <= 0)
        return -1;
    const double turned = std::fmod(450 - spoke.angle(), 360) / 360; // from the top, with the clock
    double sum = 0;
    for (int i = 0; i < count(); ++i) {
        sum += point(i).value;
        if (turned < sum / total())
            return i;
    }
    return count() - 1;
}

QPointF DonutChart::anchorOf(int index, const QRectF& area) const
{
    double sum = point(index).value / 2;
    for (int i = 0; i < index; ++i)
        sum += point(i).value;
    const QRectF circle = ring(area);
    QLineF spoke(circle.center(), circle.center() + QPointF((circle.width() - thicknessOf(circle)) / 2, 0));
    spoke.setAngle(90 - 360 * sum / std::max(1.0, total()));
    return spoke.p2();
}

QString DonutChart::detailOf(int index) const
{
    if (total() <= 0)
        return {};
    //: a share of a whole
    return tr("%1%").arg(QLocale().toString(100 * point(index).value / total(), 'f', 0));
}

} // namespace vigie::ui
