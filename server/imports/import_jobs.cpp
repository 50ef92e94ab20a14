#include "server/imports/import_jobs.h"

namespace vigie {

namespace {

constexpr std::string_view workKind = "import.work";

struct ImportJob {
    ImportId import;
};

} // namespace

template <>
struct FieldsOf<ImportJob> {
    static constexpr auto list = FieldList{field("import", &ImportJob::import)};
};

void import_jobs::enqueue(db::Tx& tx, jobs::Queue& queue, CompanyId company, ImportId id)
{
    queue.enqueue(tx, company, workKind, toJson(ImportJob{id}));
}

void addImportJobs(jobs::Handlers& handlers, ImportRun& run)
{
    handlers.add(workKind, [&run](const jobs::Job& job) {
        return run.work(systemScope(job.companyId), jobs::payloadOf<ImportJob>(job).import);
    });
}

} // namespace vigie
