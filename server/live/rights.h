#pragma once

#include "server/base/scope.h"
#include "server/changes/change_api.h"

namespace vigie::live {

/// Whether what a socket was opened with has run out. A refresh goes on with the session, but not with the socket: the
/// client comes back with its new token.
bool isOver(const Scope& scope);

/// Whether what this change is about carries the rights of the scope.
bool restsOn(const Scope& scope, const Change& change);

/// Whether a change can take rights away.
bool concernsRights(const Change& change);

} // namespace vigie::live
