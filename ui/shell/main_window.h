#pragma once

#include "ui/shell/accounts.h"
#include "ui/shell/preferences.h"
#include "ui/shell/tray.h"
#include "ui/shell/vigie_link.h"

#include <QWidget>

class QStackedLayout;

namespace vigie::ui {

class Entrance;
class LeadsPage;
class StationHome;
class Workspace;

/// The one window: the way in, then the work, on as many servers as one likes.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    explicit MainWindow(WindowParts parts);
    ~MainWindow() override;

    /// Asks for a sign-in at `server`; without one, goes on as last time.
    void begin(const std::optional<QUrl>& server);
    /// With the server of this program, whatever was last time.
    void beginHere(AccountKind kind = AccountKind::Here);
    /// Where to be once signed in, instead of where one last was.
    void beginAt(const QString& place) { m_preferences.place = place; }
    /// Shows what a link points to, or fills in what it brings.
    void follow(const VigieLink& link);
    /// From wherever it is, to the front.
    void bringToFront();

    /// What is to be seen now will stay until somebody does something.
    bool isSettled() const;
    Accounts& accounts() { return m_accounts; }
    /// The page of leads, while signed in.
    LeadsPage* leads() const;
    /// Of the account that is shown, while one is signed in there.
    Workspace* workspace() const;

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void connectEntrance();
    void connectAccount(Account& account);
    void connectTray();
    void addShortcuts();
    void addAccount();
    void goTo(Account& account);
    void showCurrent();
    void showWorkspace(Account& account);
    // Stations: main_window_stations.cpp.
    void showStation(Account& account);
    StationHome* stationOf(const Account& account) const;
    void connectWorkspace(Workspace& workspace, Account& account);
    void enter(const QUrl& server, const LoginRequest& request);
    void openAccountMenu();
    void signOut(Account& account);
    void forget(Account& account);
    void goElsewhere();
    void tellOfKeychain();
    void showNews();
    void showChoices();
    void remember();

    WindowParts m_parts;
    Preferences m_preferences;
    DesktopChoices m_choices;
    Accounts m_accounts;
    Notices m_notices;
    Tray m_tray;
    QStackedLayout* m_stack;
    Entrance* m_entrance;
    Account* m_entering = nullptr; ///< whose sign-in was asked for on the sign-in page
    std::optional<Destination> m_destination; ///< of a link that came before one was signed in
    bool m_cannotRemember = false;
};

} // namespace vigie::ui
