#include "server/checkins/checkin_routes.h"

namespace vigie {

namespace {

using http::Call;

Result<CheckInFilter> checkInFilter(const Call& call)
{
    const bool isMine = call.text("userId") == "me";
    const auto user = isMine ? Result<std::optional<std::int64_t>>(call.scope().user.value) : call.integer("userId");
    const auto contact = call.integer("contactId");
    for (const auto* number : {&user, &contact}) {
        if (!*number)
            return number->error();
    }
    const auto from = call.instant("from");
    const auto before = call.instant("before");
    for (const auto* time : {&from, &before}) {
        if (!*time)
            return time->error();
    }
    const auto present = call.truth("present");
    if (!present)
        return present.error();
    CheckInFilter filter;
    filter.user = UserId{user->value_or(0)};
    filter.contact = ContactId{contact->value_or(0)};
    filter.place = call.text("place").value_or("");
    filter.presentAt = present->value_or(false) ? std::optional(now()) : std::nullopt;
    filter.from = *from;
    filter.before = *before;
    filter.words = call.text("q").value_or("");
    return filter;
}

} // namespace

void addCheckInRoutes(http::RouteTable& routes, CheckInService& checkIns)
{
    const auto mayUse = http::may(Permission::UseCheckIns);
    routes
        .get("/api/checkins", mayUse, "One's own check-ins; everybody's with checkIns.read",
            [&checkIns](Call& call) -> Result<JsonPage<CheckIn>> {
                const auto filter = checkInFilter(call);
                if (!filter)
                    return filter.error();
                const auto page = call.page<CheckIn>("-createdAt");
                if (!page)
                    return page.error();
                call.tellTotal([&] { return checkIns.count(call.scope(), *filter); });
                return checkIns.list(call.scope(), *filter, *page);
            })
        .paged()
        .query("userId", "Of this user; me: of whoever asks.")
        .query("contactId", "Of this contact.")
        .query("place", "At this place, however it is written.")
        .query("present", "true: of those who are still there.")
        .query("from", "Made at this instant or later.")
        .query("before", "Made before this instant.")
        .query("total", "exact: adds X-Total-Count.");
    routes.get("/api/checkins/presence", mayUse, "Who is here now, by place",
        [&checkIns](Call& call) { return checkIns.presence(call.scope()); });
    routes.get("/api/checkins/:id", mayUse, "One check-in",
        [&checkIns](Call& call) { return checkIns.find(call.scope(), call.id<CheckInId>()); });
    routes.create("/api/checkins", mayUse, "Check in; with checkIns.manage, somebody else",
        [&checkIns](Call& call, const Draft<CheckIn>& draft) { return checkIns.create(call.scope(), draft); });
    routes.update(
        "/api/checkins/:id", mayUse, "Change a check-in", [&checkIns](Call& call, const Patch<CheckIn>& patch) {
            return checkIns.update(call.scope(), call.id<CheckInId>(), patch, call.ifMatch());
        });
    routes.post("/api/checkins/:id/leave", mayUse, "Leave now",
        [&checkIns](Call& call) { return checkIns.leave(call.scope(), call.id<CheckInId>()); });
    routes.remove("/api/checkins/:id", mayUse, "Delete a check-in",
        [&checkIns](Call& call) { return checkIns.remove(call.scope(), call.id<CheckInId>()); });
}

} // namespace vigie
