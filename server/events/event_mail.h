#pragma once

#include "server/companies/company_service.h"
#include "server/events/attendee_store.h"
#include "server/events/event_jobs.h"
#include "server/mail/mail_service.h"

#include <functional>

namespace vigie {

/// Mail to those who come to events: that it is cancelled or moved, that there is a place, and their tickets. Sent by
/// jobs, some at a time, each once; where the company sends no mail, nobody is told.
class EventMail {
public:
    EventMail(db::Database& database, CompanyService& companies, MailService& mail)
        : m_database(database)
        , m_companies(companies)
        , m_mail(mail)
    {
    }

    /// The ticket of somebody who comes, as a file.
    std::function<Result<net::MailFile>(const Scope&, EventId, AttendeeId)> ticketFile;

    /// Refused: the company sends no mail.
    Result<void> sendTickets(const Scope& scope, EventId event, const SendTickets& request);
    /// For the job.
    Result<void> tell(const Scope& scope, const event_jobs::NoticeJob& job);

private:
    Result<OutgoingMail> mailOf(const Scope& scope, const Event& event, const Attendee& attendee,
        const event_jobs::NoticeJob& job, const Company& company);

    db::Database& m_database;
    CompanyService& m_companies;
    MailService& m_mail;
};

} // namespace vigie
