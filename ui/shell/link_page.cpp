#include "ui/shell/link_page.h"

#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/password_edit.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

LinkPage::LinkPage(QWidget* parent)
    : EntryPage(parent)
    , m_link(new QLineEdit(card()))
    , m_company(new QLineEdit(card()))
    , m_name(new QLineEdit(card()))
    , m_email(new QLineEdit(card()))
    , m_password(new PasswordEdit(card()))
    , m_linkField(new FormField(u"token"_s, m_link, card()))
    , m_companyField(new FormField(u"companyName"_s, m_company, card()))
    , m_nameField(new FormField(u"name"_s, m_name, card()))
    , m_emailField(new FormField(u"email"_s, m_email, card()))
    , m_passwordField(new FormField(u"password"_s, m_password, card()))
    , m_notice(new NoticeBar(card()))
    , m_go(new QPushButton(card()))
{
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_go->setDefault(true);
    content().addWidget(m_notice);
    for (auto* const field : fields()) {
        content().addWidget(field);
        connect(qobject_cast<QLineEdit*>(field->editor()), &QLineEdit::returnPressed, this, &LinkPage::submit);
    }
    content().addSpacing(6);
    content().addWidget(m_go);
    connect(m_link, &QLineEdit::textChanged, this, &LinkPage::showFields);
    connect(m_go, &QPushButton::clicked, this, &LinkPage::submit);
    LinkPage::retranslate();
}

std::vector<FormField*> LinkPage::fields() const
{
    return {m_linkField, m_companyField, m_nameField, m_emailField, m_passwordField};
}

void LinkPage::setLink(const QString& link)
{
    m_link->setText(link);
}

void LinkPage::focusFirst()
{
    for (auto* const field : fields()) {
        auto* const edit = qobject_cast<QLineEdit*>(field->editor());
        if (!field->isHidden() && edit->text().isEmpty())
            return edit->setFocus();
    }
}

/// What the link is for decides what there is to fill in. What is written stays written.
void LinkPage::showFields()
{
    const auto link = VigieLink::from(m_link->text());
    const bool isGood = link && link->kind != VigieLink::Kind::Open;
    const bool isSetUp = isGood && link->kind == VigieLink::Kind::SetUp;
    const bool isReset = isGood && link->kind == VigieLink::Kind::NewPassword;
    m_linkField->setError({});
    // The address stands apart from the link: it is to this server that one entrusts a password.
    m_linkField->setHint(isGood ? tr("On the server %1").arg(link->server.toDisplayString()) : QString());
    m_companyField->setVisible(isSetUp);
    m_emailField->setVisible(isSetUp);
    m_nameField->setVisible(isGood && !isReset);
    m_passwordField->setVisible(isGood);
    m_go->setText(isReset ? tr("Change the password") : isSetUp ? tr("Make the account") : tr("Join"));
}

void LinkPage::submit()
{
    for (auto* const field : fields())
        field->setError({});
    m_notice->hide();
    const auto link = VigieLink::from(m_link->text());
    if (!link || link->kind == VigieLink::Kind::Open) {
        m_linkField->setError(tr("This is not a link of a Vigie server: paste all of it, from its https to its end."));
        return m_link->setFocus();
    }
    if (m_password->text().isEmpty()) {
        m_passwordField->setError(tr("Choose a password of eight characters or more."));
        return m_password->setFocus();
    }
    setBusy(true);
    send(*link);
}

void LinkPage::send(const VigieLink& link)
{
    m_session.setServer(link.server);
    const bool isFrench = QLocale().language() == QLocale::French;
    m_api.setLanguage(isFrench ? Language::French : Language::English);
    const TokenRequest request{
        link.token.toStdString(), m_name->text().trimmed().toStdString(), m_password->text().toStdString()};
    if (link.kind == VigieLink::Kind::NewPassword) {
        m_reset = m_client.resetPassword(request);
        return m_reset.then(this, [this, server = link.server](const Result<void>& done) {
            setBusy(false);
            if (!done)
                return showError(done.error());
            m_password->clearAndHide();
            m_link->clear();
            Q_EMIT passwordChanged(server);
        });
    }
    if (link.kind == VigieLink::Kind::SetUp)
        m_tokens = m_client.setUp({request.token, m_company->text().trimmed().toStdString(), request.name,
            m_email->text().trimmed().toStdString(), request.password, isFrench ? "fr" : "en"});
    else
        m_tokens = m_client.acceptInvitation(request);
    m_tokens.then(this, [this, server = link.server](const Result<SessionTokens>& tokens) {
        setBusy(false);
        if (!tokens)
            return showError(tokens.error());
        m_password->clearAndHide();
        m_link->clear();
        Q_EMIT signedIn(server, *tokens);
    });
}

void LinkPage::showError(const Error& error)
{
    showErrorsInSight(error, fields(), m_notice);
}

void LinkPage::setBusy(bool isBusy)
{
    for (auto* const field : fields())
        field->setEnabled(!isBusy);
    m_go->setEnabled(!isBusy);
}

void LinkPage::retranslate()
{
    EntryPage::retranslate();
    setWords(tr("Begin with a link"), tr("Paste the link somebody sent you, or the one your new server printed."));
    m_linkField->setLabel(tr("Link"));
    m_companyField->setLabel(tr("Company"));
    m_nameField->setLabel(tr("Your name"));
    m_emailField->setLabel(tr("E-mail"));
    m_passwordField->setLabel(tr("Password"));
    m_passwordField->setHint(tr("Eight characters or more"));
    showFields();
}

} // namespace vigie::ui
