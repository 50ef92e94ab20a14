#include "server/changes/change_store.h"

#include "server/db/list_query.h"
#include "sql/changes_sql.h"

namespace vigie::change_store {

std::vector<Change> since(db::Tx& tx, CompanyId company, std::int64_t seq, int limit)
{
    return tx.all<Change>(sql::changesSince, company, seq, limit);
}

std::vector<Change> sinceOfAll(db::Tx& tx, std::int64_t seq, int limit)
{
    return tx.all<Change>(sql::allChangesSince, seq, limit);
}

std::int64_t lastSeq(db::Tx& tx)
{
    return tx.value<std::int64_t>(sql::lastChange).value_or(0);
}

bool anyHeldBack(db::Tx& tx)
{
    return tx.value<int>(sql::anyChangeHeldBack).has_value();
}

void raiseEpoch(db::Tx& tx)
{
    tx.exec(sql::raiseChangeEpoch);
}

std::vector<AuditEntry> list(db::Tx& tx, CompanyId company, const AuditFilter& filter, const PageRequest& page)
{
    db::ListQuery query(tx.engine(), sql::listChanges, company);
    if (!filter.entity.empty())
        query.equals("entity", std::string_view(filter.entity));
    if (filter.entityId)
        query.equals("entityId", filter.entityId);
    if (filter.actor)
        query.equals("actorId", filter.actor);
    if (filter.from)
        query.atLeast("at", *filter.from);
    if (filter.to)
        query.atMost("at", *filter.to);
    return tx.all<AuditEntry>(query.page<AuditEntry>(page));
}

std::optional<Change> lastOfRecord(db::Tx& tx, CompanyId company, std::string_view entity, std::int64_t id)
{
    return tx.one<Change>(sql::lastChangeOfRecord, company, entity, id);
}

bool contactExists(db::Tx& tx, CompanyId company, ContactId contact)
{
    return tx.value<int>(sql::timelineContact, company, contact).has_value();
}

std::vector<AuditEntry> timeline(db::Tx& tx, CompanyId company, ContactId contact, std::int64_t before, int limit)
{
    return tx.all<AuditEntry>(sql::contactTimeline, company, contact, before, limit);
}

} // namespace vigie::change_store
