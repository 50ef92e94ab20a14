#include "ui/shell/main_window.h"

#include "ui/leads/leads_page.h"
#include "ui/shell/account_menu.h"
#include "ui/shell/login_page.h"
#include "ui/shell/start_page.h"
#include "ui/shell/workspace.h"

#include <QCloseEvent>
#include <QEventLoop>
#include <QScreen>
#include <QSettings>
#include <QStackedLayout>
#include <QTimer>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallest(1024, 640);
constexpr QSize usual(1400, 900);
constexpr int lastRequestsMs = 3'000;

} // namespace

MainWindow::MainWindow(WindowParts parts)
    : m_parts(std::move(parts))
    , m_preferences(Preferences::load(m_parts.settings))
    , m_api(m_session)
    , m_live(m_api, m_session)
    , m_sessions(m_api)
    , m_stack(new QStackedLayout(this))
    , m_start(new StartPage(this))
    , m_login(new LoginPage(this))
{
    setWindowTitle(u"Vigie"_s);
    setMinimumSize(smallest);
    if (!restoreGeometry(m_preferences.geometry))
        resize(usual.boundedTo(screen()->availableSize()));
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_login);
    m_login->offerThisComputer(static_cast<bool>(m_parts.startHere));
    m_login->showLanguage(m_parts.language.language());
    m_api.setLanguage(m_parts.language.language());
    connectPages();
}

MainWindow::~MainWindow()
{
    leaveWorkspace();
}

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::retryRequested, this, &MainWindow::startHere);
    connect(m_start, &StartPage::otherServerRequested, this, &MainWindow::showLogin);
    connect(m_login, &LoginPage::signInRequested, this, &MainWindow::signIn);
    connect(m_login, &LoginPage::thisComputerRequested, this, &MainWindow::startHere);
    connect(m_login, &LoginPage::languageChosen, this, [this](Language language) { choose(language); });
    connect(&m_session, &Session::opened, this, &MainWindow::signedIn);
    connect(&m_session, &Session::expired, this, [this] {
        leaveWorkspace();
        if (m_preferences.usesThisComputer && m_parts.startHere)
            return startHere();
        showLogin();
        m_login->showError(signInAgain());
    });
}

void MainWindow::begin(const std::optional<QUrl>& server)
{
    m_login->setServer(server ? server->toString() : m_preferences.server);
    m_login->setEmail(m_preferences.email);
    if (!server && m_parts.startHere && m_preferences.usesThisComputer)
        startHere();
    else
        showLogin();
}

void MainWindow::startHere()
{
    m_start->showStarting();
    m_stack->setCurrentWidget(m_start);
    m_access = m_parts.startHere();
    m_access.then(this, [this](Result<LocalAccess> access) {
        if (access)
            signInHere(*access);
        else
            m_start->showFailure(access.error());
    });
}

void MainWindow::signInHere(const LocalAccess& access)
{
    m_session.setServer(access.url);
    m_signIn = m_sessions.signInHere(access.token);
    m_signIn.then(this, [this](Result<SessionTokens> tokens) {
        if (!tokens)
            return m_start->showFailure(tokens.error());
        m_preferences.usesThisComputer = true;
        m_session.open(std::move(*tokens));
    });
}

void MainWindow::signIn(const QUrl& server, const LoginRequest& request)
{
    m_login->setBusy(true);
    m_session.setServer(server);
    m_signIn = m_sessions.signIn(request);
    m_signIn.then(this, [this, server, email = request.email](Result<SessionTokens> tokens) {
        m_login->setBusy(false);
        if (!tokens)
            return m_login->showError(tokens.error());
        m_login->clearSecrets();
        m_preferences.usesThisComputer = false;
        m_preferences.server = server.toString();
        m_preferences.email = QString::fromStdString(email);
        m_session.open(std::move(*tokens));
    });
}

void MainWindow::signedIn()
{
    remember();
    leaveWorkspace();
    m_workspace = new Workspace(m_api, m_live, m_session, m_parts.settings, this);
    auto& account = m_workspace->account();
    account.showLanguage(m_parts.language.language());
    account.showTheme(m_parts.appearance.theme());
    connect(&account, &AccountMenu::languageChosen, this, [this](Language language) { choose(language); });
    connect(&account, &AccountMenu::themeChosen, this, [this](Theme theme) { choose(theme); });
    connect(&account, &AccountMenu::signOutRequested, this, &MainWindow::signOut, Qt::QueuedConnection);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    m_workspace->go(m_preferences.place);
    connect(m_workspace, &Workspace::placeChanged, this, [this](const QString& place) { m_preferences.place = place; });
    m_live.start(m_workspace->topics());
}

void MainWindow::signOut()
{
    m_workspace->finish();
    // Nothing to do about a failure: the tokens are forgotten here, and end by themselves there.
    m_sessions.signOut();
    leaveWorkspace();
    m_session.close();
    m_preferences.usesThisComputer = false;
    remember();
    showLogin();
}

void MainWindow::leaveWorkspace()
{
    m_live.stop();
    delete std::exchange(m_workspace, nullptr);
}

void MainWindow::showLogin()
{
    m_stack->setCurrentWidget(m_login);
    m_login->focusFirst();
}

LeadsPage* MainWindow::leads() const
{
    return m_workspace ? qobject_cast<LeadsPage*>(m_workspace->page(u"leads"_s)) : nullptr;
}

bool MainWindow::isSettled() const
{
    if (m_workspace)
        return m_workspace->isSettled() && m_live.state() == LiveState::Live && m_api.pending() == 0;
    return !m_signIn.isPending() && !m_access.isPending();
}

void MainWindow::choose(Language language)
{
    m_parts.language.use(language);
    m_preferences.language = language;
    remember();
}

void MainWindow::choose(Theme theme)
{
    m_parts.appearance.choose(theme);
    m_preferences.theme = theme;
    remember();
}

void MainWindow::remember()
{
    m_preferences.geometry = saveGeometry();
    m_preferences.save(m_parts.settings);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const Language language = m_parts.language.language();
        m_api.setLanguage(language);
        m_login->showLanguage(language);
        if (m_workspace)
            m_workspace->account().showLanguage(language);
    }
    QWidget::changeEvent(event);
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        m_live.check();
    return QWidget::event(event);
}

/// What was done last must reach the server, which may be the one that stops with this program.
void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    if (m_workspace)
        m_workspace->finish();
    m_live.stop();
    if (m_api.pending() > 0) {
        hide();
        QEventLoop loop;
        connect(&m_api, &ApiClient::becameIdle, &loop, &QEventLoop::quit);
        QTimer::singleShot(lastRequestsMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    QWidget::closeEvent(event);
}

} // namespace vigie::ui
