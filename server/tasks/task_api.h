#pragma once

#include "server/base/field_lists.h"

namespace vigie {

using TaskId = Id<struct TaskTag>;

/// What somebody has promised to do for a lead or a contact, as it is kept.
struct TaskRecord {
    TaskId id;
    ContactId contactId; ///< whom it is for; a lead's own contact where it is for a lead
    LeadId leadId;
    UserId assigneeId; ///< who does it; none once they are gone
    UserId createdBy;
    std::string title;
    std::string notes;
    std::optional<Instant> dueAt;
    std::optional<Instant> remindAt; ///< when to remind whoever does it
    bool done = false;
    std::optional<Instant> doneAt;
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<TaskRecord> {
    static constexpr auto list = FieldList{
        field("id", &TaskRecord::id, readOnly, sortable),
        field("contactId", &TaskRecord::contactId),
        field("leadId", &TaskRecord::leadId),
        field("assigneeId", &TaskRecord::assigneeId),
        field("createdBy", &TaskRecord::createdBy, readOnly),
        field("title", &TaskRecord::title, required, maxLength(255)),
        field("notes", &TaskRecord::notes, multiline, maxLength(5'000)),
        field("dueAt", &TaskRecord::dueAt),
        field("remindAt", &TaskRecord::remindAt),
        field("done", &TaskRecord::done),
        field("doneAt", &TaskRecord::doneAt, readOnly),
        field("version", &TaskRecord::version, readOnly),
        field("createdAt", &TaskRecord::createdAt, readOnly, sortable),
        field("updatedAt", &TaskRecord::updatedAt, readOnly, sortable),
    };
};

/// The same with what follows from it.
struct Task : TaskRecord {
    std::string contactName;
    std::string leadName;
    Instant dueOrder; ///< dueAt, or the end of all times: what lists are sorted by
};

template <>
struct FieldsOf<Task> {
    static constexpr auto list = FieldsOf<TaskRecord>::list
        + FieldList{
            field("contactName", &Task::contactName, readOnly),
            field("leadName", &Task::leadName, readOnly),
            field("dueOrder", &Task::dueOrder, readOnly, sortable),
        };
};

} // namespace vigie
