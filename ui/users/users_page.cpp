#include "ui/users/users_page.h"

#include "ui/client/session.h"
#include "ui/users/invitation_list.h"
#include "ui/users/permission_page.h"
#include "ui/users/user_list.h"

#include <QStackedLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

UsersPage::UsersPage(const PageParts& parts, QWidget* parent)
    : WorkspacePage(parent)
    , m_mayManage(permissionsOf(parts.session.user().role).has(Permission::ManageUsers))
    , m_users(new UserList(parts, m_mayManage, this))
    , m_permissions(new PermissionPage(parts, m_mayManage, this))
    , m_stack(new QStackedLayout(this))
{
    m_stack->addWidget(m_users);
    m_stack->addWidget(m_permissions);
    connect(m_users, &UserList::tabChosen, this, &UsersPage::open);
    connect(m_users, &WorkspacePage::countChanged, this, &WorkspacePage::countChanged);
    connect(m_users, &WorkspacePage::headingChanged, this, &WorkspacePage::headingChanged);
    connect(m_users, &WorkspacePage::lookedAt, this, &WorkspacePage::lookedAt);
    connect(m_permissions, &PermissionPage::tabChosen, this, &UsersPage::open);
    if (!m_mayManage)
        return;
    m_invitations = new InvitationList(parts, this);
    m_stack->addWidget(m_invitations);
    connect(m_invitations, &WorkspacePage::headingChanged, this, &WorkspacePage::headingChanged);
    connect(m_invitations, &InvitationList::tabChosen, this, &UsersPage::open);
    connect(m_users, &UserList::inviteRequested, m_invitations, &InvitationList::invite);
}

void UsersPage::open(UserTab tab)
{
    if (tab == UserTab::Invitations && m_invitations)
        m_stack->setCurrentWidget(m_invitations);
    else if (tab == UserTab::Permissions)
        m_stack->setCurrentWidget(m_permissions);
    else
        m_stack->setCurrentWidget(m_users);
    Q_EMIT headingChanged();
    focusFirst();
}

WorkspacePage& UsersPage::present() const
{
    return *static_cast<WorkspacePage*>(m_stack->currentWidget());
}

void UsersPage::visit(const Destination& destination)
{
    const QString tab = destination.query.queryItemValue(u"tab"_s);
    if (tab == "permissions"_L1)
        open(UserTab::Permissions);
    else if (tab == "invitations"_L1)
        open(UserTab::Invitations);
    else if (tab == "users"_L1)
        open(UserTab::Users);
}

bool UsersPage::isSettled() const
{
    return m_users->isSettled() && m_permissions->isSettled() && (!m_invitations || m_invitations->isSettled());
}

void UsersPage::focusFirst()
{
    present().focusFirst();
}

void UsersPage::finish()
{
    m_users->finish();
}

} // namespace vigie::ui
