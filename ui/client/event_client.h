#pragma once

#include "server/base/page.h"
#include "server/door/door_api.h"
#include "server/events/guest_list_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// Which events.
enum class EventChoice { Upcoming, Attending, Past, Cancelled };

/// Which events are wanted, in which order.
struct EventQuery {
    QString search;
    EventChoice choice = EventChoice::Upcoming;
    Sort sort{"startsAt", false};

    QUrlQuery filters(Instant at = now()) const;
    /// Whether the choice lets an event in. Only the server knows what the words do, and to which events one comes.
    bool lets(const Event& event, Instant at = now()) const;
    bool operator==(const EventQuery& other) const;
};

/// What takes place, and who comes.
class EventClient {
public:
    static constexpr int pageSize = 200;

    explicit EventClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<RecordPage<Event>> page(const EventQuery& query, const QString& cursor, int limit = pageSize);
    Reply<std::int64_t> count(const EventQuery& query);
    /// All that takes place between two instants and has these words, cancelled ones as well; at most so many.
    Reply<RecordPage<Event>> between(
        Instant from, Instant before, const QString& search, const QString& cursor, int limit);
    Reply<Event> find(EventId id);
    Reply<Event> create(
        const Event& event, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey);
    Reply<Event> change(
        const Event& event, const std::vector<std::string_view>& fields, SeriesPart part = SeriesPart::This);
    Reply<Event> cancel(EventId id, const QString& reason, SeriesPart part);
    Reply<Event> restore(EventId id);
    Reply<void> remove(EventId id, SeriesPart part);
    /// As calendar programs read it.
    Reply<QByteArray> calendar(EventId id);

    /// Whether one comes; an error NotFound where one does not.
    Reply<Attendee> mine(EventId id);
    Reply<Attendee> attend(EventId id, const QByteArray& idempotencyKey);
    Reply<void> stayAway(EventId id);
    Reply<RecordPage<Attendee>> attendees(
        EventId id, AttendeeStatus status, const QString& search, const QString& cursor, int limit);
    /// Somebody else comes: a contact, or somebody with an address.
    Reply<Attendee> addAttendee(EventId id, const Attendee& attendee, const std::vector<std::string_view>& fields,
        const QByteArray& idempotencyKey);
    Reply<void> removeAttendee(EventId id, AttendeeId attendee);
    /// How many came in, by steps of so many minutes.
    Reply<std::vector<Arrivals>> arrivals(EventId id, std::int64_t stepMinutes);

    /// Somebody's ticket as a page to print.
    Reply<QByteArray> ticketPdf(EventId id, AttendeeId attendee);
    /// Tickets go by mail to one who comes, or to all of them.
    Reply<void> sendTickets(EventId id, AttendeeId attendee = {});
    /// A new ticket; the one before is void.
    Reply<TicketText> reissueTicket(EventId id, AttendeeId attendee);
    /// It does not open the door any more.
    Reply<void> revokeTicket(EventId id, AttendeeId attendee);

    /// The people of a file; nobody is added. What columns are is found out where none are given.
    Reply<GuestList> look(
        EventId id, const QByteArray& file, const std::vector<GuestField>& columns, std::optional<bool> hasHeader);
    Reply<GuestsAdded> addGuests(EventId id, const std::vector<ListedGuest>& guests, const QByteArray& idempotencyKey);
    Reply<GuestsRemoved> removeGuests(EventId id, const std::vector<AttendeeId>& ids);

    /// The addresses of one's calendars.
    Reply<std::vector<CalendarFeed>> feeds();
    Reply<CalendarFeed> createFeed(bool isCompanys, const QByteArray& idempotencyKey);
    Reply<void> removeFeed(CalendarFeedId id);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
