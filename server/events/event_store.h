#pragma once

#include "server/db/tx.h"
#include "server/events/event_api.h"

namespace vigie {

/// Which events of a company; what is not set lets all in.
struct EventFilter {
    std::optional<Instant> from; ///< that are not over at this instant
    std::optional<Instant> before; ///< that begin before it
    std::optional<Instant> endedBefore; ///< that are over at this instant
    EventSeriesId series;
    UserId creator;
    UserId attendee;
    ContactId contact; ///< who comes
    std::optional<bool> cancelled;
    std::string words; ///< of title, description and place
};

/// What repeats: what the events of it that are still to be made are made of.
struct EventSeries {
    EventSeriesId id;
    UserId creatorId;
    std::string rrule;
    std::string timeZone;
    Instant startsAt; ///< of the first one
    std::int64_t durationMs = 0;
    std::string title;
    std::string description;
    std::string place;
    std::optional<std::int64_t> capacity;
    std::int64_t doorsMinutes = 0;
    std::optional<Instant> madeUntil; ///< all up to here are made; none: all there are
};

template <>
struct FieldsOf<EventSeries> {
    static constexpr auto list = FieldList{field("id", &EventSeries::id), field("creatorId", &EventSeries::creatorId),
        field("rrule", &EventSeries::rrule), field("timeZone", &EventSeries::timeZone),
        field("startsAt", &EventSeries::startsAt), field("durationMs", &EventSeries::durationMs),
        field("title", &EventSeries::title), field("description", &EventSeries::description),
        field("place", &EventSeries::place), field("capacity", &EventSeries::capacity),
        field("doorsMinutes", &EventSeries::doorsMinutes), field("madeUntil", &EventSeries::madeUntil)};
};

} // namespace vigie

namespace vigie::event_store {

JsonPage<Event> list(db::Tx& tx, CompanyId company, const EventFilter& filter, const PageRequest& page);
std::vector<Event> all(db::Tx& tx, CompanyId company, const EventFilter& filter, const PageRequest& page);
std::int64_t count(db::Tx& tx, CompanyId company, const EventFilter& filter);
std::optional<Event> find(db::Tx& tx, CompanyId company, EventId id);
/// The same, locked against other writers until the end of the transaction.
std::optional<Event> lock(db::Tx& tx, CompanyId company, EventId id);
/// The events of a series from this instant on, locked.
std::vector<EventId> lockSeries(db::Tx& tx, CompanyId company, EventSeriesId series, Instant from);
EventId insert(db::Tx& tx, CompanyId company, const Event& event);
void update(db::Tx& tx, CompanyId company, const Event& event);
void fill(db::Tx& tx, CompanyId company, EventId id, const EventFill& fill);
void remove(db::Tx& tx, CompanyId company, EventId id);
/// The newest of those that a user made.
std::vector<Event> ofCreator(db::Tx& tx, CompanyId company, UserId creator, int limit);

std::optional<EventSeries> findSeries(db::Tx& tx, CompanyId company, EventSeriesId id);
EventSeriesId insertSeries(db::Tx& tx, CompanyId company, const EventSeries& series);
void updateSeries(db::Tx& tx, CompanyId company, const EventSeries& series);

} // namespace vigie::event_store
