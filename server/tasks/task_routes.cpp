#include "server/tasks/task_routes.h"

namespace vigie {

namespace {

using http::Call;

Result<TaskFilter> taskFilter(const Call& call)
{
    const auto contact = call.integer("contactId");
    const auto lead = call.integer("leadId");
    const bool isMine = call.text("assigneeId") == "me";
    const auto assignee
        = isMine ? Result<std::optional<std::int64_t>>(call.scope().user.value) : call.integer("assigneeId");
    for (const auto* number : {&contact, &lead, &assignee}) {
        if (!*number)
            return number->error();
    }
    const auto dueFrom = call.instant("dueFrom");
    const auto dueBefore = call.instant("dueBefore");
    const auto remindBefore = call.instant("remindBefore");
    for (const auto* time : {&dueFrom, &dueBefore, &remindBefore}) {
        if (!*time)
            return time->error();
    }
    const auto done = call.truth("done");
    const auto undated = call.truth("undated");
    for (const auto* choice : {&done, &undated}) {
        if (!*choice)
            return choice->error();
    }
    return TaskFilter{ContactId{contact->value_or(0)}, LeadId{lead->value_or(0)}, UserId{assignee->value_or(0)}, *done,
        *undated, *dueFrom, *dueBefore, *remindBefore, call.text("q").value_or("")};
}

} // namespace

void addTaskRoutes(http::RouteTable& routes, TaskService& tasks)
{
    const auto mayRead = http::may(Permission::ReadContacts);
    const auto mayWrite = http::may(Permission::WriteContacts);
    routes
        .get("/api/tasks", mayRead, "What is to be done for leads and contacts",
            [&tasks](Call& call) -> Result<JsonPage<Task>> {
                const auto filter = taskFilter(call);
                if (!filter)
                    return filter.error();
                const auto page = call.page<Task>("-createdAt");
                if (!page)
                    return page.error();
                call.tellTotal([&] { return tasks.count(call.scope(), *filter); });
                return tasks.list(call.scope(), *filter, *page);
            })
        .paged()
        .query("contactId", "For this contact.")
        .query("leadId", "For this lead.")
        .query("assigneeId", "To be done by this user; me: by whoever asks.")
        .query("q", "Words of the task or of whom it is for.")
        .query("done", "true or false.")
        .query("undated", "true: due at no time; false: due at some time.")
        .query("dueFrom", "Due at this instant or later.")
        .query("dueBefore", "Due before this instant.")
        .query("remindBefore", "To be reminded of before this instant.")
        .query("total", "exact: adds X-Total-Count.");
    routes.get("/api/tasks/:id", mayRead, "One task",
        [&tasks](Call& call) { return tasks.find(call.scope(), call.id<TaskId>()); });
    routes.create("/api/tasks", mayWrite, "Make a task",
        [&tasks](Call& call, const Draft<Task>& draft) { return tasks.create(call.scope(), draft); });
    routes.update("/api/tasks/:id", mayWrite, "Change a task", [&tasks](Call& call, const Patch<Task>& patch) {
        return tasks.update(call.scope(), call.id<TaskId>(), patch, call.ifMatch());
    });
    routes.remove("/api/tasks/:id", mayWrite, "Delete a task",
        [&tasks](Call& call) { return tasks.remove(call.scope(), call.id<TaskId>()); });
}

} // namespace vigie
