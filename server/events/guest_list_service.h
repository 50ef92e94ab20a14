#pragma once

#include "server/base/workshop.h"
#include "server/db/database.h"
#include "server/events/guest_list.h"

namespace vigie {

/// Many people for an event at once, out of a file: it is read first, then they are added 200 at a time, so that
/// whoever adds them sees how it goes on, can stop, and can take all of it back.
class GuestListService {
public:
    GuestListService(db::Database& database, Workshop& workshop)
        : m_database(database)
        , m_workshop(workshop)
    {
    }

    /// The people of a file; nobody is added. Refused like the adding of them.
    Result<GuestList> look(
        const Scope& scope, EventId event, std::string_view file, const guest_list::Reading& reading);
    /// Each comes, or waits for a place; who cannot be added is told with the reason, and keeps nobody else out.
    Result<GuestsAdded> add(const Scope& scope, EventId event, const AddGuests& request);
    /// Those who are still there come no more; who waits moves up.
    Result<GuestsRemoved> remove(const Scope& scope, EventId event, const RemoveGuests& request);

private:
    db::Database& m_database;
    Workshop& m_workshop;
};

} // namespace vigie
