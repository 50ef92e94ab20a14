#pragma once

#include "server/base/page.h"
#include "server/companies/company_service.h"
#include "server/db/database.h"
#include "server/events/attendee_store.h"

namespace vigie {

/// Who comes to events. A full event has a waiting list, which moves up by itself.
class AttendanceService {
public:
    explicit AttendanceService(db::Database& database)
        : m_database(database)
    {
    }

    /// Whoever asks comes, or waits for a place; nothing happens where they do already. Refused: it is over, or
    /// cancelled.
    Result<Attendee> attend(const Scope& scope, EventId event);
    /// Whether whoever asks comes; NotFound where they do not.
    Result<Attendee> mine(const Scope& scope, EventId event);
    /// Whoever asks does not come; nothing happens where they did not mean to.
    Result<void> leave(const Scope& scope, EventId event);

    /// Addresses are only told to those who may change the event.
    Result<JsonPage<Attendee>> list(const Scope& scope, const AttendeeFilter& filter, const PageRequest& page);
    std::int64_t count(const Scope& scope, const AttendeeFilter& filter);
    /// Somebody else comes: a user, a contact, or somebody with an address, who becomes a contact.
    Result<Attendee> add(const Scope& scope, EventId event, const Draft<Attendee>& draft);
    Result<void> remove(const Scope& scope, EventId event, AttendeeId attendee);

    /// Before a user goes, or a contact is erased: their places are free.
    static void forgetUser(db::Tx& tx, const Scope& scope, UserId user);
    static void forgetContact(db::Tx& tx, const Scope& scope, ContactId contact);
    /// A user as an attendee. A member of the community is a contact of the company; who works there need not be.
    static std::optional<Attendee> guest(db::Tx& tx, const Scope& scope, UserId user);
    /// What is kept of a contact, as JSON; empty when there is nothing.
    std::string told(const Scope& scope, ContactId contact);

private:
    db::Database& m_database;
};

} // namespace vigie
