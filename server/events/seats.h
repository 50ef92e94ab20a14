#pragma once

#include "server/changes/ledger.h"
#include "server/db/tx.h"
#include "server/events/event_api.h"

/// The places of an event, within a transaction that has locked it: whoever comes takes one or waits, and whoever waits
/// moves up when one is free.
namespace vigie::seats {

inline constexpr std::string_view entityName = "attendee";

ledger::Subject subjectOf(const Attendee& attendee);

/// Refused: it was cancelled, or is over.
Result<void> checkIsOpen(const Event& event);
/// Adds somebody who is not there yet; `event` tells how full it is then.
Attendee take(db::Tx& tx, const Scope& scope, Event& event, Attendee attendee);
/// Takes somebody out, and lets the next in.
void free(db::Tx& tx, const Scope& scope, Event& event, const Attendee& attendee);
/// Lets in as many of those who wait as there are places.
void fillUp(db::Tx& tx, const Scope& scope, Event& event);

} // namespace vigie::seats
