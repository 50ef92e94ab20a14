#include "ui/station/door_list.h"

#include "ui/station/station_window.h"
#include "ui/station/station_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t shownSeconds = 12 * 3600; // after the end, as the server does

} // namespace

void DoorPlace::forget() const
{
    QFile::remove(journal);
    QFile::remove(keptDoors());
}

void DoorList::closeDoor()
{
    delete m_window;
}

DoorList::DoorList(ApiClient& api, DoorPlace place, QWidget* parent)
    : QWidget(parent)
    , m_api(api)
    , m_door(api)
    , m_place(std::move(place))
    , m_kept(m_place.keptDoors())
    , m_away(textLabel(this, TextSize::Base, ink::bad, QFont::Medium))
    , m_rows(new QVBoxLayout)
{
    m_away->hide();
    m_rows->setSpacing(12);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_away);
    layout->addLayout(m_rows);
    retranslate();
}

void DoorList::load()
{
    m_load.cancel();
    m_load = m_door.events();
    m_load.then(this, [this](Result<std::vector<DoorEvent>> events) {
        const bool isAway = !events && events.error().code == ErrorCode::Unavailable;
        if (!events && !(isAway && fillFromKept()))
            return Q_EMIT failed(events.error());
        m_away->setVisible(isAway);
        if (events) {
            m_events = std::move(*events);
            m_kept.keep(m_events); // one that cannot be written is missed only by who starts without the server
        }
        fill();
        Q_EMIT loaded();
    });
}

bool DoorList::fillFromKept()
{
    if (m_events.empty())
        m_events = m_kept.read();
    std::erase_if(m_events, [](const DoorEvent& event) { return event.endsAt < now().plusSeconds(-shownSeconds); });
    return !m_events.empty();
}

void DoorList::retranslate()
{
    m_away->setText(tr("The server is away: these are the doors it told of last. Tickets are checked all the same."));
    fill();
}

void DoorList::fill()
{
    clear(m_rows);
    for (const auto& event : m_events)
        m_rows->addWidget(makeRow(event));
}

QString DoorList::whenOf(const DoorEvent& event) const
{
    QStringList words{TimeText::full(TimeText::localTime(event.startsAt))};
    if (!event.place.empty())
        words << QString::fromStdString(event.place);
    words << StationWords::counts(event);
    return words.join(u" · "_s);
}

QWidget* DoorList::makeRow(const DoorEvent& event)
{
    auto* const row = new QWidget(this);
    auto* const title = textLabel(row, TextSize::Title, ink::primary, QFont::DemiBold);
    title->setText(QString::fromStdString(event.title));
    auto* const about = textLabel(row, TextSize::Base, ink::secondary);
    about->setText(event.cancelledAt ? tr("Cancelled") : whenOf(event));
    auto* const words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(title);
    words->addWidget(about);
    auto* const open = new QPushButton(tr("Open the door"), row);
    open->setObjectName(u"openDoor"_s);
    open->setAccessibleDescription(title->text());
    open->setEnabled(!event.cancelledAt);
    connect(open, &QPushButton::clicked, this, [this, event] { openDoor(event)->showFullScreen(); });
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(words, 1);
    layout->addWidget(open);
    auto* const card = new Card(this);
    card->setContent(row);
    return card;
}

StationWindow* DoorList::openDoor(const DoorEvent& event)
{
    // One at a time: its scans are kept in one file.
    if (m_window && (m_window->station().event().id != event.id || m_window->station().isLockedOut()))
        delete m_window;
    if (!m_window || m_window->station().event().id != event.id)
        m_window = new StationWindow(m_api, event, m_place.journal, m_place.device, this);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    return m_window;
}

void DoorList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
