#include "server/mail/mail_jobs.h"

#include "server/mail/mail_service.h"

namespace vigie {

namespace {

constexpr std::string_view sendKind = "mail.send";

struct MailJob {
    MailId mail;
};

} // namespace

template <>
struct FieldsOf<MailJob> {
    static constexpr auto list = FieldList{field("mail", &MailJob::mail)};
};

void mail_jobs::enqueue(db::Tx& tx, jobs::Queue& queue, CompanyId company, MailId mail)
{
    queue.enqueue(tx, company, sendKind, toJson(MailJob{mail}));
}

void addMailJobs(jobs::Handlers& handlers, MailService& mail)
{
    handlers.add(sendKind, [&mail](const jobs::Job& job) {
        const bool isLast = job.attempts >= jobs::maxAttempts;
        return mail.deliver(systemScope(job.companyId), jobs::payloadOf<MailJob>(job).mail, isLast);
    });
}

} // namespace vigie
