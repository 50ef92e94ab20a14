#include "ui/settings/password_card.h"

#include "ui/settings/password_strength.h"
#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/password_edit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

PasswordCard::PasswordCard(ApiClient& api, QWidget* parent)
    : SettingsCard(parent)
    , m_client(api)
    , m_notice(new NoticeBar(this))
    , m_current(new PasswordEdit(this))
    , m_new(new PasswordEdit(this))
    , m_change(new QPushButton(this))
{
    m_current->setObjectName(u"currentPassword"_s);
    m_new->setObjectName(u"newPassword"_s);
    m_change->setObjectName(u"changePassword"_s);
    m_change->setDefault(true);
    m_fields = {new FormField(u"currentPassword"_s, m_current, this), new FormField(u"newPassword"_s, m_new, this)};
    auto* const line = new QHBoxLayout;
    line->setSpacing(16);
    for (auto* const field : m_fields)
        line->addWidget(field, 1);
    body()->addWidget(m_notice);
    body()->addLayout(line);
    body()->addWidget(m_change, 0, Qt::AlignRight);
    for (auto* const edit : {m_current, m_new}) {
        connect(edit, &QLineEdit::textChanged, this, &PasswordCard::showStrength);
        connect(edit, &QLineEdit::returnPressed, this, &PasswordCard::submit);
    }
    connect(m_change, &QPushButton::clicked, this, &PasswordCard::submit);
    retranslate();
}

bool PasswordCard::isUnsaved() const
{
    return !m_new->text().isEmpty();
}

void PasswordCard::showStrength()
{
    m_fields[1]->setHint(PasswordStrength::hint(m_new->text()));
    m_change->setEnabled(!m_new->text().isEmpty() && !m_reply.isPending());
    Q_EMIT edited();
}

void PasswordCard::submit()
{
    if (!m_change->isEnabled())
        return;
    clearErrors(m_fields);
    m_notice->hide();
    m_reply = m_client.changePassword({m_current->text().toStdString(), m_new->text().toStdString()});
    m_change->setEnabled(false);
    m_reply.then(this, [this](const Result<void>& result) { answered(result); });
}

void PasswordCard::answered(const Result<void>& result)
{
    if (result) {
        m_current->clear();
        m_new->clear();
        m_notice->tell(NoticeTone::Plain, tr("Your password is changed. Your other sessions are ended."));
        return Q_EMIT changed();
    }
    showStrength();
    showErrors(result.error(), m_fields, m_notice);
}

void PasswordCard::retranslate()
{
    setTitle(tr("Password"));
    setExplanation(tr("A new one ends all your other sessions."));
    m_fields[0]->setLabel(tr("Present password"));
    m_fields[0]->setHint(tr("Leave it empty where you never had one."));
    m_fields[1]->setLabel(tr("New password"));
    m_change->setText(tr("Change password"));
    showStrength();
}

void PasswordCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsCard::changeEvent(event);
}

} // namespace vigie::ui
