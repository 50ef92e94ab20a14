#include "server/events/event_routes.h"

#include "server/base/text.h"
#include "server/http/file_response.h"

namespace vigie {

namespace {

using http::Call;

Result<EventFilter> eventFilter(const Call& call)
{
    const auto series = call.integer("seriesId");
    const auto creator = call.integer("creatorId");
    const auto contact = call.integer("contactId");
    for (const auto* number : {&series, &creator, &contact}) {
        if (!*number)
            return number->error();
    }
    const auto from = call.instant("from");
    const auto before = call.instant("before");
    const auto endedBefore = call.instant("endedBefore");
    for (const auto* time : {&from, &before, &endedBefore}) {
        if (!*time)
            return time->error();
    }
    const auto cancelled = call.truth("cancelled");
    const auto attending = call.truth("attending");
    for (const auto* choice : {&cancelled, &attending}) {
        if (!*choice)
            return choice->error();
    }
    EventFilter filter;
    filter.from = *from;
    filter.before = *before;
    filter.endedBefore = *endedBefore;
    filter.series = EventSeriesId{series->value_or(0)};
    filter.creator = UserId{creator->value_or(0)};
    constexpr UserId nobody{-1}; // a program's key comes nowhere
    if (attending->value_or(false))
        filter.attendee = call.scope().user ? call.scope().user : nobody;
    filter.contact = ContactId{contact->value_or(0)};
    filter.cancelled = *cancelled;
    filter.words = call.text("q").value_or("");
    return filter;
}

/// ?part=, this one where nobody says.
Result<SeriesPart> partOf(const Call& call)
{
    const auto part = call.choice<SeriesPart>("part");
    return part ? Result<SeriesPart>(part->value_or(SeriesPart::This)) : part.error();
}

http::Response calendarFile(std::string text)
{
    return http::fileResponse("calendar.ics", "text/calendar; charset=utf-8", std::move(text), true);
}

constexpr const char* partDoc = "Of a series: this (the default), following or all that are not over.";

void addEvents(http::RouteTable& routes, EventService& events)
{
    const auto mayRead = http::may(Permission::ReadEvents);
    const auto mayWrite = http::may(Permission::WriteEvents);
    routes
        .get("/api/events", mayRead, "What takes place",
            [&events](Call& call) -> Result<JsonPage<Event>> {
                const auto filter = eventFilter(call);
                if (!filter)
                    return filter.error();
                const auto page = call.page<Event>("startsAt");
                if (!page)
                    return page.error();
                call.tellTotal([&] { return events.count(call.scope(), *filter); });
                return events.list(call.scope(), *filter, *page);
            })
        .paged()
        .query("from", "Not over at this instant.")
        .query("before", "Beginning before this instant.")
        .query("endedBefore", "Over at this instant.")
        .query("seriesId", "Of this series.")
        .query("creatorId", "Made by this user.")
        .query("contactId", "To which this contact comes.")
        .query("attending", "true: to which whoever asks comes.")
        .query("cancelled", "true or false.")
        .query("total", "exact: adds X-Total-Count.");
    routes.get("/api/events/:id", mayRead, "One event",
        [&events](Call& call) { return events.find(call.scope(), call.id<EventId>()); });
    routes.create("/api/events", mayWrite, "Make an event, or with rrule a series; its maker comes",
        [&events](Call& call, const Draft<Event>& draft) { return events.create(call.scope(), draft); });
    routes.update("/api/events/:id", mayWrite, "Change an event; ?part= says which of its series",
        [&events](Call& call, const Patch<Event>& patch) -> Result<Event> {
            const auto part = partOf(call);
            if (!part)
                return part.error();
            return events.update(call.scope(), call.id<EventId>(), patch, *part, call.ifMatch());
        });
    routes
        .post("/api/events/:id/cancel", mayWrite, "Cancel an event",
            [&events](Call& call, const CancelRequest& request) -> Result<Event> {
                const auto part = partOf(call);
                if (!part)
                    return part.error();
                return events.cancel(call.scope(), call.id<EventId>(), request, *part);
            })
        .query("part", partDoc);
    routes.post("/api/events/:id/restore", mayWrite, "It takes place after all",
        [&events](Call& call) { return events.restore(call.scope(), call.id<EventId>()); });
    routes
        .remove("/api/events/:id", mayWrite, "Delete an event",
            [&events](Call& call) -> Result<void> {
                const auto part = partOf(call);
                if (!part)
                    return part.error();
                return events.remove(call.scope(), call.id<EventId>(), *part);
            })
        .query("part", partDoc);
}

void addAttendance(http::RouteTable& routes, AttendanceService& attendance)
{
    const auto mayRead = http::may(Permission::ReadEvents);
    const auto mayWrite = http::may(Permission::WriteEvents);
    routes.get("/api/events/:id/attend", mayRead, "Whether one comes",
        [&attendance](Call& call) { return attendance.mine(call.scope(), call.id<EventId>()); });
    routes.create("/api/events/:id/attend", mayRead, "Come to an event, or wait for a place",
        [&attendance](Call& call) { return attendance.attend(call.scope(), call.id<EventId>()); });
    routes.remove("/api/events/:id/attend", mayRead, "Do not come",
        [&attendance](Call& call) { return attendance.leave(call.scope(), call.id<EventId>()); });
    routes
        .get("/api/events/:id/attendees", mayRead, "Who comes, in the order in which they said so",
            [&attendance](Call& call) -> Result<JsonPage<Attendee>> {
                const auto status = call.choice<AttendeeStatus>("status");
                if (!status)
                    return status.error();
                const auto page = call.page<Attendee>("id");
                if (!page)
                    return page.error();
                const AttendeeFilter filter{call.id<EventId>(), *status, call.text("q").value_or("")};
                call.tellTotal([&] { return attendance.count(call.scope(), filter); });
                return attendance.list(call.scope(), filter, *page);
            })
        .paged()
        .query("status", "going or waiting.")
        .query("total", "exact: adds X-Total-Count.");
    routes.create("/api/events/:id/attendees", mayWrite, "Somebody else comes: a user, a contact, an address",
        [&attendance](Call& call, const Draft<Attendee>& draft) {
            return attendance.add(call.scope(), call.id<EventId>(), draft);
        });
    routes.remove(
        "/api/events/:id/attendees/:attendeeId", mayWrite, "Somebody does not come", [&attendance](Call& call) {
            return attendance.remove(call.scope(), call.id<EventId>(), call.id<AttendeeId>("attendeeId"));
        });
}

/// "name,email,ignore": what the columns of a file are.
Result<std::vector<GuestField>> columnsOf(const Call& call)
{
    const std::string given = call.text("columns").value_or("");
    std::vector<GuestField> out;
    for (std::string_view rest = given; !rest.empty();) {
        const auto field = enumFrom<GuestField>(text::cutPart(rest, ','));
        if (!field)
            return errors::invalidField("columns",
                Text{"Are name, firstName, lastName, email or ignore.",
                    "Sont name, firstName, lastName, email ou ignore."});
        out.push_back(*field);
    }
    return out;
}

void addGuestLists(http::RouteTable& routes, GuestListService& guestLists)
{
    const auto mayWrite = http::may(Permission::WriteEvents);
    routes
        .post("/api/events/:id/attendees/look", mayWrite,
            "The people of a file (CSV or XLSX, up to a megabyte), sent as it is; nobody is added",
            [&guestLists](Call& call) -> Result<GuestList> {
                const auto hasHeader = call.truth("header");
                if (!hasHeader)
                    return hasHeader.error();
                auto columns = columnsOf(call);
                if (!columns)
                    return columns.error();
                return guestLists.look(call.scope(), call.id<EventId>(), call.request().body,
                    {std::move(*columns), *hasHeader, call.scope().language});
            })
        .query("columns", "What each column is: name, firstName, lastName, email or ignore, with commas between.")
        .query("header", "Whether the first row names the columns.");
    routes.create("/api/events/:id/attendees/many", mayWrite, "Many people come, 200 at once",
        [&guestLists](Call& call, const AddGuests& request) {
            return guestLists.add(call.scope(), call.id<EventId>(), request);
        });
    routes.post("/api/events/:id/attendees/remove", mayWrite, "Many people do not come, 200 at once",
        [&guestLists](Call& call, const RemoveGuests& request) {
            return guestLists.remove(call.scope(), call.id<EventId>(), request);
        });
}

void addCalendars(http::RouteTable& routes, CalendarFeedService& feeds)
{
    const auto mayRead = http::may(Permission::ReadEvents);
    const auto fileOf = [](Result<std::string> text) {
        return text ? Result<http::Response>(calendarFile(std::move(*text))) : text.error();
    };
    routes.get("/api/events/:id/calendar", mayRead, "One event as iCalendar",
        [&feeds, fileOf](Call& call) { return fileOf(feeds.document(call.scope(), call.id<EventId>())); });
    routes.get("/api/calendar-feeds", mayRead, "The addresses of one's calendars",
        [&feeds](Call& call) { return feeds.list(call.scope()); });
    routes
        .create("/api/calendar-feeds", mayRead, "An address under which a calendar program fetches events, told once",
            [&feeds](Call& call, const Draft<CalendarFeed>& draft) { return feeds.create(call.scope(), draft); })
        .secret();
    routes.remove("/api/calendar-feeds/:id", mayRead, "An address leads nowhere any more",
        [&feeds](Call& call) { return feeds.remove(call.scope(), call.id<CalendarFeedId>()); });
    routes
        .get("/calendar.ics", http::everyone, "A calendar, for whoever has its address",
            [&feeds, fileOf](Call& call) {
                return fileOf(feeds.subscribed(call.scope(), call.text("token").value_or(""), call.request().peer));
            })
        .limitingItself()
        .query("token", "Of the address.");
}

} // namespace

void addEventRoutes(http::RouteTable& routes, EventService& events, AttendanceService& attendance,
    GuestListService& guestLists, CalendarFeedService& feeds, EventMail& mail)
{
    addEvents(routes, events);
    addAttendance(routes, attendance);
    addGuestLists(routes, guestLists);
    addCalendars(routes, feeds);
    routes.post("/api/events/:id/tickets/send", http::may(Permission::WriteEvents),
        "Send their tickets by mail to all who come, or to one of them",
        [&mail](Call& call, const SendTickets& request) {
            return mail.sendTickets(call.scope(), call.id<EventId>(), request);
        });
}

} // namespace vigie
