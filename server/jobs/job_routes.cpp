#include "server/jobs/job_routes.h"

namespace vigie {

void addJobRoutes(http::RouteTable& routes, jobs::JobService& service)
{
    using http::Call;
    const auto mayManage = http::may(Permission::ManageJobs);
    routes
        .get("/api/jobs", mayManage, "Background jobs, newest first",
            [&service](Call& call) -> Result<Page<jobs::JobInfo>> {
                const auto page = call.page<jobs::JobInfo>("-id");
                if (!page)
                    return page.error();
                const auto state = call.choice<jobs::State>("state");
                if (!state)
                    return state.error();
                return service.list(call.scope(), *state, *page);
            })
        .paged()
        .query("state", "waiting, running, done or dead.");
    routes.post("/api/jobs/:id/replay", mayManage, "Try a dead job again",
        [&service](Call& call) { return service.replay(call.scope(), call.id<JobId>()); });
}

} // namespace vigie
