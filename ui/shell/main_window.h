#pragma once

#include "ui/client/live_updates.h"
#include "ui/client/session_client.h"
#include "ui/shell/desktop_choices.h"
#include "ui/shell/preferences.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <optional>

class QSettings;
class QStackedLayout;

namespace vigie::ui {

class LeadsPage;
class LoginPage;
class StartPage;
class Workspace;

/// The way in to the server this program runs itself.
struct LocalAccess {
    QUrl url;
    std::string token; ///< good for one sign-in
};

/// What the window is given from outside. It keeps references: all of it outlives the window.
struct WindowParts {
    QSettings& settings;
    Appearance& appearance;
    InterfaceLanguage& language;
    std::function<Reply<LocalAccess>()> startHere; ///< empty where the program runs no server
};

/// The one window: signing in, then the work.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    explicit MainWindow(WindowParts parts);
    ~MainWindow() override;

    /// Asks for a sign-in at `server`; without one, goes on as last time.
    void begin(const std::optional<QUrl>& server);
    /// Where to be once signed in, instead of where one last was.
    void beginAt(const QString& place) { m_preferences.place = place; }

    /// What is to be seen now will stay until somebody does something.
    bool isSettled() const;
    const LiveUpdates& live() const { return m_live; }
    /// The page of leads, while signed in.
    LeadsPage* leads() const;
    /// What stands beside the start and sign-in pages, while signed in.
    Workspace* workspace() const { return m_workspace; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void connectPages();
    void startHere();
    void signInHere(const LocalAccess& access);
    void signIn(const QUrl& server, const LoginRequest& request);
    void signedIn();
    void signOut();
    void showLogin();
    void leaveWorkspace();
    void showChoices();
    void remember();

    WindowParts m_parts;
    Preferences m_preferences;
    DesktopChoices m_choices;
    Session m_session;
    ApiClient m_api;
    LiveUpdates m_live;
    SessionClient m_sessions;
    Reply<LocalAccess> m_access;
    Reply<SessionTokens> m_signIn;
    QStackedLayout* m_stack;
    StartPage* m_start;
    LoginPage* m_login;
    Workspace* m_workspace = nullptr;
};

} // namespace vigie::ui
