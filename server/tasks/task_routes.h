#pragma once

#include "server/http/route_table.h"
#include "server/tasks/task_service.h"

namespace vigie {

void addTaskRoutes(http::RouteTable& routes, TaskService& tasks);

} // namespace vigie
