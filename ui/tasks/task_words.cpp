#include "ui/tasks/task_words.h"

#include "ui/widgets/time_text.h"

namespace vigie::ui {

QString TaskWords::due(const Task& task, const QDateTime& now)
{
    if (!task.dueAt)
        return {};
    const QDateTime time = TimeText::localTime(*task.dueAt);
    switch (now.date().daysTo(time.date())) {
    case -1:
        return tr("yesterday");
    case 0:
        return tr("today");
    case 1:
        return tr("tomorrow");
    default:
        return TimeText::day(time);
    }
}

bool TaskWords::isOverdue(const Task& task, const QDateTime& now)
{
    return task.dueAt && !task.done && TimeText::localTime(*task.dueAt) < now;
}

Instant TaskWords::endOfDay(int daysAhead, const QDateTime& now)
{
    return Instant{now.date().addDays(daysAhead).endOfDay().toMSecsSinceEpoch()};
}

} // namespace vigie::ui
