#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/plot_frame.h"

namespace vigie::ui {

/// Values over time: a line over its area, and the period before as a dotted one.
class LineChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    void paintChart(QPainter& painter, const QRectF& area, int picked) const override;
    int pointAt(const QPointF& place, const QRectF& area) const override;
    QPointF anchorOf(int index, const QRectF& area) const override;

private:
    PlotFrame frame(const QRectF& area) const;
    double xOf(int index, const QRectF& plot) const;
    void paintLine(QPainter& painter, const QPolygonF& line) const;
    void paintPicked(QPainter& painter, const PlotFrame& frame, int picked) const;
};

} // namespace vigie::ui
