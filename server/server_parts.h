#pragma once

#include "server/ai/ai_service.h"
#include "server/analytics/analytics_service.h"
#include "server/changes/change_service.h"
#include "server/checkins/checkin_service.h"
#include "server/companies/company_service.h"
#include "server/contacts/personal_data.h"
#include "server/conversations/chat_assistant.h"
#include "server/conversations/chat_sockets.h"
#include "server/door/door_service.h"
#include "server/door/pairing_service.h"
#include "server/door/ticket_printer.h"
#include "server/events/attendance_service.h"
#include "server/events/calendar_feed_service.h"
#include "server/events/event_mail.h"
#include "server/events/event_service.h"
#include "server/events/guest_list_service.h"
#include "server/forms/form_service.h"
#include "server/http/idempotency.h"
#include "server/http/links.h"
#include "server/http/router.h"
#include "server/imports/import_run.h"
#include "server/jobs/job_service.h"
#include "server/jobs/runner.h"
#include "server/leads/lead_service.h"
#include "server/live/engine_io.h"
#include "server/live/list_feed.h"
#include "server/reports/report_mail.h"
#include "server/status/status_service.h"
#include "server/tasks/task_service.h"
#include "server/users/account_service.h"
#include "server/users/local_sign_in.h"
#include "server/users/user_service.h"
#include "server/views/view_service.h"

namespace vigie {

/// What the workers of a process share.
struct SharedParts {
    SharedParts()
    {
        engineSessions.onClosed = [this](const std::string& session) { chatPeers.remove(session); };
    }

    Metrics metrics;
    Topics topics;
    PasswordService passwords;
    Workshop drawing{{1, 64}};
    Workshop posting{{4, 64}};
    Workshop reading{{1, 64}};
    LocalToken localToken;
    http::Links links;
    AiSlots aiSlots;
    live::EngineSessions engineSessions;
    ChatPeers chatPeers;
    ChatTeller chatTeller;
    std::atomic<bool> stopping{false};
    std::function<void()> wakeJobs;
};

struct PartSettings {
    SessionSettings sessions;
    std::string metricsToken;
    http::RouterSettings router;
    ServerFacts facts = {};
    AiDefaults ai = {};
    net::RecaptchaSettings recaptcha = {};
    MailDefaults mail = {};
};

/// The services of one worker and the routes that lead to them: this is the composition root. A new feature adds a
/// service, its routes, its jobs and its topics here, a line each.
struct ServerParts {
    ServerParts(
        db::Database& openDatabase, SharedParts& sharedParts, http::RateLimiter& limiter, const PartSettings& settings);

    db::Database& database;
    SharedParts& shared;

    jobs::Queue queue;
    net::HttpClient http;
    net::Recaptcha recaptcha;
    SessionService sessions;
    AccountService accounts;
    LocalSignIn localSignIn;
    UserService users;
    CompanyService companies;
    ChangeService changes;
    ContactService contacts;
    PersonalData personal;
    LeadService leads;
    FormService forms;
    ImportService imports;
    ImportRun importRun;
    AnalyticsService analytics;
    TaskService tasks;
    CheckInService checkIns;
    EventService events;
    AttendanceService attendance;
    GuestListService guestLists;
    CalendarFeedService calendarFeeds;
    TicketService tickets;
    DoorService door;
    PairingService pairings;
    ViewService views;
    AiService ai;
    ChatDoor chatDoor;
    ChatService chat;
    ChatAssistant chatAssistant;
    net::Mailer mailer;
    MailAccounts mailAccounts;
    MailService mail;
    EventMail eventMail;
    ReportWriter reportWriter;
    ReportService reports;
    TicketPrinter ticketPrinter;
    ReportMail reportMail;
    live::EngineIo engine;
    ChatSockets chatSockets;
    jobs::JobService jobService;
    StatusService status;
    jobs::Handlers jobHandlers;

    http::Idempotency idempotency;
    http::RouteTable routes;
    std::unique_ptr<http::Router> router;

    static void addTopics(Topics& topics);
    /// What the pages that listen to /ws are sent.
    std::vector<live::FeedList> feedLists();

    /// A change came through the ledger, from here or another node: what is remembered of it is out of date.
    void noticed(const Change& change);
    /// The same, once a process.
    void announce(const Change& change)
    {
        ChatSockets::noticed(change, shared.chatPeers);
        shared.chatTeller.noticed(change);
    }

private:
    void addRoutes(const std::string& metricsToken);
    /// What features tell each other of a lead or a contact.
    void addSources();
};

} // namespace vigie
