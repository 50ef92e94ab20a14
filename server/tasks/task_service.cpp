#include "server/tasks/task_service.h"

#include "server/changes/change_service.h"
#include "server/changes/ledger.h"

namespace vigie {

namespace store = task_store;

namespace {

constexpr std::string_view entityName = "task";

ledger::Subject subjectOf(const Task& task)
{
    return {entityName, task.id.value, task.contactId};
}

/// Whom it is for: a lead brings its contact along. Another company's lead, contact or user is not there.
/// `known`: the contact it was for, which need not be looked for.
Result<void> settle(db::Tx& tx, const Scope& scope, Task& task, ContactId known = {})
{
    if (task.leadId) {
        const auto contact = store::contactOfLead(tx, scope.company, task.leadId);
        if (!contact)
            return errors::invalidField("leadId", Text{"There is no such lead.", "Ce lead n'existe pas."});
        task.contactId = *contact;
    } else if (!task.contactId)
        return errors::invalidField(
            "contactId", Text{"Say whom it is for: a lead or a contact.", "Dites pour qui : un lead ou un contact."});
    const bool isNew = task.contactId && task.contactId != known;
    if (isNew && !store::hasContact(tx, scope.company, task.contactId))
        return errors::invalidField("contactId", Text{"There is no such contact.", "Ce contact n'existe pas."});
    return {};
}

Result<void> checkAssignee(db::Tx& tx, const Scope& scope, UserId assignee)
{
    if (!assignee || store::hasAssignee(tx, scope.company, assignee))
        return {};
    return errors::invalidField("assigneeId",
        Text{"There is no such user, or they cannot sign in.",
            "Cet utilisateur n'existe pas ou ne peut pas se connecter."});
}

} // namespace

JsonPage<Task> TaskService::list(const Scope& scope, const TaskFilter& filter, const PageRequest& page)
{
    return m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, filter, page); });
}

std::int64_t TaskService::count(const Scope& scope, const TaskFilter& filter)
{
    return m_database.read([&](db::Tx& tx) { return store::count(tx, scope.company, filter); });
}

Result<Task> TaskService::find(const Scope& scope, TaskId id)
{
    const auto task = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id); });
    return task ? Result<Task>(*task) : errors::notFound();
}

Result<Task> TaskService::create(const Scope& scope, const Draft<Task>& draft)
{
    auto task = draft.build();
    if (!task)
        return task;
    task->createdBy = scope.user;
    if (!draft.has("assigneeId"))
        task->assigneeId = scope.user;
    task->createdAt = task->updatedAt = now();
    task->doneAt = task->done ? std::optional(task->createdAt) : std::nullopt;
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Task> {
        if (auto settled = settle(tx, scope, *task); !settled)
            return settled.error();
        if (auto checked = checkAssignee(tx, scope, task->assigneeId); !checked)
            return checked.error();
        task->id = store::insert(tx, scope.company, *task);
        ledger::created<TaskRecord>(tx, scope, subjectOf(*task), *task);
        return *store::find(tx, scope.company, task->id);
    });
}

Result<Task> TaskService::update(
    const Scope& scope, TaskId id, const Patch<Task>& patch, std::optional<std::int64_t> ifMatch)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Task> {
        const auto before = store::lock(tx, scope.company, id);
        auto after = patched(tx, scope, entityName, before, patch, ifMatch);
        if (!after)
            return after;
        if (auto settled = settle(tx, scope, *after, before->contactId); !settled)
            return settled.error();
        // Whoever is gone meanwhile may stay: only who is named now is looked at.
        if (after->assigneeId != before->assigneeId) {
            if (auto checked = checkAssignee(tx, scope, after->assigneeId); !checked)
                return checked.error();
        }
        after->updatedAt = now();
        if (after->done != before->done)
            after->doneAt = after->done ? std::optional(after->updatedAt) : std::nullopt;
        store::update(tx, scope.company, *after);
        ledger::updated<TaskRecord>(tx, scope, subjectOf(*after), *before, *after);
        return *store::find(tx, scope.company, id);
    });
}

Result<void> TaskService::remove(const Scope& scope, TaskId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        const auto task = store::lock(tx, scope.company, id);
        if (!task)
            return errors::notFound();
        store::remove(tx, scope.company, id);
        ledger::deleted<TaskRecord>(tx, scope, subjectOf(*task), *task);
        return {};
    });
}

std::string TaskService::told(const Scope& scope, const TaskFilter& filter)
{
    constexpr int enough = 200;
    PageRequest page;
    page.limit = enough;
    const std::string tasks = list(scope, filter, page).text;
    return tasks == "[]" ? std::string() : tasks;
}

std::string TaskService::told(const Scope& scope, LeadId lead)
{
    TaskFilter filter;
    filter.lead = lead;
    return told(scope, filter);
}

std::string TaskService::told(const Scope& scope, ContactId contact)
{
    TaskFilter filter;
    filter.contact = contact;
    return told(scope, filter);
}

} // namespace vigie
