#include "ui/shell/welcome_page.h"

#include "ui/shell/accounts.h"
#include "ui/shell/choice_button.h"

#include <QVBoxLayout>

namespace vigie::ui {

WelcomePage::WelcomePage(const Accounts& accounts, bool isHereOffered, bool isDemonstrationOffered, QWidget* parent)
    : EntryPage(parent)
    , m_accounts(accounts)
    , m_known(new QVBoxLayout)
    , m_here(new ChoiceButton(Glyph::Laptop, card()))
    , m_server(new ChoiceButton(Glyph::Globe, card()))
    , m_link(new ChoiceButton(Glyph::Link, card()))
    , m_demonstration(new ChoiceButton(Glyph::Eye, card()))
{
    m_known->setSpacing(8);
    content().setSpacing(8);
    content().addLayout(m_known);
    for (auto* const button : {m_here, m_server, m_link, m_demonstration})
        content().addWidget(button);
    m_here->setVisible(isHereOffered);
    m_demonstration->setVisible(isDemonstrationOffered);
    connect(m_here, &ChoiceButton::clicked, this, &WelcomePage::hereChosen);
    connect(m_server, &ChoiceButton::clicked, this, &WelcomePage::serverChosen);
    connect(m_link, &ChoiceButton::clicked, this, &WelcomePage::linkChosen);
    connect(m_demonstration, &ChoiceButton::clicked, this, &WelcomePage::demonstrationChosen);
    WelcomePage::retranslate();
}

void WelcomePage::focusFirst()
{
    if (!m_knownButtons.empty())
        return m_knownButtons.front()->setFocus();
    (m_here->isHidden() ? m_server : m_here)->setFocus();
}

void WelcomePage::showAccounts()
{
    qDeleteAll(m_knownButtons);
    m_knownButtons.clear();
    for (auto* const account : m_accounts.known()) {
        auto* const button = new ChoiceButton(account->isStation() ? Glyph::LogIn
                : account->isOnThisComputer()                      ? Glyph::Laptop
                                                                   : Glyph::Building,
            card());
        const QString& email = account->record().email;
        button->setWords(
            account->title(), email.isEmpty() ? account->place() : tr("%1 at %2").arg(email, account->place()));
        connect(button, &ChoiceButton::clicked, this, [this, &one = *account] { Q_EMIT accountChosen(one); });
        m_known->addWidget(button);
        m_knownButtons.push_back(button);
    }
    retranslate();
}

void WelcomePage::retranslate()
{
    EntryPage::retranslate();
    if (m_knownButtons.empty())
        setWords(tr("Welcome to Vigie"), tr("Everyone you deal with, in one window. How would you like to begin?"));
    else
        setWords(tr("Where to?"), tr("Go on with an account, or add another."));
    m_here->setWords(tr("Start on this computer"), tr("Nothing to set up; your data stays here"));
    m_server->setWords(tr("Connect to a server"), tr("Your organisation's, by its address"));
    m_link->setWords(tr("I have a link"), tr("An invitation, a first set-up, a new password, a station"));
    m_demonstration->setWords(tr("Look around"), tr("With a made-up company, and nothing to lose"));
}

} // namespace vigie::ui
