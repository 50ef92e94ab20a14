#pragma once

#include "server/base/fields.h"
#include "server/base/json_members.h"

#include <array>

namespace vigie {

enum class ChangeAction { Created, Updated, Deleted };

template <>
struct EnumNames<ChangeAction> {
    static constexpr std::array<std::string_view, 3> names{"created", "updated", "deleted"};
};

/// One row of the ledger: who changed what, from what to what.
struct Change {
    std::int64_t seq = 0; ///< grows in the order in which changes became visible; gaps are normal
    CompanyId companyId;
    UserId actorId;
    UserId impersonatorId;
    std::string entity; ///< "lead", "contact", "user", ...
    std::int64_t entityId = 0;
    ContactId contactId;
    UserId ownerId; ///< whose own record it is, where records are somebody's own
    ChangeAction action = ChangeAction::Created;
    json::Value diff; ///< {"field": [before, after], ...}
    Instant at;
};

template <>
struct FieldsOf<Change> {
    static constexpr auto list = FieldList{
        field("seq", &Change::seq),
        field("companyId", &Change::companyId, writeOnly, [](FieldRules& r) { r.stored = true; }),
        field("actorId", &Change::actorId),
        field("impersonatorId", &Change::impersonatorId),
        field("entity", &Change::entity),
        field("entityId", &Change::entityId),
        field("contactId", &Change::contactId),
        field("ownerId", &Change::ownerId, writeOnly, [](FieldRules& r) { r.stored = true; }),
        field("action", &Change::action),
        field("diff", &Change::diff),
        field("at", &Change::at),
    };
};

/// The value a change gave a field; null where it says nothing of it.
inline const json::Value* givenTo(const json::Value& diff, std::string_view field)
{
    const auto* const fields = diff.if_object();
    const auto* const pair = fields ? json::arrayOf(*fields, field) : nullptr;
    return pair && pair->size() == 2 ? &pair->back() : nullptr;
}

/// The same of a whole number, 0 for none.
inline std::int64_t numberGivenTo(const json::Value& diff, std::string_view field)
{
    const auto* const value = givenTo(diff, field);
    const auto* const number = value ? value->if_int64() : nullptr;
    return number ? *number : 0;
}

/// A row of the audit log or of a timeline: a change with the name of who made it.
struct AuditEntry {
    Id<struct ChangeTag> id; ///< the change's seq
    std::int64_t seq = 0;
    UserId actorId;
    std::string actorName;
    UserId impersonatorId;
    std::string entity;
    std::int64_t entityId = 0;
    std::string recordName; ///< what the record is called now; empty where it has no name, or is gone
    ContactId contactId;
    ChangeAction action = ChangeAction::Created;
    json::Value diff;
    Instant at;
};

template <>
struct FieldsOf<AuditEntry> {
    static constexpr auto list = FieldList{
        field("id", &AuditEntry::id, sortable),
        field("seq", &AuditEntry::seq),
        field("actorId", &AuditEntry::actorId),
        field("actorName", &AuditEntry::actorName),
        field("impersonatorId", &AuditEntry::impersonatorId),
        field("entity", &AuditEntry::entity),
        field("entityId", &AuditEntry::entityId),
        field("recordName", &AuditEntry::recordName),
        field("contactId", &AuditEntry::contactId),
        field("action", &AuditEntry::action),
        field("diff", &AuditEntry::diff),
        field("at", &AuditEntry::at),
    };
};

} // namespace vigie
