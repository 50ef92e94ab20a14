#include "ui/charts/chart_accessible.h"

#include "ui/charts/chart.h"

#include <algorithm>

namespace vigie::ui {

namespace {

bool byValue(const ChartPoint& a, const ChartPoint& b)
{
    return a.value < b.value;
}

QAccessibleInterface* interfaceOf(const QString&, QObject* object)
{
    auto* const chart = qobject_cast<Chart*>(object);
    return chart ? new ChartAccessible(chart) : nullptr;
}

} // namespace

ChartAccessible::ChartAccessible(Chart* chart)
    : QAccessibleWidget(chart, QAccessible::Chart)
{
}

void ChartAccessible::install()
{
    [[maybe_unused]] static const bool once = (QAccessible::installFactory(interfaceOf), true);
}

const Chart& ChartAccessible::chart() const
{
    return *static_cast<const Chart*>(object());
}

void* ChartAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QVariant ChartAccessible::currentValue() const
{
    const int picked = chart().picked();
    return picked < 0 ? QVariant() : chart().points()[static_cast<std::size_t>(picked)].value;
}

QVariant ChartAccessible::maximumValue() const
{
    const auto& points = chart().points();
    return points.empty() ? QVariant() : std::max_element(points.begin(), points.end(), byValue)->value;
}

QVariant ChartAccessible::minimumValue() const
{
    const auto& points = chart().points();
    return points.empty() ? QVariant() : std::min_element(points.begin(), points.end(), byValue)->value;
}

} // namespace vigie::ui
