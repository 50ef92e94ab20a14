#include "server/events/event_mail.h"

#include "server/events/notice_words.h"

namespace vigie {

namespace {

constexpr int atOnce = 100; // mails of a job: each is a few rows, and its ticket 30 KB

bool isFor(const Attendee& attendee, EventNotice notice)
{
    const bool needsPlace = notice == EventNotice::Admitted || notice == EventNotice::Ticket;
    return !attendee.email.empty() && (!needsPlace || attendee.status == AttendeeStatus::Going);
}

/// Whether it is still so by the time it is told.
bool isTrue(const Event& event, EventNotice notice)
{
    const bool isOn = !event.cancelledAt && event.endsAt > now();
    return notice == EventNotice::Cancelled ? event.cancelledAt.has_value() : isOn;
}

std::vector<Attendee> next(db::Tx& tx, const Scope& scope, const event_jobs::NoticeJob& job)
{
    if (job.only) {
        const auto one = attendee_store::find(tx, scope.company, job.event, job.only);
        return one ? std::vector{*one} : std::vector<Attendee>();
    }
    PageRequest page;
    page.sort = {"id", false};
    page.limit = atOnce;
    if (job.after) {
        page.after.emplace();
        page.after->id = job.after.value;
    }
    return attendee_store::all(tx, scope.company, {job.event, {}, {}}, page);
}

} // namespace

Result<void> EventMail::sendTickets(const Scope& scope, EventId event, const SendTickets& request)
{
    const bool canSend = m_mail.isReady(scope);
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        if (auto checked = checkMayManage(scope, EventService::find(tx, scope, event)); !checked)
            return checked;
        if (request.attendeeId && !attendee_store::find(tx, scope.company, event, request.attendeeId))
            return errors::invalidField(
                "attendeeId", Text{"They do not come to this event.", "Cette personne ne vient pas à cet événement."});
        if (!canSend)
            return errors::refused(Text{"No mail is sent yet: an administrator sets it up in Settings, Mail.",
                "Aucun e-mail n'est encore envoyé : un administrateur le configure dans Réglages, E-mail."});
        event_jobs::enqueueNotice(tx, scope.company, event, EventNotice::Ticket, request.attendeeId);
        return {};
    });
}

Result<OutgoingMail> EventMail::mailOf(const Scope& scope, const Event& event, const Attendee& attendee,
    const event_jobs::NoticeJob& job, const Company& company)
{
    const Language language = languageFromTag(company.language);
    OutgoingMail out;
    out.contact = attendee.contactId;
    out.to = attendee.email;
    out.toName = attendee.name;
    out.subject = notice_words::subject(event, job.notice, language);
    out.body = notice_words::body(event, job.notice, attendee.name, language);
    out.onlyOnce = "event " + std::to_string(event.id.value) + " " + std::string(nameOf(job.notice)) + " "
        + std::to_string(job.at.ms) + " " + attendee.email;
    if (job.notice == EventNotice::Ticket && ticketFile) {
        auto file = ticketFile(scope, event.id, attendee.id);
        if (!file)
            return file.error();
        out.files.push_back(std::move(*file));
    }
    return out;
}

Result<void> EventMail::tell(const Scope& scope, const event_jobs::NoticeJob& job)
{
    struct Told {
        std::optional<Event> event;
        std::vector<Attendee> attendees;
    };
    const auto told = m_database.read([&](db::Tx& tx) {
        return Told{EventService::find(tx, scope, job.event), next(tx, scope, job)};
    });
    if (!told.event || told.attendees.empty() || !isTrue(*told.event, job.notice) || !m_mail.isReady(scope))
        return {};
    const Company company = m_companies.settingsOf(scope);
    std::vector<OutgoingMail> mails;
    for (const auto& attendee : told.attendees) {
        if (!isFor(attendee, job.notice))
            continue;
        auto mail = mailOf(scope, *told.event, attendee, job, company);
        if (mail) // a ticket that was revoked meanwhile is nobody's
            mails.push_back(std::move(*mail));
    }
    if (!mails.empty()) {
        if (const auto queued = m_mail.queue(scope, std::move(mails)); !queued)
            return queued.error();
    }
    if (job.only || told.attendees.size() < atOnce)
        return {};
    event_jobs::NoticeJob rest = job;
    rest.after = told.attendees.back().id;
    m_database.write(scope, [&](db::Tx& tx) { event_jobs::enqueueRest(tx, scope.company, rest); });
    return {};
}

} // namespace vigie
