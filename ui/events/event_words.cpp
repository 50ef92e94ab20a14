#include "ui/events/event_words.h"

#include "ui/widgets/words.h"

#include <QLocale>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeIn(const QTimeZone& zone, Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
}

QString clockOf(const QDateTime& time)
{
    return QLocale().toString(time.time(), QLocale::ShortFormat);
}

} // namespace

QString EventWords::field(std::string_view field)
{
    return wordFor(field,
        {{"title", tr("Title")}, {"startsAt", tr("Begins")}, {"endsAt", tr("Ends")}, {"timeZone", tr("Time zone")},
            {"place", tr("Place")}, {"capacity", tr("Capacity")}, {"doorsMinutes", tr("Doors open")},
            {"description", tr("Description")}, {"rrule", tr("Repeats")}, {"creatorName", tr("By")},
            {"attendeeCount", tr("Attending")}, {"createdAt", tr("Created")}, {"reason", tr("Reason")},
            {"part", tr("Which ones")}, {"state", tr("State")}});
}

QTimeZone EventWords::zoneOf(const Event& event)
{
    const QTimeZone zone(QByteArray::fromStdString(event.timeZone));
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

/// Some systems have a name of their own for it ("Etc/UTC"): then UTC is what everybody understands.
std::string EventWords::ownZone()
{
    const QByteArray own = QTimeZone::systemTimeZoneId();
    return QTimeZone::isTimeZoneIdAvailable(own) ? own.toStdString() : "UTC";
}

QString EventWords::day(const QDateTime& time, const QDate& today)
{
    const QDate date = time.date();
    if (date == today)
        return tr("Today");
    if (date == today.addDays(1))
        return tr("Tomorrow");
    //: a day, as in "Tuesday 24 November"
    QString out = QLocale().toString(date, date.year() == today.year() ? tr("ddd d MMMM") : tr("ddd d MMM yyyy"));
    out[0] = out[0].toUpper();
    return out;
}

QString EventWords::times(const Event& event, const QTimeZone& zone)
{
    const QDateTime from = timeIn(zone, event.startsAt);
    const QDateTime to = timeIn(zone, event.endsAt);
    if (from.date() == to.date())
        return tr("%1 – %2").arg(clockOf(from), clockOf(to));
    return tr("%1 – %2").arg(clockOf(from), day(to) + u' ' + clockOf(to));
}

QString EventWords::when(const Event& event, const QTimeZone& zone)
{
    //: a day and the times of it: "Today, 10:00 – 11:30"
    return tr("%1, %2").arg(day(timeIn(zone, event.startsAt)), times(event, zone));
}

QString EventWords::fill(const EventFill& fill, const std::optional<std::int64_t>& capacity)
{
    const QLocale locale;
    const QString going = locale.toString(static_cast<qlonglong>(fill.attendeeCount));
    //: how many come, of how many places
    QString out = capacity ? tr("%1 of %2").arg(going, locale.toString(static_cast<qlonglong>(*capacity)))
                           : tr("%n attending", nullptr, static_cast<int>(fill.attendeeCount));
    if (fill.waitingCount > 0)
        out += u", "_s + tr("%n waiting", nullptr, static_cast<int>(fill.waitingCount));
    return out;
}

QString EventWords::state(const Event& event, Instant at)
{
    if (event.cancelledAt)
        return tr("Cancelled");
    if (isOver(event, at))
        return tr("Over");
    if (event.startsAt <= at)
        return tr("Now");
    return isFull(event) ? tr("Full") : QString();
}

Tone EventWords::tone(const Event& event, Instant at)
{
    if (event.cancelledAt)
        return Tone::Bad;
    if (isOver(event, at))
        return Tone::Neutral;
    if (event.startsAt <= at)
        return Tone::Good;
    return isFull(event) ? Tone::Warn : Tone::Accent;
}

QString EventWords::part(SeriesPart part)
{
    switch (part) {
    case SeriesPart::Following:
        return tr("This one and those that follow");
    case SeriesPart::All:
        return tr("All that are not over");
    case SeriesPart::This:
        break;
    }
    return tr("Only this one");
}

} // namespace vigie::ui
