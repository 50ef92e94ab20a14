#include "server/analytics/lead_periods.h"

#include <QDateTime>

namespace vigie {

namespace {

constexpr int defaultSteps = 30;
const QDate earliest(1900, 1, 1);

/// The calendar of a time zone, in steps.
class StepCalendar {
public:
    StepCalendar(const QTimeZone& zone, TimeStep step)
        : m_zone(zone)
        , m_step(step)
    {
    }

    QDateTime local(Instant at) const { return QDateTime::fromMSecsSinceEpoch(at.ms, m_zone); }

    QDate stepOf(Instant at) const
    {
        const QDate day = local(at).date();
        if (m_step == TimeStep::Week)
            return day.addDays(1 - day.dayOfWeek());
        return m_step == TimeStep::Month ? QDate(day.year(), day.month(), 1) : day;
    }

    QDate moved(const QDate& day, int steps) const
    {
        if (m_step == TimeStep::Month)
            return day.addMonths(steps);
        return day.addDays(m_step == TimeStep::Week ? 7 * steps : steps);
    }

    /// Midnight, or the first instant of a day that has none.
    Instant startOf(const QDate& day) const { return {day.startOfDay(m_zone).toMSecsSinceEpoch()}; }

    /// The same time of day, so many steps away.
    Instant moved(Instant at, int steps) const
    {
        const QDateTime time = local(at);
        const QDate day = moved(time.date(), steps);
        if (at == startOf(time.date()))
            return startOf(day);
        return {QDateTime(day, time.time(), m_zone).toMSecsSinceEpoch()};
    }

private:
    const QTimeZone& m_zone;
    TimeStep m_step;
};

Error tooManySteps(std::string_view field)
{
    return errors::invalidField(std::string(field),
        Message{Text{"That is more than %1 steps: ask for longer steps or a shorter period.",
                    "Cela fait plus de %1 pas : demandez des pas plus longs ou une période plus courte."},
            {std::to_string(mostSteps)}});
}

Result<Instant> beginOf(const PeriodRequest& request, const StepCalendar& calendar, Instant end)
{
    if (request.from) {
        if (*request.from >= end)
            return errors::invalidField("to", Text{"Must be later than the beginning.", "Doit suivre le début."});
        return *request.from;
    }
    const auto steps = request.steps.value_or(defaultSteps);
    if (steps < 1)
        return errors::invalidField("steps", Text{"Must be at least 1.", "Doit être au moins 1."});
    if (steps > mostSteps)
        return tooManySteps("steps");
    return calendar.startOf(calendar.moved(calendar.stepOf({end.ms - 1}), 1 - static_cast<int>(steps)));
}

} // namespace

Result<LeadPeriods> leadPeriods(const PeriodRequest& request, Instant present)
{
    const QTimeZone zone(QByteArray::fromStdString(request.timeZone));
    if (!zone.isValid())
        return errors::invalidField("timeZone",
            Text{"Is not a known time zone, like Europe/Paris.", "N'est pas un fuseau connu, comme Europe/Paris."});
    LeadPeriods out;
    out.step = request.step.value_or(TimeStep::Day);
    out.timeZone = request.timeZone;
    const StepCalendar calendar(zone, out.step);
    const Instant end = request.to.value_or(Instant{present.ms + 1}); // the present is part of it
    const auto begin = beginOf(request, calendar, end);
    if (!begin)
        return begin.error();
    if (calendar.local(*begin).date() < earliest)
        return errors::invalidField("from", Text{"Must not be before 1900.", "Ne doit pas précéder 1900."});

    out.current.push_back(*begin);
    QDate day = calendar.moved(calendar.stepOf(*begin), 1);
    for (; calendar.startOf(day) < end; day = calendar.moved(day, 1)) {
        if (out.current.size() == mostSteps)
            return tooManySteps("step");
        out.current.push_back(calendar.startOf(day));
    }
    const int steps = static_cast<int>(out.current.size());
    out.current.push_back(end);
    for (const Instant bound : out.current)
        out.previous.push_back(calendar.moved(bound, -steps));
    return out;
}

} // namespace vigie
