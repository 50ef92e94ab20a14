#include "server/tasks/task_store.h"

#include "server/db/list_query.h"
#include "sql/tasks_sql.h"

namespace vigie::task_store {

namespace {

void narrow(db::ListQuery& query, const TaskFilter& filter)
{
    if (filter.contact)
        query.equals("contactId", filter.contact);
    if (filter.lead)
        query.equals("leadId", filter.lead);
    if (filter.assignee)
        query.equals("assigneeId", filter.assignee);
    if (filter.done)
        query.equals("done", *filter.done);
    if (filter.dueBefore)
        query.below("dueAt", *filter.dueBefore);
}

} // namespace

JsonPage<Task> list(db::Tx& tx, CompanyId company, const TaskFilter& filter, const PageRequest& page)
{
    db::ListQuery query(tx.engine(), sql::listTasks, company);
    narrow(query, filter);
    return tx.pageAsJson<Task>(query.page<Task>(page), page);
}

std::int64_t count(db::Tx& tx, CompanyId company, const TaskFilter& filter)
{
    db::ListQuery query(tx.engine(), sql::countTasks, company);
    narrow(query, filter);
    return tx.value<std::int64_t>(query).value_or(0);
}

std::optional<Task> find(db::Tx& tx, CompanyId company, TaskId id)
{
    return tx.one<Task>(sql::findTask, company, id);
}

std::optional<Task> lock(db::Tx& tx, CompanyId company, TaskId id)
{
    return tx.one<Task>(sql::lockTask, company, id);
}

TaskId insert(db::Tx& tx, CompanyId company, const Task& task)
{
    return TaskId{*tx.value<std::int64_t>(sql::insertTask, company, task.contactId, task.leadId, task.assigneeId,
        task.createdBy, task.title, task.notes, task.dueAt, task.done, task.doneAt, task.createdAt)};
}

void update(db::Tx& tx, CompanyId company, const Task& task)
{
    tx.exec(sql::updateTask, company, task.id, task.contactId, task.leadId, task.assigneeId, task.title, task.notes,
        task.dueAt, task.done, task.doneAt, task.updatedAt);
}

void remove(db::Tx& tx, CompanyId company, TaskId id)
{
    tx.exec(sql::deleteTask, company, id);
}

std::optional<ContactId> contactOfLead(db::Tx& tx, CompanyId company, LeadId lead)
{
    const auto contact = tx.value<std::int64_t>(sql::leadOfTask, company, lead);
    return contact ? std::optional(ContactId{*contact}) : std::nullopt;
}

bool hasContact(db::Tx& tx, CompanyId company, ContactId contact)
{
    return tx.value<std::int64_t>(sql::contactOfTask, company, contact).has_value();
}

bool hasAssignee(db::Tx& tx, CompanyId company, UserId user)
{
    return tx.value<std::int64_t>(sql::assigneeOfTask, company, user).has_value();
}

} // namespace vigie::task_store
