#include "ui/shell/sign_in_panel.h"

#include "ui/shell/account.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sign_in_form.h"
#include "ui/shell/workspace.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/centred.h"
#include "ui/widgets/text_label.h"

#include <QDialog>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int cardWidth = 400;
constexpr float veil = 0.82F;

} // namespace

SignInPanel::SignInPanel(Account& account)
    : QWidget(account.workspace())
    , m_account(account)
    , m_title(textLabel(this, TextSize::Title, ink::primary, QFont::DemiBold))
    , m_who(textLabel(this, TextSize::Base, ink::secondary))
    , m_form(new SignInForm(this))
    , m_signOut(new QPushButton(this))
{
    auto* const body = new QWidget(this);
    auto* const inside = new QVBoxLayout(body);
    inside->setContentsMargins(24, 24, 24, 24);
    inside->setSpacing(12);
    for (auto* const widget : std::initializer_list<QWidget*>{m_title, m_who, m_form, m_signOut})
        inside->addWidget(widget);
    auto* const card = new Card(this);
    card->setContent(body);
    card->setFixedWidth(cardWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->addStretch(2);
    addCentred(layout, card);
    layout->addStretch(3);
    m_signOut->setFlat(true);
    m_form->setServer(account.record().server.toString());
    m_form->setEmail(account.record().email);
    m_form->settleIdentity();
    connect(m_form, &SignInForm::submitted, &account, &Account::signIn);
    connect(m_signOut, &QPushButton::clicked, this, &SignInPanel::signOutRequested);
    connect(&account, &Account::stateChanged, this, &SignInPanel::showState);
    account.workspace()->installEventFilter(this);
    account.workspace()->setCovered(true);
    retranslate();
    hideDialogs();
    place();
    show();
}

SignInPanel::~SignInPanel()
{
    if (!m_account.workspace())
        return;
    m_account.workspace()->setCovered(false);
    for (const auto& dialog : m_dialogs) {
        if (dialog)
            dialog->show();
    }
}

/// A dialog would keep the keyboard to itself. Hidden, it keeps what was written in it.
void SignInPanel::hideDialogs()
{
    for (auto* const dialog : m_account.workspace()->findChildren<QDialog*>()) {
        if (!dialog->isVisible())
            continue;
        m_dialogs.emplace_back(dialog);
        dialog->hide();
    }
}

void SignInPanel::place()
{
    const auto& workspace = *m_account.workspace();
    const int left = workspace.sidebar().geometry().right() + 1;
    setGeometry(workspace.rect().adjusted(left, 0, 0, 0));
    raise();
}

void SignInPanel::focusFirst()
{
    m_form->focusFirst();
}

void SignInPanel::showState()
{
    m_form->setBusy(m_account.state() == AccountState::Opening);
    if (m_account.state() == AccountState::Ended && m_account.failure())
        m_form->showError(*m_account.failure());
}

void SignInPanel::retranslate()
{
    m_title->setText(tr("Your session has ended"));
    m_who->setText(tr("The server no longer accepts it: it has run out, or was ended elsewhere. Sign in again as %1 "
                      "and go on where you were; nothing you wrote is lost.")
                       .arg(m_account.record().email));
    m_signOut->setText(tr("Sign out instead"));
}

bool SignInPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_account.workspace())
        place();
    return QWidget::eventFilter(watched, event);
}

void SignInPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignInPanel::paintEvent(QPaintEvent*)
{
    QColor ground = VigieStyle::tokensOf(this).bg;
    ground.setAlphaF(veil);
    QPainter(this).fillRect(rect(), ground);
}

} // namespace vigie::ui
