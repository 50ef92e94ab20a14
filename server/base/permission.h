#pragma once

#include "server/base/fields.h"

#include <array>
#include <cstdint>

namespace vigie {

enum class Role { Owner, Admin, Agent, Viewer, Member };

enum class Permission {
    ReadLeads,
    WriteLeads,
    ReadContacts,
    WriteContacts,
    MergeContacts,
    ReadAnalytics,
    ReadUsers,
    ManageUsers,
    ManageCompany,
    ManageApiKeys,
    ReadAudit,
    ManageJobs,
    Impersonate,
    ImportLeads,
    UseCheckIns,
    ReadCheckIns,
    ManageCheckIns,
    ReadEvents,
    WriteEvents,
    ManageEvents,
    ScanTickets,
};

template <>
struct EnumNames<Role> {
    static constexpr std::array names{std::string_view("owner"), std::string_view("admin"), std::string_view("agent"),
        std::string_view("viewer"), std::string_view("member")};
};

template <>
struct EnumNames<Permission> {
    static constexpr std::array<std::string_view, 21> names{"leads.read", "leads.write", "contacts.read",
        "contacts.write", "contacts.merge", "analytics.read", "users.read", "users.manage", "company.manage",
        "apiKeys.manage", "audit.read", "jobs.manage", "users.impersonate", "leads.import", "checkIns.use",
        "checkIns.read", "checkIns.manage", "events.read", "events.write", "events.manage", "events.scan"};
};

class PermissionSet {
public:
    constexpr PermissionSet() = default;
    constexpr PermissionSet(std::initializer_list<Permission> permissions)
    {
        for (const Permission p : permissions)
            add(p);
    }

    constexpr void add(Permission p) { m_bits |= std::uint64_t{1} << static_cast<unsigned>(p); }
    constexpr bool has(Permission p) const { return (m_bits >> static_cast<unsigned>(p) & 1) != 0; }
    constexpr PermissionSet intersected(PermissionSet other) const
    {
        PermissionSet out;
        out.m_bits = m_bits & other.m_bits;
        return out;
    }
    static constexpr PermissionSet all()
    {
        PermissionSet out;
        out.m_bits = ~std::uint64_t{0};
        return out;
    }

private:
    std::uint64_t m_bits = 0;
};

/// The one table of who may do what.
PermissionSet permissionsOf(Role role);

/// True when `actor` may give, change or remove `role`: nobody hands out more than they hold.
constexpr bool outranks(Role actor, Role role)
{
    return actor == Role::Owner || (actor == Role::Admin && role != Role::Owner);
}

/// True when `actor` outranks `role` and is no equal of it: for what would put one's deeds under a colleague's name.
constexpr bool isAbove(Role actor, Role role)
{
    return actor != role && outranks(actor, role);
}

} // namespace vigie
