#pragma once

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStringList>

#include <functional>

namespace vigie::ui {

/// The steps of an axis from 0 upwards: 1, 2 or 5 times a power of ten each, and whole ones for what one counts.
struct AxisSteps {
    double step = 1;
    int count = 1;

    double top() const { return step * count; }
    static AxisSteps upTo(double highest, int mostSteps);
};

/// The ground of a chart with an axis upwards and labels along the foot.
class PlotFrame {
public:
    PlotFrame(const QRectF& area, double highest, const std::function<QString(double)>& numberText);

    /// The pen of what was before.
    static QPen dotted(const QColor& color);

    const QRectF& plot() const { return m_plot; }
    double yOf(double value) const;
    void paint(QPainter& painter, const Tokens& tokens) const;
    /// As many of the labels as have room, each under the middle `xOf(index)`.
    void paintLabels(QPainter& painter, const Tokens& tokens, const QStringList& labels,
        const std::function<double(int)>& xOf) const;

private:
    AxisSteps m_steps;
    QStringList m_numbers;
    QRectF m_area;
    QRectF m_plot;
};

} // namespace vigie::ui
