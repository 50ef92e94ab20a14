#pragma once

#include "server/base/clock.h"

#include <QCoreApplication>
#include <QDateTime>

#include <vector>

namespace vigie::ui {

/// When one may want to hear of something again.
class ReminderTimes {
    Q_DECLARE_TR_FUNCTIONS(ReminderTimes)

public:
    struct Choice {
        QString word;
        Instant at;
    };

    /// The usual ones from now on, soonest first.
    static std::vector<Choice> from(const QDateTime& now = QDateTime::currentDateTime());
};

} // namespace vigie::ui
