#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/plot_frame.h"

namespace vigie::ui {

/// Values as columns side by side, each with the level of the period before as a dotted line.
class ColumnChart : public Chart {
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
    /// The room of one column, from the ground to the top.
    QRectF slot(int index, const QRectF& plot) const;
};

} // namespace vigie::ui
