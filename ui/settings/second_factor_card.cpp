#include "ui/settings/second_factor_card.h"

#include "ui/client/session.h"
#include "ui/settings/recovery_codes_view.h"
#include "ui/theme/glyph.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

/// "JBSW Y3DP": in fours, as people read and type it.
QString inFours(const QString& secret)
{
    QString out;
    for (qsizetype i = 0; i < secret.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += u' ';
        out += secret[i];
    }
    return out;
}

} // namespace

SecondFactorCard::SecondFactorCard(ApiClient& api, Session& session, QWidget* parent)
    : SettingsCard(parent)
    , m_client(api)
    , m_session(session)
    , m_notice(new NoticeBar(this))
    , m_codes(new RecoveryCodesView(this))
{
    m_steps = {makeOff(), makeSetUp(), m_codes, makeOn()};
    body()->addWidget(m_notice);
    for (QWidget* const step : m_steps)
        body()->addWidget(step);
    connect(m_beginButton, &QPushButton::clicked, this, &SecondFactorCard::begin);
    connect(m_code, &QLineEdit::returnPressed, this, &SecondFactorCard::confirm);
    connect(m_confirmButton, &QPushButton::clicked, this, &SecondFactorCard::confirm);
    connect(m_cancel, &QPushButton::clicked, this, [this] { show(Step::Off); });
    connect(m_codes, &RecoveryCodesView::kept, this, [this] { show(Step::On); });
    connect(m_password, &QLineEdit::returnPressed, this, &SecondFactorCard::end);
    connect(m_endButton, &QPushButton::clicked, this, &SecondFactorCard::end);
    show(m_session.user().totpEnabled ? Step::On : Step::Off);
    retranslate();
}

QWidget* SecondFactorCard::makeOff()
{
    auto* const step = new QWidget(this);
    m_beginButton = new QPushButton(glyphIcon(Glyph::Shield), QString(), step);
    m_beginButton->setObjectName(u"beginSecondFactor"_s);
    auto* const layout = new QHBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_beginButton);
    layout->addStretch();
    return step;
}

QWidget* SecondFactorCard::makeSetUp()
{
    auto* const step = new QWidget(this);
    m_qr = new QrCode(step);
    auto* const layout = new QHBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addWidget(m_qr, 0, Qt::AlignTop);
    layout->addWidget(makeSetUpWords(step), 1);
    return step;
}

QWidget* SecondFactorCard::makeSetUpWords(QWidget* parent)
{
    auto* const words = new QWidget(parent);
    m_scan = textLabel(words);
    m_secret = new QLineEdit(words);
    m_secret->setReadOnly(true);
    m_secret->setObjectName(u"totpSecret"_s);
    auto* const copy = m_secret->addAction(glyphIcon(Glyph::Copy), QLineEdit::TrailingPosition);
    copy->setObjectName(u"copyTotpSecret"_s);
    connect(
        copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(m_secret->text().remove(u' ')); });
    m_code = new QLineEdit(words);
    m_code->setInputMethodHints(Qt::ImhPreferNumbers);
    m_code->setObjectName(u"totpCode"_s);
    m_secretField = new FormField(u"secret"_s, m_secret, words);
    m_codeField = new FormField(u"code"_s, m_code, words);
    m_confirmButton = new QPushButton(words);
    m_confirmButton->setDefault(true);
    m_confirmButton->setObjectName(u"confirmSecondFactor"_s);
    m_cancel = new QPushButton(words);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirmButton);
    auto* const layout = new QVBoxLayout(words);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_scan);
    layout->addWidget(m_secretField);
    layout->addWidget(m_codeField);
    layout->addLayout(buttons);
    layout->addStretch();
    return words;
}

QWidget* SecondFactorCard::makeOn()
{
    auto* const step = new QWidget(this);
    m_password = new PasswordEdit(step);
    m_password->setObjectName(u"secondFactorPassword"_s);
    m_passwordField = new FormField(u"password"_s, m_password, step);
    m_endButton = new QPushButton(step);
    m_endButton->setObjectName(u"endSecondFactor"_s);
    VigieStyle::setDangerous(m_endButton);
    auto* const line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(m_passwordField, 1);
    line->addStretch(1);
    auto* const layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(line);
    layout->addWidget(m_endButton, 0, Qt::AlignLeft);
    return step;
}

/// Whether it is on, as the server knows it; what is under way here stays.
void SecondFactorCard::load()
{
    m_load.cancel();
    m_load = m_client.me();
    m_load.then(this, [this](const Result<User>& user) {
        if (!user)
            return m_notice->tell(NoticeTone::Bad, textOf(user.error()));
        const bool isUnderWay = (m_step == Step::SetUp && !user->totpEnabled) || m_step == Step::Codes;
        if (!isUnderWay)
            show(user->totpEnabled ? Step::On : Step::Off);
    });
}

void SecondFactorCard::show(Step step)
{
    m_step = step;
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setVisible(i == static_cast<std::size_t>(step));
    retranslate();
}

void SecondFactorCard::begin()
{
    m_notice->hide();
    m_begin = m_client.beginSecondFactor();
    m_begin.then(this, [this](const Result<TotpSetup>& setup) {
        if (!setup)
            return m_notice->tell(NoticeTone::Bad, textOf(setup.error()));
        m_qr->setText(QString::fromStdString(setup->url));
        m_secret->setText(inFours(QString::fromStdString(setup->secret)));
        m_secret->setCursorPosition(0);
        m_code->clear();
        m_codeField->setError({});
        show(Step::SetUp);
        m_code->setFocus();
    });
}

void SecondFactorCard::confirm()
{
    m_notice->hide();
    m_codeField->setError({});
    m_confirmButton->setEnabled(false);
    m_confirm = m_client.confirmSecondFactor(m_code->text().trimmed().toStdString());
    m_confirm.then(this, [this](const Result<RecoveryCodes>& codes) { confirmed(codes); });
}

void SecondFactorCard::confirmed(const Result<RecoveryCodes>& codes)
{
    m_confirmButton->setEnabled(true);
    if (!codes)
        return showErrors(codes.error(), {m_codeField}, m_notice);
    m_secret->clear();
    m_codes->setCodes(codes->recoveryCodes);
    show(Step::Codes);
    m_codes->setFocus();
}

void SecondFactorCard::end()
{
    m_notice->hide();
    m_passwordField->setError({});
    m_end = m_client.endSecondFactor(m_password->text().toStdString());
    m_end.then(this, [this](const Result<void>& result) {
        if (!result)
            return showErrors(result.error(), {m_passwordField}, m_notice);
        m_password->clear();
        show(Step::Off);
        m_notice->tell(NoticeTone::Plain, tr("The second factor is off."));
    });
}

void SecondFactorCard::retranslate()
{
    setTitle(tr("Second factor"));
    const QString sentences[] = {
        tr("A code from an app on your phone, besides the password: a stolen password alone then opens nothing."),
        tr("Three steps: scan, type the code, keep the recovery codes."),
        tr("The second factor is on. Keep these codes where only you find them."),
        tr("It is on: signing in asks for a code from your app, or for a recovery code."),
    };
    setExplanation(sentences[static_cast<int>(m_step)]);
    m_beginButton->setText(tr("Set up a second factor"));
    m_passwordField->setLabel(tr("Your password"));
    m_passwordField->setHint(tr("It confirms that it is you. Leave it empty where you never had one."));
    m_endButton->setText(tr("Turn the second factor off"));
    retranslateSetUp();
}

void SecondFactorCard::retranslateSetUp()
{
    m_qr->setAccessibleName(tr("QR code of the secret beside it"));
    m_scan->setText(tr("Scan this with an authenticator app, or type the key into it."));
    m_secretField->setLabel(tr("Key"));
    m_secret->actions().constFirst()->setText(tr("Copy the key"));
    m_secret->actions().constFirst()->setToolTip(tr("Copy the key"));
    m_codeField->setLabel(tr("Code from the app"));
    m_codeField->setHint(tr("Six digits"));
    m_confirmButton->setText(tr("Turn on"));
    m_cancel->setText(tr("Cancel"));
}

void SecondFactorCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsCard::changeEvent(event);
}

} // namespace vigie::ui
