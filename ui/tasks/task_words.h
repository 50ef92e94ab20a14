#pragma once

#include "server/tasks/task_api.h"

#include <QCoreApplication>
#include <QDateTime>

namespace vigie::ui {

/// How the times of tasks are told.
class TaskWords {
    Q_DECLARE_TR_FUNCTIONS(TaskWords)

public:
    /// "today", "tomorrow", "3 December"; empty where there is no time.
    static QString due(const Task& task, const QDateTime& now = QDateTime::currentDateTime());
    static bool isOverdue(const Task& task, const QDateTime& now = QDateTime::currentDateTime());
    /// The end of the day that lies so many days ahead: what is due "today" is not late in the evening.
    static Instant endOfDay(int daysAhead, const QDateTime& now = QDateTime::currentDateTime());
};

} // namespace vigie::ui
