#include "server/tasks/task_store.h"

#include "server/base/text.h"
#include "server/db/list_query.h"
#include "sql/tasks_sql.h"

namespace vigie::task_store {

namespace {

/// `words`: patterns, which outlive the query.
void narrow(db::ListQuery& query, const TaskFilter& filter, const std::vector<std::string>& words)
{
    if (filter.contact)
        query.with(sql::tasksOfContact, filter.contact);
    if (filter.lead)
        query.equals("leadId", filter.lead);
    if (filter.assignee)
        query.equals("assigneeId", filter.assignee);
    if (filter.done)
        query.equals("done", *filter.done);
    if (filter.undated)
        query.with(sql::tasksUndated, *filter.undated);
    if (filter.dueFrom)
        query.atLeast("dueAt", *filter.dueFrom);
    if (filter.dueBefore)
        query.below("dueAt", *filter.dueBefore);
    if (filter.remindBefore)
        query.below("remindAt", *filter.remindBefore);
    for (const auto& pattern : words)
        query.with(sql::tasksMention, std::string_view(pattern));
}

std::string searchTextOf(const Task& task)
{
    return text::foldedForSearch(task.title + " " + task.notes);
}

} // namespace

JsonPage<Task> list(db::Tx& tx, CompanyId company, const TaskFilter& filter, const PageRequest& page)
{
    const auto terms = db::searchTerms(tx.engine(), filter.words);
    db::ListQuery query(tx.engine(), sql::listTasks, company);
    narrow(query, filter, terms.patterns);
    return tx.pageAsJson<Task>(query.page<Task>(page), page);
}

std::int64_t count(db::Tx& tx, CompanyId company, const TaskFilter& filter)
{
    const auto terms = db::searchTerms(tx.engine(), filter.words);
    db::ListQuery query(tx.engine(), sql::countTasks, company);
    narrow(query, filter, terms.patterns);
    return tx.value<std::int64_t>(query).value_or(0);
}

std::optional<Task> find(db::Tx& tx, CompanyId company, TaskId id)
{
    return tx.one<Task>(sql::findTask, company, id);
}

std::optional<Task> lock(db::Tx& tx, CompanyId company, TaskId id)
{
    // Two statements: what stands there now is read once nobody else can write it.
    return tx.value<std::int64_t>(sql::lockTask, company, id) ? find(tx, company, id) : std::nullopt;
}

TaskId insert(db::Tx& tx, CompanyId company, const Task& task)
{
    return TaskId{*tx.value<std::int64_t>(sql::insertTask, company, task.contactId, task.leadId, task.assigneeId,
        task.createdBy, task.title, task.notes, task.dueAt, task.remindAt, task.done, task.doneAt, searchTextOf(task),
        task.createdAt)};
}

void update(db::Tx& tx, CompanyId company, const Task& task)
{
    tx.exec(sql::updateTask, company, task.id, task.contactId, task.leadId, task.assigneeId, task.title, task.notes,
        task.dueAt, task.remindAt, task.done, task.doneAt, searchTextOf(task), task.updatedAt);
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
