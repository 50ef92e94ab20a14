#include "ui/checkins/checkin_words.h"

#include "ui/widgets/time_text.h"
#include "ui/widgets/words.h"

#include <QLocale>

#include <cmath>

namespace vigie::ui {

namespace {

QString clockOf(const QDateTime& time)
{
    return QLocale().toString(time.time(), QLocale::ShortFormat);
}

QString dayOf(const QDateTime& time, const QDateTime& now)
{
    return time.date() == now.date() ? CheckInWords::tr("today") : TimeText::brief(time, now);
}

} // namespace

QString CheckInWords::field(std::string_view field)
{
    return wordFor(field,
        {{"name", tr("Who")}, {"userId", tr("Who")}, {"contactId", tr("Or a contact")}, {"place", tr("Place")},
            {"note", tr("Note")}, {"createdAt", tr("Since")}, {"presentUntil", tr("Until")}, {"until", tr("Until")},
            {"distance", tr("Distance")}, {"latitude", tr("Position")}, {"longitude", tr("Position")}});
}

QString CheckInWords::time(Instant instant, const QDateTime& now)
{
    const QDateTime time = TimeText::localTime(instant);
    if (time.date() == now.date())
        return clockOf(time);
    //: a day and a time of it: "yesterday at 09:00"
    return tr("%1 at %2").arg(TimeText::brief(time, now), clockOf(time));
}

QString CheckInWords::until(const CheckIn& checkIn, const QDateTime& now)
{
    if (!isPresent(checkIn, Instant{now.toMSecsSinceEpoch()}))
        return tr("left %1").arg(time(checkIn.presentUntil, now));
    return checkIn.until ? time(*checkIn.until, now) : tr("here");
}

QString CheckInWords::span(const CheckIn& checkIn, const QDateTime& now)
{
    const QDateTime from = TimeText::localTime(checkIn.createdAt);
    const QDateTime to = TimeText::localTime(checkIn.presentUntil);
    if (!checkIn.until)
        //: a day and a time of it: "today, since 09:12"
        return tr("%1, since %2").arg(dayOf(from, now), clockOf(from));
    if (from.date() == to.date())
        //: a day and two times of it: "today, 09:12 – 12:30"
        return tr("%1, %2 – %3").arg(dayOf(from, now), clockOf(from), clockOf(to));
    return tr("%1 – %2").arg(time(checkIn.createdAt, now), time(checkIn.presentUntil, now));
}

QString CheckInWords::distance(double metres)
{
    constexpr double kilometre = 1'000;
    constexpr double far = 10'000; // from here on tenths of a kilometre say nothing
    constexpr double step = 10; // metres: positions are no better than that
    const QLocale locale;
    if (metres < kilometre - step / 2)
        //: metres
        return tr("%1 m").arg(locale.toString(static_cast<qlonglong>(std::round(metres / step) * step)));
    //: kilometres
    return tr("%1 km").arg(locale.toString(metres / kilometre, 'f', metres < far ? 1 : 0));
}

} // namespace vigie::ui
