#include "ui/client/task_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tasksPath = "/api/tasks"_L1;
constexpr int most = 100; // of one lead or contact; who has more looks for them elsewhere
constexpr int daysOfWeek = 7;

QString pathOf(TaskId id)
{
    return tasksPath + u'/' + QString::number(id.value);
}

QUrlQuery openOf(const QString& whose, const QString& whom)
{
    return {{whose, whom}, {u"done"_s, u"false"_s}, {u"limit"_s, QString::number(most)}};
}

/// The time of a query: from, until; neither for none.
struct Span {
    std::optional<Instant> from;
    std::optional<Instant> before;
};

Span spanOf(TaskTime time, const QDateTime& now)
{
    const auto startOf = [](const QDate& day) { return Instant{day.startOfDay().toMSecsSinceEpoch()}; };
    switch (time) {
    case TaskTime::Overdue:
        return {{}, Instant{now.toMSecsSinceEpoch()}};
    case TaskTime::Today:
        return {startOf(now.date()), startOf(now.date().addDays(1))};
    case TaskTime::Week:
        return {startOf(now.date()), startOf(now.date().addDays(daysOfWeek))};
    case TaskTime::Open:
    case TaskTime::Undated:
    case TaskTime::Done:
        break;
    }
    return {};
}

QString isoOf(Instant instant)
{
    return QString::fromStdString(toIso(instant));
}

} // namespace

QUrlQuery TaskQuery::filters(const QDateTime& now) const
{
    QUrlQuery out;
    const auto add = [&out](const QString& name, const QString& value) { out.addQueryItem(name, value); };
    if (!search.trimmed().isEmpty())
        add(u"q"_s, encoded(search.trimmed()));
    if (assignee)
        add(u"assigneeId"_s, QString::number(assignee.value));
    add(u"done"_s, time == TaskTime::Done ? u"true"_s : u"false"_s);
    if (time == TaskTime::Undated)
        add(u"undated"_s, u"true"_s);
    const Span span = spanOf(time, now);
    if (span.from)
        add(u"dueFrom"_s, isoOf(*span.from));
    if (span.before)
        add(u"dueBefore"_s, isoOf(*span.before));
    return out;
}

bool TaskQuery::lets(const Task& task, const QDateTime& now) const
{
    if (task.done != (time == TaskTime::Done) || (assignee && task.assigneeId != assignee))
        return false;
    if (time == TaskTime::Undated)
        return !task.dueAt;
    const Span span = spanOf(time, now);
    return (!span.from || (task.dueAt && *span.from <= *task.dueAt))
        && (!span.before || (task.dueAt && *task.dueAt < *span.before));
}

bool TaskQuery::operator==(const TaskQuery& other) const
{
    return search.trimmed() == other.search.trimmed() && time == other.time && assignee == other.assignee
        && sort.text() == other.sort.text();
}

Reply<RecordPage<Task>> TaskClient::page(const TaskQuery& query, const QString& cursor, int limit)
{
    QUrlQuery parameters = pageQuery(limit, cursor, query.filters());
    parameters.addQueryItem(u"sort"_s, QString::fromStdString(query.sort.text()));
    return m_api.getPage<Task>(tasksPath, parameters);
}

Reply<std::int64_t> TaskClient::count(const TaskQuery& query)
{
    return m_api.countOf<Task>(tasksPath, query.filters());
}

Reply<std::int64_t> TaskClient::countMine()
{
    return m_api.countOf<Task>(tasksPath, {{u"assigneeId"_s, u"me"_s}, {u"done"_s, u"false"_s}});
}

Reply<Task> TaskClient::find(TaskId id)
{
    return m_api.get<Task>(pathOf(id));
}

Reply<std::vector<Task>> TaskClient::open(LeadId lead)
{
    return m_api.get<std::vector<Task>>(tasksPath, openOf(u"leadId"_s, QString::number(lead.value)));
}

Reply<std::vector<Task>> TaskClient::open(ContactId contact)
{
    return m_api.get<std::vector<Task>>(tasksPath, openOf(u"contactId"_s, QString::number(contact.value)));
}

Reply<std::vector<Task>> TaskClient::reminders(Instant before)
{
    QUrlQuery query = openOf(u"assigneeId"_s, u"me"_s);
    query.addQueryItem(u"remindBefore"_s, isoOf(before));
    return m_api.get<std::vector<Task>>(tasksPath, query);
}

Reply<Task> TaskClient::create(const Task& task, const QByteArray& idempotencyKey)
{
    return create(task, {task.leadId ? "leadId" : "contactId", "title", "dueAt"}, idempotencyKey);
}

Reply<Task> TaskClient::create(
    const Task& task, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey)
{
    return m_api.create<Task>(tasksPath, wire::objectOf(task, fields), idempotencyKey);
}

Reply<Task> TaskClient::change(const Task& task, const std::vector<std::string_view>& fields)
{
    return m_api.patch<Task>(pathOf(task.id), wire::objectOf(task, fields), task.version);
}

Reply<void> TaskClient::remove(TaskId id)
{
    return m_api.remove(pathOf(id));
}

} // namespace vigie::ui
