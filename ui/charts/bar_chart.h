#pragma once

#include "ui/charts/chart.h"

namespace vigie::ui {

/// Values as bars, one under the other, each with its label and its number.
class BarChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    QSize minimumSizeHint() const override { return {200, count() * 24 + 2 * inset}; }

protected:
    void paintChart(QPainter& painter, const QRectF& area, int picked) const override;
    int pointAt(const QPointF& place, const QRectF& area) const override;
    QPointF anchorOf(int index, const QRectF& area) const override;

private:
    QRectF row(int index, const QRectF& area) const;
    QRectF track(int index, const QRectF& area) const;
};

} // namespace vigie::ui
