#include "server/calendar/time_words.h"

#include "server/calendar/local_time.h"

#include <QDateTime>
#include <QLocale>

namespace vigie::calendar {

namespace {

QString dayAndTime(const QLocale& locale, const QDateTime& at)
{
    return locale.toString(at.date(), QStringLiteral("dddd d MMMM yyyy")) + QStringLiteral(", ")
        + locale.toString(at.time(), QStringLiteral("HH:mm"));
}

} // namespace

std::string spanText(Instant from, Instant to, const std::string& timeZoneName, Language language)
{
    const QLocale locale(language == Language::French ? QLocale::French : QLocale::English);
    const QTimeZone zone = timeZone(timeZoneName);
    const auto begin = QDateTime::fromMSecsSinceEpoch(from.ms, zone);
    const auto end = QDateTime::fromMSecsSinceEpoch(to.ms, zone);
    const QString last
        = begin.date() == end.date() ? locale.toString(end.time(), QStringLiteral("HH:mm")) : dayAndTime(locale, end);
    const QString shown = dayAndTime(locale, begin) + QStringLiteral(" – ") + last + QStringLiteral(" (")
        + QString::fromStdString(timeZoneName) + QLatin1Char(')');
    return shown.toStdString();
}

} // namespace vigie::calendar
