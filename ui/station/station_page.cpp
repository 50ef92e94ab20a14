#include "ui/station/station_page.h"

#include "ui/client/live_updates.h"
#include "ui/client/server_check.h"
#include "ui/station/door_list.h"
#include "ui/station/stations_panel.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"

#include <QCryptographicHash>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QSettings>
#include <QSysInfo>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 860;

/// Each company's scans are their own, whoever is signed in; its number is one of its server's. On this computer, where
/// servers come and go, it is told by who is there.
DoorPlace doorPlace(const PageParts& parts)
{
    const User& me = parts.session.user();
    const QUrl& server = parts.session.server();
    QCryptographicHash where(QCryptographicHash::Sha256);
    where.addData(isThisComputer(server) ? QByteArray::fromStdString(me.email + toIso(me.createdAt))
                                         : server.toEncoded(QUrl::RemoveUserInfo));
    const QString name = u"scans/company-%1-%2.jsonl"_s.arg(
        QString::fromLatin1(where.result().toHex().left(16)), QString::number(me.companyId.value));
    return {QFileInfo(parts.settings.fileName()).dir().filePath(name), QSysInfo::machineHostName()};
}

} // namespace

StationPage::StationPage(const PageParts& parts, QWidget* parent)
    : WorkspacePage(parent)
{
    build(parts);
    const auto noticeChange = [this] {
        m_isStale = !isVisible();
        if (isVisible() && !m_doors->isLoading())
            m_doors->load();
    };
    connect(&parts.live, &LiveUpdates::changed, this, [noticeChange](const Change& change) {
        if (change.entity == "event")
            noticeChange();
    });
    connect(&parts.live, &LiveUpdates::reset, this, noticeChange);
    load();
}

void StationPage::build(const PageParts& parts)
{
    auto* const content = new QWidget(this);
    auto* const inner = new QWidget(content);
    m_explanation = textLabel(inner, TextSize::Base, ink::secondary);
    m_none = textLabel(inner, TextSize::Base, ink::secondary);
    m_doors = new DoorList(parts.api, doorPlace(parts), inner);
    auto* const column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    column->addWidget(m_explanation);
    column->addWidget(m_none);
    column->addWidget(m_doors);
    if (permissionsOf(parts.session.user().role).has(Permission::ManageEvents)) {
        m_stations = new StationsPanel(parts.api, parts.session.server(), inner);
        column->addWidget(m_stations);
    }
    column->addStretch(1);
    inner->setMaximumWidth(widest);
    auto* const across = new QHBoxLayout(content);
    across->setContentsMargins(24, 24, 24, 24);
    across->addWidget(inner, 1);
    across->addStretch(0);
    m_state = new StatefulPage(scrolled(content, this, QPalette::Window), this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state, 1);
    connect(m_doors, &DoorList::loaded, this, &StationPage::showDoors);
    connect(m_doors, &DoorList::failed, this, [this](const Error& error) { m_state->showError(textOf(error)); });
    connect(m_state, &StatefulPage::retryRequested, this, &StationPage::load);
    connect(m_state, &StatefulPage::actionRequested, this, [this] { Q_EMIT goRequested({u"events"_s}); });
    retranslate();
}

void StationPage::load()
{
    m_isStale = false;
    m_doors->load();
    if (m_stations)
        m_stations->load();
}

bool StationPage::isSettled() const
{
    return !m_doors->isLoading() && !(m_stations && m_stations->isLoading());
}

void StationPage::showDoors()
{
    const bool isNone = m_doors->events().empty();
    setShownCount(isNone ? QString() : QLocale().toString(static_cast<qlonglong>(m_doors->events().size())));
    if (isNone && !m_stations)
        return m_state->showEmpty({Glyph::CalendarDays, tr("No doors today"),
            tr("The doors of events of today and tomorrow stand here."), tr("Go to events")});
    m_none->setVisible(isNone);
    m_explanation->setVisible(!isNone);
    m_state->showContent();
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
    m_none->setText(tr("No doors today: the doors of events of today and tomorrow stand here."));
}

void StationPage::showEvent(QShowEvent* event)
{
    WorkspacePage::showEvent(event);
    if (m_isStale)
        load();
}

void StationPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_state->state() == StatefulPage::State::Empty)
            showDoors();
    }
    WorkspacePage::changeEvent(event);
}

} // namespace vigie::ui
