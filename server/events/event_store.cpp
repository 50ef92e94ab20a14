#include "server/events/event_store.h"

#include "server/base/text.h"
#include "server/db/list_query.h"
#include "sql/events_sql.h"

namespace vigie::event_store {

namespace {

/// `words`: patterns, which outlive the query.
void narrow(db::ListQuery& query, const EventFilter& filter, const std::vector<std::string>& words)
{
    if (filter.from)
        query.with(sql::eventsEndAfter, *filter.from);
    if (filter.before)
        query.below("startsAt", *filter.before);
    if (filter.endedBefore)
        query.with(sql::eventsEndBefore, *filter.endedBefore);
    if (filter.series)
        query.equals("seriesId", filter.series);
    if (filter.creator)
        query.equals("creatorId", filter.creator);
    if (filter.attendee)
        query.with(sql::eventsOfAttendee, filter.attendee);
    if (filter.contact)
        query.with(sql::eventsOfContact, filter.contact);
    if (filter.cancelled)
        query.with(sql::eventsCancelled, *filter.cancelled);
    for (const auto& pattern : words)
        query.with(sql::eventsMention, std::string_view(pattern));
}

std::string searchTextOf(const Event& event)
{
    return text::foldedForSearch(event.title + " " + event.place + " " + event.description);
}

} // namespace

JsonPage<Event> list(db::Tx& tx, CompanyId company, const EventFilter& filter, const PageRequest& page)
{
    const auto terms = db::searchTerms(tx.engine(), filter.words);
    db::ListQuery query(tx.engine(), sql::listEvents, company);
    narrow(query, filter, terms.patterns);
    return tx.pageAsJson<Event>(query.page<Event>(page), page);
}

std::vector<Event> all(db::Tx& tx, CompanyId company, const EventFilter& filter, const PageRequest& page)
{
    const auto terms = db::searchTerms(tx.engine(), filter.words);
    db::ListQuery query(tx.engine(), sql::listEvents, company);
    narrow(query, filter, terms.patterns);
    return tx.all<Event>(query.page<Event>(page));
}

std::int64_t count(db::Tx& tx, CompanyId company, const EventFilter& filter)
{
    const auto terms = db::searchTerms(tx.engine(), filter.words);
    db::ListQuery query(tx.engine(), sql::countEvents, company);
    narrow(query, filter, terms.patterns);
    return tx.value<std::int64_t>(query).value_or(0);
}

std::optional<Event> find(db::Tx& tx, CompanyId company, EventId id)
{
    return tx.one<Event>(sql::findEvent, company, id);
}

std::optional<Event> lock(db::Tx& tx, CompanyId company, EventId id)
{
    // Two statements: what stands there now is read once nobody else can write it.
    return tx.value<std::int64_t>(sql::lockEvent, company, id) ? find(tx, company, id) : std::nullopt;
}

std::vector<EventId> lockSeries(db::Tx& tx, CompanyId company, EventSeriesId series, Instant from)
{
    return tx.values<EventId>(sql::lockSeries, company, series, from);
}

EventId insert(db::Tx& tx, CompanyId company, const Event& event)
{
    return EventId{*tx.value<std::int64_t>(sql::insertEvent, company, event.seriesId, event.creatorId, event.title,
        text::foldedForSearch(event.title), event.description, event.place, event.startsAt, event.endsAt,
        event.timeZone, event.capacity, event.attendeeCount, searchTextOf(event), event.createdAt, event.doorsMinutes)};
}

void update(db::Tx& tx, CompanyId company, const Event& event)
{
    tx.exec(sql::updateEvent, company, event.id, event.title, text::foldedForSearch(event.title), event.description,
        event.place, event.startsAt, event.endsAt, event.timeZone, event.capacity, event.cancelledAt,
        event.cancelReason, searchTextOf(event), event.updatedAt, event.doorsMinutes);
}

void fill(db::Tx& tx, CompanyId company, EventId id, const EventFill& fill)
{
    tx.exec(sql::fillEvent, company, id, fill.attendeeCount, fill.waitingCount);
}

void remove(db::Tx& tx, CompanyId company, EventId id)
{
    tx.exec(sql::deleteEvent, company, id);
}

std::vector<Event> ofCreator(db::Tx& tx, CompanyId company, UserId creator, int limit)
{
    return tx.all<Event>(sql::eventsOfCreator, company, creator, limit);
}

std::optional<EventSeries> findSeries(db::Tx& tx, CompanyId company, EventSeriesId id)
{
    return tx.one<EventSeries>(sql::findSeries, company, id);
}

EventSeriesId insertSeries(db::Tx& tx, CompanyId company, const EventSeries& series)
{
    return EventSeriesId{*tx.value<std::int64_t>(sql::insertSeries, company, series.creatorId, series.rrule,
        series.timeZone, series.startsAt, series.durationMs, series.title, series.description, series.place,
        series.capacity, series.madeUntil, now(), series.doorsMinutes)};
}

void updateSeries(db::Tx& tx, CompanyId company, const EventSeries& series)
{
    tx.exec(sql::updateSeries, company, series.id, series.startsAt, series.durationMs, series.title, series.description,
        series.place, series.capacity, series.madeUntil, series.doorsMinutes);
}

} // namespace vigie::event_store
