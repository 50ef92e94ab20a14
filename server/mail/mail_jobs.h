#pragma once

#include "server/jobs/runner.h"
#include "server/mail/mail_api.h"

namespace vigie {

class MailService;

namespace mail_jobs {

void enqueue(db::Tx& tx, jobs::Queue& queue, CompanyId company, MailId mail);

} // namespace mail_jobs

void addMailJobs(jobs::Handlers& handlers, MailService& mail);

} // namespace vigie
