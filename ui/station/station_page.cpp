#include "ui/station/station_page.h"

#include "ui/client/live_updates.h"
#include "ui/station/station_window.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSysInfo>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 860;

/// Each company's scans are their own, whoever is signed in.
QString journalFile(const PageParts& parts)
{
    const QString name = u"scans/company-%1.jsonl"_s.arg(parts.session.user().companyId.value);
    return QFileInfo(parts.settings.fileName()).dir().filePath(name);
}

} // namespace

StationPage::StationPage(const PageParts& parts, QWidget* parent)
    : WorkspacePage(parent)
    , m_api(parts.api)
    , m_door(parts.api)
    , m_journal(journalFile(parts))
{
    build();
    const auto noticeChange = [this] {
        m_isStale = !isVisible();
        if (isVisible() && !m_load.isPending())
            load();
    };
    connect(&parts.live, &LiveUpdates::changed, this, [noticeChange](const Change& change) {
        if (change.entity == "event")
            noticeChange();
    });
    connect(&parts.live, &LiveUpdates::reset, this, noticeChange);
    load();
}

void StationPage::build()
{
    auto* const content = new QWidget(this);
    m_explanation = textLabel(content, TextSize::Base, ink::secondary);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    auto* const column = new QVBoxLayout;
    column->setSpacing(20);
    column->addWidget(m_explanation);
    column->addLayout(m_rows);
    column->addStretch(1);
    auto* const inner = new QWidget(content);
    inner->setMaximumWidth(widest);
    inner->setLayout(column);
    auto* const across = new QHBoxLayout(content);
    across->setContentsMargins(24, 24, 24, 24);
    across->addWidget(inner, 1);
    across->addStretch(0);
    m_state = new StatefulPage(scrolled(content, this, QPalette::Window), this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state, 1);
    connect(m_state, &StatefulPage::retryRequested, this, &StationPage::load);
    connect(m_state, &StatefulPage::actionRequested, this, [this] { Q_EMIT goRequested({u"events"_s}); });
    retranslate();
}

void StationPage::load()
{
    m_isStale = false;
    m_load.cancel();
    m_load = m_door.events();
    m_load.then(this, [this](Result<std::vector<DoorEvent>> events) {
        if (!events)
            return m_state->showError(textOf(events.error()));
        m_events = std::move(*events);
        m_isLoaded = true;
        fill();
    });
}

void StationPage::fill()
{
    clear(m_rows);
    if (m_events.empty())
        return m_state->showEmpty({Glyph::CalendarDays, tr("No doors today"),
            tr("The doors of events of today and tomorrow stand here."), tr("Go to events")});
    for (const auto& event : m_events)
        m_rows->addWidget(makeRow(event));
    m_state->showContent();
    setShownCount(QLocale().toString(static_cast<qlonglong>(m_events.size())));
}

QString StationPage::whenOf(const DoorEvent& event) const
{
    QStringList words{TimeText::full(TimeText::localTime(event.startsAt))};
    if (!event.place.empty())
        words << QString::fromStdString(event.place);
    const QLocale locale;
    words << tr("%1 in the house, %2 came of %3")
                 .arg(locale.toString(static_cast<qlonglong>(event.insideCount)),
                     locale.toString(static_cast<qlonglong>(event.admittedCount)),
                     locale.toString(static_cast<qlonglong>(event.attendeeCount)));
    return words.join(u" · "_s);
}

QWidget* StationPage::makeRow(const DoorEvent& event)
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

StationWindow* StationPage::openDoor(const DoorEvent& event)
{
    // One at a time: its scans are kept in one file.
    if (m_window && m_window->station().event().id != event.id)
        m_window->close();
    if (!m_window || m_window->station().event().id != event.id)
        m_window = new StationWindow(m_api, event, m_journal, QSysInfo::machineHostName(), this);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    return m_window;
}

std::vector<Command> StationPage::commands()
{
    return {{Glyph::Refresh, QT_TRANSLATE_NOOP("Command", "Load the doors anew"), QKeySequence::Refresh,
        [this] { load(); }}};
}

void StationPage::focusFirst()
{
    m_state->focusShown();
}

void StationPage::retranslate()
{
    m_explanation->setText(
        tr("Open a door full screen, scan tickets or look people up by name. It goes on working while "
           "the server is away."));
    if (m_isLoaded)
        fill();
}

void StationPage::showEvent(QShowEvent* event)
{
    WorkspacePage::showEvent(event);
    if (m_isStale)
        load();
}

void StationPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WorkspacePage::changeEvent(event);
}

} // namespace vigie::ui
