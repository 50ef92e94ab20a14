#pragma once

#include "server/events/event_service.h"
#include "server/jobs/queue.h"
#include "server/jobs/runner.h"

namespace vigie {

class EventMail;

void addEventMailJobs(jobs::Handlers& handlers, EventMail& mail);
void addEventJobs(jobs::Handlers& handlers, EventService& events);

} // namespace vigie

namespace vigie::event_jobs {

/// Makes what a series has not been made of yet, at this time.
void enqueueExtend(db::Tx& tx, jobs::Queue& queue, CompanyId company, EventSeriesId series, Instant at);
/// Lets in the rest of those who wait, where they are too many for one transaction.
void enqueueFillUp(db::Tx& tx, jobs::Queue& queue, CompanyId company, EventId event);

/// What is still to be told, and to whom.
struct NoticeJob {
    EventId event;
    EventNotice notice = EventNotice::Cancelled;
    AttendeeId only; ///< one of them; else all
    AttendeeId after; ///< all up to here are told
    Instant at; ///< when it was caused: told once, however often the job is tried
};

/// The rest of a notice, in a job of its own.
void enqueueRest(db::Tx& tx, CompanyId company, const NoticeJob& job);
/// Tells those who come to an event, or one of them, by mail: once the transaction is committed.
void enqueueNotice(db::Tx& tx, CompanyId company, EventId event, EventNotice notice, AttendeeId only = {});

} // namespace vigie::event_jobs
