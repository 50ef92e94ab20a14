#include "ui/shell/main_window.h"

#include "ui/leads/leads_page.h"
#include "ui/shell/account_button.h"
#include "ui/shell/account_menu.h"
#include "ui/shell/entrance.h"
#include "ui/shell/link_page.h"
#include "ui/shell/login_page.h"
#include "ui/shell/names_page.h"
#include "ui/shell/person_menu.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sign_in_form.h"
#include "ui/shell/sign_in_panel.h"
#include "ui/shell/start_page.h"
#include "ui/shell/station_home.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/floating_notice.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallest(1024, 640);
constexpr QSize usual(1400, 900);
constexpr QSize frame(16, 48); ///< what a system draws around a window, at most
constexpr int lastRequestsMs = 3'000;
constexpr int shortcutAccounts = 9; // Ctrl+Alt+1 to Ctrl+Alt+9

} // namespace

MainWindow::MainWindow(WindowParts parts)
    : m_parts(std::move(parts))
    , m_preferences(Preferences::load(m_parts.settings))
    , m_choices(m_parts.appearance, m_parts.language)
    , m_accounts(m_parts, m_choices)
    , m_notices(m_accounts)
    , m_tray(m_accounts)
    , m_stack(new QStackedLayout(this))
    , m_entrance(new Entrance(
          m_accounts, static_cast<bool>(m_parts.startHere), static_cast<bool>(m_parts.startDemonstration), this))
{
    setWindowTitle(u"Vigie"_s);
    setMinimumSize(smallest);
    if (!restoreGeometry(m_preferences.geometry))
        resize(usual.boundedTo(screen()->availableSize() - frame));
    m_stack->addWidget(m_entrance);
    m_entrance->showLanguage(m_parts.language.language());
    connectEntrance();
    connectTray();
    addShortcuts();
    connect(&m_choices, &DesktopChoices::changed, this, &MainWindow::showChoices);
    connect(&m_accounts, &Accounts::added, this, &MainWindow::connectAccount);
    connect(&m_accounts, &Accounts::changed, this, &MainWindow::showNews);
    for (const auto& account : m_accounts.all())
        connectAccount(*account);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectEntrance()
{
    auto& welcome = m_entrance->welcome();
    connect(&welcome, &WelcomePage::accountChosen, this, [this](Account& account) { goTo(account); });
    connect(&welcome, &WelcomePage::hereChosen, this, [this] { beginHere(); });
    connect(&welcome, &WelcomePage::demonstrationChosen, this, [this] { beginHere(AccountKind::Demonstration); });
    connect(&m_entrance->start(), &StartPage::retryRequested, this, [this] { m_accounts.current()->resume(); });
    connect(&m_entrance->start(), &StartPage::otherRequested, this, &MainWindow::addAccount);
    connect(&m_entrance->login().form(), &SignInForm::submitted, this, &MainWindow::enter);
    connect(&m_entrance->link(), &LinkPage::signedIn, this, [this](const QUrl& server, const SessionTokens& tokens) {
        Account& account = m_accounts.at(server, QString::fromStdString(tokens.user.email));
        m_accounts.setCurrent(&account);
        account.open(server, tokens);
    });
    connect(&m_entrance->link(), &LinkPage::paired, this, [this](const QUrl& server, const PairedStation& station) {
        Account& account = m_accounts.station(server, station);
        m_accounts.setCurrent(&account);
        account.open(station);
    });
    connect(&m_entrance->names(), &NamesPage::named, this, [this] { showWorkspace(*m_accounts.current()); });
    connect(m_entrance, &Entrance::left, this, &MainWindow::addAccount);
    connect(m_entrance, &Entrance::languageChosen, this, [this](Language language) { m_choices.choose(language); });
}

void MainWindow::connectAccount(Account& account)
{
    connect(&account, &Account::stateChanged, this, [this, &account] {
        if (&account == m_accounts.current())
            showCurrent();
        if (account.state() == AccountState::SignedIn)
            m_accounts.save();
    });
    connect(&account, &Account::noted, this, [this] { m_accounts.save(); });
    connect(&account, &Account::cannotRemember, this, [this] {
        m_cannotRemember = true;
        tellOfKeychain();
    });
}

void MainWindow::connectTray()
{
    connect(&m_notices, &Notices::noticed, this, [this](Account& account, const Notice& notice) {
        if (!isActiveWindow() && BackgroundPreferences::load(m_parts.settings).isNotified)
            m_tray.tell(account, notice);
    });
    connect(&m_notices, &Notices::reminded, this, [](Account& account, const std::vector<Task>& tasks) {
        if (account.workspace())
            account.workspace()->remind(tasks);
    });
    const auto open = [this](Account& account) {
        bringToFront();
        goTo(account);
    };
    connect(&m_tray, &Tray::openRequested, this, &MainWindow::bringToFront);
    connect(&m_tray, &Tray::accountChosen, this, open);
    connect(&m_tray, &Tray::noticeChosen, this, [this, open](Account& account, const Destination& destination) {
        open(account);
        if (workspace() && !destination.place.isEmpty())
            workspace()->go(destination);
    });
}

void MainWindow::addShortcuts()
{
    for (int i = 0; i < shortcutAccounts; ++i) {
        auto* const keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
        connect(keys, &QShortcut::activated, this, [this, i] {
            const auto known = m_accounts.known();
            if (i < static_cast<int>(known.size()))
                goTo(*known[static_cast<std::size_t>(i)]);
        });
    }
}

void MainWindow::begin(const std::optional<QUrl>& server)
{
    if (server) {
        m_accounts.setCurrent(nullptr);
        m_entrance->login().form().setServer(server->toString());
        m_entrance->show(m_entrance->login());
        return m_stack->setCurrentWidget(m_entrance);
    }
    for (const auto& account : m_accounts.all()) {
        // A server of this program's own is started when it is gone to, and not for the sake of being there.
        if (account.get() != m_accounts.current() && !account->isOnThisComputer())
            account->resume();
    }
    if (m_accounts.current())
        goTo(*m_accounts.current());
    else
        addAccount();
}

void MainWindow::beginHere(AccountKind kind)
{
    goTo(m_accounts.here(kind));
}

void MainWindow::follow(const VigieLink& link)
{
    bringToFront();
    if (link.kind != VigieLink::Kind::Open) {
        m_accounts.setCurrent(nullptr);
        m_entrance->link().setLink(link.text);
        m_entrance->show(m_entrance->link());
        return m_stack->setCurrentWidget(m_entrance);
    }
    if (workspace())
        workspace()->go(link.destination);
    else
        m_destination = link.destination;
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

/// The choices: to add an account, or to go to another.
void MainWindow::addAccount()
{
    if (auto* const current = m_accounts.current())
        current->giveUp();
    m_entering = nullptr;
    m_accounts.setCurrent(nullptr);
    m_entrance->showChoices();
    m_stack->setCurrentWidget(m_entrance);
}

void MainWindow::goTo(Account& account)
{
    m_entering = nullptr;
    m_accounts.setCurrent(&account);
    if (account.state() == AccountState::SignedOut)
        account.resume(); // tells of its state
    else
        showCurrent();
}

void MainWindow::showCurrent()
{
    Account& account = *m_accounts.current();
    const bool isHere = account.isOnThisComputer();
    switch (account.state()) {
    case AccountState::SignedIn:
        if (account.isStation())
            return showStation(account);
        if (account.record().kind == AccountKind::Here && NamesPage::isWanted(account.session().user())) {
            m_entrance->names().ask(account.sessions(), account.session().user());
            m_entrance->show(m_entrance->names());
            return m_stack->setCurrentWidget(m_entrance);
        }
        return showWorkspace(account);
    case AccountState::Ended:
        if (!isHere && account.workspace())
            return showWorkspace(account);
        break;
    case AccountState::Opening:
        if (account.workspace() || m_entering == &account)
            return m_entrance->login().form().setBusy(true);
        m_entrance->showStarting(account);
        return m_stack->setCurrentWidget(m_entrance);
    case AccountState::SignedOut:
        break;
    }
    m_entrance->showWithout(account, m_entering == &account);
    m_stack->setCurrentWidget(m_entrance);
}

void MainWindow::showWorkspace(Account& account)
{
    const bool isNew = !account.workspace();
    Workspace& workspace = account.workspaceIn(this);
    auto& form = m_entrance->login().form();
    form.setBusy(false);
    form.clearSecrets();
    m_entering = nullptr;
    if (isNew)
        connectWorkspace(workspace, account);
    m_stack->setCurrentWidget(&workspace);
    if (isNew)
        workspace.go(Destination::named(m_preferences.place));
    if (const auto destination = std::exchange(m_destination, {}))
        workspace.go(*destination);
    auto* panel = workspace.findChild<SignInPanel*>();
    if (account.state() != AccountState::Ended)
        delete panel;
    else if (!panel) {
        panel = new SignInPanel(account);
        connect(panel, &SignInPanel::signOutRequested, this, [this, &account] { signOut(account); });
        panel->focusFirst();
    }
    tellOfKeychain();
    showNews();
    remember();
}

void MainWindow::connectWorkspace(Workspace& workspace, Account& account)
{
    // Queued: the menu that asks for it goes with the workspace.
    connect(
        &workspace.account(), &PersonMenu::signOutRequested, this, [this, &account] { signOut(account); },
        Qt::QueuedConnection);
    connect(&workspace.sidebar().accounts(), &AccountButton::clicked, this, &MainWindow::openAccountMenu);
    connect(&workspace, &Workspace::placeChanged, this, [this](const QString& place) { m_preferences.place = place; });
    m_stack->addWidget(&workspace);
}

void MainWindow::enter(const QUrl& server, const LoginRequest& request)
{
    Account& account = m_accounts.at(server, QString::fromStdString(request.email));
    if (account.state() == AccountState::SignedIn)
        return goTo(account); // open already
    m_entering = &account;
    m_accounts.setCurrent(&account);
    account.signIn(server, request);
}

void MainWindow::openAccountMenu()
{
    auto* const menu = new AccountMenu(m_accounts, this);
    connect(menu, &AccountMenu::chosen, this, [this](Account& account) { goTo(account); });
    connect(menu, &AccountMenu::addRequested, this, &MainWindow::addAccount);
    connect(menu, &AccountMenu::signOutRequested, this, &MainWindow::signOut);
    connect(menu, &AccountMenu::forgetRequested, this, &MainWindow::forget);
    const auto& button = workspace()->sidebar().accounts();
    menu->setMinimumWidth(button.width());
    menu->popup(button.mapToGlobal(QPoint(0, button.height() + 4)));
}

void MainWindow::signOut(Account& account)
{
    account.signOut();
    goElsewhere();
}

void MainWindow::forget(Account& account)
{
    m_entering = nullptr;
    delete stationOf(account);
    m_accounts.forget(account);
    goElsewhere();
}

/// To another account that is open, if there is one.
void MainWindow::goElsewhere()
{
    for (auto* const account : m_accounts.known()) {
        if (account->state() == AccountState::SignedIn)
            return goTo(*account);
    }
    if (!m_accounts.current())
        addAccount();
}

void MainWindow::tellOfKeychain()
{
    auto* const page = m_stack->currentWidget();
    const bool isKnown = workspace() && m_preferences.knowsOfKeychain;
    if (!m_cannotRemember || isKnown || page == m_entrance)
        return;
    m_cannotRemember = false; // told once a run
    m_preferences.knowsOfKeychain = true;
    auto* const notice = new FloatingNotice(page);
    notice->tell(NoticeTone::Warning,
        workspace()
            ? tr("Vigie found no keychain on this computer to keep your session in: you will sign in again next time.")
            : tr("Vigie found no keychain on this computer to keep the station's key in: it will have to be "
                 "added again next time."));
}

/// Marks the account button of what is shown when something happened in what is not.
void MainWindow::showNews()
{
    if (workspace())
        workspace()->sidebar().accounts().setNews(m_accounts.haveNews());
}

Workspace* MainWindow::workspace() const
{
    const auto* const account = m_accounts.current();
    return account && m_stack->currentWidget() == account->workspace() ? account->workspace() : nullptr;
}

LeadsPage* MainWindow::leads() const
{
    return workspace() ? qobject_cast<LeadsPage*>(workspace()->page(u"leads"_s)) : nullptr;
}

bool MainWindow::isSettled() const
{
    auto* const account = m_accounts.current();
    if (auto* const station = account ? stationOf(*account) : nullptr; station && station->isVisible())
        return station->isSettled();
    if (workspace())
        return workspace()->isSettled() && account->live().state() == LiveState::Live && account->api().pending() == 0;
    return !(account && account->state() == AccountState::Opening) && !m_entrance->isBusy();
}

/// Wherever something was chosen, it shows everywhere and is remembered.
void MainWindow::showChoices()
{
    m_preferences.language = m_choices.language();
    m_preferences.theme = m_choices.theme();
    m_preferences.accent = m_choices.accent();
    m_preferences.density = m_choices.density();
    remember();
}

void MainWindow::remember()
{
    m_preferences.geometry = saveGeometry();
    m_preferences.save(m_parts.settings);
    m_accounts.save();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const Language language = m_parts.language.language();
        m_accounts.setLanguage(language);
        m_entrance->showLanguage(language);
        m_tray.retranslate();
    }
    QWidget::changeEvent(event);
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate) {
        for (const auto& account : m_accounts.all())
            account->retry();
    }
    return QWidget::event(event);
}

/// What was done last must reach the server, which may be the one that stops with this program.
void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    const bool staysInTray = m_tray.isThere() && !m_tray.isQuitting() && !qApp->isSavingSession()
        && BackgroundPreferences::load(m_parts.settings).staysInTray;
    if (staysInTray) {
        hide();
        return event->ignore();
    }
    hide();
    m_accounts.finish(lastRequestsMs);
    QWidget::closeEvent(event);
}

} // namespace vigie::ui
