#include "server/events/event_jobs.h"

#include "server/events/event_mail.h"

namespace vigie {

namespace {

constexpr std::string_view extendKind = "events.extend";
constexpr std::string_view fillUpKind = "events.fillUp";
constexpr std::string_view noticeKind = "events.notice";

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

template <>
struct FieldsOf<event_jobs::NoticeJob> {
    static constexpr auto list = FieldList{field("event", &event_jobs::NoticeJob::event),
        field("notice", &event_jobs::NoticeJob::notice), field("only", &event_jobs::NoticeJob::only),
        field("after", &event_jobs::NoticeJob::after), field("at", &event_jobs::NoticeJob::at)};
};

void event_jobs::enqueueExtend(db::Tx& tx, jobs::Queue& queue, CompanyId company, EventSeriesId series, Instant at)
{
    queue.enqueue(tx, company, extendKind, toJson(SeriesJob{series}), at);
}

void event_jobs::enqueueFillUp(db::Tx& tx, jobs::Queue& queue, CompanyId company, EventId event)
{
    queue.enqueue(tx, company, fillUpKind, toJson(EventJob{event}));
}

void event_jobs::enqueueNotice(db::Tx& tx, CompanyId company, EventId event, EventNotice notice, AttendeeId only)
{
    enqueueRest(tx, company, {event, notice, only, {}, now()});
}

void event_jobs::enqueueRest(db::Tx& tx, CompanyId company, const NoticeJob& job)
{
    jobs::Queue().enqueue(tx, company, noticeKind, toJson(job));
}

void addEventMailJobs(jobs::Handlers& handlers, EventMail& mail)
{
    handlers.add(noticeKind, [&mail](const jobs::Job& job) {
        return mail.tell(systemScope(job.companyId), jobs::payloadOf<event_jobs::NoticeJob>(job));
    });
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
