// The second half of main_window.h: this computer as a station.

#include "ui/shell/main_window.h"
#include "ui/shell/station_home.h"

#include <QFileInfo>
#include <QSettings>
#include <QStackedLayout>

namespace vigie::ui {

void MainWindow::showStation(Account& account)
{
    auto* home = stationOf(account);
    if (!home) {
        home = new StationHome(account, QFileInfo(m_parts.settings.fileName()).path(), this);
        connect(home, &StationHome::otherRequested, this, &MainWindow::addAccount);
        // Queued: the button that asks for it goes with the page.
        connect(
            home, &StationHome::removeRequested, this,
            [this, &account, home] {
                home->forgetScans();
                forget(account);
            },
            Qt::QueuedConnection);
        m_stack->addWidget(home);
    }
    m_stack->setCurrentWidget(home);
    tellOfKeychain();
    remember();
}

StationHome* MainWindow::stationOf(const Account& account) const
{
    for (auto* const home : findChildren<StationHome*>()) {
        if (&home->account() == &account)
            return home;
    }
    return nullptr;
}

} // namespace vigie::ui
