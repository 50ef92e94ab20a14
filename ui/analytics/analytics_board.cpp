#include "ui/analytics/analytics_board.h"

#include "ui/analytics/answers_card.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/sparkline.h"
#include "ui/client/people.h"
#include "ui/home/key_figure.h"
#include "ui/home/lead_points.h"
#include "ui/leads/lead_words.h"
#include "ui/widgets/notice_bar.h"

#include <QEvent>
#include <QGridLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 24;
constexpr int gap = 12;
constexpr std::size_t mostRows = 12; // of sources and owners

} // namespace

AnalyticsBoard::AnalyticsBoard(const People& people, QWidget* parent)
    : QWidget(parent)
    , m_people(people)
    , m_notice(new NoticeBar(this))
    , m_period(new PeriodChoice(this))
    , m_answers(new AnswersCard(this))
{
    auto* const figures = new QHBoxLayout;
    figures->setSpacing(gap);
    for (auto& figure : m_figures) {
        figure = new KeyFigure(this);
        figures->addWidget(figure, 1);
        connect(&figure->line(), &Chart::noticed, this, &AnalyticsBoard::noticed);
    }
    makeCards();
    auto* const grid = new QGridLayout;
    grid->setSpacing(gap);
    grid->addWidget(m_overTimeCard, 0, 0, 1, 2);
    grid->addWidget(m_answers, 0, 2);
    grid->addWidget(m_statusCard, 1, 0);
    grid->addWidget(m_funnelCard, 1, 1);
    grid->addWidget(m_sourceCard, 1, 2);
    grid->addWidget(m_ownerCard, 2, 0, 1, 3);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowMinimumHeight(0, 220);
    grid->setRowMinimumHeight(1, 216);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 16, margin, margin);
    layout->setSpacing(gap);
    layout->addWidget(m_notice);
    layout->addWidget(m_period, 0, Qt::AlignRight);
    layout->addLayout(figures);
    layout->addLayout(grid, 1);
    connectCharts();
}

ChartCard* AnalyticsBoard::makeCard(std::initializer_list<std::pair<Chart*, Glyph>> charts)
{
    auto* const card = new ChartCard(this);
    for (const auto& [chart, glyph] : charts)
        card->addChart(chart, glyph);
    connect(card, &ChartCard::noticed, this, &AnalyticsBoard::noticed);
    return card;
}

void AnalyticsBoard::makeCards()
{
    m_overTimeCard
        = makeCard({{m_line = new LineChart, Glyph::ChartLine}, {m_columns = new ColumnChart, Glyph::ChartColumn}});
    m_statusCard = makeCard({{m_bars = new BarChart, Glyph::ChartColumn}});
    m_funnelCard = makeCard({{m_funnel = new FunnelChart, Glyph::Funnel}});
    m_sourceCard = makeCard({{m_sources = new BarChart, Glyph::ChartColumn}});
    m_ownerCard = makeCard({{m_owners = new BarChart, Glyph::ChartColumn}});
    m_owners->setObjectName(u"owners"_s);
    m_sources->setObjectName(u"sources"_s);
}

void AnalyticsBoard::connectCharts()
{
    const auto goToStep = [this](int index) {
        const LeadPoint& point = m_shown.overTime.points[static_cast<std::size_t>(index)];
        goToLeads({}, {}, point.startsAt, point.endsAt);
    };
    connect(m_line, &Chart::pointActivated, this, goToStep);
    connect(m_columns, &Chart::pointActivated, this, goToStep);
    connect(m_bars, &Chart::pointActivated, this, [this](int index) {
        const auto name = nameOf(m_shown.overview.byStatus[static_cast<std::size_t>(index)].status);
        goToLeads(u"status"_s, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    });
    connect(m_sources, &Chart::pointActivated, this, [this](int index) {
        goToLeads(
            u"source"_s, QString::fromStdString(m_shown.overview.bySource[static_cast<std::size_t>(index)].source));
    });
    connect(m_owners, &Chart::pointActivated, this, [this](int index) {
        goToLeads(u"ownerId"_s, QString::number(m_shown.owners[static_cast<std::size_t>(index)].ownerId.value));
    });
    connect(&m_people, &People::changed, this, &AnalyticsBoard::showOwners);
}

/// Nothing is named "none": what has no source or owner cannot be asked for.
void AnalyticsBoard::goToLeads(const QString& filter, const QString& value)
{
    if (!value.isEmpty() && value != u"0"_s)
        goToLeads(filter, value, m_shown.overview.from, m_shown.overview.to);
}

void AnalyticsBoard::goToLeads(const QString& filter, const QString& value, Instant from, Instant to)
{
    QUrlQuery query;
    if (!filter.isEmpty())
        query.addQueryItem(filter, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    query.addQueryItem(u"createdFrom"_s, QString::fromStdString(toIso(from)));
    query.addQueryItem(u"createdTo"_s, QString::fromStdString(toIso(to)));
    Q_EMIT goRequested({u"leads"_s, 0, query});
}

void AnalyticsBoard::show(const LeadAnalysis& analysis)
{
    m_shown = analysis;
    m_period->setTimeZone(QTimeZone(QByteArray::fromStdString(analysis.overview.timeZone)));
    showAll();
}

void AnalyticsBoard::showAll()
{
    showFigures();
    showOverTime();
    showStatuses();
    showSources();
    showOwners();
    m_answers->show(m_shown.answers);
}

void AnalyticsBoard::showFigures()
{
    const auto words = HomeWords::figures(m_shown.overview.current, m_shown.overview.previous);
    for (int i = 0; i < HomeWords::figureCount; ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_figures[at]->tell(words[at]);
        Chart& line = m_figures[at]->line();
        line.setWords({words[at].label, HomeWords::stepTitle(m_shown.overTime.step), {}});
        line.setNumberText([i](double value) { return HomeWords::numberOf(i, value); });
        line.setPoints(lead_points::steps(m_shown.overTime, i, false));
    }
}

void AnalyticsBoard::showOverTime()
{
    const QString title = tr("New leads over time");
    const bool compares = m_shown.overview.previous.newLeads > 0;
    //: the full line of a chart, and the dotted one
    const QString aside = compares ? tr("— this period   ··· the one before") : QString();
    m_overTimeCard->setWords(title, aside, {tr("As a line"), tr("As columns")});
    for (Chart* const chart : std::initializer_list<Chart*>{m_line, m_columns}) {
        chart->setWords({title, HomeWords::stepTitle(m_shown.overTime.step), tr("leads"),
            compares ? tr("Period before") : QString(), tr("No leads in this period")});
        chart->setPoints(lead_points::steps(m_shown.overTime, 0, compares));
    }
}

void AnalyticsBoard::showStatuses()
{
    const QString nothing = tr("No leads in this period");
    m_statusCard->setWords(tr("By status"), {}, {tr("As bars")});
    m_bars->setWords({tr("By status"), tr("Status"), tr("leads"), {}, nothing});
    m_bars->setPoints(lead_points::statuses(m_shown.overview));
    m_funnelCard->setWords(tr("Conversion"), tr("how far they got, without the lost"), {tr("As a funnel")});
    m_funnel->setWords({tr("Conversion"), tr("Got as far as"), tr("leads"), {}, nothing});
    m_funnel->setPoints(lead_points::funnel(m_shown.overview));
}

void AnalyticsBoard::showSources()
{
    const auto& sources = m_shown.overview.bySource;
    std::vector<ChartPoint> points;
    for (std::size_t i = 0; i < std::min(sources.size(), mostRows); ++i)
        points.push_back({sources[i].source.empty() ? tr("Unknown") : LeadWords::source(sources[i].source),
            static_cast<double>(sources[i].count)});
    const QString aside = sources.size() > mostRows ? tr("the %1 with most leads").arg(mostRows) : QString();
    m_sourceCard->setWords(tr("By source"), aside, {tr("As bars")});
    m_sources->setWords({tr("By source"), tr("Source"), tr("leads"), {}, tr("No leads in this period")});
    m_sources->setPoints(std::move(points));
}

void AnalyticsBoard::showOwners()
{
    std::vector<ChartPoint> points;
    for (std::size_t i = 0; i < std::min(m_shown.owners.size(), mostRows); ++i) {
        const OwnerFigures& owner = m_shown.owners[i];
        QString name = owner.ownerId ? m_people.name(owner.ownerId) : tr("Nobody");
        if (name.isEmpty())
            name = tr("User %1").arg(owner.ownerId.value);
        //: somebody, and how many of their leads were won: "Camille (12 won)"
        const QString label = owner.won > 0 ? tr("%1 (%Ln won)", nullptr, static_cast<int>(owner.won)).arg(name) : name;
        points.push_back({label, static_cast<double>(owner.count)});
    }
    const QString aside = m_shown.owners.size() > mostRows ? tr("the %1 with most leads").arg(mostRows) : QString();
    m_ownerCard->setWords(tr("By owner"), aside, {tr("As bars")});
    m_owners->setWords({tr("By owner"), tr("Owner"), tr("leads"), {}, tr("No leads in this period")});
    m_owners->setPoints(std::move(points));
}

void AnalyticsBoard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showAll();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
