#pragma once

#include "server/base/permission.h"
#include "server/db/tx.h"
#include "server/events/event_api.h"

namespace vigie::calendar_feed_store {

/// A feed that somebody opened by its address, before it is known whose it is.
struct OpenedFeed {
    CalendarFeedId id;
    CompanyId companyId;
    UserId userId; ///< whose events it shows; none: the company's
    Role role = Role::Member; ///< of whoever made it
    std::string companyName;
    std::string userName;
};

/// `companys`: those of the company as well.
std::vector<CalendarFeed> list(db::Tx& tx, CompanyId company, UserId user, bool companys);
/// Of no user: the company's.
CalendarFeedId insert(
    db::Tx& tx, CompanyId company, UserId user, UserId maker, std::string_view tokenHash, Instant createdAt);
bool remove(db::Tx& tx, CompanyId company, CalendarFeedId id, UserId user, bool companys);
/// The feed that a secret leads to.
std::optional<OpenedFeed> byTokenHash(db::Tx& tx, std::string_view tokenHash);
void noteUse(db::Tx& tx, CompanyId company, CalendarFeedId id, Instant at);

} // namespace vigie::calendar_feed_store
