#pragma once

#include "server/base/result.h"
#include "server/events/event_store.h"

/// Events that repeat: what is changed for one of a series, carried over to others.
namespace vigie::event_series {

/// What an event was and is to become.
struct Edit {
    const Event& before;
    const Event& after;
};

/// Refused where the change cannot be carried over: others stay on their days and in their time zone.
Result<void> checkCarriesOver(const Edit& edit);
/// The other event with the same change: what was changed is as it is there, times are moved by as much on the clock.
Event carriedOver(const Edit& edit, Event other);
/// The series with the same change.
EventSeries carriedOver(const Edit& edit, EventSeries series);

/// The series of which this event is the first.
EventSeries seriesOf(const Event& first);
/// The event of a series that begins then.
Event eventOf(const EventSeries& series, Instant startsAt);

} // namespace vigie::event_series
