#include "server/reports/report_mail.h"

#include "server/reports/report_jobs.h"

namespace vigie {

namespace {

constexpr std::int64_t minuteMs = 60'000;

} // namespace

Result<OutgoingMail> ReportMail::wordsOf(
    const Scope& scope, const Lead& lead, const Report& report, const ReportMailRequest& request)
{
    const bool isForLead = request.audience == ReportAudience::Lead;
    const MailTemplate usual = m_mail.templateOf(scope, isForLead ? "report" : "reportTeam");
    const std::string& subject = request.subject.empty() ? usual.subject : request.subject;
    const std::string& body = request.body.empty() ? usual.body : request.body;
    for (const auto& [text, path] : {std::pair(&subject, "subject"), std::pair(&body, "body")}) {
        if (auto checked = mail_words::check(*text, path); !checked)
            return checked.error();
    }
    auto values = m_mail.valuesFor(scope, lead);
    values["report.title"] = report.content.title;
    values["report.summary"] = report.content.summary;
    return MailService::toLead(lead, request.to, mail_words::filled(subject, values), mail_words::filled(body, values));
}

Result<OutgoingMail> ReportMail::mailOf(
    const Scope& scope, const Lead& lead, const Report& report, const ReportMailRequest& request)
{
    auto out = wordsOf(scope, lead, report, request);
    if (!out)
        return out;
    auto file = m_reports.pdf(scope, lead.id, report.version, request.audience);
    if (!file)
        return file.error();
    out->files.push_back({std::move(file->name), "application/pdf", std::move(file->bytes)});
    return out;
}

Result<MailPreview> ReportMail::preview(const Scope& scope, LeadId id, const ReportMailRequest& request)
{
    const auto lead = m_leads.find(scope, id);
    if (!lead)
        return lead.error();
    const auto report = m_reports.find(scope, id, request.version);
    if (!report)
        return report.error();
    const auto words = wordsOf(scope, *lead, *report, request);
    if (!words)
        return words.error();
    return MailPreview{words->to, words->subject, words->body, {}};
}

Result<Mail> ReportMail::send(const Scope& scope, LeadId id, const ReportMailRequest& request)
{
    const auto lead = m_leads.find(scope, id);
    if (!lead)
        return lead.error();
    const auto report = m_reports.find(scope, id, request.version);
    if (!report)
        return report.error();
    auto mail = mailOf(scope, *lead, *report, request);
    if (!mail)
        return mail.error();
    auto queued = m_mail.queue(scope, {std::move(*mail)});
    return queued ? Result<Mail>(**queued) : queued.error();
}

void ReportMail::heard(const Scope& scope, LeadId lead)
{
    const ReportSettings settings = m_reports.settings(scope);
    const auto at = settings.automatic ? m_lastHeard(scope, lead) : std::nullopt;
    if (!at)
        return;
    const Instant when{at->ms + settings.quietMinutes * minuteMs};
    m_database.write(
        scope, [&](db::Tx& tx) { report_jobs::enqueueFollow(tx, m_queue, scope.company, lead, *at, when); });
}

/// The report that was written by itself since then, or a new one.
Result<Report> ReportMail::reportSince(const Scope& scope, LeadId lead, Instant heardAt)
{
    auto last = m_reports.find(scope, lead, 0);
    if (last && last->origin == ReportOrigin::Automatic && last->createdAt > heardAt)
        return last;
    return m_reports.generate(scope, {lead, {}}, ReportOrigin::Automatic);
}

Result<void> ReportMail::follow(const Scope& scope, LeadId id, Instant heardAt)
{
    const ReportSettings settings = m_reports.settings(scope);
    const auto lead = m_leads.find(scope, id);
    if (!lead || !settings.automatic || m_lastHeard(scope, id) != heardAt)
        return {}; // gone, no longer wanted, or there is more to come
    const bool reachesLead = settings.mailsLead && !lead->email.empty();
    if (!reachesLead && settings.team.empty() && settings.mailsLead)
        return {}; // nobody to write to yet: it is made when the lead says how to reach it
    const auto report = reportSince(scope, id, heardAt);
    if (!report)
        return report.error();
    std::vector<ReportMailRequest> requests;
    if (reachesLead)
        requests.push_back({lead->email, {}, {}, report->version, ReportAudience::Lead});
    for (const auto& address : settings.team)
        requests.push_back({address, {}, {}, report->version, ReportAudience::Team});
    std::vector<OutgoingMail> mails;
    for (const auto& request : requests) {
        auto mail = mailOf(scope, *lead, *report, request);
        if (!mail)
            return mail.error();
        mail->onlyOnce = "report " + std::to_string(report->id.value) + " " + request.to;
        mails.push_back(std::move(*mail));
    }
    if (mails.empty())
        return {};
    const auto queued = m_mail.queue(scope, std::move(mails));
    return queued ? Result<void>() : queued.error();
}

} // namespace vigie
