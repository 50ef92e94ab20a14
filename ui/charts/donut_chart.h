#pragma once

#include "ui/charts/chart.h"

namespace vigie::ui {

/// The parts of a whole as a ring, with the whole in its middle and the parts named beside it. Parts are no states:
/// they are shades of one colour.
class DonutChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    QSize minimumSizeHint() const override { return {240, std::max(120, count() * 22 + 2 * inset)}; }

protected:
    void paintChart(QPainter& painter, const QRectF& area, int picked) const override;
    int pointAt(const QPointF& place, const QRectF& area) const override;
    QPointF anchorOf(int index, const QRectF& area) const override;
    /// Its share of the whole.
    QString detailOf(int index) const override;

private:
    QRectF ring(const QRectF& area) const;
    QRectF legendRow(int index, const QRectF& area) const;
    QColor shade(int index) const;
    void paintRing(QPainter& painter, const QRectF& ring, int picked) const;
    void paintLegend(QPainter& painter, const QRectF& area, int picked) const;
};

} // namespace vigie::ui
