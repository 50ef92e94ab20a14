#pragma once

#include "ui/charts/chart.h"

namespace vigie::ui {

/// The steps of a way of which each keeps a part of the one before.
class FunnelChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    QSize minimumSizeHint() const override { return {200, count() * 28 + 2 * inset}; }

protected:
    void paintChart(QPainter& painter, const QRectF& area, int picked) const override;
    int pointAt(const QPointF& place, const QRectF& area) const override;
    QPointF anchorOf(int index, const QRectF& area) const override;
    /// How much of the step before has come this far.
    QString detailOf(int index) const override;

private:
    QRectF room(int index, const QRectF& area) const;
};

} // namespace vigie::ui
