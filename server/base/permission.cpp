#include "server/base/permission.h"

#include "server/base/scope.h"

namespace vigie {

PermissionSet permissionsOf(Role role)
{
    using enum Permission;
    switch (role) {
    case Role::Owner:
    case Role::Admin:
        return {ReadLeads, WriteLeads, ReadContacts, WriteContacts, MergeContacts, ReadAnalytics, ReadUsers,
            ManageUsers, ManageCompany, ManageApiKeys, ReadAudit, ManageJobs, Impersonate, ImportLeads};
    case Role::Agent:
        return {ReadLeads, WriteLeads, ReadContacts, WriteContacts, MergeContacts, ReadAnalytics, ReadUsers};
    case Role::Viewer:
        return {ReadLeads, ReadContacts, ReadAnalytics, ReadUsers};
    case Role::Member:
        return {}; // one's own account, and what later features open to members
    }
    return {};
}

Scope systemScope(CompanyId company)
{
    Scope scope;
    scope.company = company;
    scope.role = Role::Owner;
    scope.permissions = PermissionSet::all();
    return scope;
}

} // namespace vigie
