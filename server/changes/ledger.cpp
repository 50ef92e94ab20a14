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
    if (changes.empty())
        return;
    const Instant at = now();
    const auto first = *tx.value<std::int64_t>(sql::firstChangeNumber);
    tx.postEach(sql::appendBulkChanges, changes, [&](const BulkChange& change) {
        return std::tuple(first + tx.nextChangeOrdinal(), scope.company, scope.user, change.subject.entity,
            change.subject.id, change.subject.contact, change.action, std::string_view(change.diff), at, true);
    });
}

} // namespace vigie::ledger
