#include "ui/settings/mail_section.h"

#include "ui/settings/settings_card.h"
#include "ui/settings/text_editors.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/password_edit.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int signatureHeight = 84;
constexpr int lastPort = 65'535;

} // namespace

MailSection::MailSection(const PageParts& parts, QWidget* parent)
    : RecordSection(parts, u"settings/mail"_s, parent)
    , m_client(parts.api)
    , m_me(qt(parts.session.user().email))
    , m_carrier(addCard())
    , m_sender(addCard())
    , m_trial(addCard())
    , m_provider(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_encryption(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_secret(new PasswordEdit(this))
    , m_domain(new QLineEdit(this))
    , m_baseUrl(new QLineEdit(this))
    , m_fromAddress(new QLineEdit(this))
    , m_fromName(new QLineEdit(this))
    , m_replyTo(new QLineEdit(this))
    , m_signature(new QPlainTextEdit(this))
    , m_events(new QLineEdit(this))
    , m_to(new QLineEdit(m_me, this))
    , m_try(new QPushButton(glyphIcon(Glyph::Mail), QString(), this))
    , m_outcome(new NoticeBar(this))
{
    build();
    buildSender();
    MailSection::retranslate();
    begin();
}

void MailSection::build()
{
    m_provider->setObjectName(u"mailProvider"_s);
    m_host->setObjectName(u"mailHost"_s);
    m_port->setObjectName(u"mailPort"_s);
    m_port->setRange(1, lastPort);
    m_encryption->setObjectName(u"mailEncryption"_s);
    m_user->setObjectName(u"mailUser"_s);
    m_secret->setObjectName(u"mailSecret"_s);
    m_domain->setObjectName(u"mailDomain"_s);
    m_domain->setPlaceholderText(u"mg.example.org"_s);
    m_baseUrl->setObjectName(u"mailBaseUrl"_s);
    m_events->setReadOnly(true);
    for (std::size_t i = 0; i < EnumNames<MailProvider>::names.size(); ++i)
        m_provider->addItem(QString());
    for (std::size_t i = 0; i < EnumNames<MailEncryption>::names.size(); ++i)
        m_encryption->addItem(QString());
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    grid->addWidget(addField(u"provider"_s, m_provider), 0, 0, 1, 2);
    grid->addWidget(addField(u"host"_s, m_host), 1, 0, 1, 2);
    grid->addWidget(addField(u"encryption"_s, m_encryption), 2, 0);
    grid->addWidget(addField(u"port"_s, m_port), 2, 1);
    grid->addWidget(addField(u"user"_s, m_user), 3, 0);
    grid->addWidget(addField(u"domain"_s, m_domain), 4, 0);
    grid->addWidget(addField(u"baseUrl"_s, m_baseUrl), 4, 1);
    grid->addWidget(addField(u"secret"_s, m_secret), 3, 1);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_carrier->body()->addWidget(&draftBar());
    m_carrier->body()->addWidget(&notice());
    m_carrier->body()->addLayout(grid);
    m_carrier->body()->addWidget(m_events);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &MailSection::showNeeded);
    connect(m_encryption, &QComboBox::activated, this, [this](int index) {
        constexpr int ports[] = {465, 587, 25}; // RFC 8314, RFC 6409, RFC 5321
        m_port->setValue(ports[index]);
    });
}

void MailSection::buildSender()
{
    m_fromAddress->setObjectName(u"mailFrom"_s);
    m_fromName->setObjectName(u"mailFromName"_s);
    m_replyTo->setObjectName(u"mailReplyTo"_s);
    m_signature->setObjectName(u"mailSignature"_s);
    m_signature->setFixedHeight(signatureHeight);
    m_signature->setTabChangesFocus(true);
    m_to->setObjectName(u"mailTestTo"_s);
    m_try->setObjectName(u"mailTest"_s);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    grid->addWidget(addField(u"fromAddress"_s, m_fromAddress), 0, 0);
    grid->addWidget(addField(u"fromName"_s, m_fromName), 0, 1);
    grid->addWidget(addField(u"replyTo"_s, m_replyTo), 1, 0);
    grid->addWidget(addField(u"signature"_s, m_signature), 2, 0, 1, 2);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_sender->body()->addLayout(grid);
    addToColumn(&bar());
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_to, 1);
    line->addWidget(m_try);
    m_trial->body()->addLayout(line);
    m_trial->body()->addWidget(m_outcome);
    connect(m_try, &QPushButton::clicked, this, &MailSection::test);
}

/// Only what the chosen carrier needs is to be seen.
void MailSection::showNeeded()
{
    const auto provider = static_cast<MailProvider>(std::max(0, m_provider->currentIndex()));
    const bool isSmtp = provider == MailProvider::Smtp;
    const bool isOwn = provider != MailProvider::Server;
    for (FormField* const field : fields()) {
        const QString& path = field->path();
        if (path == "host"_L1 || path == "port"_L1 || path == "encryption"_L1 || path == "user"_L1)
            field->setVisible(isSmtp);
        else if (path == "secret"_L1)
            field->setVisible(isOwn);
        else if (path == "domain"_L1)
            field->setVisible(provider == MailProvider::Mailgun);
        else if (path == "baseUrl"_L1)
            field->setVisible(provider == MailProvider::SendGrid || provider == MailProvider::Mailgun);
        if (path == "secret"_L1)
            field->setLabel(isSmtp ? tr("Password") : tr("API key"));
    }
    m_events->setVisible(provider == MailProvider::SendGrid || provider == MailProvider::Mailgun);
    m_baseUrl->setPlaceholderText(
        provider == MailProvider::Mailgun ? u"https://api.mailgun.net"_s : u"https://api.sendgrid.com"_s);
}

QString MailSection::fieldWord(std::string_view field) const
{
    static const std::pair<std::string_view, const char*> words[] = {{"provider", QT_TR_NOOP("Mail is given to")},
        {"host", QT_TR_NOOP("Mail server")}, {"port", QT_TR_NOOP("Port")}, {"encryption", QT_TR_NOOP("Encryption")},
        {"user", QT_TR_NOOP("User")}, {"secret", QT_TR_NOOP("Password")}, {"domain", QT_TR_NOOP("Domain at Mailgun")},
        {"baseUrl", QT_TR_NOOP("Address of the service")}, {"fromAddress", QT_TR_NOOP("Sender")},
        {"fromName", QT_TR_NOOP("The sender's name")}, {"replyTo", QT_TR_NOOP("Answers go to")},
        {"signature", QT_TR_NOOP("Signature")}};
    for (const auto& [name, word] : words) {
        if (name == field)
            return tr(word);
    }
    return {};
}

void MailSection::retranslate()
{
    m_carrier->setTitle(tr("Mail"));
    m_carrier->setExplanation(tr("Reports and messages to leads go out by your own mail server or service."));
    m_sender->setTitle(tr("Sender"));
    m_trial->setTitle(tr("Try it"));
    m_trial->setExplanation(tr("With the settings as they are saved."));
    const QString providers[]
        = {tr("Whom the server was set up with"), tr("A mail server (SMTP)"), u"SendGrid"_s, u"Mailgun"_s};
    for (int i = 0; i < m_provider->count(); ++i)
        m_provider->setItemText(i, providers[i]);
    const QString encryptions[] = {tr("TLS"), tr("STARTTLS"), tr("None")};
    for (int i = 0; i < m_encryption->count(); ++i)
        m_encryption->setItemText(i, encryptions[i]);
    for (FormField* const field : fields()) {
        field->setLabel(fieldWord(field->path().toStdString()));
        if (field->path() == "replyTo"_L1)
            field->setHint(tr("Empty: to the sender."));
    }
    m_events->setAccessibleName(tr("Where the service tells of mail that came back"));
    m_events->setToolTip(tr("Enter this address at the service, so that it tells of mail that came back."));
    m_to->setAccessibleName(tr("To"));
    m_try->setText(tr("Send a test"));
    showNeeded();
    took(base());
}

void MailSection::took(const MailSettings& settings)
{
    m_secret->setPlaceholderText(settings.hasSecret ? tr("kept; write another to replace it") : QString());
    for (FormField* const field : fields()) {
        if (field->path() == "provider"_L1)
            field->setHint(settings.serverProvider.empty()
                    ? tr("The server itself was set up with nobody.")
                    : tr("The server was set up with %1.").arg(qt(settings.serverProvider)));
    }
    m_fromAddress->setPlaceholderText(qt(settings.sender));
    m_events->setText(qt(settings.eventsUrl));
    m_events->setCursorPosition(0);
}

void MailSection::test()
{
    if (m_test.isPending())
        return;
    m_outcome->tell(NoticeTone::Plain, tr("Sending…"));
    m_try->setEnabled(false);
    m_test = m_client.test(m_to->text().trimmed());
    m_test.then(this, [this](const Result<MailTestResult>& result) {
        m_try->setEnabled(true);
        if (!result)
            return m_outcome->tell(NoticeTone::Bad,
                result.error().details.empty() ? textOf(result.error())
                                               : textOf(result.error().details.front().message));
        if (!result->works)
            return m_outcome->tell(NoticeTone::Bad, qt(result->problem));
        m_outcome->tell(NoticeTone::Plain,
            tr("It was taken in %1 s: look into the mailbox.")
                .arg(QLocale().toString(static_cast<double>(result->tookMs) / 1'000, 'f', 1)));
    });
}

QString MailSection::valueText(const MailSettings& settings, std::string_view field) const
{
    if (field == "provider")
        return m_provider->itemText(static_cast<int>(settings.provider));
    if (field == "encryption")
        return m_encryption->itemText(static_cast<int>(settings.encryption));
    if (field == "port")
        return QString::number(settings.port);
    return field == "secret" ? QString() : textIn(settings, field);
}

void MailSection::noticed(const Change& change)
{
    if (change.entity == "mailSettings" && !isUnsaved() && !isSaving())
        reload();
}

void MailSection::fill(const MailSettings& settings)
{
    m_provider->setCurrentIndex(static_cast<int>(settings.provider));
    m_host->setText(qt(settings.host));
    m_port->setValue(settings.port);
    m_encryption->setCurrentIndex(static_cast<int>(settings.encryption));
    m_user->setText(qt(settings.user));
    m_secret->clearAndHide();
    m_domain->setText(qt(settings.domain));
    m_baseUrl->setText(qt(settings.baseUrl));
    m_fromAddress->setText(qt(settings.fromAddress));
    m_fromName->setText(qt(settings.fromName));
    m_replyTo->setText(qt(settings.replyTo));
    m_signature->setPlainText(qt(settings.signature));
    showNeeded();
}

MailSettings MailSection::read() const
{
    const auto text = [](const QLineEdit* line) { return line->text().trimmed().toStdString(); };
    MailSettings settings = base();
    settings.provider = static_cast<MailProvider>(m_provider->currentIndex());
    settings.host = text(m_host);
    settings.port = m_port->value();
    settings.encryption = static_cast<MailEncryption>(m_encryption->currentIndex());
    settings.user = text(m_user);
    settings.secret = m_secret->text().toStdString();
    settings.domain = text(m_domain);
    settings.baseUrl = text(m_baseUrl);
    settings.fromAddress = text(m_fromAddress);
    settings.fromName = text(m_fromName);
    settings.replyTo = text(m_replyTo);
    settings.signature = m_signature->toPlainText().trimmed().toStdString();
    return settings;
}

} // namespace vigie::ui
