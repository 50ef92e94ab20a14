#pragma once

#include "server/mail/mail_service.h"
#include "server/reports/report_service.h"

namespace vigie {

/// Reports on their way by mail: when somebody sends one, and by themselves once a conversation has gone quiet.
class ReportMail {
public:
    /// When a lead was last heard; none when never.
    using LastHeard = std::function<std::optional<Instant>(const Scope&, LeadId)>;

    ReportMail(db::Database& database, LeadService& leads, ReportService& reports, MailService& mail,
        jobs::Queue& queue, LastHeard lastHeard)
        : m_database(database)
        , m_leads(leads)
        , m_reports(reports)
        , m_mail(mail)
        , m_queue(queue)
        , m_lastHeard(std::move(lastHeard))
    {
    }

    /// What would be sent, without the report.
    Result<MailPreview> preview(const Scope& scope, LeadId lead, const ReportMailRequest& request);
    Result<Mail> send(const Scope& scope, LeadId lead, const ReportMailRequest& request);

    /// A lead was heard: unless it says more, a report follows in a while, where the company wants that.
    void heard(const Scope& scope, LeadId lead);
    /// Writes and sends that report, unless the lead was heard since `heardAt`. Can be run again.
    Result<void> follow(const Scope& scope, LeadId lead, Instant heardAt);

private:
    Result<OutgoingMail> wordsOf(
        const Scope& scope, const Lead& lead, const Report& report, const ReportMailRequest& request);
    Result<OutgoingMail> mailOf(
        const Scope& scope, const Lead& lead, const Report& report, const ReportMailRequest& request);
    Result<Report> reportSince(const Scope& scope, LeadId lead, Instant heardAt);

    db::Database& m_database;
    LeadService& m_leads;
    ReportService& m_reports;
    MailService& m_mail;
    jobs::Queue& m_queue;
    LastHeard m_lastHeard;
};

} // namespace vigie
