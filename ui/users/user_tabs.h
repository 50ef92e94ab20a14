#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace vigie::ui {

/// The parts of the page of users, in the order of its chips.
enum class UserTab { Users, Invitations, Permissions };

class UserTabs {
    Q_DECLARE_TR_FUNCTIONS(UserTabs)

public:
    /// Whoever may not manage users sees no invitations.
    static QStringList words(bool mayManage)
    {
        return mayManage ? QStringList{tr("Users"), tr("Invitations"), tr("Permissions")}
                         : QStringList{tr("Users"), tr("Permissions")};
    }
    static UserTab at(int choice, bool mayManage)
    {
        return mayManage || choice == 0 ? static_cast<UserTab>(choice) : UserTab::Permissions;
    }
    static int choiceOf(UserTab tab, bool mayManage)
    {
        return mayManage || tab == UserTab::Users ? static_cast<int>(tab) : 1;
    }
};

} // namespace vigie::ui
