#pragma once

#include "server/base/page.h"
#include "server/door/ticket_service.h"

namespace vigie {

/// Who may come in. A device that may only scan (events.scan) is told of the one person who stands before it, and of
/// those it looks for by name, a few at a time: never the list of who comes.
class DoorService {
public:
    DoorService(db::Database& database, TicketService& tickets)
        : m_database(database)
        , m_tickets(tickets)
    {
    }

    /// Lets somebody in or out, or says why not. Sent again with the same nonce it changes nothing and answers the
    /// same. Conflict: the nonce was another ticket's.
    Result<Admission> redeem(const Scope& scope, EventId event, const RedeemRequest& request);
    Result<DoorEvent> event(const Scope& scope, EventId id);
    /// What takes place today and tomorrow.
    std::vector<DoorEvent> events(const Scope& scope);
    /// By the beginnings of two words of the name at most, three letters at least.
    Result<std::vector<DoorGuest>> guests(const Scope& scope, EventId event, const std::string& words);
    /// How many came in when, by steps of so many minutes.
    Result<std::vector<Arrivals>> arrivals(const Scope& scope, EventId event, std::int64_t stepMinutes);
    /// What was scanned, the last first.
    Result<JsonPage<Scan>> scans(const Scope& scope, EventId event, std::optional<bool> amiss, const PageRequest& page);

private:
    DoorEvent dressed(const Scope& scope, DoorEvent event);

    db::Database& m_database;
    TicketService& m_tickets;
};

} // namespace vigie
