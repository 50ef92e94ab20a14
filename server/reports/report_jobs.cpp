#include "server/reports/report_jobs.h"

#include "server/reports/report_mail.h"

namespace vigie {

namespace {

constexpr std::string_view followKind = "report.follow";

struct FollowJob {
    LeadId lead;
    Instant heardAt;
};

} // namespace

template <>
struct FieldsOf<FollowJob> {
    static constexpr auto list = FieldList{field("lead", &FollowJob::lead), field("heardAt", &FollowJob::heardAt)};
};

void report_jobs::enqueueFollow(
    db::Tx& tx, jobs::Queue& queue, CompanyId company, LeadId lead, Instant heardAt, Instant when)
{
    queue.enqueue(tx, company, followKind, toJson(FollowJob{lead, heardAt}), when);
}

void addReportJobs(jobs::Handlers& handlers, ReportMail& mail)
{
    handlers.add(followKind, [&mail](const jobs::Job& job) {
        const auto about = jobs::payloadOf<FollowJob>(job);
        return mail.follow(systemScope(job.companyId), about.lead, about.heardAt);
    });
}

} // namespace vigie
