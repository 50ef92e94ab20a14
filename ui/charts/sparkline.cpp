#include "ui/charts/sparkline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

constexpr qreal lineWidth = 1.5;
constexpr qreal dotRadius = 3;

} // namespace

void Sparkline::paintChart(QPainter& painter, const QRectF& area, int picked) const
{
    QPolygonF line;
    for (int i = 0; i < count(); ++i)
        line.append(anchorOf(i, area));
    painter.setPen(QPen(tokens().accent, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    if (picked < 0)
        return;
    painter.setBrush(tokens().surface);
    painter.drawEllipse(line[picked], dotRadius, dotRadius);
}

int Sparkline::pointAt(const QPointF& place, const QRectF& area) const
{
    if (count() == 0 || !rect().contains(place.toPoint()))
        return -1;
    const double at = (place.x() - area.left()) / std::max(1.0, area.width()) * (count() - 1);
    return std::clamp(static_cast<int>(std::lround(at)), 0, count() - 1);
}

QPointF Sparkline::anchorOf(int index, const QRectF& area) const
{
    const QRectF inner = area.adjusted(1, dotRadius, -1, -dotRadius);
    const double x = count() < 2 ? inner.center().x() : inner.left() + inner.width() * index / (count() - 1);
    const double top = std::max(1e-9, highest());
    return {x, inner.bottom() - point(index).value / top * inner.height()};
}

} // namespace vigie::ui
