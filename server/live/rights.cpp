#include "server/live/rights.h"

namespace vigie::live {

bool isOver(const Scope& scope)
{
    return scope.expiresAt && *scope.expiresAt <= now();
}

bool restsOn(const Scope& scope, const Change& change)
{
    const auto is = [&](const auto& id) { return id && id.value == change.entityId; };
    if (change.entity == "user")
        return is(scope.user) || is(scope.impersonator) || is(scope.keyMaker);
    if (change.entity == "apiKey")
        return is(scope.apiKey);
    // All sessions of a user but the one that is named, those in which they act as somebody else among them.
    const bool isOfOthers = change.diff.is_object() && change.diff.get_object().contains("others");
    const bool isTheirs = change.actorId && (change.actorId == scope.user || change.actorId == scope.impersonator);
    return change.entity == "session" && (isOfOthers ? isTheirs && !is(scope.session) : is(scope.session));
}

bool concernsRights(const Change& change)
{
    const bool isOfPeople = change.entity == "session" || change.entity == "user" || change.entity == "apiKey";
    return isOfPeople && change.action != ChangeAction::Created;
}

} // namespace vigie::live
