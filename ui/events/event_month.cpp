#include "ui/events/event_month.h"

#include "ui/client/live_updates.h"
#include "ui/events/event_detail.h"
#include "ui/events/month_grid.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int gatherMs = 150; // changes that come together are asked about together
constexpr int pageSize = 1'000; // as many as the server gives at once
constexpr std::size_t mostShown = 5'000; // of six weeks

Instant startOf(const QDate& day)
{
    return Instant{day.startOfDay().toMSecsSinceEpoch()};
}

} // namespace

EventMonth::EventMonth(const PageParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_month(QDate::currentDate())
    , m_grid(new MonthGrid([parts](const Event& event) { return EventDetail::mayChange(parts, event); }, this))
{
    auto* const card = new Card(this);
    card->setContent(m_grid);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeHead());
    layout->addWidget(card, 1);
    m_grid->setObjectName(u"month"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connectParts();
    retranslate();
}

QWidget* EventMonth::makeHead()
{
    auto* const head = new QWidget(this);
    m_title = textLabel(head, TextSize::Title, ink::primary, QFont::DemiBold);
    m_title->setWordWrap(false);
    m_more = textLabel(head, TextSize::Secondary, ink::secondary);
    m_more->setWordWrap(false);
    m_more->hide();
    m_previous = new QPushButton(glyphIcon(Glyph::ChevronLeft), QString(), head);
    m_next = new QPushButton(glyphIcon(Glyph::ChevronRight), QString(), head);
    m_today = new QPushButton(head);
    m_previous->setObjectName(u"previousMonth"_s);
    m_next->setObjectName(u"nextMonth"_s);
    m_today->setObjectName(u"thisMonth"_s);
    auto* const layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_more);
    layout->addStretch();
    layout->addWidget(m_today);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    return head;
}

void EventMonth::connectParts()
{
    connect(m_previous, &QPushButton::clicked, this, [this] { m_grid->goTo(m_month.addMonths(-1)); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_grid->goTo(m_month.addMonths(1)); });
    connect(m_today, &QPushButton::clicked, this, [this] { m_grid->goTo(QDate::currentDate()); });
    connect(m_grid, &MonthGrid::monthRequested, this, &EventMonth::showMonth);
    connect(m_grid, &MonthGrid::selectionMoved, this, &EventMonth::selectionMoved);
    connect(m_grid, &MonthGrid::openRequested, this, &EventMonth::openRequested);
    connect(m_grid, &MonthGrid::createRequested, this, &EventMonth::createRequested);
    connect(m_grid, &MonthGrid::moved, this, &EventMonth::moved);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_reply.isPending()) // a month of several pages gets to its end while changes keep coming
            m_soon.start();
        else
            refresh();
    });
    const auto refreshSoon = [this] {
        if (m_isSeen && !m_soon.isActive())
            m_soon.start();
    };
    connect(&m_parts.live, &LiveUpdates::reset, this, refreshSoon);
    connect(&m_parts.live, &LiveUpdates::stateChanged, this, [this, refreshSoon] {
        if (m_parts.live.state() == LiveState::Live)
            refreshSoon();
    });
    connect(&m_parts.live, &LiveUpdates::changed, this, [refreshSoon](const Change& change) {
        if (change.entity == "event")
            refreshSoon();
    });
}

void EventMonth::showMonth(const QDate& day)
{
    m_month = day;
    retranslate();
    m_grid->show(m_month, m_events);
    refresh();
}

void EventMonth::refresh()
{
    m_loaded.clear();
    load({});
}

void EventMonth::load(const QString& cursor)
{
    m_reply.cancel();
    m_reply = m_client.between(startOf(MonthGrid::firstDay(m_month)), startOf(MonthGrid::lastDay(m_month).addDays(1)),
        m_words, cursor, pageSize);
    m_reply.then(this, [this](Result<RecordPage<Event>> events) {
        if (!events)
            return Q_EMIT failed(textOf(events.error()));
        std::move(events->items.begin(), events->items.end(), std::back_inserter(m_loaded));
        if (!events->next.isEmpty() && m_loaded.size() < mostShown)
            return load(events->next);
        m_more->setVisible(!events->next.isEmpty());
        m_events = std::exchange(m_loaded, {});
        m_grid->show(m_month, m_events);
        Q_EMIT selectionMoved(); // it may be another version
    });
}

void EventMonth::search(const QString& words)
{
    if (std::exchange(m_words, words) != words && m_isSeen)
        refresh();
}

void EventMonth::put(const Event& event)
{
    const auto found
        = std::find_if(m_events.begin(), m_events.end(), [&event](const Event& each) { return each.id == event.id; });
    if (found == m_events.end())
        m_events.push_back(event);
    else
        *found = event;
    m_grid->show(m_month, m_events);
    m_grid->choose(event.id);
}

std::optional<Event> EventMonth::chosen() const
{
    const Event* const event = m_grid->chosen();
    return event ? std::optional(*event) : std::nullopt;
}

QDate EventMonth::day() const
{
    return m_grid->day();
}

void EventMonth::focusGrid()
{
    m_grid->setFocus();
}

void EventMonth::retranslate()
{
    QString month = QLocale().toString(m_month, u"MMMM yyyy"_s);
    month[0] = month[0].toUpper();
    m_title->setText(month);
    m_today->setText(tr("Today"));
    m_more->setText(tr("The first %1 events are shown: search for fewer")
                        .arg(QLocale().toString(static_cast<qulonglong>(mostShown))));
    for (const auto& [button, word] :
        {std::pair(m_previous, tr("The month before")), std::pair(m_next, tr("The month after"))}) {
        button->setToolTip(word);
        button->setAccessibleName(word);
    }
}

void EventMonth::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EventMonth::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_isSeen = true;
    refresh();
}

void EventMonth::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_isSeen = false;
    m_soon.stop();
}

} // namespace vigie::ui
