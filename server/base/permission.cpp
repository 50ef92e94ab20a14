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
            ManageUsers, ManageCompany, ManageApiKeys, ReadAudit, ManageJobs, Impersonate, ImportLeads, UseCheckIns,
            ReadCheckIns, ManageCheckIns, ReadEvents, WriteEvents, ManageEvents, ScanTickets};
    case Role::Agent:
        return {ReadLeads, WriteLeads, ReadContacts, WriteContacts, MergeContacts, ReadAnalytics, ReadUsers,
            UseCheckIns, ReadCheckIns, ReadEvents, WriteEvents, ManageEvents, ScanTickets};
    case Role::Viewer:
        return {ReadLeads, ReadContacts, ReadAnalytics, ReadUsers, UseCheckIns, ReadCheckIns, ReadEvents};
    case Role::Member:
        return {UseCheckIns, ReadEvents, WriteEvents}; // besides one's own account
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
