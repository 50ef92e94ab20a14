// The second half of events_page.h: the same events as an agenda and as a month.

#include "ui/events/event_agenda.h"
#include "ui/events/event_detail.h"
#include "ui/events/event_month.h"
#include "ui/events/event_words.h"
#include "ui/events/events_page.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/undo_notice.h"

#include <QSettings>
#include <QStackedWidget>

namespace vigie::ui {

namespace {

constexpr auto lookKey = "events/look";
// In the order of EventsPage::Look.
const QStringList lookNames{QStringLiteral("list"), QStringLiteral("agenda"), QStringLiteral("month")};

/// So many days later on the clocks of the event: at the same time, also where summer begins in between.
Instant daysLater(const Event& event, Instant instant, int days)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(instant.ms, EventWords::zoneOf(event));
    return Instant{time.addDays(days).toMSecsSinceEpoch()};
}

} // namespace

void EventsPage::connectMonth()
{
    connect(m_look, &SegmentedSwitch::chosen, this, [this](int look) { show(static_cast<Look>(look)); });
    connect(m_agenda, &EventAgenda::selectionMoved, this, [this] {
        if (isAgenda())
            showSelection();
    });
    connect(m_agenda, &EventAgenda::openRequested, this, &EventsPage::openDialog);
    connect(m_agenda, &EventAgenda::failed, this,
        [this](const QString& sentence) { notice().tell(NoticeTone::Bad, sentence, tr("Try again")); });
    connect(m_month, &EventMonth::selectionMoved, this, [this] {
        if (isMonth())
            showSelection();
    });
    connect(m_month, &EventMonth::openRequested, this, &EventsPage::openDialog);
    connect(m_month, &EventMonth::createRequested, this, &EventsPage::openNew);
    connect(m_month, &EventMonth::moved, this, &EventsPage::move);
    connect(m_month, &EventMonth::failed, this,
        [this](const QString& sentence) { notice().tell(NoticeTone::Bad, sentence, tr("Try again")); });
    const auto last = lookNames.indexOf(parts().settings.value(lookKey).toString());
    if (last > 0)
        show(static_cast<Look>(last));
}

void EventsPage::show(Look look)
{
    const bool hadFocus = isVisible() && isAncestorOf(window()->focusWidget());
    m_shown = look;
    parts().settings.setValue(lookKey, lookNames[static_cast<int>(look)]);
    m_look->choose(static_cast<int>(look));
    m_choices->setVisible(!isMonth()); // a month shows what is over and cancelled as well
    m_calendar->setCurrentWidget(isMonth() ? static_cast<QWidget*>(m_month) : m_agenda);
    showAlternative(look != Look::List);
    showSelection();
    if (hadFocus)
        focusFirst();
}

void EventsPage::focusFirst()
{
    if (isMonth())
        m_month->focusGrid();
    else if (isAgenda())
        m_agenda->focusFirst();
    else
        RecordListPage::focusFirst();
}

void EventsPage::move(const Event& event, int days)
{
    const auto back = [this, event](const Event& changed) { putTimes(changed, event.startsAt, event.endsAt, {}); };
    putTimes(event, daysLater(event, event.startsAt, days), daysLater(event, event.endsAt, days),
        [this, back](const Event& changed) {
            const auto words = [changed] {
                return tr("“%1” moved: %2")
                    .arg(recordName(changed), EventWords::when(changed, EventWords::zoneOf(changed)));
            };
            undo().offer(m_month, {words, [back, changed] { back(changed); }});
        });
}

/// Shown before the server has said so: it says otherwise seldom enough.
void EventsPage::putTimes(const Event& event, Instant startsAt, Instant endsAt, std::function<void(const Event&)> then)
{
    Event after = event;
    after.startsAt = startsAt;
    after.endsAt = endsAt;
    m_month->put(after);
    m_save = m_client.change(after, {"startsAt", "endsAt"});
    m_save.then(this, [this, then](Result<Event> result) {
        if (!result) {
            notice().tell(NoticeTone::Bad, textOf(result.error()));
            return m_month->refresh(); // it goes back to where it was
        }
        m_month->put(*result);
        m_model.put(*result);
        if (then)
            then(*result);
    });
}

} // namespace vigie::ui
