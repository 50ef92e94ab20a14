#include "ui/client/task_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 100; // of one lead or contact; who has more looks for them elsewhere

QUrlQuery openOf(const QString& whose, std::int64_t id)
{
    return {{whose, QString::number(id)}, {u"done"_s, u"false"_s}, {u"limit"_s, QString::number(most)}};
}

} // namespace

Reply<std::vector<Task>> TaskClient::open(LeadId lead)
{
    return m_api.get<std::vector<Task>>(u"/api/tasks"_s, openOf(u"leadId"_s, lead.value));
}

Reply<std::vector<Task>> TaskClient::open(ContactId contact)
{
    return m_api.get<std::vector<Task>>(u"/api/tasks"_s, openOf(u"contactId"_s, contact.value));
}

Reply<Task> TaskClient::create(const Task& task, const QByteArray& idempotencyKey)
{
    return m_api.create<Task>(u"/api/tasks"_s,
        wire::objectOf(task, {task.leadId ? "leadId" : "contactId", "title", "dueAt"}), idempotencyKey);
}

Reply<Task> TaskClient::change(const Task& task, const std::vector<std::string_view>& fields)
{
    return m_api.patch<Task>(
        u"/api/tasks/"_s + QString::number(task.id.value), wire::objectOf(task, fields), task.version);
}

} // namespace vigie::ui
