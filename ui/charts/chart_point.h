#pragma once

#include "ui/theme/tone.h"

#include <QString>

#include <optional>

namespace vigie::ui {

/// One value of a chart.
struct ChartPoint {
    QString label; ///< what it stands for, in full: "March 2026"
    double value = 0;
    std::optional<double> before = {}; ///< the same of the period before, where there is one to compare with
    Tone tone = Tone::Accent; ///< of charts whose points are states
    bool isPartial = false; ///< not over yet: it may still grow
    QString tick = {}; ///< a shorter label for an axis; empty for the label itself

    bool operator==(const ChartPoint&) const = default;
};

/// What a chart and its columns are called, in the language of now.
struct ChartWords {
    QString title;
    QString label; ///< over the labels: "Month"
    QString value; ///< over the values: "Leads"
    QString before = {}; ///< over the values of the period before; empty where there is none
    QString nothing = {}; ///< what stands there when every value is 0
};

} // namespace vigie::ui
