#pragma once

#include "server/base/field_lists.h"

namespace vigie {

using EventId = Id<struct EventTag>;
using EventSeriesId = Id<struct EventSeriesTag>;
using AttendeeId = Id<struct AttendeeTag>;
using CalendarFeedId = Id<struct CalendarFeedTag>;

/// Something that takes place, as it is kept. One that repeats is an event each time.
struct EventRecord {
    EventId id;
    EventSeriesId seriesId; ///< none: it takes place once
    UserId creatorId;
    std::string title;
    std::string description;
    std::string place;
    Instant startsAt;
    Instant endsAt; ///< an hour after the start where nobody said
    std::string timeZone; ///< IANA name: whose clocks tell its times; the company's where nobody said
    std::optional<std::int64_t> capacity; ///< none: whoever wants to may come
    std::int64_t doorsMinutes = 120; ///< before the start: tickets are valid from then on
    std::optional<Instant> cancelledAt;
    std::string cancelReason;
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<EventRecord> {
    static constexpr auto list = FieldList{
        field("id", &EventRecord::id, readOnly, sortable),
        field("seriesId", &EventRecord::seriesId, readOnly),
        field("creatorId", &EventRecord::creatorId, readOnly),
        field("title", &EventRecord::title, required, alphabetical),
        field("description", &EventRecord::description, multiline, maxLength(10'000)),
        field("place", &EventRecord::place),
        field("startsAt", &EventRecord::startsAt, required, sortable),
        field("endsAt", &EventRecord::endsAt),
        field("timeZone", &EventRecord::timeZone, maxLength(64)),
        field("capacity", &EventRecord::capacity, range(1, 1'000'000)),
        field("doorsMinutes", &EventRecord::doorsMinutes, range(0, 10'080)),
        field("cancelledAt", &EventRecord::cancelledAt, readOnly),
        field("cancelReason", &EventRecord::cancelReason, readOnly, maxLength(1'000)),
        field("version", &EventRecord::version, readOnly),
        field("createdAt", &EventRecord::createdAt, readOnly, sortable),
        field("updatedAt", &EventRecord::updatedAt, readOnly),
    };
};

/// How full an event is.
struct EventFill {
    std::int64_t attendeeCount = 0;
    std::int64_t waitingCount = 0;
};

template <>
struct FieldsOf<EventFill> {
    static constexpr auto list = FieldList{field("attendeeCount", &EventFill::attendeeCount, readOnly),
        field("waitingCount", &EventFill::waitingCount, readOnly)};
};

/// An event with what follows from it.
struct Event : EventRecord {
    std::string rrule; ///< of RFC 5545, said when it is made; empty: it takes place once
    std::string creatorName;
    std::int64_t attendeeCount = 0;
    std::int64_t waitingCount = 0;

    EventFill fill() const { return {attendeeCount, waitingCount}; }
};

template <>
struct FieldsOf<Event> {
    static constexpr auto list = FieldsOf<EventRecord>::list
        + FieldList{
            field("rrule", &Event::rrule, maxLength(500)),
            field("creatorName", &Event::creatorName, readOnly),
            field("attendeeCount", &Event::attendeeCount, readOnly),
            field("waitingCount", &Event::waitingCount, readOnly),
        };
};

/// Which events of a series are meant.
enum class SeriesPart { This, Following, All };

template <>
struct EnumNames<SeriesPart> {
    static constexpr std::array<std::string_view, 3> names{"this", "following", "all"};
};

struct CancelRequest {
    std::string reason; ///< told to those who wanted to come
};

template <>
struct FieldsOf<CancelRequest> {
    static constexpr auto list = FieldList{field("reason", &CancelRequest::reason, multiline, maxLength(1'000))};
};

/// To whom tickets go by mail.
struct SendTickets {
    AttendeeId attendeeId; ///< none: all who come
};

template <>
struct FieldsOf<SendTickets> {
    static constexpr auto list = FieldList{field("attendeeId", &SendTickets::attendeeId)};
};

/// What those who wanted to come are told by mail.
enum class EventNotice {
    Cancelled,
    Restored, ///< it takes place after all
    Moved, ///< at another time, or elsewhere
    Admitted, ///< there is a place for one who waited
    Ticket ///< here is the ticket
};

template <>
struct EnumNames<EventNotice> {
    static constexpr std::array<std::string_view, 5> names{"cancelled", "restored", "moved", "admitted", "ticket"};
};

enum class AttendeeStatus { Going, Waiting };

template <>
struct EnumNames<AttendeeStatus> {
    static constexpr std::array<std::string_view, 2> names{"going", "waiting"};
};

/// Somebody who comes to an event, or waits for a place.
struct Attendee {
    AttendeeId id; ///< grows with the order in which they came
    EventId eventId;
    UserId userId; ///< none where it is no user of the company
    ContactId contactId;
    std::string name;
    std::string email; ///< empty for those who may not see it
    AttendeeStatus status = AttendeeStatus::Going;
    std::optional<Instant> admittedAt; ///< when they came in first
    bool inside = false; ///< they came in, and did not go out since
    bool ticketRevoked = false; ///< their ticket does not open the door any more
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<Attendee> {
    static constexpr auto list = FieldList{
        field("id", &Attendee::id, readOnly, sortable),
        field("eventId", &Attendee::eventId, readOnly),
        field("userId", &Attendee::userId),
        field("contactId", &Attendee::contactId),
        field("name", &Attendee::name, alphabetical),
        field("email", &Attendee::email, isEmail),
        field("status", &Attendee::status, readOnly),
        field("admittedAt", &Attendee::admittedAt, readOnly),
        field("inside", &Attendee::inside, readOnly),
        field("ticketRevoked", &Attendee::ticketRevoked, readOnly),
        field("version", &Attendee::version, readOnly),
        field("createdAt", &Attendee::createdAt, readOnly),
        field("updatedAt", &Attendee::updatedAt, readOnly),
    };
};

/// An address under which calendar programs fetch events.
struct CalendarFeed {
    CalendarFeedId id;
    bool isCompanys = false; ///< all events of the company; else those its maker comes to
    std::string url; ///< told once, when it is made: whoever has it sees the events
    Instant createdAt;
    std::optional<Instant> lastUsedAt;
};

template <>
struct FieldsOf<CalendarFeed> {
    static constexpr auto list = FieldList{
        field("id", &CalendarFeed::id, readOnly),
        field("isCompanys", &CalendarFeed::isCompanys),
        field("url", &CalendarFeed::url, readOnly, notStored),
        field("createdAt", &CalendarFeed::createdAt, readOnly),
        field("lastUsedAt", &CalendarFeed::lastUsedAt, readOnly),
    };
};

} // namespace vigie
