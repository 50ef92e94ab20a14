#include "server/events/seats.h"

#include "server/events/attendee_store.h"
#include "server/events/event_jobs.h"
#include "server/events/event_store.h"

#include <limits>

namespace vigie::seats {

namespace {

std::int64_t freeSeats(const Event& event)
{
    return event.capacity ? std::max<std::int64_t>(0, *event.capacity - event.attendeeCount)
                          : std::numeric_limits<std::int64_t>::max();
}

/// Writes down how full it has become.
void saveFill(db::Tx& tx, const Scope& scope, const Event& event, const EventFill& before)
{
    event_store::fill(tx, scope.company, event.id, event.fill());
    ledger::updated(tx, scope, {"event", event.id.value, {}}, before, event.fill());
}

/// Those at the head of the waiting list take the seats there are; the fill is not saved yet.
void moveUp(db::Tx& tx, const Scope& scope, Event& event)
{
    constexpr std::int64_t atOnce = 1'000;
    while (event.waitingCount > 0 && freeSeats(event) > 0 && tx.changeCount() < 3'000) {
        const auto next = attendee_store::firstWaiting(tx, scope.company, event.id, std::min(freeSeats(event), atOnce));
        if (next.empty())
            break;
        for (const auto& before : next) {
            Attendee after = before;
            after.status = AttendeeStatus::Going;
            attendee_store::admit(tx, scope.company, before.id);
            ledger::updated(tx, scope, subjectOf(after), before, after);
            event_jobs::enqueueNotice(tx, scope.company, event.id, EventNotice::Admitted, after.id);
            ++event.attendeeCount;
            --event.waitingCount;
        }
    }
}

} // namespace

ledger::Subject subjectOf(const Attendee& attendee)
{
    return {entityName, attendee.id.value, attendee.contactId, attendee.userId};
}

Result<void> checkIsOpen(const Event& event)
{
    if (event.cancelledAt)
        return errors::refused(Text{"This event was cancelled.", "Cet événement a été annulé."});
    if (event.endsAt <= now())
        return errors::refused(Text{"This event is over.", "Cet événement est terminé."});
    return {};
}

Attendee take(db::Tx& tx, const Scope& scope, Event& event, Attendee attendee)
{
    const EventFill before = event.fill();
    attendee.eventId = event.id;
    attendee.createdAt = attendee.updatedAt = now();
    // Whoever waits already is before them.
    attendee.status = freeSeats(event) > event.waitingCount ? AttendeeStatus::Going : AttendeeStatus::Waiting;
    attendee.id = attendee_store::insert(tx, scope.company, attendee);
    ++(attendee.status == AttendeeStatus::Going ? event.attendeeCount : event.waitingCount);
    ledger::created(tx, scope, subjectOf(attendee), attendee);
    saveFill(tx, scope, event, before);
    return attendee;
}

void free(db::Tx& tx, const Scope& scope, Event& event, const Attendee& attendee)
{
    const EventFill before = event.fill();
    attendee_store::remove(tx, scope.company, attendee.id);
    --(attendee.status == AttendeeStatus::Going ? event.attendeeCount : event.waitingCount);
    ledger::deleted(tx, scope, subjectOf(attendee), attendee);
    moveUp(tx, scope, event);
    saveFill(tx, scope, event, before);
}

void fillUp(db::Tx& tx, const Scope& scope, Event& event)
{
    const EventFill before = event.fill();
    moveUp(tx, scope, event);
    saveFill(tx, scope, event, before);
}

} // namespace vigie::seats
