#include "server/events/event_service.h"

#include "server/calendar/local_time.h"
#include "server/calendar/recurrence.h"
#include "server/changes/change_service.h"
#include "server/events/attendance_service.h"
#include "server/events/event_jobs.h"
#include "server/events/event_series.h"
#include "server/events/seats.h"

namespace vigie {

namespace store = event_store;

namespace {

constexpr std::string_view entityName = "event";
constexpr std::int64_t daySeconds = 24 * 3600;
constexpr std::int64_t usualSeconds = 3600; // for which an event lasts that does not say
constexpr std::int64_t longestSeconds = 31 * daySeconds; // sql/events.sql counts on it
constexpr std::int64_t aheadSeconds = 540 * daySeconds; // for which a series is made
constexpr std::int64_t reserveSeconds = 365 * daySeconds; // of which so much is left when it is made further
constexpr std::size_t mostAtOnce = 600; // two changes each, of the 4,096 one transaction may number
constexpr int mostShown = 100;
constexpr int mostTold = 500;

ledger::Subject subjectOf(const Event& event)
{
    return {entityName, event.id.value, {}};
}

Result<void> checkCapacity(const Event& event)
{
    if (!event.capacity || *event.capacity >= event.attendeeCount)
        return {};
    const auto there = std::to_string(event.attendeeCount);
    return errors::refused(Message{Text{"%1 people come already: there cannot be fewer places.",
                                       "%1 personnes viennent déjà : il ne peut pas y avoir moins de places."},
        {there}});
}

/// The events that are meant besides this one, in the order in which everybody locks them.
std::vector<EventId> lockPart(db::Tx& tx, const Scope& scope, EventId id, SeriesPart part)
{
    const auto event = store::find(tx, scope.company, id);
    if (!event || !event->seriesId || part == SeriesPart::This)
        return {id};
    const Instant from = part == SeriesPart::Following ? event->startsAt : now();
    auto out = store::lockSeries(tx, scope.company, event->seriesId, from);
    if (std::find(out.begin(), out.end(), id) == out.end())
        out.push_back(id);
    return out;
}

/// Nothing more is made of a series.
void endSeries(db::Tx& tx, const Scope& scope, EventSeriesId id)
{
    auto series = store::findSeries(tx, scope.company, id);
    if (!series)
        return;
    series->madeUntil.reset();
    store::updateSeries(tx, scope.company, *series);
}

/// Fills in what nobody said, and checks the times.
Result<void> settle(Event& event, const std::string& usualZone)
{
    if (event.timeZone.empty())
        event.timeZone = usualZone;
    if (!calendar::isTimeZone(event.timeZone))
        return errors::invalidField("timeZone",
            Text{"There is no time zone of this name; for example Europe/Paris.",
                "Aucun fuseau horaire ne porte ce nom ; par exemple Europe/Paris."});
    if (event.endsAt.ms == 0)
        event.endsAt = event.startsAt.plusSeconds(usualSeconds);
    if (event.endsAt <= event.startsAt)
        return errors::invalidField("endsAt", Text{"Must be after the start.", "Doit être après le début."});
    if (event.endsAt > event.startsAt.plusSeconds(longestSeconds))
        return errors::invalidField("endsAt",
            Text{"Must be within 31 days of the start.", "Doit être dans les 31 jours qui suivent le début."});
    return {};
}

/// Those who come hear of it when it matters to them; nobody is told of what is over.
void notify(db::Tx& tx, const Scope& scope, const Event& before, const Event& after)
{
    if (std::max(before.endsAt, after.endsAt) <= now() || after.attendeeCount + after.waitingCount == 0)
        return;
    const bool isMoved = before.startsAt != after.startsAt || before.place != after.place;
    if (before.cancelledAt.has_value() != after.cancelledAt.has_value())
        event_jobs::enqueueNotice(
            tx, scope.company, after.id, after.cancelledAt ? EventNotice::Cancelled : EventNotice::Restored);
    else if (isMoved && !after.cancelledAt)
        event_jobs::enqueueNotice(tx, scope.company, after.id, EventNotice::Moved);
}

Result<Event> saved(db::Tx& tx, const Scope& scope, const Event& before, Event after)
{
    if (auto checked = checkCapacity(after); !checked)
        return checked.error();
    after.updatedAt = now();
    store::update(tx, scope.company, after);
    ledger::updated<EventRecord>(tx, scope, subjectOf(after), before, after);
    notify(tx, scope, before, after);
    return after;
}

bool isFree(const Event& event)
{
    return !event.capacity || *event.capacity > event.attendeeCount;
}

} // namespace

JsonPage<Event> EventService::list(const Scope& scope, const EventFilter& filter, const PageRequest& page)
{
    return m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, filter, page); });
}

std::int64_t EventService::count(const Scope& scope, const EventFilter& filter)
{
    return m_database.read([&](db::Tx& tx) { return store::count(tx, scope.company, filter); });
}

Result<Event> EventService::find(const Scope& scope, EventId id)
{
    const auto event = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id); });
    return event ? Result<Event>(*event) : errors::notFound();
}

Result<Event> EventService::create(const Scope& scope, const Draft<Event>& draft)
{
    auto event = draft.build();
    if (!event)
        return event;
    event->creatorId = actorOf(scope);
    event->createdAt = event->updatedAt = now();
    if (auto settled = settle(*event, m_companies.settingsOf(scope).timeZone); !settled)
        return settled.error();
    if (!event->rrule.empty()) {
        auto rule = calendar::recurrenceRule(event->rrule);
        if (!rule)
            return rule.error();
        event->rrule = *rule;
    }
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Event> {
        const auto maker = AttendanceService::guest(tx, scope, event->creatorId);
        if (!maker)
            return errors::forbidden();
        auto series = event_series::seriesOf(*event);
        if (!event->rrule.empty())
            event->seriesId = series.id = store::insertSeries(tx, scope.company, series);
        event->id = store::insert(tx, scope.company, *event);
        ledger::created<EventRecord>(tx, scope, subjectOf(*event), *event);
        seats::take(tx, scope, *event, *maker);
        if (series.id)
            makeMore(tx, scope, series, event->startsAt);
        return *store::find(tx, scope.company, event->id);
    });
}

std::optional<Event> EventService::find(db::Tx& tx, const Scope& scope, EventId id)
{
    return store::find(tx, scope.company, id);
}

/// Makes what comes after `after`, as far ahead as is sensible. Their maker comes to each of them, too.
void EventService::makeMore(db::Tx& tx, const Scope& scope, EventSeries& series, Instant after)
{
    const Instant through = std::max(now(), series.startsAt).plusSeconds(aheadSeconds);
    const auto found
        = calendar::occurrences(series.rrule, series.startsAt, series.timeZone, after, through, mostAtOnce);
    const auto maker = AttendanceService::guest(tx, scope, series.creatorId);
    std::vector<ledger::BulkChange> changes;
    for (const auto start : found.starts) {
        Event event = event_series::eventOf(series, start);
        event.createdAt = event.updatedAt = now();
        event.attendeeCount = maker ? 1 : 0;
        event.id = store::insert(tx, scope.company, event);
        changes.push_back({subjectOf(event), ChangeAction::Created, diffOfCreated<EventRecord>(event)});
        if (!maker)
            continue;
        Attendee attendee = *maker;
        attendee.eventId = event.id;
        attendee.createdAt = attendee.updatedAt = now();
        attendee.id = attendee_store::insert(tx, scope.company, attendee);
        changes.push_back({seats::subjectOf(attendee), ChangeAction::Created, diffOfCreated(attendee)});
    }
    ledger::appendMany(tx, scope, changes);
    const bool isFull = found.starts.size() == mostAtOnce;
    series.madeUntil = found.isAll ? std::nullopt : std::optional(isFull ? found.starts.back() : through);
    store::updateSeries(tx, scope.company, series);
    if (series.madeUntil)
        event_jobs::enqueueExtend(tx, m_queue, scope.company, series.id,
            std::max(now().plusSeconds(daySeconds), series.madeUntil->plusSeconds(-reserveSeconds)));
}

Result<void> EventService::extend(const Scope& scope, EventSeriesId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        auto series = store::findSeries(tx, scope.company, id);
        if (series && series->madeUntil) // else it was ended, or deleted
            makeMore(tx, scope, *series, *series->madeUntil);
        return {};
    });
}

Result<Event> EventService::update(
    const Scope& scope, EventId id, const Patch<Event>& patch, SeriesPart part, std::optional<std::int64_t> ifMatch)
{
    const std::string usualZone = m_companies.settingsOf(scope).timeZone;
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Event> {
        const auto ids = lockPart(tx, scope, id, part);
        const auto before = store::lock(tx, scope.company, id);
        if (auto checked = checkMayManage(scope, before); !checked)
            return checked.error();
        auto after = patched(tx, scope, entityName, before, patch, ifMatch);
        if (!after)
            return after;
        if (after->rrule != before->rrule)
            return errors::refused(
                Text{"How an event repeats is said when it is made: end the series here and make a new one.",
                    "La répétition se choisit à la création : terminez la série ici et créez-en une nouvelle."});
        if (auto settled = settle(*after, usualZone); !settled)
            return settled.error();
        const event_series::Edit edit{*before, *after};
        if (ids.size() > 1) {
            if (auto checked = event_series::checkCarriesOver(edit); !checked)
                return checked.error();
        }
        for (const auto each : ids) {
            const auto other = each == id ? before : store::find(tx, scope.company, each);
            auto changed = saved(tx, scope, *other, each == id ? *after : event_series::carriedOver(edit, *other));
            if (!changed)
                return changed;
            if (changed->waitingCount > 0 && isFree(*changed))
                event_jobs::enqueueFillUp(tx, m_queue, scope.company, each);
        }
        if (before->seriesId && part != SeriesPart::This) {
            if (const auto series = store::findSeries(tx, scope.company, before->seriesId))
                store::updateSeries(tx, scope.company, event_series::carriedOver(edit, *series));
        }
        return *store::find(tx, scope.company, id);
    });
}

Result<void> EventService::fillUp(const Scope& scope, EventId id)
{
    for (bool goesOn = true; goesOn;) {
        goesOn = m_database.write(scope, [&](db::Tx& tx) {
            auto event = store::lock(tx, scope.company, id);
            if (!event)
                return false;
            seats::fillUp(tx, scope, *event);
            return event->waitingCount > 0 && isFree(*event);
        });
    }
    return {};
}

Result<Event> EventService::cancel(const Scope& scope, EventId id, const CancelRequest& request, SeriesPart part)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Event> {
        const auto ids = lockPart(tx, scope, id, part);
        const auto asked = store::lock(tx, scope.company, id);
        if (auto checked = checkMayManage(scope, asked); !checked)
            return checked.error();
        for (const auto each : ids) {
            const auto before = store::find(tx, scope.company, each);
            if (before->cancelledAt)
                continue;
            Event after = *before;
            after.cancelledAt = now();
            after.cancelReason = request.reason;
            if (auto changed = saved(tx, scope, *before, after); !changed)
                return changed;
        }
        if (part != SeriesPart::This)
            endSeries(tx, scope, asked->seriesId);
        return *store::find(tx, scope.company, id);
    });
}

Result<Event> EventService::restore(const Scope& scope, EventId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Event> {
        const auto before = store::lock(tx, scope.company, id);
        if (auto checked = checkMayManage(scope, before); !checked)
            return checked.error();
        Event after = *before;
        after.cancelledAt.reset();
        after.cancelReason.clear();
        if (auto changed = saved(tx, scope, *before, after); !changed)
            return changed;
        return *store::find(tx, scope.company, id);
    });
}

Result<void> EventService::remove(const Scope& scope, EventId id, SeriesPart part)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        const auto ids = lockPart(tx, scope, id, part);
        const auto asked = store::lock(tx, scope.company, id);
        if (auto checked = checkMayManage(scope, asked); !checked)
            return checked;
        for (const auto each : ids) {
            const auto event = store::find(tx, scope.company, each);
            store::remove(tx, scope.company, each);
            ledger::deleted<EventRecord>(tx, scope, subjectOf(*event), *event);
        }
        if (part != SeriesPart::This)
            endSeries(tx, scope, asked->seriesId);
        return {};
    });
}

std::string EventService::upcoming(const Scope& scope)
{
    EventFilter filter;
    filter.from = now().plusSeconds(-daySeconds);
    PageRequest page;
    page.limit = mostShown;
    page.sort = {"startsAt", false};
    return list(scope, filter, page).text;
}

void EventService::forgetUser(db::Tx& tx, const Scope& scope, UserId user)
{
    AttendanceService::forgetUser(tx, scope, user);
    for (const auto& event : store::ofCreator(tx, scope.company, user, mostTold))
        ledger::deleted<EventRecord>(tx, scope, subjectOf(event), event);
}

} // namespace vigie
