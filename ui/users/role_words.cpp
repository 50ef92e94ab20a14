#include "ui/users/role_words.h"

namespace vigie::ui {

QString RoleWords::role(Role role)
{
    switch (role) {
    case Role::Owner:
        return tr("Owner");
    case Role::Admin:
        return tr("Administrator");
    case Role::Agent:
        return tr("Agent");
    case Role::Viewer:
        return tr("Viewer");
    case Role::Member:
        break;
    }
    return tr("Member");
}

QString RoleWords::people(Role role)
{
    switch (role) {
    case Role::Owner:
        return tr("Owners");
    case Role::Admin:
        return tr("Administrators");
    case Role::Agent:
        return tr("Agents");
    case Role::Viewer:
        return tr("Viewers");
    case Role::Member:
        break;
    }
    return tr("Members");
}

QString RoleWords::explanation(Role role)
{
    switch (role) {
    case Role::Owner:
        return tr("May do everything, and alone names other owners.");
    case Role::Admin:
        return tr("Runs the company and its users, but not the owners.");
    case Role::Agent:
        return tr("Works with leads, contacts and events.");
    case Role::Viewer:
        return tr("Sees leads, contacts and events, and changes nothing.");
    case Role::Member:
        break;
    }
    return tr("Checks in and comes to events, and sees nothing else of the company's.");
}

const std::vector<Permission>& RoleWords::permissionsByArea()
{
    using enum Permission;
    static const std::vector<Permission> all{ReadLeads, WriteLeads, ImportLeads, ReadContacts, WriteContacts,
        MergeContacts, UseCheckIns, ReadCheckIns, ManageCheckIns, ReadEvents, WriteEvents, ManageEvents, ScanTickets,
        ReadAnalytics, ReadUsers, ManageUsers, Impersonate, ManageCompany, ManageApiKeys, ReadAudit, ManageJobs};
    return all;
}

QString RoleWords::area(Permission permission)
{
    switch (permission) {
    case Permission::ReadLeads:
    case Permission::WriteLeads:
    case Permission::ImportLeads:
        return tr("Leads");
    case Permission::ReadContacts:
    case Permission::WriteContacts:
    case Permission::MergeContacts:
        return tr("Contacts");
    case Permission::UseCheckIns:
    case Permission::ReadCheckIns:
    case Permission::ManageCheckIns:
        return tr("Check-ins");
    case Permission::ReadEvents:
    case Permission::WriteEvents:
    case Permission::ManageEvents:
    case Permission::ScanTickets:
        return tr("Events");
    case Permission::ReadAnalytics:
        return tr("Figures");
    case Permission::ReadUsers:
    case Permission::ManageUsers:
    case Permission::Impersonate:
        return tr("Users");
    case Permission::ManageCompany:
    case Permission::ManageApiKeys:
    case Permission::ReadAudit:
    case Permission::ManageJobs:
        break;
    }
    return tr("Administration");
}

QString RoleWords::deed(Permission permission)
{
    switch (permission) {
    case Permission::ReadLeads:
    case Permission::ReadContacts:
    case Permission::ReadAnalytics:
    case Permission::ReadUsers:
    case Permission::ReadEvents:
        return tr("See");
    case Permission::WriteLeads:
    case Permission::WriteContacts:
        return tr("Create, change and delete");
    case Permission::ImportLeads:
        return tr("Import files, and undo it");
    case Permission::MergeContacts:
        return tr("Merge duplicates");
    case Permission::UseCheckIns:
        return tr("Check in, and see one's own");
    case Permission::ReadCheckIns:
        return tr("See everybody's");
    case Permission::ManageCheckIns:
        return tr("Change and delete everybody's");
    case Permission::WriteEvents:
        return tr("Create events, and change one's own");
    case Permission::ManageEvents:
        return tr("Change all events, see who comes");
    case Permission::ScanTickets:
        return tr("Let people in at the door");
    case Permission::ManageUsers:
        return tr("Invite, change and disable");
    case Permission::ManageCompany:
        return tr("Change the company, its score rules and its server");
    case Permission::ManageApiKeys:
        return tr("Make and revoke API keys");
    case Permission::ReadAudit:
        return tr("Read the audit log");
    case Permission::ManageJobs:
        return tr("Look after background jobs");
    case Permission::Impersonate:
        break;
    }
    return tr("Act as another user");
}

QString RoleWords::phrase(Permission permission)
{
    switch (permission) {
    case Permission::ReadLeads:
        return tr("see leads");
    case Permission::WriteLeads:
        return tr("change leads");
    case Permission::ImportLeads:
        return tr("import leads");
    case Permission::ReadContacts:
        return tr("see contacts");
    case Permission::WriteContacts:
        return tr("change contacts");
    case Permission::MergeContacts:
        return tr("merge contacts");
    case Permission::UseCheckIns:
        return tr("check in");
    case Permission::ReadCheckIns:
        return tr("see everybody's check-ins");
    case Permission::ManageCheckIns:
        return tr("change check-ins");
    case Permission::ReadEvents:
        return tr("see events");
    case Permission::WriteEvents:
        return tr("create events");
    case Permission::ManageEvents:
        return tr("manage events");
    case Permission::ScanTickets:
        return tr("let people in at the door");
    case Permission::ReadAnalytics:
        return tr("see figures");
    case Permission::ReadUsers:
        return tr("see users");
    case Permission::ManageUsers:
        return tr("manage users");
    case Permission::ManageCompany:
        return tr("change the company");
    case Permission::ManageApiKeys:
        return tr("manage API keys");
    case Permission::ReadAudit:
        return tr("read the audit log");
    case Permission::ManageJobs:
        return tr("look after background jobs");
    case Permission::Impersonate:
        break;
    }
    return tr("act as another user");
}

} // namespace vigie::ui
