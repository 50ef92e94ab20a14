#pragma once

#include "ui/charts/chart_point.h"

#include <vector>

/// A chart's values as comma-separated text (RFC 4180).
namespace vigie::ui::chart_csv {

/// Numbers are written with a point, whatever the language: programs read them.
QString text(const ChartWords& words, const std::vector<ChartPoint>& points, QChar separator = u',');

} // namespace vigie::ui::chart_csv
