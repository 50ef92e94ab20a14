#pragma once

#include "server/base/page.h"
#include "server/changes/change_api.h"
#include "server/db/tx.h"

namespace vigie::change_store {

/// What the audit log may be narrowed to.
struct AuditFilter {
    std::string entity;
    std::int64_t entityId = 0;
    UserId actor;
    std::optional<Instant> from;
    std::optional<Instant> to;
};

/// Changes after `seq`, oldest first; never past one that is still to become visible.
std::vector<Change> since(db::Tx& tx, CompanyId company, std::int64_t seq, int limit);
/// The same over all companies: for the live hub.
std::vector<Change> sinceOfAll(db::Tx& tx, std::int64_t seq, int limit);
std::int64_t lastSeq(db::Tx& tx);
/// True when committed changes wait for an older transaction to end before they may be read.
bool anyHeldBack(db::Tx& tx);
/// Once at start: keeps sequence numbers growing after a restore into another cluster.
void raiseEpoch(db::Tx& tx);
std::vector<AuditEntry> list(db::Tx& tx, CompanyId company, const AuditFilter& filter, const PageRequest& page);
std::optional<Change> lastOfRecord(db::Tx& tx, CompanyId company, std::string_view entity, std::int64_t id);
bool contactExists(db::Tx& tx, CompanyId company, ContactId contact);
/// What happened to a contact, newest first, below `before`.
std::vector<AuditEntry> timeline(db::Tx& tx, CompanyId company, ContactId contact, std::int64_t before, int limit);

} // namespace vigie::change_store
