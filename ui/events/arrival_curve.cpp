#include "ui/events/arrival_curve.h"

#include "ui/charts/line_chart.h"
#include "ui/events/event_words.h"
#include "ui/theme/typography.h"
#include "ui/widgets/elided_label.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>

namespace vigie::ui {

namespace {

// People come in one after the other: one look for all of them. It looks while the page is away, too: a widget that is
// hidden, as this one is until somebody came, is not told when its page comes back.
constexpr int loadDelayMs = 1'000;
constexpr int chartHeight = 150;
constexpr int gap = 8; // between title and chart
constexpr std::int64_t mostPoints = 300;
constexpr std::int64_t minuteMs = 60'000;

bool isAtTheDoor(const Change& change)
{
    return change.entity == "attendee" && givenTo(change.diff, "inside");
}

} // namespace

ArrivalCurve::ArrivalCurve(ApiClient& api, QWidget* parent)
    : QWidget(parent)
    , m_client(api)
    , m_title(new ElidedLabel(this))
    , m_chart(new LineChart(this))
{
    setText(m_title, TextSize::Base, QFont::DemiBold, ink::primary);
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(loadDelayMs);
    connect(&m_loadSoon, &QTimer::timeout, this, &ArrivalCurve::load);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

std::int64_t ArrivalCurve::stepFor(const Event& event)
{
    constexpr std::int64_t wantedPoints = 48;
    const std::int64_t minutes = (event.endsAt.ms - event.startsAt.ms) / minuteMs + event.doorsMinutes;
    for (const std::int64_t step : {1, 2, 5, 10, 15, 30, 60, 120, 360}) {
        if (minutes / step <= wantedPoints)
            return step;
    }
    return 1'440;
}

std::vector<Arrivals> ArrivalCurve::summed(const std::vector<Arrivals>& arrivals, std::int64_t stepMinutes)
{
    std::vector<Arrivals> out;
    if (arrivals.empty())
        return out;
    const std::int64_t step = stepMinutes * minuteMs;
    auto next = arrivals.begin();
    std::int64_t sum = 0;
    // Begins at nought, one step before anybody came.
    for (std::int64_t at = arrivals.front().from.ms - step;
         at <= arrivals.back().from.ms && static_cast<std::int64_t>(out.size()) < mostPoints; at += step) {
        for (; next != arrivals.end() && next->from.ms <= at; ++next)
            sum += next->count;
        out.push_back({Instant{at}, sum});
    }
    // Whoever came long after all others is counted at the end.
    for (; next != arrivals.end(); ++next)
        out.back().count = sum += next->count;
    return out;
}

void ArrivalCurve::open(const Event& event)
{
    const bool isSame = m_event && m_event->id == event.id;
    m_event = event;
    if (isSame)
        return fill(); // the doors tell of whoever comes in by themselves
    m_arrivals.clear();
    fill();
    load();
}

void ArrivalCurve::notice(const Change& change)
{
    if (!m_event || !isAtTheDoor(change) || m_loadSoon.isActive())
        return;
    m_loadSoon.start();
}

void ArrivalCurve::renew()
{
    if (m_event)
        load();
}

void ArrivalCurve::load()
{
    m_load.cancel();
    m_load = m_client.arrivals(m_event->id, stepFor(*m_event));
    m_load.then(this, [this](Result<std::vector<Arrivals>> arrivals) {
        if (!arrivals || *arrivals == m_arrivals)
            return; // the next who comes in asks again
        m_arrivals = std::move(*arrivals);
        fill();
    });
}

void ArrivalCurve::fill()
{
    if (!m_event || m_arrivals.empty())
        return hide();
    const auto sums = summed(m_arrivals, stepFor(*m_event));
    const QTimeZone zone = EventWords::zoneOf(*m_event);
    const QLocale locale;
    std::vector<ChartPoint> points;
    for (const auto& sum : sums) {
        const auto at = QDateTime::fromMSecsSinceEpoch(sum.from.ms, zone);
        ChartPoint point;
        point.label = locale.toString(at, QLocale::ShortFormat);
        point.tick = locale.toString(at.time(), QLocale::ShortFormat);
        point.value = static_cast<double>(sum.count);
        points.push_back(std::move(point));
    }
    m_chart->setWords({tr("Arrivals"), tr("Time"), tr("Came in"), {}, tr("Nobody came in yet")});
    if (points != m_chart->points())
        m_chart->setPoints(std::move(points));
    const auto number = [&](std::int64_t count) { return locale.toString(static_cast<qlonglong>(count)); };
    const QString title = tr("Arrivals · %1 of %2").arg(number(sums.back().count), number(m_event->attendeeCount));
    if (m_title->text() != title)
        m_title->setText(title);
    show();
}

int ArrivalCurve::titleHeight() const
{
    return m_title->fontMetrics().height();
}

QSize ArrivalCurve::sizeHint() const
{
    return {m_chart->sizeHint().width(), titleHeight() + gap + chartHeight};
}

/// By hand: a layout would have everything around it laid out and painted anew with each word of the title.
void ArrivalCurve::resizeEvent(QResizeEvent*)
{
    m_title->setGeometry(0, 0, width(), titleHeight());
    m_chart->setGeometry(0, titleHeight() + gap, width(), chartHeight);
}

void ArrivalCurve::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
