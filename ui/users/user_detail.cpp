#include "ui/users/user_detail.h"

#include "ui/users/role_words.h"
#include "ui/users/user_words.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

UserDetail::UserDetail(const User& reader, QWidget* parent)
    : DetailPane(parent)
    , m_reader(reader)
    , m_edit(new QPushButton(glyphIcon(Glyph::Pencil), QString(), this))
{
    m_edit->setObjectName(u"editUser"_s);
    auto* const head = makePerson(this, {m_edit});
    build(head, makeBody());
    connect(m_edit, &QPushButton::clicked, this, &UserDetail::editRequested);
    connect(m_link, &QPushButton::clicked, this, &UserDetail::linkRequested);
    connect(m_secondFactorOff, &ConfirmButton::confirmed, this, &UserDetail::secondFactorOffRequested);
    connect(m_delete, &ConfirmButton::confirmed, this, &UserDetail::deleteRequested);
    connect(m_disable, &QPushButton::clicked, this, [this] {
        if (m_user)
            Q_EMIT disableRequested(!m_user->disabled);
    });
    UserDetail::retranslate();
}

QWidget* UserDetail::makeBody()
{
    auto* const body = new QWidget(this);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(8);
    m_roleWords = textLabel(body, TextSize::Base, ink::secondary);
    m_actions = new QWidget(body);
    m_link = new QPushButton(glyphIcon(Glyph::Link), QString(), m_actions);
    m_secondFactorOff = new ConfirmButton(m_actions);
    m_disable = new QPushButton(m_actions);
    m_delete = new ConfirmButton(m_actions);
    m_deleteWords = textLabel(m_actions, TextSize::Secondary, ink::secondary);
    m_link->setObjectName(u"resetLink"_s);
    m_secondFactorOff->setObjectName(u"secondFactorOff"_s);
    m_disable->setObjectName(u"disableUser"_s);
    m_delete->setObjectName(u"deleteUser"_s);
    auto* const actions = new QVBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(8);
    actions->addWidget(divider(m_actions));
    actions->addSpacing(6);
    for (QWidget* const action :
        std::initializer_list<QWidget*>{m_link, m_secondFactorOff, m_disable, m_delete, m_deleteWords})
        actions->addWidget(action);
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(14);
    layout->addLayout(m_facts);
    layout->addWidget(m_roleWords);
    layout->addStretch();
    layout->addWidget(m_actions);
    return body;
}

void UserDetail::show(const std::optional<User>& user)
{
    const bool isShown = user && m_user && user->id == m_user->id && user->version == m_user->version
        && user->totpEnabled == m_user->totpEnabled && user->lastLoginAt == m_user->lastLoginAt;
    if (isShown)
        return;
    m_user = user;
    fill();
}

void UserDetail::fill()
{
    if (!m_user)
        return showWords(tr("Select a user to see who they are."));
    showRecord();
    const QString called = UserWords::name(*m_user);
    initials().setName(called, UserWords::tone(*m_user));
    name().setText(called);
    setUnderName(
        m_user->id == m_reader.id ? tr("%1, you").arg(RoleWords::role(m_user->role)) : RoleWords::role(m_user->role));
    clear(m_facts);
    addFact(Glyph::Mail, QString::fromStdString(m_user->email));
    addFact(m_user->disabled ? Glyph::UserOff : Glyph::UserCheck,
        m_user->disabled ? tr("Disabled: cannot sign in") : tr("May sign in"));
    addFact(Glyph::Shield, m_user->totpEnabled ? tr("Has a second factor") : tr("Has no second factor"));
    addFact(Glyph::LogIn,
        m_user->lastLoginAt ? tr("Last signed in on %1").arg(TimeText::full(TimeText::localTime(*m_user->lastLoginAt)))
                            : tr("Has never signed in"));
    addFact(Glyph::Calendar, tr("Here since %1").arg(TimeText::day(TimeText::localTime(m_user->createdAt))));
    m_roleWords->setText(RoleWords::explanation(m_user->role));
    fillActions();
}

void UserDetail::fillActions()
{
    const bool mayManage
        = permissionsOf(m_reader.role).has(Permission::ManageUsers) && outranks(m_reader.role, m_user->role);
    const bool isSelf = m_user->id == m_reader.id;
    m_edit->setVisible(mayManage);
    m_actions->setVisible(mayManage && !isSelf);
    m_secondFactorOff->setVisible(m_user->totpEnabled);
    m_disable->setIcon(glyphIcon(m_user->disabled ? Glyph::UserCheck : Glyph::UserOff));
    m_disable->setText(m_user->disabled ? tr("Enable") : tr("Disable"));
    m_disable->setToolTip(
        m_user->disabled ? QString() : tr("Ends their sessions and keeps them out; nothing is lost."));
}

void UserDetail::addFact(Glyph glyph, const QString& text)
{
    m_facts->addWidget(new GlyphLabel(glyph, text, this));
}

void UserDetail::retranslate()
{
    m_edit->setText(tr("Edit"));
    m_link->setText(tr("Link for a new password"));
    m_secondFactorOff->setWords(tr("Turn off the second factor"), tr("They lost it: turn it off?"));
    m_delete->setWords(tr("Delete"), tr("Delete for good?"));
    m_deleteWords->setText(tr("Deleting cannot be undone. What they did stays in the audit log. To keep somebody out "
                              "for a while, disable them."));
    fill();
}

} // namespace vigie::ui
