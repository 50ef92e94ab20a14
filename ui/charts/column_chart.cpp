#include "ui/charts/column_chart.h"

#include "ui/theme/style_painting.h"

namespace vigie::ui {

namespace {

constexpr double columnShare = 0.62; // of its slot
constexpr double widestColumn = 48;
constexpr qreal radius = 3;

} // namespace

PlotFrame ColumnChart::frame(const QRectF& area) const
{
    return {area, highest(), [this](double value) { return numberText(value); }};
}

QRectF ColumnChart::slot(int index, const QRectF& plot) const
{
    const double width = plot.width() / count();
    return {plot.left() + width * index, plot.top(), width, plot.height()};
}

void ColumnChart::paintChart(QPainter& painter, const QRectF& area, int picked) const
{
    const PlotFrame frame = this->frame(area);
    const QRectF& plot = frame.plot();
    if (picked >= 0)
        painter.fillRect(slot(picked, plot), tokens().lineSoft);
    frame.paint(painter, tokens());
    QStringList ticks;
    for (int i = 0; i < count(); ++i) {
        const QRectF room = slot(i, plot);
        const double width = std::min(room.width() * columnShare, widestColumn);
        const double top = frame.yOf(point(i).value);
        const QRectF column(room.center().x() - width / 2, top, width, plot.bottom() - top);
        // Round above, flat on the ground.
        painter.save();
        painter.setClipRect(column);
        painting::box(painter, column.adjusted(0, 0, 0, radius), radius, solidOf(point(i).tone, tokens()), {});
        painter.restore();
        if (point(i).before) {
            const double level = frame.yOf(*point(i).before);
            painter.setPen(PlotFrame::dotted(tokens().text2));
            painter.drawLine(QPointF(room.left() + 2, level), QPointF(room.right() - 2, level));
        }
        ticks.append(point(i).tick.isEmpty() ? point(i).label : point(i).tick);
    }
    frame.paintLabels(painter, tokens(), ticks, [&](int i) { return slot(i, plot).center().x(); });
}

int ColumnChart::pointAt(const QPointF& place, const QRectF& area) const
{
    const QRectF plot = frame(area).plot();
    if (count() == 0 || place.x() < plot.left() || place.x() >= plot.right() || !area.contains(place))
        return -1;
    return std::clamp(static_cast<int>((place.x() - plot.left()) / plot.width() * count()), 0, count() - 1);
}

QPointF ColumnChart::anchorOf(int index, const QRectF& area) const
{
    const PlotFrame frame = this->frame(area);
    return {slot(index, frame.plot()).center().x(), frame.yOf(point(index).value)};
}

} // namespace vigie::ui
