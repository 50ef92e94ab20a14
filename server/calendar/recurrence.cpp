#include "server/calendar/recurrence.h"

#include "server/base/text.h"
#include "server/calendar/local_time.h"

#include <QDateTime>

#include <libical/ical.h>
#include <memory>

namespace vigie::calendar {

namespace {

constexpr std::size_t longestRule = 500;

/// A rule of the library's, freed as it wants to be.
class Rule {
public:
    explicit Rule(const std::string& text)
        : m_rule(icalrecurrencetype_from_string(text.c_str()))
    {
    }
    ~Rule()
    {
        if (m_rule.rscale) // icalrecurrencetype_clear() forgets it
            icalmemory_free_buffer(m_rule.rscale);
    }
    Rule(const Rule&) = delete;
    Rule& operator=(const Rule&) = delete;

    icalrecurrencetype& get() { return m_rule; }
    std::string text()
    {
        const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
            icalrecurrencetype_as_string_r(&m_rule), &icalmemory_free_buffer);
        return text ? text.get() : "";
    }

private:
    icalrecurrencetype m_rule;
};

bool isByTheHour(const icalrecurrencetype& rule)
{
    const auto isSet = [](const short* by) { return by[0] != ICAL_RECURRENCE_ARRAY_MAX; };
    const bool isFast = rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE
        || rule.freq == ICAL_HOURLY_RECURRENCE;
    return isFast || isSet(rule.by_second) || isSet(rule.by_minute) || isSet(rule.by_hour);
}

icaltimetype floating(WallTime time)
{
    const auto shown = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    icaltimetype out = icaltime_null_time();
    out.year = shown.date().year();
    out.month = shown.date().month();
    out.day = shown.date().day();
    out.hour = shown.time().hour();
    out.minute = shown.time().minute();
    out.second = shown.time().second();
    return out;
}

WallTime wallTimeOf(const icaltimetype& time)
{
    return QDateTime(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC)
        .toMSecsSinceEpoch();
}

/// Lets a rule end a day after `through` at the latest (a day, for hours that come twice), or it is searched to the end
/// of libical's years for what may never come.
/// The end of a rule is told in UTC, the rule is followed on the wall. Returns whether it ended later before.
bool endBy(icalrecurrencetype& rule, const QTimeZone& zone, Instant through)
{
    auto& until = rule.until;
    if (!icaltime_is_null_time(until) && icaltime_is_utc(until))
        until = floating(wallTime(zone, Instant{wallTimeOf(until)}));
    const auto last = floating(wallTime(zone, through) + wallDay);
    const bool isCut = icaltime_is_null_time(until) || icaltime_compare(until, last) > 0;
    if (isCut)
        until = last;
    return isCut;
}

} // namespace

Result<std::string> recurrenceRule(std::string_view text)
{
    constexpr std::string_view prefix = "RRULE:";
    std::string given = text::trimmed(text);
    if (given.starts_with(prefix))
        given.erase(0, prefix.size());
    const Text isNone{"Is no rule of repetition (RFC 5545), such as FREQ=WEEKLY;BYDAY=TU.",
        "N'est pas une règle de répétition (RFC 5545), comme FREQ=WEEKLY;BYDAY=TU."};
    if (given.size() > longestRule || given.find_first_of("\r\n:") != std::string::npos)
        return errors::invalidField("rrule", isNone);
    Rule rule(given);
    if (rule.get().freq == ICAL_NO_RECURRENCE || rule.get().rscale)
        return errors::invalidField("rrule", isNone);
    if (isByTheHour(rule.get()))
        return errors::invalidField("rrule",
            Text{"Repeats by the day, week, month or year, and not faster.",
                "La répétition se fait par jour, semaine, mois ou année, pas plus vite."});
    return rule.text();
}

Occurrences occurrences(const std::string& rule, Instant first, const std::string& timeZoneName, Instant after,
    Instant through, std::size_t limit)
{
    const QTimeZone zone = timeZone(timeZoneName);
    Rule parsed(rule);
    const bool isCut = endBy(parsed.get(), zone, through);
    const std::int64_t fraction = first.ms % 1000;
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator(
        icalrecur_iterator_new(parsed.get(), floating(wallTime(zone, first))), &icalrecur_iterator_free);
    Occurrences out;
    out.isAll = !iterator;
    for (int seen = 0; iterator; ++seen) {
        const auto next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next)) {
            // Its count is reached, or there is nothing more of it before its own end.
            out.isAll = !isCut || (parsed.get().count > 0 && seen == parsed.get().count);
            break;
        }
        const Instant start{instantAt(zone, wallTimeOf(next)).ms + fraction};
        if (start > through || out.starts.size() == limit)
            break;
        if (start > after && start > first)
            out.starts.push_back(start);
    }
    return out;
}

} // namespace vigie::calendar
