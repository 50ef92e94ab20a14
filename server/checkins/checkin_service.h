#pragma once

#include "server/base/page.h"
#include "server/checkins/checkin_store.h"
#include "server/db/database.h"

namespace vigie {

/// Who is where. Everybody writes and sees their own; more by permission: checkIns.read sees everybody's,
/// checkIns.manage changes them and checks others in. Somebody is at one place at a time: who checks in leaves where
/// they were.
class CheckInService {
public:
    explicit CheckInService(db::Database& database)
        : m_database(database)
    {
    }

    JsonPage<CheckIn> list(const Scope& scope, const CheckInFilter& filter, const PageRequest& page);
    std::int64_t count(const Scope& scope, const CheckInFilter& filter);
    /// Who is here now.
    std::vector<PlacePresence> presence(const Scope& scope);
    Result<CheckIn> find(const Scope& scope, CheckInId id);
    /// Of whoever asks, unless it names somebody else.
    Result<CheckIn> create(const Scope& scope, const Draft<CheckIn>& draft);
    Result<CheckIn> update(
        const Scope& scope, CheckInId id, const Patch<CheckIn>& patch, std::optional<std::int64_t> ifMatch);
    /// They leave now; nothing changes where they have left already.
    Result<CheckIn> leave(const Scope& scope, CheckInId id);
    Result<void> remove(const Scope& scope, CheckInId id);

    /// The newest ones that the scope may see, as JSON: for pages that show a whole list.
    std::string newest(const Scope& scope);
    /// Before a user goes, and with them their check-ins: tells of those that people may have before their eyes.
    static void forgetUser(db::Tx& tx, const Scope& scope, UserId user);
    /// What is kept of a contact, as JSON; empty when there is nothing.
    std::string told(const Scope& scope, ContactId contact);

private:
    db::Database& m_database;
};

} // namespace vigie
