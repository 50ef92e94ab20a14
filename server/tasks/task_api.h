#pragma once

#include "server/base/fields.h"

namespace vigie {

using TaskId = Id<struct TaskTag>;

/// What somebody has promised to do for a lead or a contact.
struct Task {
    TaskId id;
    ContactId contactId; ///< whom it is for; a lead's own contact where it is for a lead
    LeadId leadId;
    UserId assigneeId; ///< who does it; none once they are gone
    UserId createdBy;
    std::string title;
    std::string notes;
    std::optional<Instant> dueAt;
    bool done = false;
    std::optional<Instant> doneAt;
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<Task> {
    static constexpr auto list = FieldList{
        field("id", &Task::id, readOnly, sortable),
        field("contactId", &Task::contactId),
        field("leadId", &Task::leadId),
        field("assigneeId", &Task::assigneeId),
        field("createdBy", &Task::createdBy, readOnly),
        field("title", &Task::title, required, maxLength(255)),
        field("notes", &Task::notes, multiline, maxLength(5'000)),
        field("dueAt", &Task::dueAt),
        field("done", &Task::done),
        field("doneAt", &Task::doneAt, readOnly),
        field("version", &Task::version, readOnly),
        field("createdAt", &Task::createdAt, readOnly, sortable),
        field("updatedAt", &Task::updatedAt, readOnly, sortable),
    };
};

} // namespace vigie
