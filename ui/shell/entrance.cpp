#include "ui/shell/entrance.h"

#include "ui/shell/account.h"
#include "ui/shell/link_page.h"
#include "ui/shell/login_page.h"
#include "ui/shell/names_page.h"
#include "ui/shell/sign_in_form.h"
#include "ui/shell/start_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/centred.h"
#include "ui/widgets/segmented_switch.h"

#include <QPainter>
#include <QStackedLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

Entrance::Entrance(const Accounts& accounts, bool isHereOffered, bool isDemonstrationOffered, QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout)
    , m_welcome(new WelcomePage(accounts, isHereOffered, isDemonstrationOffered, this))
    , m_login(new LoginPage(this))
    , m_link(new LinkPage(this))
    , m_names(new NamesPage(this))
    , m_start(new StartPage(this))
    , m_language(new SegmentedSwitch(this))
{
    // Each language is named in itself: whoever looks for it may read no other.
    m_language->addChoice(static_cast<int>(Language::French), u"FR"_s);
    m_language->addChoice(static_cast<int>(Language::English), u"EN"_s);
    m_language->setName(static_cast<int>(Language::French), u"Français"_s);
    m_language->setName(static_cast<int>(Language::English), u"English"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 24);
    layout->addLayout(m_stack, 1);
    addCentred(layout, m_language);
    for (auto* const page : std::initializer_list<QWidget*>{m_welcome, m_login, m_link, m_names, m_start})
        m_stack->addWidget(page);
    for (auto* const page : std::initializer_list<EntryPage*>{m_login, m_link, m_names}) {
        page->offerBack(true);
        connect(page, &EntryPage::backRequested, this, &Entrance::left);
    }
    connect(m_welcome, &WelcomePage::serverChosen, this, [this] { show(*m_login); });
    connect(m_welcome, &WelcomePage::linkChosen, this, [this] { show(*m_link); });
    connect(m_link, &LinkPage::passwordChanged, this, &Entrance::showChangedPassword);
    connect(m_language, &SegmentedSwitch::chosen, this,
        [this](int id) { Q_EMIT languageChosen(static_cast<Language>(id)); });
}

void Entrance::show(EntryPage& page)
{
    m_stack->setCurrentWidget(&page);
    page.focusFirst();
}

void Entrance::showChoices()
{
    m_welcome->showAccounts();
    show(*m_welcome);
}

void Entrance::showStarting(const Account& account)
{
    m_start->showStarting(account);
    m_stack->setCurrentWidget(m_start);
}

void Entrance::showWithout(const Account& account, bool isEntering)
{
    if (account.isStation() && !account.failure())
        return show(*m_link); // its key is gone: another link makes another one
    if (account.isStation()) {
        m_start->showFailure(account, *account.failure());
        return m_stack->setCurrentWidget(m_start);
    }
    auto& form = m_login->form();
    form.setBusy(false);
    const auto& failure = account.failure();
    const bool isRefusal = failure && failure->code != ErrorCode::Unavailable;
    if (!account.isOnThisComputer() && (isEntering || !failure || isRefusal)) {
        if (!isEntering) {
            form.setServer(account.record().server.toString());
            form.setEmail(account.record().email);
        }
        show(*m_login);
        if (failure)
            form.showError(*failure);
    } else if (failure) {
        m_start->showFailure(account, *failure);
        m_stack->setCurrentWidget(m_start);
    } else
        showChoices();
}

/// The link opened nothing: with the new password one signs in as ever.
void Entrance::showChangedPassword(const QUrl& server)
{
    m_login->form().setServer(server.toString());
    show(*m_login);
    m_login->form().tell(tr("Your password is changed: sign in with it."));
}

bool Entrance::isBusy() const
{
    return m_link->isBusy() || m_names->isBusy();
}

void Entrance::showLanguage(Language language)
{
    m_language->choose(static_cast<int>(language));
}

void Entrance::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), VigieStyle::tokensOf(this).bg);
}

} // namespace vigie::ui
