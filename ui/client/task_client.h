#pragma once

#include "server/base/page.h"
#include "server/tasks/task_api.h"
#include "ui/client/api_client.h"

#include <QDateTime>

namespace vigie::ui {

/// Which tasks by their time; by the days of whoever asks.
enum class TaskTime { Open, Overdue, Today, Week, Undated, Done };

/// Which tasks are wanted, in which order.
struct TaskQuery {
    QString search;
    TaskTime time = TaskTime::Open;
    UserId assignee; ///< none: anybody's
    Sort sort{"dueOrder", false};

    QUrlQuery filters(const QDateTime& now = QDateTime::currentDateTime()) const;
    /// Whether the time and whose it is let a task in; only the server knows what the words do.
    bool lets(const Task& task, const QDateTime& now = QDateTime::currentDateTime()) const;
    bool operator==(const TaskQuery& other) const;
};

/// What is to be done for leads and contacts.
class TaskClient {
public:
    static constexpr int pageSize = 200;

    explicit TaskClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<RecordPage<Task>> page(const TaskQuery& query, const QString& cursor, int limit = pageSize);
    Reply<std::int64_t> count(const TaskQuery& query);
    /// How many are open for whoever asks.
    Reply<std::int64_t> countMine();
    Reply<Task> find(TaskId id);
    /// The tasks of a lead or of a contact that are not done.
    Reply<std::vector<Task>> open(LeadId lead);
    Reply<std::vector<Task>> open(ContactId contact);
    /// What whoever asks wants to be reminded of before an instant, and has not done.
    Reply<std::vector<Task>> reminders(Instant before);
    Reply<Task> create(const Task& task, const QByteArray& idempotencyKey);
    Reply<Task> create(const Task& task, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey);
    Reply<Task> change(const Task& task, const std::vector<std::string_view>& fields);
    Reply<void> remove(TaskId id);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
