#include "ui/events/event_detail.h"

#include "ui/client/live_updates.h"
#include "ui/client/session.h"
#include "ui/events/arrival_curve.h"
#include "ui/events/attendee_dialog.h"
#include "ui/events/attendee_list.h"
#include "ui/events/day_badge.h"
#include "ui/events/event_words.h"
#include "ui/events/fill_bar.h"
#include "ui/events/guest_list_dialog.h"
#include "ui/events/repetition.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/pill_label.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingMs = 250;
constexpr int leastLetters = 2;
constexpr std::int64_t manyAttendees = 10; // fewer are found by looking

} // namespace

EventDetail::EventDetail(const PageParts& parts, QWidget* parent)
    : DetailPane(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_attend(new QPushButton(this))
    , m_edit(new QPushButton(glyphIcon(Glyph::Pencil), QString(), this))
    , m_more(new QPushButton(glyphIcon(Glyph::Ellipsis), QString(), this))
    , m_delete(new QPushButton(glyphIcon(Glyph::Trash), QString(), this))
    , m_menu(new QMenu(m_more))
    , m_add(new QAction(glyphIcon(Glyph::UserAdd), QString(), this))
    , m_addMany(new QAction(glyphIcon(Glyph::Upload), QString(), this))
    , m_send(new QAction(glyphIcon(Glyph::Mail), QString(), this))
    , m_export(new QAction(glyphIcon(Glyph::Download), QString(), this))
    , m_cancel(new QAction(glyphIcon(Glyph::Failed), QString(), this))
    , m_restore(new QAction(glyphIcon(Glyph::Undo), QString(), this))
{
    m_attend->setObjectName(u"attend"_s);
    m_edit->setObjectName(u"editEvent"_s);
    m_more->setObjectName(u"eventMore"_s);
    m_delete->setObjectName(u"deleteEvent"_s);
    m_delete->setFlat(true);
    m_menu->addActions({m_add, m_addMany, m_send});
    m_menu->addSeparator();
    m_menu->addActions({m_export, m_cancel, m_restore});
    build(makeHead(), makeBody());
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(typingMs);
    connectParts();
    EventDetail::retranslate();
}

QWidget* EventDetail::makeHead()
{
    auto* const head = new QWidget(this);
    m_day = new DayBadge(head);
    m_title = textLabel(head, TextSize::Title, ink::primary, QFont::DemiBold);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_when = textLabel(head, TextSize::Base, ink::secondary);
    auto* const names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_title);
    names->addWidget(m_when);
    names->addStretch();
    auto* const line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_day, 0, Qt::AlignTop);
    line->addLayout(names, 1);
    auto* const buttons = new QHBoxLayout;
    for (auto* const button : {m_attend, m_edit, m_more})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    auto* const layout = new QVBoxLayout(head);
    layout->setContentsMargins(margin, margin, margin, 12);
    layout->setSpacing(14);
    layout->addLayout(line);
    layout->addLayout(buttons);
    return head;
}

QWidget* EventDetail::makeBody()
{
    auto* const body = new QWidget(this);
    m_state = new QVBoxLayout;
    m_state->setSpacing(8);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(8);
    m_description = textLabel(body, TextSize::Base, ink::primary);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fill = new FillBar(body);
    m_arrivals = new ArrivalCurve(m_parts.api, body);
    m_search = new QLineEdit(body);
    m_search->setObjectName(u"searchAttendees"_s);
    m_search->setClearButtonEnabled(true);
    m_going = new AttendeeList(m_parts.api, AttendeeStatus::Going, body);
    m_waiting = new AttendeeList(m_parts.api, AttendeeStatus::Waiting, body);
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(14);
    layout->addLayout(m_state);
    layout->addLayout(m_facts);
    layout->addWidget(m_description);
    layout->addWidget(divider(body));
    layout->addWidget(m_fill);
    layout->addWidget(m_arrivals);
    layout->addWidget(m_search);
    layout->addWidget(m_going);
    layout->addWidget(m_waiting);
    layout->addStretch();
    return body;
}

void EventDetail::connectParts()
{
    connect(m_attend, &QPushButton::clicked, this, &EventDetail::toggle);
    connect(m_edit, &QPushButton::clicked, this, [this] { emitFor(&EventDetail::editRequested); });
    connect(m_delete, &QPushButton::clicked, this, [this] { emitFor(&EventDetail::deleteRequested); });
    connect(m_more, &QPushButton::clicked, this,
        [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4))); });
    connect(m_export, &QAction::triggered, this, [this] { emitFor(&EventDetail::exportRequested); });
    connect(m_cancel, &QAction::triggered, this, [this] { emitFor(&EventDetail::cancelRequested); });
    connect(m_restore, &QAction::triggered, this, [this] { emitFor(&EventDetail::restoreRequested); });
    connect(m_search, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(&m_searchSoon, &QTimer::timeout, this, &EventDetail::openAttendees);
    connect(m_add, &QAction::triggered, this, &EventDetail::addSomebody);
    connect(m_addMany, &QAction::triggered, this, &EventDetail::askForFile);
    connect(m_send, &QAction::triggered, this, &EventDetail::sendTickets);
    for (auto* const list : {m_going, m_waiting}) {
        connect(list, &AttendeeList::failed, this, &EventDetail::failed);
        connect(list, &AttendeeList::told, this, &EventDetail::told);
    }
    connect(&m_parts.live, &LiveUpdates::changed, this, &EventDetail::notice);
    connect(&m_parts.live, &LiveUpdates::reset, this, [this] {
        openAttendees();
        m_arrivals->renew();
    });
}

void EventDetail::emitFor(void (EventDetail::*signal)(const vigie::Event&))
{
    if (m_event)
        Q_EMIT(this->*signal)(*m_event);
}

bool EventDetail::mayChange(const PageParts& parts, const Event& event)
{
    const User& me = parts.session.user();
    const PermissionSet rights = permissionsOf(me.role);
    return rights.has(Permission::ManageEvents) || (rights.has(Permission::WriteEvents) && event.creatorId == me.id);
}

void EventDetail::open(const Event& event)
{
    const auto before = std::exchange(m_event, event);
    m_count = 1;
    const bool isSame = before && before->id == event.id;
    const bool isSameFill
        = isSame && before->attendeeCount == event.attendeeCount && before->waitingCount == event.waitingCount;
    if (!isSame) {
        m_mine.reset();
        m_ask.cancel();
        m_search->clear();
        m_searchSoon.stop();
    }
    fill();
    m_arrivals->open(event);
    if (isSameFill)
        return;
    openAttendees();
    askWhetherOneComes();
}

void EventDetail::showCount(int selected)
{
    m_event.reset();
    m_count = selected;
    fill();
}

void EventDetail::openAttendees()
{
    if (!m_event)
        return;
    const QString typed = m_search->text().trimmed();
    const QString search = typed.size() >= leastLetters ? typed : QString();
    const bool isOpen = !m_event->cancelledAt && !EventWords::isOver(*m_event);
    const bool mayDo = mayChange(m_parts, *m_event) && isOpen;
    m_going->open(m_event->id, m_event->attendeeCount, search, {mayDo, mayDo});
    m_waiting->open(m_event->id, m_event->waitingCount, search, {mayDo, false});
}

/// Whoever comes in at the door shows at once, on this event's page alone.
void EventDetail::notice(const Change& change)
{
    if (!m_event)
        return;
    m_going->notice(change);
    m_arrivals->notice(change);
}

void EventDetail::addSomebody()
{
    if (!m_event)
        return; // it went while its menu was open
    auto* const dialog = new AttendeeDialog(m_parts.api, *m_event, this);
    connect(dialog, &AttendeeDialog::added, this, [this](const Attendee& attendee) {
        const QString name = recordName(attendee);
        Q_EMIT told(attendee.status == AttendeeStatus::Waiting ? tr("%1 waits for a place.").arg(name)
                                                               : tr("%1 comes.").arg(name));
    });
    dialog->open();
}

void EventDetail::askForFile()
{
    if (!m_event)
        return;
    auto* const dialog = new QFileDialog(this, tr("People for “%1”").arg(recordName(*m_event)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, event = *m_event](const QString& path) { addFrom(event, path); });
    dialog->open();
}

void EventDetail::addFrom(const Event& event, const QString& path)
{
    (new GuestListDialog(m_parts.api, event, path, this))->open();
}

void EventDetail::sendTickets()
{
    if (!m_event || m_sending.isPending())
        return;
    m_sending = m_client.sendTickets(m_event->id);
    m_sending.then(this, [this](const Result<void>& sent) {
        if (!sent)
            return Q_EMIT failed(textOf(sent.error()));
        Q_EMIT told(tr("The tickets are on their way to all who come and have an address."));
    });
}

void EventDetail::askWhetherOneComes()
{
    m_ask.cancel();
    m_ask = m_client.mine(m_event->id);
    m_ask.then(this, [this](Result<Attendee> mine) {
        m_mine = mine ? std::optional(std::move(*mine)) : std::nullopt; // NotFound: one does not
        fillButtons();
    });
}

/// One comes, or does not any more.
void EventDetail::toggle()
{
    if (!m_event || m_attendance.isPending() || m_absence.isPending())
        return;
    if (!m_mine) {
        m_attendance = m_client.attend(m_event->id, QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
        m_attendance.then(this, [this](Result<Attendee> mine) {
            if (!mine)
                return Q_EMIT failed(textOf(mine.error()));
            if (m_event && mine->eventId == m_event->id)
                m_mine = std::move(*mine);
            fillButtons();
        });
        return;
    }
    m_absence = m_client.stayAway(m_event->id);
    m_absence.then(this, [this, event = m_event->id](const Result<void>& result) {
        if (!result)
            return Q_EMIT failed(textOf(result.error()));
        if (m_event && m_event->id == event)
            m_mine.reset();
        fillButtons();
    });
}

void EventDetail::fill()
{
    if (!m_event)
        return showWords(m_count > 1 ? tr("%n event(s) selected", nullptr, m_count)
                                     : tr("Select an event to see when it is and who comes."));
    showRecord();
    const QTimeZone zone = EventWords::zoneOf(*m_event);
    m_day->show(QDateTime::fromMSecsSinceEpoch(m_event->startsAt.ms, zone).date(), EventWords::tone(*m_event));
    m_title->setText(recordName(*m_event));
    m_when->setText(EventWords::when(*m_event, zone));
    m_description->setText(QString::fromStdString(m_event->description));
    m_description->setVisible(!m_event->description.empty());
    m_fill->show(m_event->fill(), m_event->capacity);
    m_fill->setVisible(m_event->capacity.has_value()); // else the list below tells how many come
    m_search->setVisible(m_event->attendeeCount + m_event->waitingCount > manyAttendees);
    fillFacts();
    fillButtons();
}

void EventDetail::fillButtons()
{
    if (!m_event)
        return;
    const bool isOpen = !m_event->cancelledAt && !EventWords::isOver(*m_event);
    const bool isWaiting = m_mine && m_mine->status == AttendeeStatus::Waiting;
    const bool mayWrite = mayChange(m_parts, *m_event);
    m_attend->setVisible(isOpen || m_mine);
    m_attend->setIcon(glyphIcon(m_mine ? Glyph::UserOff : Glyph::UserCheck));
    m_attend->setText(m_mine               ? isWaiting ? tr("Stop waiting") : tr("Don't attend")
                          : EventWords::isFull(*m_event) ? tr("Wait for a place")
                                           : tr("Attend"));
    m_attend->setDefault(!m_mine);
    m_edit->setVisible(mayWrite);
    m_delete->setVisible(mayWrite);
    m_cancel->setVisible(mayWrite && isOpen);
    for (auto* const action : {m_add, m_addMany, m_send})
        action->setVisible(mayWrite && isOpen);
    m_send->setEnabled(m_event->attendeeCount > 0);
    m_restore->setVisible(mayWrite && m_event->cancelledAt);
}

void EventDetail::fillFacts()
{
    clear(m_state);
    clear(m_facts);
    const auto add = [this](Glyph glyph, const QString& text) {
        if (!text.isEmpty())
            m_facts->addWidget(new GlyphLabel(glyph, text, this));
    };
    if (const QString state = EventWords::state(*m_event); !state.isEmpty())
        m_state->addWidget(new PillLabel(state, EventWords::tone(*m_event), this), 0, Qt::AlignLeft);
    if (m_event->cancelledAt && !m_event->cancelReason.empty())
        add(Glyph::Info, QString::fromStdString(m_event->cancelReason));
    const QTimeZone zone = EventWords::zoneOf(*m_event);
    const QTimeZone mine = QTimeZone::systemTimeZone();
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(m_event->startsAt.ms);
    if (zone.offsetFromUtc(start) != mine.offsetFromUtc(start)) {
        add(Glyph::Globe, tr("Times of %1").arg(QString::fromStdString(m_event->timeZone).replace(u'_', u' ')));
        add(Glyph::Clock, tr("For you: %1").arg(EventWords::when(*m_event, mine)));
    }
    add(Glyph::MapPin, QString::fromStdString(m_event->place));
    add(Glyph::Repeat, Repetition::words(QString::fromStdString(m_event->rrule)));
    if (!m_event->creatorName.empty())
        add(Glyph::Person, tr("Organised by %1").arg(QString::fromStdString(m_event->creatorName)));
}

bool EventDetail::isSettled() const
{
    return m_arrivals->isSettled() && !m_sending.isPending() && !m_ask.isPending() && !m_attendance.isPending()
        && !m_absence.isPending() && !m_searchSoon.isActive() && m_going->isSettled() && m_waiting->isSettled();
}

void EventDetail::retranslate()
{
    m_edit->setToolTip(tr("Edit"));
    m_edit->setAccessibleName(tr("Edit"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_delete->setToolTip(tr("Delete"));
    m_delete->setAccessibleName(tr("Delete"));
    m_add->setText(tr("Add somebody…"));
    m_addMany->setText(tr("Add people from a file…"));
    m_send->setText(tr("Send all tickets by mail"));
    m_export->setText(tr("Export for calendars…"));
    m_cancel->setText(tr("Cancel the event…"));
    m_restore->setText(tr("Let it take place after all"));
    m_search->setPlaceholderText(tr("Search who comes"));
    m_search->setAccessibleName(tr("Search who comes"));
    fill();
}

} // namespace vigie::ui
