#pragma once

#include "server/base/result.h"
#include "server/base/scope.h"
#include "server/events/event_api.h"

namespace vigie {

/// Whoever acts: a user, or the one whose key it is.
inline UserId actorOf(const Scope& scope)
{
    return scope.user ? scope.user : scope.keyMaker;
}

/// Whether the scope may change an event, and see who comes: everybody's, or its own.
inline bool mayManage(const Scope& scope, const Event& event)
{
    return scope.may(Permission::ManageEvents)
        || (scope.may(Permission::WriteEvents) && actorOf(scope) && event.creatorId == actorOf(scope));
}

/// NotFound where there is no such event, Forbidden where it is not the scope's to change.
inline Result<void> checkMayManage(const Scope& scope, const std::optional<Event>& event)
{
    if (!event)
        return errors::notFound();
    return mayManage(scope, *event) ? Result<void>() : errors::forbidden();
}

} // namespace vigie
