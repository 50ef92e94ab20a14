#pragma once

#include "server/base/permission.h"

#include <QCoreApplication>

#include <vector>

namespace vigie::ui {

/// What roles and permissions are called.
class RoleWords {
    Q_DECLARE_TR_FUNCTIONS(RoleWords)

public:
    static QString role(Role role);
    /// Several who have it: "Agents".
    static QString people(Role role);
    /// In a sentence, for whoever gives somebody a role.
    static QString explanation(Role role);
    /// Every permission, by area, as one reads them.
    static const std::vector<Permission>& permissionsByArea();
    /// What a permission is about: "Leads".
    static QString area(Permission permission);
    /// What it lets one do there: "See them".
    static QString deed(Permission permission);
    /// Both in one: "change leads", as in "Agents may change leads".
    static QString phrase(Permission permission);
};

} // namespace vigie::ui
