#pragma once

#include "server/tasks/task_api.h"
#include "ui/theme/tone.h"

#include <QCoreApplication>
#include <QDateTime>

namespace vigie::ui {

/// How the times of tasks are told.
class TaskWords {
    Q_DECLARE_TR_FUNCTIONS(TaskWords)

public:
    static QString field(std::string_view field);
    /// "today", "tomorrow", "3 Dec"; empty where there is no time.
    static QString due(const Task& task, const QDateTime& now = QDateTime::currentDateTime());
    /// The same with the time of the day, where it is due at one.
    static QString dueExactly(const Task& task, const QDateTime& now = QDateTime::currentDateTime());
    static QString time(Instant instant, const QDateTime& now = QDateTime::currentDateTime());
    /// Whether it is due on a day, at no time of it: that is, at its end.
    static bool isWholeDay(Instant due);
    static Tone tone(const Task& task, const QDateTime& now = QDateTime::currentDateTime());
    /// Whom it is for: the lead, or the contact.
    static QString whom(const Task& task);
    static bool isOverdue(const Task& task, const QDateTime& now = QDateTime::currentDateTime());
    /// The end of the day that lies so many days ahead: what is due "today" is not late in the evening.
    static Instant endOfDay(int daysAhead, const QDateTime& now = QDateTime::currentDateTime());
};

} // namespace vigie::ui
