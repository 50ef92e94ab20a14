#include "ui/widgets/time_text.h"

#include <QLocale>

namespace vigie::ui {

using namespace Qt::StringLiterals;

QDateTime TimeText::localTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms);
}

QString TimeText::brief(const QDateTime& time, const QDateTime& now)
{
    const QLocale locale;
    const QDate day = time.date();
    if (day == now.date())
        return locale.toString(time.time(), QLocale::ShortFormat);
    if (day.daysTo(now.date()) == 1)
        return tr("yesterday");
    return locale.toString(day, day.year() == now.date().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString TimeText::day(const QDateTime& time)
{
    return QLocale().toString(time.date(), u"d MMMM yyyy"_s);
}

QString TimeText::exact(Instant instant)
{
    return localTime(instant).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString TimeText::full(const QDateTime& time)
{
    const QLocale locale;
    return tr("%1 at %2")
        .arg(locale.toString(time.date(), QLocale::LongFormat), locale.toString(time.time(), QLocale::ShortFormat));
}

} // namespace vigie::ui
