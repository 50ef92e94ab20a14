#include "ui/tasks/reminder_times.h"

#include <QLocale>

namespace vigie::ui {

namespace {

constexpr int eveningHour = 18;
constexpr int morningHour = 9;
constexpr int secondsOfHour = 3'600;

} // namespace

std::vector<ReminderTimes::Choice> ReminderTimes::from(const QDateTime& now)
{
    const auto at = [](const QDateTime& time) { return Instant{time.toMSecsSinceEpoch()}; };
    const auto hourOn = [&now](int days, int hour) { return QDateTime(now.date().addDays(days), QTime(hour, 0)); };
    const auto clock = [](int hour) { return QLocale().toString(QTime(hour, 0), QLocale::ShortFormat); };
    std::vector<Choice> out{{tr("In an hour"), at(now.addSecs(secondsOfHour))}};
    if (now.addSecs(secondsOfHour) < hourOn(0, eveningHour))
        out.push_back({tr("This evening at %1").arg(clock(eveningHour)), at(hourOn(0, eveningHour))});
    out.push_back({tr("Tomorrow at %1").arg(clock(morningHour)), at(hourOn(1, morningHour))});
    out.push_back({tr("In a week at %1").arg(clock(morningHour)), at(hourOn(7, morningHour))});
    return out;
}

} // namespace vigie::ui
