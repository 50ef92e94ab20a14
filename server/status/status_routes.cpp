#include "server/status/status_routes.h"

namespace vigie {

void addStatusRoutes(http::RouteTable& routes, StatusService& status)
{
    using http::Call;
    routes.get("/api/server", http::may(Permission::ManageCompany), "How the server and its configuration stand",
        [&status](Call& call) { return status.status(call.scope()); });
}

} // namespace vigie
