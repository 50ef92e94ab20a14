#include "ui/charts/bar_chart.h"

#include "ui/charts/chart_rows.h"
#include "ui/theme/style_painting.h"

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr double barShare = 0.36; // of its row
constexpr double thinnest = 8;
constexpr double thickest = 20;

} // namespace

QRectF BarChart::row(int index, const QRectF& area) const
{
    return chart_rows::row(area, index, count());
}

QRectF BarChart::track(int index, const QRectF& area) const
{
    const QRectF room = row(index, area);
    const double height = std::clamp(room.height() * barShare, thinnest, thickest);
    const auto columns = chart_rows::columns(*this, area);
    return {room.left() + columns.label, room.center().y() - height / 2,
        std::max(0.0, room.width() - columns.label - columns.number), height};
}

void BarChart::paintChart(QPainter& painter, const QRectF& area, int picked) const
{
    for (int i = 0; i < count(); ++i) {
        chart_rows::paint(painter, *this, area, i, i == picked);
        const QRectF ground = track(i, area);
        const double radius = ground.height() / 2;
        painting::box(painter, ground, radius, i == picked ? tokens().line : tokens().lineSoft, {});
        const double length = ground.width() * point(i).value / highest();
        if (point(i).value <= 0)
            continue;
        // A sliver would have no round ends: the least is a dot.
        QRectF bar = ground;
        bar.setWidth(std::max(length, ground.height()));
        painting::box(painter, bar, radius, solidOf(point(i).tone, tokens()), {});
    }
}

int BarChart::pointAt(const QPointF& place, const QRectF& area) const
{
    return chart_rows::rowAt(area, place, count());
}

QPointF BarChart::anchorOf(int index, const QRectF& area) const
{
    const QRectF ground = track(index, area);
    return {ground.left() + ground.width() * point(index).value / std::max(1.0, highest()), ground.top()};
}

} // namespace vigie::ui
