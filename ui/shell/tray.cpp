#include "ui/shell/tray.h"

#include "ui/shell/account_menu.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"

#include <QApplication>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 64; // scaled down by whoever shows it
constexpr int dotSize = 28;

QIcon iconWith(const QColor& dot)
{
    QPixmap pixmap = QIcon(u":/vigie.svg"_s).pixmap(iconSize, iconSize);
    pixmap.setDevicePixelRatio(1);
    if (!dot.isValid())
        return pixmap;
    QPainter painter(&pixmap);
    const QRectF place(pixmap.width() - dotSize, pixmap.height() - dotSize, dotSize, dotSize);
    painting::box(painter, place, dotSize / 2.0, dot, Qt::white, 3);
    return pixmap;
}

} // namespace

Tray::Tray(Accounts& accounts, QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon.setContextMenu(&m_menu);
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::fillMenu);
    connect(&m_accounts, &Accounts::changed, this, &Tray::showState);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT openRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        const auto& all = m_accounts.all();
        const bool isKnown
            = std::any_of(all.begin(), all.end(), [this](const auto& account) { return account.get() == m_noticed; });
        if (isKnown)
            Q_EMIT noticeChosen(*m_noticed, m_destination);
        else
            Q_EMIT openRequested();
    });
    qApp->installEventFilter(this);
    fillMenu();
    showState();
    m_icon.show();
}

void Tray::tell(Account& account, const Notice& notice)
{
    if (!isThere())
        return;
    m_noticed = &account;
    m_destination = notice.destination;
    m_icon.showMessage(notice.title, notice.sentence, m_icon.icon());
}

void Tray::showState()
{
    const auto known = m_accounts.known();
    const bool hasNews = m_accounts.haveNews();
    const bool isCut = std::any_of(known.begin(), known.end(),
        [](auto* account) { return account->session().isOpen() && account->live().state() == LiveState::Waiting; });
    const Tokens& tokens = VigieStyle::tokensOf(&m_menu);
    m_icon.setIcon(iconWith(isCut ? tokens.bad : hasNews ? tokens.info : QColor()));
    m_icon.setToolTip(isCut ? tr("Vigie: no connection")
            : hasNews       ? tr("Vigie: something new")
                            : tr("Vigie: up to date"));
}

void Tray::fillMenu()
{
    m_menu.clear();
    m_menu.addAction(tr("Open Vigie"), this, &Tray::openRequested);
    m_menu.addSeparator();
    for (auto* const account : m_accounts.known()) {
        QString title = account->title();
        title.replace(u'&', u"&&"_s);
        m_menu.addAction(
            AccountMenu::iconOf(*account, m_menu), title, this, [this, account] { Q_EMIT accountChosen(*account); });
    }
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), qApp, &QApplication::quit);
}

void Tray::retranslate()
{
    if (isThere())
        showState();
}

/// Quitting closes the window like its own cross does, but must not end in the tray.
bool Tray::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == qApp && event->type() == QEvent::Quit)
        m_isQuitting = true;
    return QObject::eventFilter(watched, event);
}

} // namespace vigie::ui
