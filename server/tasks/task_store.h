#pragma once

#include "server/db/tx.h"
#include "server/tasks/task_api.h"

namespace vigie {

/// Which tasks of a company; what is not set lets all in.
struct TaskFilter {
    ContactId contact;
    LeadId lead;
    UserId assignee;
    std::optional<bool> done;
    std::optional<bool> undated; ///< due at no time
    std::optional<Instant> dueFrom;
    std::optional<Instant> dueBefore;
    std::optional<Instant> remindBefore;
    std::string words; ///< of the task or of whom it is for
};

} // namespace vigie

namespace vigie::task_store {

JsonPage<Task> list(db::Tx& tx, CompanyId company, const TaskFilter& filter, const PageRequest& page);
std::int64_t count(db::Tx& tx, CompanyId company, const TaskFilter& filter);
std::optional<Task> find(db::Tx& tx, CompanyId company, TaskId id);
/// The same, locked against other writers until the end of the transaction.
std::optional<Task> lock(db::Tx& tx, CompanyId company, TaskId id);
TaskId insert(db::Tx& tx, CompanyId company, const Task& task);
void update(db::Tx& tx, CompanyId company, const Task& task);
void remove(db::Tx& tx, CompanyId company, TaskId id);

/// The contact of a lead (0 for none); nothing where there is no such lead.
std::optional<ContactId> contactOfLead(db::Tx& tx, CompanyId company, LeadId lead);
bool hasContact(db::Tx& tx, CompanyId company, ContactId contact);
/// Whether the user is there, and not disabled.
bool hasAssignee(db::Tx& tx, CompanyId company, UserId user);

} // namespace vigie::task_store
