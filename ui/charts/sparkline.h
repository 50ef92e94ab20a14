#pragma once

#include "ui/charts/chart.h"

namespace vigie::ui {

/// How a figure came to be what it is: a small line without axes.
class Sparkline : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    QSize sizeHint() const override { return {120, 40}; }
    QSize minimumSizeHint() const override { return {60, 36}; }

protected:
    void paintChart(QPainter& painter, const QRectF& area, int picked) const override;
    int pointAt(const QPointF& place, const QRectF& area) const override;
    QPointF anchorOf(int index, const QRectF& area) const override;
};

} // namespace vigie::ui
