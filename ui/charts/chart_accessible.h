#pragma once

#include <QAccessibleWidget>

namespace vigie::ui {

class Chart;

/// How a chart is told aloud: as a chart, by its title, with its values in words and the picked one as its value.
class ChartAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit ChartAccessible(Chart* chart);

    /// From now on charts are told this way.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;
    QVariant currentValue() const override;
    void setCurrentValue(const QVariant&) override { }
    QVariant maximumValue() const override;
    QVariant minimumValue() const override;
    QVariant minimumStepSize() const override { return {}; }

private:
    const Chart& chart() const;
};

} // namespace vigie::ui
