#include "ui/tasks/task_columns.h"

#include "ui/client/people.h"
#include "ui/tasks/task_words.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

const Task& taskAt(const QModelIndex& index)
{
    return static_cast<const TaskTableModel*>(index.model())->record(index.row());
}

CellEdit<Task> assigneeEdit(const People& people)
{
    return {{"assigneeId"}, [](const Task& task) { return QString::number(task.assigneeId.value); },
        [](Task& task, const QString& chosen) { task.assigneeId = UserId{chosen.toLongLong()}; },
        [&people] {
            std::vector<CellChoice> out{{QStringLiteral("0"), TaskWords::tr("Nobody")}};
            for (const User& user : people.active())
                out.push_back({QString::number(user.id.value), people.name(user.id)});
            return out;
        }};
}

RecordColumn<Task> timeColumn(std::string field, Instant Task::*member)
{
    return {[field] { return TaskWords::field(field); },
        [member](const Task& task) { return TimeText::brief(TimeText::localTime(task.*member)); }, field,
        Qt::AlignRight, field, true, [member](const Task& task) { return TimeText::exact(task.*member); }};
}

QString exactOf(const std::optional<Instant>& time)
{
    return time ? TimeText::exact(*time) : QString();
}

} // namespace

std::vector<RecordColumn<Task>> taskColumns(const People& people)
{
    using Column = RecordColumn<Task>;
    const auto due = [](const Task& task) { return TaskWords::dueExactly(task); };
    const auto reminder = [](const Task& task) { return task.remindAt ? TaskWords::time(*task.remindAt) : QString(); };
    return {
        {[] { return QString(); }, [](const Task&) { return QString(); }},
        Column([] { return TaskWords::field("title"); }, [](const Task& task) { return qt(task.title); }, {},
            Qt::AlignLeft, "title")
            .writtenBy(cell_edit::text<Task>("title", &Task::title)),
        Column([] { return TaskWords::field("contactId"); }, TaskWords::whom, {}, Qt::AlignLeft, "contactId"),
        Column([] { return TaskWords::field("assigneeId"); },
            [&people](const Task& task) { return people.name(task.assigneeId); }, {}, Qt::AlignLeft, "assigneeId")
            .writtenBy(assigneeEdit(people)),
        Column([] { return TaskWords::field("dueAt"); }, due, "dueOrder", Qt::AlignLeft, "dueAt", false,
            [](const Task& task) { return exactOf(task.dueAt); }),
        Column([] { return TaskWords::field("remindAt"); }, reminder, {}, Qt::AlignLeft, "remindAt", true,
            [](const Task& task) { return exactOf(task.remindAt); }),
        timeColumn("createdAt", &Task::createdAt),
        timeColumn("updatedAt", &Task::updatedAt),
    };
}

std::vector<ColumnWidth> taskColumnWidths()
{
    return {{RecordTableView::tickColumnWidth, 0}, {180, 6}, {130, 3, 2}, {120, 2, 3}, {150, 1}, {150, 1, 4},
        {92, 1, 5}, {92, 1, 5}};
}

void TaskDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const
{
    const Task& task = taskAt(index);
    const QString text = index.data().toString();
    switch (static_cast<TaskColumn>(index.column())) {
    case TaskColumn::Title:
        return cells::twoLines(painter, rect, text, qt(task.notes).section(u'\n', 0, 0), tokens);
    case TaskColumn::Due: {
        const Tone tone = TaskWords::tone(task);
        return cells::line(painter, rect, text, tone == Tone::Neutral ? tokens.text2 : colorsOf(tone, tokens).text);
    }
    case TaskColumn::Created:
    case TaskColumn::Changed:
        return cells::line(painter, rect, text, tokens.text2, Qt::AlignRight);
    default:
        return cells::line(painter, rect, text, tokens.text2);
    }
}

QString TaskDelegate::hint(const QModelIndex& index, int room) const
{
    const Task& task = taskAt(index);
    const auto column = static_cast<TaskColumn>(index.column());
    if (column == TaskColumn::Due && task.dueAt)
        return TimeText::full(TimeText::localTime(*task.dueAt));
    if (column == TaskColumn::Reminder && task.remindAt)
        return TimeText::full(TimeText::localTime(*task.remindAt));
    return RecordDelegate::hint(index, room);
}

} // namespace vigie::ui
