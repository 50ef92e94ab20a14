#include "server/door/door_routes.h"

#include "server/door/pairing_page.h"
#include "server/http/file_response.h"

namespace vigie {

namespace {

using http::Call;

void addScans(http::RouteTable& routes, DoorService& door)
{
    const auto mayScan = http::may(Permission::ScanTickets);
    const auto mayRead = http::may(Permission::ReadEvents);
    routes.post("/api/events/:id/redeem", mayScan, "Let somebody in or out by their ticket, or say why not",
        [&door](Call& call, const RedeemRequest& request) {
            return door.redeem(call.scope(), call.id<EventId>(), request);
        });
    routes.get("/api/door/events", mayScan, "What takes place today and tomorrow, as a door needs to know it",
        [&door](Call& call) { return door.events(call.scope()); });
    routes.get("/api/door/events/:id", mayScan, "An event as a door needs to know it",
        [&door](Call& call) { return door.event(call.scope(), call.id<EventId>()); });
    routes
        .get("/api/door/events/:id/guests", mayScan, "Who comes by this name, ten at most",
            [&door](Call& call) { return door.guests(call.scope(), call.id<EventId>(), call.text("q").value_or("")); })
        .query("q", "The beginnings of one word or two of the name, three letters at least.");
    routes
        .get("/api/events/:id/arrivals", mayRead, "How many came in when",
            [&door](Call& call) -> Result<std::vector<Arrivals>> {
                const auto step = call.integer("step");
                if (!step)
                    return step.error();
                const std::int64_t minutes = step->value_or(5);
                if (minutes < 1 || minutes > 1'440)
                    return errors::invalidField(
                        "step", Text{"Must be 1 to 1440 minutes.", "Doit être de 1 à 1440 minutes."});
                return door.arrivals(call.scope(), call.id<EventId>(), minutes);
            })
        .query("step", "Minutes, 5 where nobody says.");
    routes
        .get("/api/events/:id/scans", http::may(Permission::WriteEvents),
            "What was scanned at the doors, the last first",
            [&door](Call& call) -> Result<JsonPage<Scan>> {
                const auto amiss = call.truth("refused");
                if (!amiss)
                    return amiss.error();
                const auto page = call.pageInOrder<Scan>("-id");
                if (!page)
                    return page.error();
                return door.scans(call.scope(), call.id<EventId>(), *amiss, *page);
            })
        .pagedInOrder()
        .query("refused", "true: those that were refused; false: the others.");
}

void addTickets(http::RouteTable& routes, TicketService& tickets)
{
    const auto mayRead = http::may(Permission::ReadEvents);
    const auto mayWrite = http::may(Permission::WriteEvents);
    const auto attendeeOf = [](const Call& call) { return call.id<AttendeeId>("attendeeId"); };
    routes.get("/api/events/:id/ticket", mayRead, "One's own ticket",
        [&tickets](Call& call) { return tickets.mine(call.scope(), call.id<EventId>()); });
    routes.get("/api/events/:id/attendees/:attendeeId/ticket", mayRead, "The ticket of somebody who comes",
        [&tickets, attendeeOf](
            Call& call) { return tickets.ticket(call.scope(), call.id<EventId>(), attendeeOf(call)); });
    routes.post("/api/events/:id/attendees/:attendeeId/ticket/revoke", mayWrite,
        "A ticket does not open the door any more", [&tickets, attendeeOf](Call& call) {
            return tickets.revoke(call.scope(), call.id<EventId>(), attendeeOf(call));
        });
    routes
        .create("/api/events/:id/attendees/:attendeeId/ticket", mayWrite, "A new ticket; the one before is void",
            [&tickets, attendeeOf](
                Call& call) { return tickets.reissue(call.scope(), call.id<EventId>(), attendeeOf(call)); })
        .secret();
}

Result<http::Response> fileOf(const Call& call, Result<TicketFile> file)
{
    if (!file)
        return file.error();
    return http::fileResponse(file->name, file->type, std::move(file->bytes), call.text("download").has_value());
}

void addTicketFiles(http::RouteTable& routes, TicketPrinter& printer)
{
    const auto mayRead = http::may(Permission::ReadEvents);
    const auto add = [&](const std::string& path, const char* whose) {
        routes
            .get(path + ".pdf", mayRead, std::string(whose) + ", to print",
                [&printer](Call& call) {
                    return fileOf(
                        call, printer.pdf(call.scope(), call.id<EventId>(), call.id<AttendeeId>("attendeeId")));
                })
            .query("download", "Saved in place of shown.");
        routes
            .get(path + ".png", mayRead, std::string(whose) + ", its code alone",
                [&printer](Call& call) {
                    return fileOf(
                        call, printer.png(call.scope(), call.id<EventId>(), call.id<AttendeeId>("attendeeId")));
                })
            .query("download", "Saved in place of shown.");
    };
    add("/api/events/:id/ticket", "One's own ticket");
    add("/api/events/:id/attendees/:attendeeId/ticket", "The ticket of somebody who comes");
}

void addPairings(http::RouteTable& routes, PairingService& pairings)
{
    const auto mayManage = http::may(Permission::ManageEvents);
    routes
        .create("/api/door/pairings", mayManage, "A code to show to a station, which gets a key for it",
            [&pairings](Call& call, const Draft<Pairing>& draft) { return pairings.offer(call.scope(), draft); })
        .secret();
    routes
        .post("/api/door/pair", http::everyone, "A key that may scan, for the code a station was shown",
            [&pairings](Call& call, const PairRequest& request) {
                return pairings.pair(call.scope(), request.code, call.request().peer);
            })
        .limitingItself()
        .secret();
    routes.get("/station", http::everyone, "The page behind a station's link",
        [](Call& call) { return pairingPage(call.scope().language); });
    routes.get("/api/door/devices", mayManage, "Stations that may scan",
        [&pairings](Call& call) { return pairings.devices(call.scope()); });
    routes.remove("/api/door/devices/:id", mayManage, "A station may not scan any more",
        [&pairings](Call& call) { return pairings.revoke(call.scope(), call.id<ApiKeyId>()); });
}

} // namespace

void addDoorRoutes(http::RouteTable& routes, DoorService& door, TicketService& tickets, TicketPrinter& printer,
    PairingService& pairings)
{
    addScans(routes, door);
    addTickets(routes, tickets);
    addTicketFiles(routes, printer);
    addPairings(routes, pairings);
}

} // namespace vigie
