#include "server/events/event_series.h"

#include "server/calendar/local_time.h"

namespace vigie::event_series {

namespace {

std::int64_t durationOf(const Event& event)
{
    return event.endsAt.ms - event.startsAt.ms;
}

/// By how much the start moved on the clocks of the event.
std::int64_t moveOf(const Edit& edit)
{
    const auto zone = calendar::timeZone(edit.before.timeZone);
    return calendar::wallTime(zone, edit.after.startsAt) - calendar::wallTime(zone, edit.before.startsAt);
}

Instant moved(const Edit& edit, Instant start)
{
    const std::int64_t move = moveOf(edit);
    if (move == 0)
        return start;
    const auto zone = calendar::timeZone(edit.before.timeZone);
    return calendar::instantAt(zone, calendar::wallTime(zone, start) + move);
}

/// Copies what was changed.
template <class Target>
void carryWords(const Edit& edit, Target& target)
{
    const auto carry = [&](auto ofEvent, auto ofTarget) {
        if (edit.before.*ofEvent != edit.after.*ofEvent)
            target.*ofTarget = edit.after.*ofEvent;
    };
    carry(&Event::title, &Target::title);
    carry(&Event::description, &Target::description);
    carry(&Event::place, &Target::place);
    carry(&Event::capacity, &Target::capacity);
    carry(&Event::doorsMinutes, &Target::doorsMinutes);
}

} // namespace

Result<void> checkCarriesOver(const Edit& edit)
{
    const auto zone = calendar::timeZone(edit.before.timeZone);
    const auto dayOf = [&](const Event& event) { return calendar::wallTime(zone, event.startsAt) / calendar::wallDay; };
    if (dayOf(edit.before) != dayOf(edit.after))
        return errors::refused(Text{"Others of the series stay on their days: move this one alone, or end the series "
                                    "here and make a new one.",
            "Les autres de la série restent à leurs jours : déplacez celui-ci seul, ou terminez la série ici et "
            "créez-en "
            "une nouvelle."});
    if (edit.before.timeZone != edit.after.timeZone)
        return errors::refused(Text{"The time zone can be changed for one event alone.",
            "Le fuseau horaire ne peut être changé que pour un seul événement."});
    return {};
}

Event carriedOver(const Edit& edit, Event other)
{
    carryWords(edit, other);
    const bool hasOtherLength = durationOf(edit.before) != durationOf(edit.after);
    const std::int64_t duration = durationOf(hasOtherLength ? edit.after : other);
    other.startsAt = moved(edit, other.startsAt);
    other.endsAt = {other.startsAt.ms + duration};
    return other;
}

EventSeries carriedOver(const Edit& edit, EventSeries series)
{
    carryWords(edit, series);
    if (durationOf(edit.before) != durationOf(edit.after))
        series.durationMs = durationOf(edit.after);
    series.startsAt = moved(edit, series.startsAt);
    return series;
}

EventSeries seriesOf(const Event& first)
{
    EventSeries out;
    out.creatorId = first.creatorId;
    out.rrule = first.rrule;
    out.timeZone = first.timeZone;
    out.startsAt = first.startsAt;
    out.durationMs = durationOf(first);
    out.title = first.title;
    out.description = first.description;
    out.place = first.place;
    out.capacity = first.capacity;
    out.doorsMinutes = first.doorsMinutes;
    return out;
}

Event eventOf(const EventSeries& series, Instant startsAt)
{
    Event out;
    out.seriesId = series.id;
    out.creatorId = series.creatorId;
    out.title = series.title;
    out.description = series.description;
    out.place = series.place;
    out.startsAt = startsAt;
    out.endsAt = {startsAt.ms + series.durationMs};
    out.timeZone = series.timeZone;
    out.capacity = series.capacity;
    out.doorsMinutes = series.doorsMinutes;
    return out;
}

} // namespace vigie::event_series
