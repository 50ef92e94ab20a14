#pragma once

#include "server/analytics/analytics_api.h"
#include "ui/charts/chart_card.h"
#include "ui/home/home_words.h"
#include "ui/widgets/workspace_page.h"

#include <optional>

class QGridLayout;
class QLabel;

namespace vigie::ui {

class ActivityCard;
class BarChart;
class ColumnChart;
class DonutChart;
class FunnelChart;
class LineChart;
class SegmentedSwitch;

/// What Home shows once it is there: the figures of a period as cards that fill the width there is.
class HomeBoard : public QWidget {
    Q_OBJECT

public:
    /// `name`: whom to greet.
    HomeBoard(const QString& name, bool seesAudit, QWidget* parent = nullptr);

    void show(const LeadOverview& overview, const LeadsOverTime& overTime);
    ActivityCard& activity() const { return *m_activity; }
    NoticeBar& notice() const { return *m_notice; }
    /// Of homePeriods.
    int period() const;

Q_SIGNALS:
    void periodChosen();
    void goRequested(const vigie::ui::Destination& destination);
    void noticed(vigie::ui::NoticeTone tone, const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFigures();
    void makeCards();
    void connectCharts();
    void arrange();
    void retranslate();
    void showHead();
    void showFigures();
    void showOverTime();
    void showStatuses();
    void showSources();
    void goToLeads(std::initializer_list<std::pair<QString, QString>> filters, Instant from, Instant to);

    QString m_name;
    std::optional<LeadOverview> m_overview;
    LeadsOverTime m_overTime;
    QStringList m_sources; ///< what each part of the donut stands for; empty for the rest
    NoticeBar* m_notice;
    QLabel* m_greeting;
    QLabel* m_today;
    SegmentedSwitch* m_period;
    std::array<KeyFigure*, HomeWords::figureCount> m_figures;
    ChartCard* m_overTimeCard;
    LineChart* m_line;
    ColumnChart* m_columns;
    ChartCard* m_statusCard;
    BarChart* m_bars;
    FunnelChart* m_funnel;
    ChartCard* m_sourceCard;
    DonutChart* m_donut;
    ActivityCard* m_activity;
    QGridLayout* m_grid;
    int m_columnCount = 0;
};

} // namespace vigie::ui
