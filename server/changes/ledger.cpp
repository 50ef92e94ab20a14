#include "server/changes/ledger.h"

#include "sql/changes_sql.h"

namespace vigie::ledger {

void append(db::Tx& tx, const Scope& scope, const Subject& subject, ChangeAction action, std::string_view diff)
{
    tx.post(sql::appendChange, scope.company, scope.user, scope.impersonator, subject.entity, subject.id,
        subject.contact, action, diff, now(), tx.nextChangeOrdinal());
}

} // namespace vigie::ledger
