#include "ui/users/invite_dialog.h"

#include "ui/users/role_choice.h"
#include "ui/users/role_words.h"
#include "ui/users/user_words.h"
#include "ui/widgets/form_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 440;

} // namespace

InviteDialog::InviteDialog(ApiClient& api, Role inviter, QWidget* parent)
    : FormDialog(parent)
    , m_client(api)
    , m_email(new QLineEdit(this))
    , m_role(new RoleChoice(inviter, this))
{
    m_email->setObjectName(u"inviteEmail"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_role->setObjectName(u"inviteRole"_s);
    m_role->choose(Role::Agent);
    auto* const column = new QVBoxLayout;
    column->setSpacing(14);
    column->addWidget(addField(u"email"_s, m_email));
    column->addWidget(addField(u"role"_s, m_role));
    build(column);
    setFixedWidth(formWidth);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] { InviteDialog::retranslate(); });
    InviteDialog::retranslate();
}

bool InviteDialog::isWritten() const
{
    return !m_email->text().trimmed().isEmpty();
}

void InviteDialog::save()
{
    Invitation invitation;
    invitation.email = m_email->text().trimmed().toStdString();
    invitation.role = m_role->role();
    beginSaving();
    const auto words = QByteArray::fromStdString(wire::objectOf(invitation, {"email", "role"}));
    m_reply = m_client.invite(invitation, QUuid::createUuidV5(m_formId, words).toByteArray(QUuid::WithoutBraces));
    m_reply.then(this, [this](const Result<Invitation>& made) {
        endSaving();
        if (!made)
            return showErrors(made.error());
        Q_EMIT invited(*made);
        accept();
    });
}

void InviteDialog::retranslate()
{
    setWindowTitle(tr("Invite somebody"));
    field(u"email"_s)->setLabel(UserWords::field("email"));
    field(u"role"_s)->setLabel(UserWords::field("role"));
    field(u"role"_s)->setHint(RoleWords::explanation(m_role->role()));
    setSaveWord(tr("Invite"));
}

} // namespace vigie::ui
