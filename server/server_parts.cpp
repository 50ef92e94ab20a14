#include "server/server_parts.h"

#include "server/ai/ai_routes.h"
#include "server/analytics/analytics_routes.h"
#include "server/changes/change_routes.h"
#include "server/checkins/checkin_routes.h"
#include "server/companies/company_routes.h"
#include "server/contacts/contact_routes.h"
#include "server/conversations/chat_jobs.h"
#include "server/conversations/chat_routes.h"
#include "server/door/door_routes.h"
#include "server/events/event_jobs.h"
#include "server/events/event_routes.h"
#include "server/forms/form_routes.h"
#include "server/http/system_routes.h"
#include "server/imports/import_jobs.h"
#include "server/imports/import_routes.h"
#include "server/jobs/housekeeping.h"
#include "server/jobs/job_routes.h"
#include "server/leads/lead_jobs.h"
#include "server/leads/lead_routes.h"
#include "server/live/engine_routes.h"
#include "server/mail/mail_jobs.h"
#include "server/mail/mail_routes.h"
#include "server/reports/report_jobs.h"
#include "server/reports/report_routes.h"
#include "server/status/status_routes.h"
#include "server/tasks/task_routes.h"
#include "server/users/session_routes.h"
#include "server/users/user_routes.h"
#include "server/views/view_routes.h"

namespace vigie {

ServerParts::ServerParts(
    db::Database& openDatabase, SharedParts& sharedParts, http::RateLimiter& limiter, const PartSettings& settings)
    : database(openDatabase)
    , shared(sharedParts)
    , recaptcha(http, settings.recaptcha)
    , sessions(database, shared.passwords, limiter, settings.sessions)
    , accounts(database, shared.passwords, sessions)
    , localSignIn(database, sessions, shared.localToken)
    , users(database, shared.passwords, shared.links)
    , companies(database, shared.passwords, sessions)
    , changes(database, shared.topics)
    , contacts(database, companies)
    , personal(database, contacts)
    , leads(database, companies, queue)
    , forms(database, companies, leads, limiter, settings.router.limits, recaptcha, shared.links)
    , imports(database, leads, users, queue)
    , importRun(database, leads, imports, shared.reading, shared.stopping)
    , analytics(database, companies)
    , tasks(database)
    , checkIns(database)
    , events(database, companies, queue)
    , attendance(database)
    , guestLists(database, shared.reading)
    , calendarFeeds(database, events, limiter, settings.router.limits, shared.links)
    , tickets(database, settings.sessions.encryptionKey)
    , door(database, tickets)
    , pairings(database, users, limiter, settings.router.limits, shared.links)
    , views(database)
    , ai(database, http, shared.aiSlots, settings.ai, settings.sessions.encryptionKey)
    , chatDoor(database, companies, limiter, settings.router.limits, recaptcha, shared.links)
    , chat(database, companies, leads, queue, chatDoor)
    , chatAssistant(chat, chatDoor, shared.chatTeller, ai, leads, companies)
    , mailer(http, shared.posting, [this] { return !shared.stopping.load(); })
    , mailAccounts(database, companies, mailer, shared.links, settings.mail, settings.sessions.encryptionKey)
    , mail(database, companies, leads, users, queue, mailAccounts)
    , eventMail(database, companies, mail)
    , reportWriter(ai)
    , reports(database, companies, leads, reportWriter, shared.drawing)
    , ticketPrinter(tickets, events, companies, reports, shared.drawing)
    , reportMail(database, leads, reports, mail, queue,
          [this](const Scope& scope, LeadId lead) { return chat.lastHeard(scope, lead); })
    , engine(shared.engineSessions, limiter, settings.router.limits.anonymous)
    , chatSockets(chat, sessions, shared.chatPeers)
    , jobService(database, [this] { shared.wakeJobs(); })
    , status(database, shared.links, settings.facts)
    , idempotency(database)
{
    database.onJobsCommitted = [this] {
        if (shared.wakeJobs)
            shared.wakeJobs();
    };
    engine.received = [this](const auto& session, const std::string& text) { chatSockets.received(session, text); };
    addSources();
    addLeadJobs(jobHandlers, leads);
    addImportJobs(jobHandlers, importRun);
    addChatJobs(jobHandlers, chatAssistant);
    addMailJobs(jobHandlers, mail);
    addReportJobs(jobHandlers, reportMail);
    addEventJobs(jobHandlers, events);
    addEventMailJobs(jobHandlers, eventMail);
    eventMail.ticketFile = [this](const Scope& scope, EventId event, AttendeeId attendee) {
        return ticketPrinter.attachment(scope, event, attendee);
    };
    chatAssistant.onLearnt = [this](const Scope& scope, LeadId lead) { reportMail.heard(scope, lead); };
    jobs::addHousekeeping(jobHandlers, database, queue);
    addRoutes(settings.metricsToken);
    router = std::make_unique<http::Router>(routes, settings.router, sessions, limiter, idempotency, shared.metrics);
}

void ServerParts::addSources()
{
    reportWriter.sources.add(
        "chat", [this](const Scope& scope, const Lead& lead) { return chat.told(scope, lead.id); });
    reportWriter.sources.add(
        "tasks", [this](const Scope& scope, const Lead& lead) { return tasks.told(scope, lead.id); });
    personal.add("leads", [this](const Scope& scope, ContactId id) { return leads.told(scope, id); });
    personal.add("tasks", [this](const Scope& scope, ContactId id) { return tasks.told(scope, id); });
    personal.add("checkIns", [this](const Scope& scope, ContactId id) { return checkIns.told(scope, id); });
    const auto byLead = [this](const char* name, auto told) {
        personal.add(name, [this, told](const Scope& scope, ContactId id) { return leads.eachOf(scope, id, told); });
    };
    byLead("conversations", [this](const Scope& scope, LeadId lead) { return chat.kept(scope, lead); });
    byLead("reports", [this](const Scope& scope, LeadId lead) { return reports.kept(scope, lead); });
    byLead("mails", [this](const Scope& scope, LeadId lead) { return mail.kept(scope, lead); });
    personal.addEraser(ChatService::eraseWords);
    personal.addEraser(ImportService::eraseWords);
    personal.add("events", [this](const Scope& scope, ContactId id) { return attendance.told(scope, id); });
    personal.add("eventMails", [this](const Scope& scope, ContactId id) { return mail.kept(scope, id); });
    personal.addEraser(MailService::eraseMails);
    personal.addEraser(AttendanceService::forgetContact);
    users.addRemover(CheckInService::forgetUser);
    users.addRemover(EventService::forgetUser);
    personal.add("changes", [this](const Scope& scope, ContactId id) { return changes.told(scope, id); });
}

void ServerParts::addRoutes(const std::string& metricsToken)
{
    http::addSystemRoutes(routes, database, shared.metrics, metricsToken, [this] { return shared.stopping.load(); });
    addSessionRoutes(routes, sessions, accounts, localSignIn);
    addUserRoutes(routes, users, accounts);
    addCompanyRoutes(routes, companies);
    addChangeRoutes(routes, changes);
    addContactRoutes(routes, contacts, personal);
    addLeadRoutes(routes, leads);
    addFormRoutes(routes, forms);
    addImportRoutes(routes, imports);
    addAnalyticsRoutes(routes, analytics);
    addTaskRoutes(routes, tasks);
    addViewRoutes(routes, views);
    addCheckInRoutes(routes, checkIns);
    addEventRoutes(routes, events, attendance, guestLists, calendarFeeds, eventMail);
    addDoorRoutes(routes, door, tickets, ticketPrinter, pairings);
    addAiRoutes(routes, ai);
    addChatRoutes(routes, chat, chatDoor, chatAssistant);
    addMailRoutes(routes, mail, mailAccounts);
    addReportRoutes(routes, reports, reportMail);
    live::addEngineRoutes(routes, engine);
    addJobRoutes(routes, jobService);
    addStatusRoutes(routes, status);
}

std::vector<live::FeedList> ServerParts::feedLists()
{
    return {
        {"checkIns", shared.topics.ofEntity("checkIn"), [this](const Scope& scope) { return checkIns.newest(scope); }},
        {"events", shared.topics.ofEntity("event"), [this](const Scope& scope) { return events.upcoming(scope); }}};
}

void ServerParts::noticed(const Change& change)
{
    const bool concernsRights = change.entity == "user" || change.entity == "session" || change.entity == "apiKey";
    if (concernsRights && change.action != ChangeAction::Created)
        sessions.forgetRemembered();
    if (change.entity == "company")
        companies.forgetRemembered();
    if (change.entity == "aiSettings")
        ai.forgetRemembered();
    if (change.entity == "scoreRules")
        leads.forgetRemembered();
}

void ServerParts::addTopics(Topics& topics)
{
    topics.add("lead", "leads", Permission::ReadLeads);
    topics.add("import", "imports", Permission::ReadLeads);
    topics.add("scoreRules", "scoreRules", Permission::ReadLeads);
    topics.add("leadAssignment", "leadAssignment", Permission::ManageCompany);
    topics.add("formSettings", "formSettings", Permission::ManageCompany);
    topics.add("conversation", "conversations", Permission::ReadLeads);
    topics.add("chatMessage", "chatMessages", Permission::ReadLeads);
    topics.add("chatSettings", "chatSettings", Permission::ManageCompany);
    topics.add("mail", "mails", Permission::ReadLeads);
    topics.add("mailSettings", "mailSettings", Permission::ManageCompany);
    topics.add("mailTemplates", "mailTemplates", Permission::ReadLeads);
    topics.add("report", "reports", Permission::ReadLeads);
    topics.add("reportSettings", "reportSettings", Permission::ManageCompany);
    topics.add("contact", "contacts", Permission::ReadContacts);
    topics.add("task", "tasks", Permission::ReadContacts);
    topics.add("checkIn", "checkIns", Permission::ReadCheckIns, Permission::UseCheckIns);
    topics.add("event", "events", Permission::ReadEvents);
    topics.add("attendee", "attendees", Permission::ManageEvents, Permission::ReadEvents);
    topics.add("user", "users", Permission::ReadUsers);
    topics.add("invitation", "invitations", Permission::ManageUsers);
    topics.add("company", "companies", Permission::ReadUsers);
    topics.add("session", "sessions", Permission::ReadAudit);
    topics.add("aiSettings", "aiSettings", Permission::ManageCompany);
    topics.add("apiKey", "apiKeys", Permission::ManageApiKeys);
}

} // namespace vigie
