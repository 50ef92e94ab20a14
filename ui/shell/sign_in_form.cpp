#include "ui/shell/sign_in_form.h"

#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

SignInForm::SignInForm(QWidget* parent)
    : QWidget(parent)
    , m_server(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_password(new PasswordEdit(this))
    , m_code(new QLineEdit(this))
    , m_serverField(new FormField(u"server"_s, m_server, this))
    , m_emailField(new FormField(u"email"_s, m_email, this))
    , m_passwordField(new FormField(u"password"_s, m_password, this))
    , m_codeField(new FormField(u"code"_s, m_code, this))
    , m_notice(new NoticeBar(this))
    , m_certificate(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_signIn(new QPushButton(this))
{
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_code->setInputMethodHints(Qt::ImhPreferNumbers);
    m_codeField->hide();
    m_certificate->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_certificate->hide();
    m_signIn->setDefault(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_notice);
    layout->addWidget(m_certificate);
    for (auto* const field : fields())
        layout->addWidget(field);
    layout->addSpacing(6);
    layout->addWidget(m_signIn);
    connectFields();
    retranslate();
}

std::vector<FormField*> SignInForm::fields() const
{
    return {m_serverField, m_emailField, m_passwordField, m_codeField};
}

void SignInForm::connectFields()
{
    for (auto* const edit : {m_server, m_email, static_cast<QLineEdit*>(m_password), m_code})
        connect(edit, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(m_server, &QLineEdit::textChanged, this, [this] {
        m_health.cancel();
        m_version.clear();
        showServerHint();
    });
    connect(m_server, &QLineEdit::editingFinished, this, [this] {
        if (m_server->isModified())
            checkServer();
    });
    connect(m_password, &PasswordEdit::capsLockNoticed, this, [this](bool isOn) {
        m_isCapsLockOn = isOn;
        m_passwordField->setHint(isOn ? tr("Caps Lock is on.") : QString());
    });
    connect(m_signIn, &QPushButton::clicked, this, &SignInForm::submit);
}

void SignInForm::setServer(const QString& address)
{
    m_server->setText(address);
}

void SignInForm::setEmail(const QString& email)
{
    m_email->setText(email);
}

void SignInForm::settleIdentity()
{
    m_serverField->hide();
    m_emailField->hide();
}

void SignInForm::tell(const QString& sentence)
{
    m_notice->tell(NoticeTone::Plain, sentence);
}

void SignInForm::checkServer()
{
    m_server->setModified(false);
    const QUrl server = serverFrom(m_server->text());
    if (!server.isValid())
        return;
    const bool isFrench = QLocale().language() == QLocale::French;
    m_health = m_check.ask(server, isFrench ? Language::French : Language::English);
    m_health.then(this, [this](const Result<ServerHealth>& health) { showHealth(health); });
}

void SignInForm::showHealth(const Result<ServerHealth>& health)
{
    if (!health) {
        m_serverField->setError(textOf(health.error()));
        return showCertificate(health.error());
    }
    m_serverField->setError({});
    m_certificate->hide();
    m_version = ServerCheck::isOfThisVersion(*health) ? QString() : QString::fromStdString(health->version);
    showServerHint();
}

void SignInForm::showServerHint()
{
    const QUrl url = serverFrom(m_server->text());
    const bool isOpenWire = url.scheme() == "http"_L1 && !isThisComputer(url);
    if (isOpenWire)
        m_serverField->setHint(tr("This address is not encrypted: others on the network could read your password."));
    else if (!m_version.isEmpty())
        m_serverField->setHint(tr("This server is Vigie %1, this program is Vigie %2: some of it may not work until "
                                  "both are of one version.")
                                   .arg(m_version, QCoreApplication::applicationVersion()));
    else
        m_serverField->setHint({});
}

/// Whoever runs the server can compare the fingerprint. There is no way past it: a warning one can click away is none.
void SignInForm::showCertificate(const Error& error)
{
    QStringList lines;
    for (const Detail& detail : error.details) {
        if (detail.path == "certificate")
            lines << textOf(detail.message);
    }
    m_certificate->setText(lines.join(u'\n'));
    m_certificate->setVisible(!lines.isEmpty());
}

void SignInForm::submit()
{
    for (auto* const field : fields())
        field->setError({});
    m_notice->hide();
    m_certificate->hide();
    const QUrl server = serverFrom(m_server->text());
    if (!server.isValid()) {
        m_serverField->setError(tr("Enter the address of your server, such as vigie.example.org."));
        m_server->setFocus();
        return;
    }
    LoginRequest request;
    request.email = m_email->text().trimmed().toStdString();
    request.password = m_password->text().toStdString();
    request.code = m_codeField->isHidden() ? std::string() : m_code->text().trimmed().toStdString();
    request.device = tr("Vigie on %1").arg(QSysInfo::prettyProductName()).toStdString();
    Q_EMIT submitted(server, request);
}

void SignInForm::showError(const Error& error)
{
    if (asksForCode(error)) {
        const bool wasAsked = !m_codeField->isHidden();
        m_codeField->setVisible(true);
        m_codeField->setError(wasAsked ? textOf(error) : QString());
        m_code->setFocus();
        m_code->selectAll();
        return;
    }
    showCertificate(error);
    showErrorsInSight(error, fields(), m_notice);
}

void SignInForm::setBusy(bool isBusy)
{
    for (auto* const field : fields())
        field->setEnabled(!isBusy);
    m_signIn->setEnabled(!isBusy);
    m_signIn->setText(isBusy ? tr("Signing in…") : tr("Sign in"));
}

void SignInForm::clearSecrets()
{
    m_password->clearAndHide();
    m_code->clear();
    m_codeField->hide();
}

void SignInForm::focusFirst()
{
    for (auto* const edit : {m_server, m_email, static_cast<QLineEdit*>(m_password)}) {
        if (edit->text().isEmpty() || edit == m_password)
            return edit->setFocus();
    }
}

void SignInForm::retranslate()
{
    m_serverField->setLabel(tr("Server"));
    m_server->setPlaceholderText(u"vigie.example.org"_s);
    m_emailField->setLabel(tr("E-mail"));
    m_passwordField->setLabel(tr("Password"));
    m_passwordField->setHint(m_isCapsLockOn ? tr("Caps Lock is on.") : QString());
    m_codeField->setLabel(tr("Code of your authenticator"));
    m_codeField->setHint(tr("Six digits, or one of your recovery codes"));
    m_signIn->setText(m_signIn->isEnabled() ? tr("Sign in") : tr("Signing in…"));
    showServerHint();
}

void SignInForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
