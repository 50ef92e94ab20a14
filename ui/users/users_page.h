#pragma once

#include "ui/users/user_tabs.h"
#include "ui/widgets/workspace_page.h"

class QStackedLayout;

namespace vigie::ui {

class InvitationList;
class PermissionPage;
class UserList;

/// The people of the company: those who are in, those who are invited, and what each role may do.
class UsersPage : public WorkspacePage {
    Q_OBJECT

public:
    UsersPage(const PageParts& parts, QWidget* parent = nullptr);

    bool isSettled() const override;
    void focusFirst() override;
    /// "tab" of the query: users, invitations or permissions.
    void visit(const Destination& destination) override;
    void finish() override;
    WorkspacePage* inner() const override { return &present(); }

    void open(UserTab tab);

private:
    WorkspacePage& present() const;

    bool m_mayManage;
    UserList* m_users;
    InvitationList* m_invitations = nullptr; ///< for whoever may manage users
    PermissionPage* m_permissions;
    QStackedLayout* m_stack;
};

} // namespace vigie::ui
