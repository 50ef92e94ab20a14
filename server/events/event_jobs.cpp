#include "server/events/event_jobs.h"

namespace vigie {

namespace {

constexpr std::string_view extendKind = "events.extend";
constexpr std::string_view fillUpKind = "events.fillUp";

struct SeriesJob {
    EventSeriesId series;
};

struct EventJob {
    EventId event;
};

} // namespace

template <>
struct FieldsOf<SeriesJob> {
    static constexpr auto list = FieldList{field("series", &SeriesJob::series)};
};

template <>
struct FieldsOf<EventJob> {
    static constexpr auto list = FieldList{field("event", &EventJob::event)};
};

void event_jobs::enqueueExtend(db::Tx& tx, jobs::Queue& queue, CompanyId company, EventSeriesId series, Instant at)
{
    queue.enqueue(tx, company, extendKind, toJson(SeriesJob{series}), at);
}

void event_jobs::enqueueFillUp(db::Tx& tx, jobs::Queue& queue, CompanyId company, EventId event)
{
    queue.enqueue(tx, company, fillUpKind, toJson(EventJob{event}));
}

void addEventJobs(jobs::Handlers& handlers, EventService& events)
{
    handlers.add(extendKind, [&events](const jobs::Job& job) {
        return events.extend(systemScope(job.companyId), jobs::payloadOf<SeriesJob>(job).series);
    });
    handlers.add(fillUpKind, [&events](const jobs::Job& job) {
        return events.fillUp(systemScope(job.companyId), jobs::payloadOf<EventJob>(job).event);
    });
}

} // namespace vigie
