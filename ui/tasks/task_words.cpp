#include "ui/tasks/task_words.h"

#include "ui/widgets/time_text.h"
#include "ui/widgets/words.h"

#include <QLocale>

namespace vigie::ui {

namespace {

/// The day of a time as one says it from today; in few letters where there is no word for it.
QString dayOf(const QDateTime& time, const QDateTime& now)
{
    switch (now.date().daysTo(time.date())) {
    case -1:
        return TaskWords::tr("yesterday");
    case 0:
        return TaskWords::tr("today");
    case 1:
        return TaskWords::tr("tomorrow");
    default:
        return TimeText::brief(time, now);
    }
}

} // namespace

QString TaskWords::field(std::string_view field)
{
    return wordFor(field,
        {{"title", tr("Task")}, {"contactId", tr("For")}, {"leadId", tr("For")}, {"assigneeId", tr("By")},
            {"dueAt", tr("Due")}, {"remindAt", tr("Reminder")}, {"notes", tr("Notes")}, {"done", tr("Done")},
            {"createdAt", tr("Created")}, {"updatedAt", tr("Changed")}});
}

QString TaskWords::due(const Task& task, const QDateTime& now)
{
    return task.dueAt ? dayOf(TimeText::localTime(*task.dueAt), now) : QString();
}

QString TaskWords::dueExactly(const Task& task, const QDateTime& now)
{
    return task.dueAt && !isWholeDay(*task.dueAt) ? time(*task.dueAt, now) : due(task, now);
}

QString TaskWords::time(Instant instant, const QDateTime& now)
{
    const QDateTime time = TimeText::localTime(instant);
    //: a day and a time of it: "tomorrow at 09:00"
    return tr("%1 at %2").arg(dayOf(time, now), QLocale().toString(time.time(), QLocale::ShortFormat));
}

bool TaskWords::isWholeDay(Instant due)
{
    constexpr int lastSecond = 1'000;
    const QDateTime time = TimeText::localTime(due);
    return time.msecsTo(time.date().endOfDay()) < lastSecond;
}

Tone TaskWords::tone(const Task& task, const QDateTime& now)
{
    if (task.done || !task.dueAt)
        return Tone::Neutral;
    if (isOverdue(task, now))
        return Tone::Bad;
    return TimeText::localTime(*task.dueAt).date() == now.date() ? Tone::Warn : Tone::Neutral;
}

QString TaskWords::whom(const Task& task)
{
    return QString::fromStdString(task.leadName.empty() ? task.contactName : task.leadName);
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
