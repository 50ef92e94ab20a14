#include "server/views/view_routes.h"

namespace vigie {

void addViewRoutes(http::RouteTable& routes, ViewService& views)
{
    using http::Call;
    routes
        .get("/api/views", http::signedIn, "One's own saved views and the shared ones",
            [&views](Call& call) { return views.list(call.scope(), call.text("place").value_or("")); })
        .query("place", "Only those of this page, such as leads.");
    routes.create("/api/views", http::signedIn, "Save a view",
        [&views](Call& call, const Draft<SavedView>& draft) { return views.create(call.scope(), draft); });
    routes.update(
        "/api/views/:id", http::signedIn, "Change a saved view", [&views](Call& call, const Patch<SavedView>& patch) {
            return views.update(call.scope(), call.id<SavedViewId>(), patch, call.ifMatch());
        });
    routes.remove("/api/views/:id", http::signedIn, "Delete a saved view",
        [&views](Call& call) { return views.remove(call.scope(), call.id<SavedViewId>()); });
}

} // namespace vigie
