#pragma once

#include "server/jobs/runner.h"
#include "server/reports/report_api.h"

namespace vigie {

class ReportMail;

namespace report_jobs {

/// A report follows at `when`, unless the lead is heard again after `heardAt`.
void enqueueFollow(db::Tx& tx, jobs::Queue& queue, CompanyId company, LeadId lead, Instant heardAt, Instant when);

} // namespace report_jobs

void addReportJobs(jobs::Handlers& handlers, ReportMail& mail);

} // namespace vigie
