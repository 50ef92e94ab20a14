#pragma once

#include "server/imports/import_run.h"
#include "server/jobs/runner.h"

namespace vigie {

namespace import_jobs {
/// Does what the import's state says.
void enqueue(db::Tx& tx, jobs::Queue& queue, CompanyId company, ImportId id);
} // namespace import_jobs

void addImportJobs(jobs::Handlers& handlers, ImportRun& run);

} // namespace vigie
