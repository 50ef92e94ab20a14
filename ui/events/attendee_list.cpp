#include "ui/events/attendee_list.h"

#include "ui/events/ticket_deeds.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/pill_label.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPage = 6; // what one sees at a glance; the rest is asked for
constexpr int pageSize = 25;
constexpr int faceSize = 28;

} // namespace

AttendeeList::AttendeeList(ApiClient& api, AttendeeStatus status, QWidget* parent)
    : QWidget(parent)
    , m_client(api)
    , m_status(status)
    , m_tickets(new TicketDeeds(api, this))
    , m_title(textLabel(this, TextSize::Base, ink::primary, QFont::DemiBold))
    , m_rows(new QVBoxLayout)
    , m_more(new QPushButton(this))
{
    m_rows->setSpacing(8);
    m_more->setFlat(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] { load(m_next); });
    connect(m_tickets, &TicketDeeds::told, this, &AttendeeList::told);
    connect(m_tickets, &TicketDeeds::failed, this, &AttendeeList::failed);
    connect(m_tickets, &TicketDeeds::changed, this, [this](AttendeeId id, bool isRevoked) {
        changeOne(id.value, [&](Attendee& attendee) { attendee.ticketRevoked = isRevoked; });
    });
    fill();
}

void AttendeeList::open(EventId event, std::int64_t count, const QString& search, Rights rights)
{
    const bool isSameEvent = std::exchange(m_event, event) == event;
    m_count = count;
    m_search = search;
    m_rights = rights;
    if (!isSameEvent)
        m_attendees.clear(); // of the same one they stay until the new ones are there
    m_page.cancel();
    if (m_count == 0) {
        m_attendees.clear();
        m_next.clear();
        return fill();
    }
    fill();
    load({});
}

void AttendeeList::load(const QString& cursor)
{
    m_page.cancel();
    m_page = m_client.attendees(m_event, m_status, m_search, cursor, cursor.isEmpty() ? firstPage : pageSize);
    m_page.then(this, [this, isFirst = cursor.isEmpty()](Result<RecordPage<Attendee>> page) {
        if (!page)
            return Q_EMIT failed(textOf(page.error()));
        if (isFirst)
            m_attendees.clear();
        m_attendees.insert(m_attendees.end(), page->items.begin(), page->items.end());
        m_next = page->next;
        fill();
    });
}

QWidget* AttendeeList::makeRow(const Attendee& attendee)
{
    auto* const row = new QWidget(this);
    auto* const face = new Initials(faceSize, row);
    face->setName(recordName(attendee), m_status == AttendeeStatus::Going ? Tone::Accent : Tone::Warn);
    auto* const names = new QVBoxLayout;
    names->setSpacing(0);
    const auto addLine = [row, names](const std::string& text, TextSize size, QPalette::ColorRole role) {
        auto* const line = new ElidedLabel(row);
        setText(line, size, QFont::Normal, role);
        line->setText(QString::fromStdString(text));
        names->addWidget(line);
    };
    addLine(attendee.name.empty() ? attendee.email : attendee.name, TextSize::Base, ink::primary);
    if (!attendee.email.empty() && !attendee.name.empty())
        addLine(attendee.email, TextSize::Secondary, ink::secondary);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(face);
    layout->addLayout(names, 1);
    if (auto* const standing = makeStanding(attendee, row))
        layout->addWidget(standing);
    if (m_rights.mayTicket || m_rights.mayRemove)
        layout->addWidget(makeMenuButton(attendee, row));
    return row;
}

/// Where they are, or that their ticket opens no door; null where there is nothing to say.
QWidget* AttendeeList::makeStanding(const Attendee& attendee, QWidget* row) const
{
    if (attendee.ticketRevoked)
        return new PillLabel(tr("Ticket revoked"), Tone::Bad, row);
    if (attendee.inside)
        return new PillLabel(tr("Is in"), Tone::Good, row);
    return attendee.admittedAt ? new PillLabel(tr("Has left"), Tone::Neutral, row) : nullptr;
}

QPushButton* AttendeeList::makeMenuButton(const Attendee& attendee, QWidget* row)
{
    auto* const button = new QPushButton(glyphIcon(Glyph::Ellipsis), QString(), row);
    button->setFlat(true);
    button->setToolTip(tr("More about %1").arg(recordName(attendee).toHtmlEscaped()));
    button->setAccessibleName(tr("More about %1").arg(recordName(attendee)));
    connect(button, &QPushButton::clicked, this,
        [this, button, attendee] { openMenu(button->mapToGlobal(QPoint(0, button->height() + 4)), attendee); });
    return button;
}

void AttendeeList::openMenu(const QPoint& place, const Attendee& attendee)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_rights.mayTicket)
        m_tickets->addTo(*menu, attendee);
    if (m_rights.mayRemove) {
        menu->addSeparator();
        menu->addAction(
            glyphIcon(Glyph::UserOff), tr("Take off the list"), this, [this, attendee] { remove(attendee); });
    }
    menu->popup(place);
}

void AttendeeList::changeOne(std::int64_t id, const std::function<void(Attendee&)>& change)
{
    const auto known
        = std::find_if(m_attendees.begin(), m_attendees.end(), [&](const Attendee& one) { return one.id.value == id; });
    if (known == m_attendees.end())
        return;
    change(*known);
    fill();
}

void AttendeeList::notice(const Change& change)
{
    const auto* const inside = change.entity == "attendee" ? givenTo(change.diff, "inside") : nullptr;
    if (!inside || !inside->is_bool())
        return;
    changeOne(change.entityId, [&](Attendee& attendee) {
        attendee.inside = inside->get_bool();
        if (attendee.inside && !attendee.admittedAt)
            attendee.admittedAt = change.at;
    });
}

bool AttendeeList::isSettled() const
{
    return !m_page.isPending() && !m_removal.isPending() && !m_tickets->isBusy();
}

void AttendeeList::remove(const Attendee& attendee)
{
    if (m_removal.isPending())
        return;
    m_removal = m_client.removeAttendee(m_event, attendee.id);
    m_removal.then(this, [this](const Result<void>& result) {
        // How full the event is changes with it, and brings the list anew.
        if (!result)
            Q_EMIT failed(textOf(result.error()));
    });
}

void AttendeeList::fill()
{
    clear(m_rows);
    for (const auto& attendee : m_attendees)
        m_rows->addWidget(makeRow(attendee));
    const QString count = QLocale().toString(static_cast<qlonglong>(m_count));
    m_title->setText(
        (m_status == AttendeeStatus::Going ? tr("Attending") : tr("Waiting for a place")) + u" · "_s + count);
    m_more->setText(tr("Show more"));
    m_more->setAccessibleName(
        m_status == AttendeeStatus::Going ? tr("Show more who attend") : tr("Show more who wait"));
    m_more->setVisible(!m_next.isEmpty());
    setVisible(m_status == AttendeeStatus::Going || m_count > 0);
}

void AttendeeList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
