#pragma once

#include "server/base/scope.h"
#include "server/changes/change_api.h"
#include "server/changes/diff.h"
#include "server/db/tx.h"

#include <string_view>

namespace vigie::ledger {

/// What is written about a record: its entity name and number, the contact on whose timeline it appears, and whose own
/// it is.
struct Subject {
    std::string_view entity;
    std::int64_t id = 0;
    ContactId contact;
    UserId owner = {}; ///< whoever hears of it as of their own
};

/// Appends a change to the ledger, in the transaction that makes it. `diff` is a JSON object {"field":[before,after]}.
/// It travels with the next statement: nobody waits for it.
void append(db::Tx& tx, const Scope& scope, const Subject& subject, ChangeAction action, std::string_view diff);

/// A change among many of the same transaction.
struct BulkChange {
    Subject subject;
    ChangeAction action = ChangeAction::Created;
    std::string diff;
};

/// The same for thousands of records: in the ledger, but told to nobody one by one. Whoever makes them says so by a
/// change of their own. PostgreSQL numbers 4,096 changes a transaction.
void appendMany(db::Tx& tx, const Scope& scope, const std::vector<BulkChange>& changes);

template <class T>
void created(db::Tx& tx, const Scope& scope, const Subject& subject, const T& record)
{
    append(tx, scope, subject, ChangeAction::Created, diffOfCreated(record));
}

/// Writes nothing when nothing changed.
template <class T>
void updated(db::Tx& tx, const Scope& scope, const Subject& subject, const T& before, const T& after)
{
    const std::string diff = diffOf(before, after);
    if (diff != "{}")
        append(tx, scope, subject, ChangeAction::Updated, diff);
}

template <class T>
void deleted(db::Tx& tx, const Scope& scope, const Subject& subject, const T& record)
{
    append(tx, scope, subject, ChangeAction::Deleted, diffOfDeleted(record));
}

} // namespace vigie::ledger
