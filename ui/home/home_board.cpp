#include "ui/home/home_board.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/donut_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/sparkline.h"
#include "ui/home/activity_card.h"
#include "ui/home/home_period.h"
#include "ui/home/lead_points.h"
#include "ui/leads/lead_words.h"
#include "ui/theme/typography.h"
#include "ui/widgets/segmented_switch.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 24;
constexpr int gap = 12;
constexpr int widthForThree = 1000;
constexpr std::size_t mostSources = 6;

QString nameOfStatus(LeadStatus status)
{
    const auto name = nameOf(status);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

HomeBoard::HomeBoard(const QString& name, bool seesAudit, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_notice(new NoticeBar(this))
    , m_activity(new ActivityCard(seesAudit, this))
    , m_grid(new QGridLayout)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 16, margin, margin);
    layout->setSpacing(gap);
    layout->addWidget(m_notice);
    layout->addWidget(makeHead());
    layout->addSpacing(4);
    layout->addWidget(makeFigures());
    makeCards();
    m_grid->setSpacing(gap);
    layout->addLayout(m_grid, 1);
    connectCharts();
    arrange();
    retranslate();
}

QWidget* HomeBoard::makeHead()
{
    auto* const head = new QWidget(this);
    m_greeting = new QLabel(head);
    m_today = new QLabel(head);
    m_period = new SegmentedSwitch(head);
    m_period->setObjectName(u"period"_s);
    setText(m_greeting, TextSize::Headline, QFont::DemiBold);
    setText(m_today, TextSize::Base, QFont::Normal, ink::secondary);
    for (auto* const label : {m_greeting, m_today})
        label->setTextFormat(Qt::PlainText);
    for (int i = 0; i < static_cast<int>(homePeriods.size()); ++i)
        m_period->addChoice(i, {});
    m_period->choose(usualPeriod);
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_greeting);
    words->addWidget(m_today);
    auto* const layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    layout->addWidget(m_period, 0, Qt::AlignBottom);
    return head;
}

QWidget* HomeBoard::makeFigures()
{
    auto* const row = new QWidget(this);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (auto& figure : m_figures) {
        figure = new KeyFigure(row);
        layout->addWidget(figure, 1);
    }
    return row;
}

void HomeBoard::makeCards()
{
    m_overTimeCard = new ChartCard(this);
    m_overTimeCard->addChart(m_line = new LineChart(m_overTimeCard), Glyph::ChartLine);
    m_overTimeCard->addChart(m_columns = new ColumnChart(m_overTimeCard), Glyph::ChartColumn);
    m_statusCard = new ChartCard(this);
    m_statusCard->addChart(m_bars = new BarChart(m_statusCard), Glyph::ChartColumn);
    m_statusCard->addChart(m_funnel = new FunnelChart(m_statusCard), Glyph::Funnel);
    m_sourceCard = new ChartCard(this);
    m_sourceCard->addChart(m_donut = new DonutChart(m_sourceCard), Glyph::ChartPie);
}

void HomeBoard::connectCharts()
{
    connect(m_period, &SegmentedSwitch::chosen, this, &HomeBoard::periodChosen);
    connect(m_activity, &ActivityCard::goRequested, this, &HomeBoard::goRequested);
    for (auto* const card : {m_overTimeCard, m_statusCard, m_sourceCard})
        connect(card, &ChartCard::noticed, this, &HomeBoard::noticed);
    const auto goToStep = [this](int index) {
        const LeadPoint& point = m_overTime.points[static_cast<std::size_t>(index)];
        goToLeads({}, point.startsAt, point.endsAt);
    };
    connect(m_line, &Chart::pointActivated, this, goToStep);
    connect(m_columns, &Chart::pointActivated, this, goToStep);
    connect(m_bars, &Chart::pointActivated, this, [this](int index) {
        const auto status = m_overview->byStatus[static_cast<std::size_t>(index)].status;
        goToLeads({{u"status"_s, nameOfStatus(status)}}, m_overview->from, m_overview->to);
    });
    connect(m_donut, &Chart::pointActivated, this, [this](int index) {
        const QString source = m_sources.value(index);
        if (!source.isEmpty())
            goToLeads({{u"source"_s, source}}, m_overview->from, m_overview->to);
    });
    for (auto* const figure : m_figures)
        connect(&figure->line(), &Chart::noticed, this, &HomeBoard::noticed);
}

void HomeBoard::goToLeads(std::initializer_list<std::pair<QString, QString>> filters, Instant from, Instant to)
{
    QUrlQuery query;
    for (const auto& [name, value] : filters)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    query.addQueryItem(u"createdFrom"_s, QString::fromStdString(toIso(from)));
    query.addQueryItem(u"createdTo"_s, QString::fromStdString(toIso(to)));
    Q_EMIT goRequested({u"leads"_s, 0, query});
}

/// Three columns where there is room for them, else two.
void HomeBoard::arrange()
{
    const int columns = width() >= widthForThree ? 3 : 2;
    if (columns == m_columnCount)
        return;
    m_columnCount = columns;
    for (auto* const card : std::initializer_list<QWidget*>{m_overTimeCard, m_statusCard, m_sourceCard, m_activity})
        m_grid->removeWidget(card);
    m_grid->addWidget(m_overTimeCard, 0, 0, 1, 2);
    m_grid->addWidget(m_statusCard, 1, 0);
    m_grid->addWidget(m_sourceCard, 1, 1);
    if (columns == 3)
        m_grid->addWidget(m_activity, 0, 2, 2, 1);
    else
        m_grid->addWidget(m_activity, 2, 0, 1, 2);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_grid->setRowStretch(0, 6);
    m_grid->setRowStretch(1, 5);
    m_grid->setRowStretch(2, columns == 3 ? 0 : 5);
    m_grid->setRowMinimumHeight(0, 220);
    m_grid->setRowMinimumHeight(1, 216);
    m_grid->setRowMinimumHeight(2, columns == 3 ? 0 : 240);
}

int HomeBoard::period() const
{
    return m_period->choice();
}

void HomeBoard::show(const LeadOverview& overview, const LeadsOverTime& overTime)
{
    m_overview = overview;
    m_overTime = overTime;
    showHead();
    showFigures();
    showOverTime();
    showStatuses();
    showSources();
}

void HomeBoard::showHead()
{
    m_greeting->setText(HomeWords::greeting(m_name, QTime::currentTime()));
    m_today->setText(HomeWords::today(QDate::currentDate(), m_overview ? m_overview->waiting : 0));
}

void HomeBoard::showFigures()
{
    const auto words = HomeWords::figures(m_overview->current, m_overview->previous);
    for (int i = 0; i < HomeWords::figureCount; ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_figures[at]->tell(words[at]);
        Chart& line = m_figures[at]->line();
        line.setWords({words[at].label, HomeWords::stepTitle(m_overTime.step), {}});
        line.setNumberText([i](double value) { return HomeWords::numberOf(i, value); });
        line.setPoints(lead_points::steps(m_overTime, i, false));
    }
}

void HomeBoard::showOverTime()
{
    const QString title = m_overTime.step == TimeStep::Month ? tr("Leads by month") : tr("Leads by day");
    //: the full line of a chart, and the dotted one
    const bool compares = m_overview->previous.newLeads > 0;
    const QString aside = compares ? tr("— this period   ··· the one before") : QString();
    m_overTimeCard->setWords(title, aside, {tr("As a line"), tr("As columns")});
    const ChartWords words{title, HomeWords::stepTitle(m_overTime.step), tr("leads"),
        compares ? tr("Period before") : QString(), tr("No leads in this period")};
    for (Chart* const chart : std::initializer_list<Chart*>{m_line, m_columns}) {
        chart->setWords(words);
        chart->setPoints(lead_points::steps(m_overTime, 0, compares));
    }
}

void HomeBoard::showStatuses()
{
    m_statusCard->setWords(tr("By status"), {}, {tr("As bars"), tr("As a funnel, without the lost")});
    const ChartWords words{tr("By status"), tr("Status"), tr("leads"), {}, tr("No leads in this period")};
    m_bars->setWords(words);
    m_bars->setPoints(lead_points::statuses(*m_overview));
    m_funnel->setWords(words);
    m_funnel->setPoints(lead_points::funnel(*m_overview));
}

void HomeBoard::showSources()
{
    std::vector<ChartPoint> parts;
    m_sources.clear();
    double rest = static_cast<double>(m_overview->current.newLeads);
    const auto& sources = m_overview->bySource;
    const std::size_t shown = sources.size() <= mostSources ? sources.size() : mostSources - 1;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto value = static_cast<double>(sources[i].count);
        const bool isNamed = !sources[i].source.empty();
        parts.push_back({isNamed ? LeadWords::source(sources[i].source) : tr("Unknown"), value});
        m_sources.append(QString::fromStdString(sources[i].source));
        rest -= value;
    }
    if (rest > 0 && sources.size() > shown)
        parts.push_back({tr("Others"), rest});
    m_sourceCard->setWords(tr("By source"), {}, {tr("As a ring")});
    m_donut->setWords({tr("By source"), tr("Source"), tr("leads"), {}, tr("No leads in this period")});
    m_donut->setPoints(std::move(parts));
}

void HomeBoard::retranslate()
{
    m_period->setAccessibleName(tr("Period"));
    for (int i = 0; i < static_cast<int>(homePeriods.size()); ++i) {
        m_period->setWord(i, HomeWords::period(i));
        m_period->setName(i, tr("Period: %1").arg(HomeWords::period(i)));
    }
    showHead();
    if (m_overview)
        show(*m_overview, LeadsOverTime(m_overTime));
}

void HomeBoard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HomeBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace vigie::ui
