#include "ui/events/event_agenda.h"

#include "ui/client/live_updates.h"
#include "ui/events/agenda_row.h"
#include "ui/events/event_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int gatherMs = 150; // changes that come together are asked about together
constexpr int pageSize = 60;
constexpr int mostAtOnce = 1'000; // of the server

QDateTime startOf(const Event& event)
{
    return QDateTime::fromMSecsSinceEpoch(event.startsAt.ms);
}

} // namespace

EventAgenda::EventAgenda(const PageParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_client(parts.api)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &EventAgenda::refresh);
    const auto refreshSoon = [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    };
    connect(&parts.live, &LiveUpdates::reset, this, refreshSoon);
    connect(&parts.live, &LiveUpdates::changed, this, [refreshSoon](const Change& change) {
        if (change.entity == "event")
            refreshSoon();
    });
    connect(m_more, &QPushButton::clicked, this, [this] { load(m_next, pageSize); });
    fill();
}

void EventAgenda::build()
{
    auto* const content = new QWidget(this);
    m_days = new QVBoxLayout;
    m_days->setSpacing(16);
    m_none = textLabel(content, TextSize::Base, ink::secondary);
    m_more = new QPushButton(content);
    m_more->setObjectName(u"moreAgenda"_s);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    column->addWidget(m_none);
    column->addLayout(m_days);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrolled(content, this, QPalette::Window));
}

void EventAgenda::show(const EventQuery& query)
{
    if (query == m_query && !m_events.empty())
        return;
    m_query = query;
    m_events.clear();
    m_next.clear();
    if (isVisible())
        refresh();
}

/// As many as were there, anew.
void EventAgenda::refresh()
{
    load({}, std::clamp(static_cast<int>(m_events.size()), pageSize, mostAtOnce));
}

void EventAgenda::load(const QString& cursor, int limit)
{
    m_reply.cancel();
    m_reply = m_client.page(m_query, cursor, limit);
    m_reply.then(this, [this, isFirst = cursor.isEmpty()](Result<RecordPage<Event>> page) {
        if (!page)
            return Q_EMIT failed(textOf(page.error()));
        if (isFirst)
            m_events.clear();
        m_events.insert(m_events.end(), page->items.begin(), page->items.end());
        m_next = page->next;
        fill();
        Q_EMIT selectionMoved(); // it may be another version, or gone
    });
}

void EventAgenda::fill()
{
    const auto* const before = rowOf(m_chosen);
    const bool hadFocus = before && before->hasFocus();
    clear(m_days);
    for (std::size_t first = 0; first < m_events.size();) {
        const QDateTime day = startOf(m_events[first]);
        std::size_t end = first + 1;
        while (end < m_events.size() && startOf(m_events[end]).date() == day.date())
            ++end;
        m_days->addWidget(makeDay(day, first, end));
        first = end;
    }
    m_none->setText(tr("Nothing to be seen here: choose other events above, or search for less."));
    m_none->setVisible(m_events.empty());
    m_more->setText(tr("Show more"));
    m_more->setAccessibleName(tr("Show later events"));
    m_more->setVisible(!m_next.isEmpty());
    if (auto* const row = rowOf(m_chosen)) {
        row->setChecked(true);
        if (hadFocus)
            row->setFocus();
    } else
        m_chosen = {};
}

QWidget* EventAgenda::makeDay(const QDateTime& day, std::size_t first, std::size_t end)
{
    auto* const whole = new QWidget(this);
    auto* const title = textLabel(whole, TextSize::Base, ink::secondary, QFont::DemiBold);
    title->setText(EventWords::day(day));
    auto* const rows = new QWidget(whole);
    auto* const column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t i = first; i < end; ++i) {
        auto* const row = new AgendaRow(m_events[i], rows);
        connect(row, &QAbstractButton::clicked, this, [this, row] { choose(row->event()); });
        connect(row, &AgendaRow::openRequested, this, [this, row] {
            choose(row->event());
            Q_EMIT openRequested(row->event());
        });
        column->addWidget(row);
    }
    auto* const card = new Card(whole);
    card->setContent(rows);
    auto* const layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(card);
    return whole;
}

AgendaRow* EventAgenda::rowOf(EventId id) const
{
    const auto rows = findChildren<AgendaRow*>();
    const auto found = std::find_if(rows.begin(), rows.end(), [id](auto* row) { return id && row->event().id == id; });
    return found == rows.end() ? nullptr : *found;
}

void EventAgenda::choose(const Event& event)
{
    if (auto* const before = rowOf(std::exchange(m_chosen, event.id)))
        before->setChecked(false);
    if (auto* const row = rowOf(m_chosen))
        row->setChecked(true);
    Q_EMIT selectionMoved();
}

std::optional<Event> EventAgenda::chosen() const
{
    const auto found
        = std::find_if(m_events.begin(), m_events.end(), [this](const Event& event) { return event.id == m_chosen; });
    return m_chosen && found != m_events.end() ? std::optional(*found) : std::nullopt;
}

void EventAgenda::focusFirst()
{
    auto* row = rowOf(m_chosen);
    if (!row)
        row = findChild<AgendaRow*>();
    if (row)
        row->setFocus();
    else
        setFocus();
}

void EventAgenda::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void EventAgenda::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace vigie::ui
