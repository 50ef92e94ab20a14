#pragma once

#include "ui/analytics/period_choice.h"
#include "ui/charts/chart.h"
#include "ui/home/home_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/workspace_page.h"

namespace vigie::ui {

class AnswersCard;
class BarChart;

class ChartCard;
class ColumnChart;
class FunnelChart;
class LineChart;

/// All that is counted of a period.
struct LeadAnalysis {
    LeadOverview overview;
    LeadsOverTime overTime;
    std::vector<OwnerFigures> owners;
    FirstAnswers answers;
};

/// The figures of a period as cards: over time, by status, as a funnel, by source, by owner, and how long visitors
/// waited.
class AnalyticsBoard : public QWidget {
    Q_OBJECT

public:
    explicit AnalyticsBoard(const People& people, QWidget* parent = nullptr);

    void show(const LeadAnalysis& analysis);
    PeriodChoice& period() const { return *m_period; }
    NoticeBar& notice() const { return *m_notice; }

Q_SIGNALS:
    void goRequested(const vigie::ui::Destination& destination);
    void noticed(vigie::ui::NoticeTone tone, const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    ChartCard* makeCard(std::initializer_list<std::pair<Chart*, Glyph>> charts);
    void makeCards();
    void connectCharts();
    void showAll();
    void showFigures();
    void showOverTime();
    void showStatuses();
    void showSources();
    void showOwners();
    void goToLeads(const QString& filter, const QString& value);
    void goToLeads(const QString& filter, const QString& value, Instant from, Instant to);

    const People& m_people;
    LeadAnalysis m_shown;
    NoticeBar* m_notice;
    PeriodChoice* m_period;
    std::array<KeyFigure*, HomeWords::figureCount> m_figures;
    LineChart* m_line;
    ColumnChart* m_columns;
    BarChart* m_bars;
    FunnelChart* m_funnel;
    BarChart* m_sources;
    BarChart* m_owners;
    ChartCard* m_overTimeCard;
    ChartCard* m_statusCard;
    ChartCard* m_funnelCard;
    ChartCard* m_sourceCard;
    ChartCard* m_ownerCard;
    AnswersCard* m_answers;
};

} // namespace vigie::ui
