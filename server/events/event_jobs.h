#pragma once

#include "server/events/event_service.h"
#include "server/jobs/runner.h"

namespace vigie {

void addEventJobs(jobs::Handlers& handlers, EventService& events);

} // namespace vigie

namespace vigie::event_jobs {

/// Makes what a series has not been made of yet, at this time.
void enqueueExtend(db::Tx& tx, jobs::Queue& queue, CompanyId company, EventSeriesId series, Instant at);
/// Lets in the rest of those who wait, where they are too many for one transaction.
void enqueueFillUp(db::Tx& tx, jobs::Queue& queue, CompanyId company, EventId event);

} // namespace vigie::event_jobs
