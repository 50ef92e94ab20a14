#include "server/changes/change_routes.h"

namespace vigie {

namespace {

using http::Call;

Result<AuditFilter> auditFilter(const Call& call)
{
    const auto entityId = call.integer("entityId");
    const auto actor = call.integer("actorId");
    const auto from = call.instant("from");
    const auto to = call.instant("to");
    if (!entityId)
        return entityId.error();
    if (!actor)
        return actor.error();
    if (!from)
        return from.error();
    if (!to)
        return to.error();
    return AuditFilter{call.text("entity").value_or(""), entityId->value_or(0), UserId{actor->value_or(0)}, *from, *to};
}

} // namespace

void addChangeRoutes(http::RouteTable& routes, ChangeService& changes)
{
    routes
        .get("/api/audit", http::may(Permission::ReadAudit), "The audit log, newest first",
            [&changes](Call& call) -> Result<Page<AuditEntry>> {
                const auto page = call.page<AuditEntry>("-id");
                if (!page)
                    return page.error();
                const auto filter = auditFilter(call);
                if (!filter)
                    return filter.error();
                return changes.audit(call.scope(), *filter, *page);
            })
        .paged()
        .query("entity", "Only changes of this kind of record: lead, contact, user, ...")
        .query("entityId", "Only changes of this record.")
        .query("actorId", "Only changes made by this user.")
        .query("from", "Only from this instant on.")
        .query("to", "Only up to this instant.");

    routes
        .get("/api/changes", http::signedIn, "What changed after a sequence number, oldest first",
            [&changes](Call& call) -> Result<std::vector<Change>> {
                const auto since = call.integer("since");
                const auto limit = call.integer("limit");
                if (!since)
                    return since.error();
                if (!limit)
                    return limit.error();
                const auto count = std::clamp<std::int64_t>(limit->value_or(200), 1, 1000);
                auto missed = changes.pageSince(call.scope(), since->value_or(0), static_cast<int>(count));
                call.headers.emplace_back("X-Last-Seq", std::to_string(missed.lastSeq));
                return std::move(missed.changes);
            })
        .query("since", "The last sequence number known.")
        .query("limit", "At most so many (1 to 1000).");

    routes
        .get("/api/contacts/:id/timeline", http::may(Permission::ReadContacts),
            "What happened to a contact, newest first",
            [&changes](Call& call) -> Result<Page<AuditEntry>> {
                const auto page = call.pageInOrder<AuditEntry>("-id");
                if (!page)
                    return page.error();
                return changes.timeline(call.scope(), call.id<ContactId>(), *page);
            })
        .pagedInOrder();
}

} // namespace vigie
