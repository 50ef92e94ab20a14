#pragma once

#include "server/base/page.h"
#include "server/db/database.h"
#include "server/tasks/task_store.h"

namespace vigie {

/// Tasks for leads and contacts. Whoever may see contacts sees them; whoever may write contacts writes them.
class TaskService {
public:
    explicit TaskService(db::Database& database)
        : m_database(database)
    {
    }

    JsonPage<Task> list(const Scope& scope, const TaskFilter& filter, const PageRequest& page);
    std::int64_t count(const Scope& scope, const TaskFilter& filter);
    Result<Task> find(const Scope& scope, TaskId id);
    /// For whoever makes it, unless it names somebody else.
    Result<Task> create(const Scope& scope, const Draft<Task>& draft);
    Result<Task> update(const Scope& scope, TaskId id, const Patch<Task>& patch, std::optional<std::int64_t> ifMatch);
    Result<void> remove(const Scope& scope, TaskId id);
    /// What was promised to a lead, as JSON for a model; empty when nothing was.
    std::string told(const Scope& scope, LeadId lead);
    std::string told(const Scope& scope, ContactId contact);

private:
    std::string told(const Scope& scope, const TaskFilter& filter);

    db::Database& m_database;
};

} // namespace vigie
