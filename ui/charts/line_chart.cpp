#include "ui/charts/line_chart.h"

#include <QPainterPath>

#include <cmath>

namespace vigie::ui {

namespace {

constexpr qreal lineWidth = 2;
constexpr qreal dotRadius = 4;

} // namespace

PlotFrame LineChart::frame(const QRectF& area) const
{
    return {area, highest(), [this](double value) { return numberText(value); }};
}

double LineChart::xOf(int index, const QRectF& plot) const
{
    return count() < 2 ? plot.center().x() : plot.left() + plot.width() * index / (count() - 1);
}

void LineChart::paintChart(QPainter& painter, const QRectF& area, int picked) const
{
    const PlotFrame frame = this->frame(area);
    const QRectF& plot = frame.plot();
    frame.paint(painter, tokens());
    QPolygonF line;
    QPolygonF before;
    QStringList ticks;
    for (int i = 0; i < count(); ++i) {
        line.append({xOf(i, plot), frame.yOf(point(i).value)});
        if (point(i).before)
            before.append({xOf(i, plot), frame.yOf(*point(i).before)});
        ticks.append(point(i).tick.isEmpty() ? point(i).label : point(i).tick);
    }
    frame.paintLabels(painter, tokens(), ticks, [&](int i) { return xOf(i, plot); });
    QPolygonF ground = line;
    ground.append({line.back().x(), plot.bottom()});
    ground.append({line.front().x(), plot.bottom()});
    QPainterPath filled;
    filled.addPolygon(ground);
    painter.fillPath(filled, tokens().accentSoft);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(PlotFrame::dotted(tokens().text2));
    painter.drawPolyline(before);
    paintLine(painter, line);
    if (picked >= 0)
        paintPicked(painter, frame, picked);
}

/// What is not over yet is no fall: the way to it is only sketched.
void LineChart::paintLine(QPainter& painter, const QPolygonF& line) const
{
    QPen pen(tokens().accent, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    const bool isSketched = count() > 1 && point(count() - 1).isPartial;
    painter.drawPolyline(line.constData(), count() - (isSketched ? 1 : 0));
    if (count() == 1)
        painter.drawPoint(line.front());
    if (!isSketched)
        return;
    pen.setDashPattern({2, 2.5});
    painter.setPen(pen);
    painter.drawLine(line[count() - 2], line[count() - 1]);
}

void LineChart::paintPicked(QPainter& painter, const PlotFrame& frame, int picked) const
{
    const double x = xOf(picked, frame.plot());
    QPen crosshair(tokens().text3, 1, Qt::DashLine);
    painter.setPen(crosshair);
    painter.drawLine(QPointF(x, frame.plot().top()), QPointF(x, frame.plot().bottom()));
    painter.setBrush(tokens().surface);
    painter.setPen(QPen(tokens().accent, lineWidth));
    painter.drawEllipse(QPointF(x, frame.yOf(point(picked).value)), dotRadius, dotRadius);
}

int LineChart::pointAt(const QPointF& place, const QRectF& area) const
{
    const QRectF plot = frame(area).plot();
    const double half = count() < 2 ? plot.width() / 2 : plot.width() / (count() - 1) / 2;
    if (count() == 0 || place.x() < plot.left() - half || place.x() > plot.right() + half || place.y() < area.top())
        return -1;
    if (count() == 1)
        return 0;
    const double at = (place.x() - plot.left()) / plot.width() * (count() - 1);
    return std::clamp(static_cast<int>(std::lround(at)), 0, count() - 1);
}

QPointF LineChart::anchorOf(int index, const QRectF& area) const
{
    const PlotFrame frame = this->frame(area);
    return {xOf(index, frame.plot()), frame.yOf(point(index).value)};
}

} // namespace vigie::ui
