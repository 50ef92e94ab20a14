#include "ui/events/attendee_list.h"

#include "ui/theme/glyph.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

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
    fill();
}

void AttendeeList::open(EventId event, std::int64_t count, const QString& search, bool mayRemove)
{
    const bool isSameEvent = std::exchange(m_event, event) == event;
    m_count = count;
    m_search = search;
    m_mayRemove = mayRemove;
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
    if (!m_mayRemove)
        return row;
    auto* const away = new QPushButton(glyphIcon(Glyph::Close), QString(), row);
    away->setFlat(true);
    away->setToolTip(tr("Take %1 off the list").arg(recordName(attendee).toHtmlEscaped()));
    away->setAccessibleName(tr("Take %1 off the list").arg(recordName(attendee)));
    connect(away, &QPushButton::clicked, this, [this, attendee] { remove(attendee); });
    layout->addWidget(away);
    return row;
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
