#pragma once

#include "server/jobs/runner.h"

namespace vigie {

class LeadService;

namespace lead_jobs {

/// Scores every lead of a company anew, in batches.
void enqueueRescore(db::Tx& tx, jobs::Queue& queue, CompanyId company);

} // namespace lead_jobs

void addLeadJobs(jobs::Handlers& handlers, LeadService& leads);

} // namespace vigie
