#pragma once

#include "ui/charts/chart.h"

#include <QPainter>

/// What charts made of rows have in common: a label before, a number behind.
namespace vigie::ui::chart_rows {

struct Columns {
    double label = 0;
    double number = 0;
};

Columns columns(const Chart& chart, const QRectF& area);
QRectF row(const QRectF& area, int index, int count);
/// -1 outside.
int rowAt(const QRectF& area, const QPointF& place, int count);
/// A row's label, number and, when it is picked, its ground.
void paint(QPainter& painter, const Chart& chart, const QRectF& area, int index, bool isPicked);

} // namespace vigie::ui::chart_rows
