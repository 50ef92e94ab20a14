#include "server/calendar/local_time.h"

#include <QDateTime>

namespace vigie::calendar {

namespace {

std::int64_t offsetMs(const QTimeZone& zone, std::int64_t utcMs)
{
    return std::int64_t{1000} * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
}

} // namespace

bool isTimeZone(const std::string& name)
{
    // Names that others lead to, such as Etc/UTC, are in no list of them; a path is no name.
    const bool isName = !name.empty() && name.find("..") == std::string::npos && !name.starts_with('/');
    return isName && QTimeZone(QByteArray::fromStdString(name)).isValid();
}

QTimeZone timeZone(const std::string& name)
{
    const QTimeZone zone(QByteArray::fromStdString(name));
    return zone.isValid() ? zone : QTimeZone::utc();
}

WallTime wallTime(const QTimeZone& zone, Instant instant)
{
    return instant.ms + offsetMs(zone, instant.ms);
}

Instant instantAt(const QTimeZone& zone, WallTime time)
{
    // Clocks change at most once in these two days.
    const auto before = offsetMs(zone, time - wallDay);
    const auto after = offsetMs(zone, time + wallDay);
    const bool isReached = offsetMs(zone, time - before) == before; // before the change, if there is one
    const bool isReachedLater = offsetMs(zone, time - after) == after;
    return {isReached || !isReachedLater ? time - before : time - after};
}

} // namespace vigie::calendar
