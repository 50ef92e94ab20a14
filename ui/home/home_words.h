#pragma once

#include "server/analytics/analytics_api.h"
#include "ui/charts/chart_point.h"
#include "ui/home/key_figure.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace vigie::ui {

/// What Home says, in the language of now.
class HomeWords {
    Q_DECLARE_TR_FUNCTIONS(HomeWords)

public:
    static QString greeting(const QString& name, const QTime& time);
    /// The day in words, and what waits for somebody.
    static QString today(const QDate& day, std::int64_t waiting);
    static QString period(int index);
    /// The five figures of a period beside the one before, in the order of figureCount.
    static constexpr int figureCount = 5;
    static std::array<KeyFigureWords, figureCount> figures(const LeadFigures& now, const LeadFigures& before);
    /// A figure of one step; of nothing there is no average and no share.
    static bool hasValue(int figure, const LeadPoint& point);
    static double valueOf(int figure, const LeadPoint& point);
    static QString numberOf(int figure, double value);

    static QString stepTitle(TimeStep step);
    static ChartPoint stepLabels(const LeadPoint& point, TimeStep step, std::size_t steps, const QByteArray& timeZone);
};

} // namespace vigie::ui
