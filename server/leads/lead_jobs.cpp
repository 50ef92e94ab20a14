#include "server/leads/lead_jobs.h"

#include "server/leads/lead_service.h"

namespace vigie {

namespace {

constexpr std::string_view rescoreKind = "leads.rescore";

} // namespace

void lead_jobs::enqueueRescore(db::Tx& tx, jobs::Queue& queue, CompanyId company)
{
    queue.enqueue(tx, company, rescoreKind, "{}");
}

void addLeadJobs(jobs::Handlers& handlers, LeadService& leads)
{
    handlers.add(rescoreKind, [&leads](const jobs::Job& job) -> Result<void> {
        // Scoring twice gives the same scores, so a job that is run again does no harm.
        const Scope scope = systemScope(job.companyId);
        LeadId last;
        do {
            last = leads.rescoreBatch(scope, last);
        } while (last);
        return {};
    });
}

} // namespace vigie
