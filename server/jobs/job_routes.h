#pragma once

#include "server/http/route_table.h"
#include "server/jobs/job_service.h"

namespace vigie {

void addJobRoutes(http::RouteTable& routes, jobs::JobService& service);

} // namespace vigie
