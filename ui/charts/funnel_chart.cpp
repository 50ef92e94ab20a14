#include "ui/charts/funnel_chart.h"

#include "ui/charts/chart_rows.h"

#include <QLocale>
#include <QPainterPath>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr double gap = 3; // between steps
constexpr double narrowest = 6;

} // namespace

QRectF FunnelChart::room(int index, const QRectF& area) const
{
    const auto columns = chart_rows::columns(*this, area);
    return chart_rows::row(area, index, count()).adjusted(columns.label, gap / 2, -columns.number, -gap / 2);
}

void FunnelChart::paintChart(QPainter& painter, const QRectF& area, int picked) const
{
    for (int i = 0; i < count(); ++i) {
        chart_rows::paint(painter, *this, area, i, i == picked);
        const QRectF place = room(i, area);
        const auto half
            = [&](int step) { return std::max(narrowest, place.width() * point(step).value / highest()) / 2; };
        const double above = half(i);
        const double below = std::min(above, half(std::min(i + 1, count() - 1)));
        const double middle = place.center().x();
        QPainterPath path;
        path.addPolygon(QPolygonF({{middle - above, place.top()}, {middle + above, place.top()},
            {middle + below, place.bottom()}, {middle - below, place.bottom()}}));
        path.closeSubpath();
        painter.fillPath(path, solidOf(point(i).tone, tokens()));
    }
}

int FunnelChart::pointAt(const QPointF& place, const QRectF& area) const
{
    return chart_rows::rowAt(area, place, count());
}

QPointF FunnelChart::anchorOf(int index, const QRectF& area) const
{
    const QRectF place = room(index, area);
    return {place.center().x(), place.top()};
}

QString FunnelChart::detailOf(int index) const
{
    if (index == 0 || point(index - 1).value <= 0)
        return {};
    //: of the step before, in a funnel
    return tr("%1% of \"%2\"")
        .arg(QLocale().toString(100 * point(index).value / point(index - 1).value, 'f', 0), point(index - 1).label);
}

} // namespace vigie::ui
