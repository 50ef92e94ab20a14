#include "ui/events/repetition.h"

#include <QHash>
#include <QLocale>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto stampFormat = "yyyyMMdd'T'HHmmss'Z'"_L1;

/// "every day", "every 2 weeks"; empty where there is no word for it.
QString every(const QString& frequency, int interval)
{
    if (frequency == "DAILY"_L1)
        return interval == 1 ? Repetition::tr("Every day") : Repetition::tr("Every %n day(s)", nullptr, interval);
    if (frequency == "WEEKLY"_L1)
        return interval == 1 ? Repetition::tr("Every week") : Repetition::tr("Every %n week(s)", nullptr, interval);
    if (frequency == "MONTHLY"_L1)
        return interval == 1 ? Repetition::tr("Every month") : Repetition::tr("Every %n month(s)", nullptr, interval);
    if (frequency == "YEARLY"_L1)
        return interval == 1 ? Repetition::tr("Every year") : Repetition::tr("Every %n year(s)", nullptr, interval);
    return {};
}

/// "Tuesday, Thursday"; empty where one of them is more than a day of the week.
QString weekdays(const QString& codes)
{
    static const QStringList known{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    QStringList out;
    for (const QString& code : codes.split(u',')) {
        const auto at = known.indexOf(code);
        if (at < 0)
            return {};
        out.append(QLocale().dayName(static_cast<int>(at) + 1));
    }
    return out.join(u", "_s);
}

} // namespace

QString Repetition::rule(const QTimeZone& zone) const
{
    static const QStringList names{{}, u"DAILY"_s, u"WEEKLY"_s, u"MONTHLY"_s, u"YEARLY"_s};
    if (frequency == Never)
        return {};
    QString out = u"FREQ="_s + names[frequency];
    if (count)
        out += u";COUNT="_s + QString::number(*count);
    else if (until)
        out += u";UNTIL="_s + until->endOfDay(zone).toUTC().toString(QString(stampFormat));
    return out;
}

QString Repetition::words(const QString& rule)
{
    if (rule.isEmpty())
        return {};
    QHash<QString, QString> parts;
    for (const QString& part : rule.split(u';', Qt::SkipEmptyParts))
        parts.insert(part.section(u'=', 0, 0), part.section(u'=', 1));
    QString out = every(parts.take(u"FREQ"_s), parts.contains(u"INTERVAL"_s) ? parts.take(u"INTERVAL"_s).toInt() : 1);
    if (parts.contains(u"BYDAY"_s)) {
        const QString days = weekdays(parts.take(u"BYDAY"_s));
        //: how often, and on which days of the week
        out = out.isEmpty() || days.isEmpty() ? QString() : tr("%1 on %2").arg(out, days);
    }
    const QString count = parts.take(u"COUNT"_s);
    const QString until = parts.take(u"UNTIL"_s);
    parts.remove(u"WKST"_s);
    if (out.isEmpty() || !parts.isEmpty())
        return tr("By the rule %1").arg(rule);
    if (!count.isEmpty())
        return out + u", "_s + tr("%n time(s)", nullptr, count.toInt());
    const QDate last = QDate::fromString(until.left(8), u"yyyyMMdd"_s);
    return last.isValid() ? tr("%1 until %2").arg(out, QLocale().toString(last, u"d MMMM yyyy"_s)) : out;
}

} // namespace vigie::ui
