#pragma once

#include "server/base/remembered.h"
#include "server/db/database.h"
#include "server/door/door_store.h"

namespace vigie {

/// Tickets of those who come to events, signed with a key of the company's own, which is made with its first ticket.
class TicketService {
public:
    /// `encryptionKey` seals the companies' keys.
    TicketService(db::Database& database, std::string encryptionKey)
        : m_database(database)
        , m_encryptionKey(std::move(encryptionKey))
    {
    }

    /// The ticket of somebody who comes: for whoever may change the event, and for themselves. Refused: it was revoked.
    Result<TicketText> ticket(const Scope& scope, EventId event, AttendeeId attendee);
    /// One's own.
    Result<TicketText> mine(const Scope& scope, EventId event);
    /// It does not open the door any more.
    Result<void> revoke(const Scope& scope, EventId event, AttendeeId attendee);
    /// A new one; the one before is void.
    Result<TicketText> reissue(const Scope& scope, EventId event, AttendeeId attendee);

    /// What tickets are checked with, 32 bytes; made where there is none.
    std::string publicKey(const Scope& scope);

private:
    Result<TicketText> textOf(const Scope& scope, const door_store::TicketState& state);
    Result<door_store::TicketState> change(
        const Scope& scope, EventId event, AttendeeId attendee, std::int64_t issues, bool isRevoked);
    std::string secretKey(const Scope& scope);
    void makeKey(const Scope& scope);

    db::Database& m_database;
    std::string m_encryptionKey;
    Remembered<CompanyId, std::string> m_publicKeys;
};

} // namespace vigie
