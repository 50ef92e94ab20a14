#include "server/changes/ledger.h"

#include "sql/changes_sql.h"

namespace vigie::ledger {

void append(db::Tx& tx, const Scope& scope, const Subject& subject, ChangeAction action, std::string_view diff)
{
    tx.post(sql::appendChange, scope.company, scope.user, scope.impersonator, subject.entity, subject.id,
        subject.contact, action, diff, now(), tx.nextChangeOrdinal(), subject.owner);
}

void appendMany(db::Tx& tx, const Scope& scope, const std::vector<BulkChange>& changes)
{
    const Instant at = now();
    int ordinal = 0;
    tx.postEach(sql::appendBulkChanges, changes, [&](const BulkChange& change) {
        ordinal = tx.nextChangeOrdinal();
        return std::forward_as_tuple(scope.company, scope.user, change.subject.entity, change.subject.id,
            change.subject.contact, change.action, change.diff, at, ordinal);
    });
}

} // namespace vigie::ledger
