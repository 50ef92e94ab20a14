#pragma once

#include "server/tasks/task_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// What is to be done for leads and contacts.
class TaskClient {
public:
    explicit TaskClient(ApiClient& api)
        : m_api(api)
    {
    }

    /// The tasks of a lead or of a contact that are not done.
    Reply<std::vector<Task>> open(LeadId lead);
    Reply<std::vector<Task>> open(ContactId contact);
    Reply<Task> create(const Task& task, const QByteArray& idempotencyKey);
    Reply<Task> change(const Task& task, const std::vector<std::string_view>& fields);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
