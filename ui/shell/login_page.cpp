#include "ui/shell/login_page.h"

#include "ui/shell/brand_mark.h"
#include "ui/theme/glyph.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/centred.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_switch.h"

#include <QEvent>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 400;
constexpr int markSize = 40;

bool isThisComputer(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

LoginPage::LoginPage(QWidget* parent)
    : QWidget(parent)
    , m_server(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_serverField(new FormField(u"server"_s, m_server, this))
    , m_emailField(new FormField(u"email"_s, m_email, this))
    , m_passwordField(new FormField(u"password"_s, m_password, this))
    , m_codeField(new FormField(u"code"_s, m_code, this))
    , m_notice(new NoticeBar(this))
    , m_title(new QLabel(this))
    , m_signIn(new QPushButton(this))
    , m_here(new QPushButton(glyphIcon(Glyph::Laptop), QString(), this))
    , m_language(new SegmentedSwitch(this))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_code->setInputMethodHints(Qt::ImhPreferNumbers);
    m_codeField->hide();
    m_here->hide();
    m_signIn->setDefault(true);
    m_language->addChoice(static_cast<int>(Language::French), u"FR"_s);
    m_language->addChoice(static_cast<int>(Language::English), u"EN"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch(2);
    addCentred(layout, makeCard());
    layout->addSpacing(16);
    addCentred(layout, m_language);
    layout->addStretch(3);
    for (auto* const edit : {m_server, m_email, m_password, m_code})
        connect(edit, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_server, &QLineEdit::textChanged, this, &LoginPage::showServerHint);
    connect(m_signIn, &QPushButton::clicked, this, &LoginPage::submit);
    connect(m_here, &QPushButton::clicked, this, &LoginPage::thisComputerRequested);
    connect(m_language, &SegmentedSwitch::chosen, this,
        [this](int id) { Q_EMIT languageChosen(static_cast<Language>(id)); });
    retranslate();
}

QWidget* LoginPage::makeCard()
{
    auto* const content = new QWidget(this);
    auto* const head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new BrandMark(markSize, content));
    head->addWidget(m_title, 1);
    setText(m_title, TextSize::Headline, QFont::DemiBold);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(28, 28, 28, 28);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addSpacing(6);
    layout->addWidget(m_notice);
    for (auto* const field : {m_serverField, m_emailField, m_passwordField, m_codeField})
        layout->addWidget(field);
    layout->addSpacing(6);
    layout->addWidget(m_signIn);
    layout->addWidget(m_here);
    auto* const card = new Card(this);
    card->setContent(content);
    card->setFixedWidth(cardWidth);
    return card;
}

QUrl LoginPage::serverFrom(const QString& typed)
{
    const QString text = typed.trimmed();
    QUrl url = QUrl::fromUserInput(text);
    const bool saysScheme = text.contains("://"_L1);
    if (text.isEmpty() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {};
    if (!saysScheme)
        url.setScheme(isThisComputer(url.host()) ? u"http"_s : u"https"_s);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

void LoginPage::setServer(const QString& address)
{
    m_server->setText(address);
}

void LoginPage::setEmail(const QString& email)
{
    m_email->setText(email);
}

void LoginPage::offerThisComputer(bool offered)
{
    m_here->setVisible(offered);
}

void LoginPage::showLanguage(Language language)
{
    m_language->choose(static_cast<int>(language));
}

void LoginPage::showServerHint()
{
    const QUrl url = serverFrom(m_server->text());
    const bool isOpenWire = url.scheme() == "http"_L1 && !isThisComputer(url.host());
    m_serverField->setHint(
        isOpenWire ? tr("This address is not encrypted: others on the network could read your password.") : QString());
}

void LoginPage::submit()
{
    for (auto* const field : {m_serverField, m_emailField, m_passwordField, m_codeField})
        field->setError({});
    m_notice->hide();
    const QUrl server = serverFrom(m_server->text());
    if (!server.isValid()) {
        m_serverField->setError(tr("Enter the address of your server, such as vigie.example.org."));
        m_server->setFocus();
        return;
    }
    LoginRequest request;
    request.email = m_email->text().trimmed().toStdString();
    request.password = m_password->text().toStdString();
    request.code = m_codeField->isVisible() ? m_code->text().trimmed().toStdString() : std::string();
    request.device = tr("Vigie on %1").arg(QSysInfo::prettyProductName()).toStdString();
    Q_EMIT signInRequested(server, request);
}

void LoginPage::showError(const Error& error)
{
    if (asksForCode(error)) {
        const bool wasAsked = m_codeField->isVisible();
        m_codeField->setVisible(true);
        m_codeField->setError(wasAsked ? ui::textOf(error) : QString());
        m_code->setFocus();
        m_code->selectAll();
        return;
    }
    bool isPlaced = false;
    for (const Detail& detail : error.details) {
        for (auto* const field : {m_emailField, m_passwordField, m_codeField}) {
            if (field->path().toStdString() != detail.path)
                continue;
            field->setError(ui::textOf(detail.message));
            isPlaced = true;
        }
    }
    if (!isPlaced)
        m_notice->tell(NoticeTone::Bad, ui::textOf(error));
}

void LoginPage::setBusy(bool busy)
{
    for (auto* const field : {m_serverField, m_emailField, m_passwordField, m_codeField})
        field->setEnabled(!busy);
    m_signIn->setEnabled(!busy);
    m_here->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

void LoginPage::clearSecrets()
{
    m_password->clear();
    m_code->clear();
    m_codeField->hide();
}

void LoginPage::focusFirst()
{
    for (auto* const edit : {m_server, m_email, m_password}) {
        if (edit->text().isEmpty())
            return edit->setFocus();
    }
}

void LoginPage::retranslate()
{
    m_title->setText(tr("Sign in to Vigie"));
    m_serverField->setLabel(tr("Server"));
    m_server->setPlaceholderText(u"vigie.example.org"_s);
    m_emailField->setLabel(tr("E-mail"));
    m_passwordField->setLabel(tr("Password"));
    m_codeField->setLabel(tr("Code of your authenticator"));
    m_codeField->setHint(tr("Six digits, or one of your recovery codes"));
    m_signIn->setText(m_signIn->isEnabled() ? tr("Sign in") : tr("Signing in…"));
    m_here->setText(tr("Use this computer, without a server"));
    m_language->setName(static_cast<int>(Language::French), u"Français"_s);
    m_language->setName(static_cast<int>(Language::English), u"English"_s);
    showServerHint();
}

void LoginPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LoginPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), VigieStyle::tokensOf(this).bg);
}

} // namespace vigie::ui
