#include "ui/shell/link_page.h"

#include "ui/station/code_camera.h"
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

namespace {

constexpr int cameraHeight = 240;

} // namespace

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
    , m_scan(new QPushButton(card()))
    , m_camera(new CodeCamera(card()))
    , m_go(new QPushButton(card()))
{
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_go->setDefault(true);
    content().addWidget(m_notice);
    for (auto* const field : fields()) {
        content().addWidget(field);
        connect(qobject_cast<QLineEdit*>(field->editor()), &QLineEdit::returnPressed, this, &LinkPage::submit);
    }
    m_scan->setCheckable(true);
    m_scan->hide();
    m_camera->setFixedHeight(cameraHeight);
    m_camera->hide();
    content().insertWidget(content().indexOf(m_linkField) + 1, m_scan);
    content().insertWidget(content().indexOf(m_scan) + 1, m_camera);
    content().addSpacing(6);
    content().addWidget(m_go);
    connect(m_link, &QLineEdit::textChanged, this, &LinkPage::showFields);
    connect(m_scan, &QPushButton::toggled, m_camera, &QWidget::setVisible);
    connect(m_camera, &CodeCamera::read, this, [this](const QString& text) {
        m_scan->setChecked(false);
        m_link->setText(text);
        submitStation();
    });
    connect(m_camera, &CodeCamera::failed, this, [this](const QString& sentence) {
        m_scan->setChecked(false);
        m_notice->tell(NoticeTone::Warning, sentence);
    });
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

void LinkPage::showEvent(QShowEvent* event)
{
    EntryPage::showEvent(event);
    m_scan->setVisible(CodeCamera::isThere());
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
    const bool isStation = isGood && link->kind == VigieLink::Kind::Station;
    m_linkField->setError({});
    // The address stands apart from the link: it is to this server that one entrusts a password.
    m_linkField->setHint(isGood ? tr("On the server %1").arg(link->server.toDisplayString()) : QString());
    m_companyField->setVisible(isSetUp);
    m_emailField->setVisible(isSetUp);
    m_nameField->setVisible(isGood && !isReset && !isStation);
    m_passwordField->setVisible(isGood && !isStation);
    m_go->setText(isStation ? tr("Make this computer a station")
            : isReset       ? tr("Change the password")
            : isSetUp       ? tr("Make the account")
                            : tr("Join"));
}

/// A code that was held in front of the camera says all there is to say of a station; for anything else there is more
/// to fill in.
void LinkPage::submitStation()
{
    const auto link = VigieLink::from(m_link->text());
    if (link && link->kind == VigieLink::Kind::Station)
        submit();
    else
        focusFirst();
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
    if (link->kind == VigieLink::Kind::Station)
        return pair(*link);
    if (m_password->text().isEmpty()) {
        m_passwordField->setError(tr("Choose a password of eight characters or more."));
        return m_password->setFocus();
    }
    setBusy(true);
    send(*link);
}

void LinkPage::pair(const VigieLink& link)
{
    setBusy(true);
    address(link.server);
    m_station = m_door.pair(link.token);
    m_station.then(this, [this, server = link.server](const Result<PairedStation>& station) {
        setBusy(false);
        if (!station)
            return showError(station.error());
        m_link->clear();
        Q_EMIT paired(server, *station);
    });
}

/// Returns whether it is spoken to in French.
bool LinkPage::address(const QUrl& server)
{
    m_session.setServer(server);
    const bool isFrench = QLocale().language() == QLocale::French;
    m_api.setLanguage(isFrench ? Language::French : Language::English);
    return isFrench;
}

void LinkPage::send(const VigieLink& link)
{
    const bool isFrench = address(link.server);
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
    setWords(tr("Begin with a link"),
        tr("Paste the link somebody sent you or your new server printed, or scan the code for a station."));
    m_linkField->setLabel(tr("Link"));
    m_scan->setText(tr("Scan the code with the camera"));
    m_companyField->setLabel(tr("Company"));
    m_nameField->setLabel(tr("Your name"));
    m_emailField->setLabel(tr("E-mail"));
    m_passwordField->setLabel(tr("Password"));
    m_passwordField->setHint(tr("Eight characters or more"));
    showFields();
}

} // namespace vigie::ui
