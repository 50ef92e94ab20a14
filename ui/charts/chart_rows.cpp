#include "ui/charts/chart_rows.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <algorithm>

namespace vigie::ui::chart_rows {

namespace {

constexpr int gap = 16;
constexpr double mostForLabels = 0.4;

} // namespace

Columns columns(const Chart& chart, const QRectF& area)
{
    const QFontMetrics metrics(textFont());
    Columns out;
    for (const auto& point : chart.points()) {
        out.label = std::max<double>(out.label, metrics.horizontalAdvance(point.label) + gap);
        out.number = std::max<double>(out.number, metrics.horizontalAdvance(chart.numberText(point.value)) + gap);
    }
    out.label = std::min(out.label, area.width() * mostForLabels);
    return out;
}

QRectF row(const QRectF& area, int index, int count)
{
    const double height = area.height() / std::max(1, count);
    return {area.left(), area.top() + height * index, area.width(), height};
}

int rowAt(const QRectF& area, const QPointF& place, int count)
{
    if (count == 0 || !area.contains(place))
        return -1;
    return std::min(count - 1, static_cast<int>((place.y() - area.top()) / area.height() * count));
}

void paint(QPainter& painter, const Chart& chart, const QRectF& area, int index, bool isPicked)
{
    const Tokens& tokens = VigieStyle::tokensOf(&chart);
    const ChartPoint& point = chart.points()[static_cast<std::size_t>(index)];
    const QRectF room = row(area, index, static_cast<int>(chart.points().size()));
    const Columns width = columns(chart, area);
    if (isPicked)
        painting::box(painter, room.adjusted(-3, 0, 3, 0), painting::controlRadius, tokens.lineSoft, {});
    painter.setFont(textFont());
    painter.setPen(tokens.text2);
    const QString label
        = painter.fontMetrics().elidedText(point.label, Qt::ElideRight, static_cast<int>(width.label) - gap / 2);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, label);
    painter.setPen(tokens.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, chart.numberText(point.value));
}

} // namespace vigie::ui::chart_rows
