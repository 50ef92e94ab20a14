#include "server/demo/demo_data.h"

#include "server/ai/ai_store.h"
#include "server/ai/practice_model.h"
#include "server/base/crypto.h"
#include "server/base/password.h"
#include "server/base/text.h"
#include "server/changes/ledger.h"
#include "server/companies/company_service.h"
#include "server/companies/company_store.h"
#include "server/contacts/contact_service.h"
#include "server/conversations/chat_store.h"
#include "server/demo/demo_chats.h"
#include "server/demo/demo_events.h"
#include "server/demo/demo_names.h"
#include "server/demo/demo_random.h"
#include "server/leads/fit_score.h"
#include "server/leads/lead_store.h"
#include "server/reports/report_store.h"
#include "server/tasks/task_store.h"
#include "server/users/user_service.h"
#include "server/users/user_store.h"

#include <cmath>

namespace vigie::demo {

namespace {

constexpr int batchSize = 1'000; // below the 4,096 changes one transaction may number
constexpr std::int64_t hourMs = 3600LL * 1000;
constexpr std::int64_t dayMs = 24 * hourMs;
constexpr std::int64_t yearMs = 365 * dayMs;

struct Person {
    std::string_view firstName;
    std::string_view lastName;
    std::string_view email;
    Role role;
};

constexpr Person team[] = {
    {"Camille", "Durand", ownerEmail, Role::Owner},
    {"Yanis", "Benali", "yanis@demo.vigie.example", Role::Admin},
    {"Léa", "Moreau", "lea@demo.vigie.example", Role::Agent},
    {"Hugo", "Petit", "hugo@demo.vigie.example", Role::Agent},
    {"Sofia", "Rossi", "sofia@demo.vigie.example", Role::Viewer},
};

struct Demo {
    Scope scope;
    std::vector<UserId> owners;
};

LeadStatus statusFor(Random& random, double age)
{
    // Older leads have gone further down the pipeline.
    const double r = random.unit();
    const double settled = 0.15 + 0.55 * age;
    if (r < settled * 0.42)
        return LeadStatus::Won;
    if (r < settled)
        return LeadStatus::Lost;
    const double s = random.unit();
    if (s < 0.42)
        return LeadStatus::New;
    if (s < 0.70)
        return LeadStatus::Contacted;
    return s < 0.88 ? LeadStatus::Qualified : LeadStatus::Proposal;
}

/// "Élodie Lefèvre" -> "elodie.lefevre": what stands before an @.
std::string mailPart(std::string_view text, char between)
{
    std::string out = text::foldedForSearch(text);
    std::replace(out.begin(), out.end(), ' ', between);
    return out;
}

std::string phoneFor(Random& random)
{
    std::string out = random.chance(0.7) ? "+336" : "+337";
    for (int i = 0; i < 8; ++i)
        out += static_cast<char>('0' + random.below(10));
    return out;
}

Lead leadNumber(std::int64_t number, const Size& size, const Demo& demo, Instant until)
{
    Random random(size.seed + static_cast<std::uint64_t>(number) * 7919);
    Lead lead;
    const std::string first(random.pick(firstNames));
    const std::string last(random.pick(lastNames));
    lead.name = first + " " + last;
    lead.company = std::string(random.pick(companyKinds)) + " " + std::string(random.pick(companyNames));
    const bool isPrivate = random.chance(0.2);
    const std::string domain
        = isPrivate ? std::string(random.pick(freeDomains)) : mailPart(lead.company, '-') + ".example";
    lead.email = mailPart(first, '-') + "." + mailPart(last, '-') + std::to_string(number) + "@" + domain;
    if (isPrivate && random.chance(0.5))
        lead.company.clear();
    if (random.chance(0.75))
        lead.phone = phoneFor(random);
    // Business grows: more leads were made lately than a year ago.
    const double age = 1.0 - std::sqrt(random.unit());
    lead.createdAt = {until.ms - static_cast<std::int64_t>(age * static_cast<double>(yearMs))};
    lead.status = statusFor(random, age);
    const double touched = lead.status == LeadStatus::New ? 0.02 : random.unit();
    lead.updatedAt = {lead.createdAt.ms
        + static_cast<std::int64_t>(touched * 0.3 * static_cast<double>(until.ms - lead.createdAt.ms))};
    if (isClosed(lead.status))
        lead.closedAt = lead.updatedAt;
    lead.source = random.pick(sources);
    for (const auto tag : tags) {
        if (random.chance(0.12))
            lead.tags.emplace_back(tag);
    }
    if (random.chance(0.4))
        lead.notes = random.pick(notes);
    if (lead.status != LeadStatus::New || random.chance(0.3))
        lead.ownerId = demo.owners[random.below(demo.owners.size())];
    return lead;
}

/// Some of the leads one is at work on have something to be done, by whoever they belong to: lately, today or soon.
void insertTask(db::Tx& tx, const Demo& demo, const Lead& lead, Random random, Instant until)
{
    if (lead.status == LeadStatus::New || isClosed(lead.status) || !random.chance(0.15))
        return;
    Task task;
    task.leadId = lead.id;
    task.contactId = lead.contactId;
    task.assigneeId = lead.ownerId;
    task.createdBy = lead.ownerId;
    task.title = random.pick(tasks);
    task.dueAt = Instant{until.ms + (static_cast<std::int64_t>(random.below(12)) - 2) * dayMs + 15 * hourMs};
    task.createdAt = task.updatedAt = lead.updatedAt;
    task.id = task_store::insert(tx, demo.scope.company, task);
    ledger::created<TaskRecord>(tx, demo.scope, {"task", task.id.value, task.contactId}, task);
}

/// What one sees of the assistant before there is a model: one that only follows rules, and what it is told.
void insertSettings(db::Tx& tx, const Scope& scope)
{
    AiSettings ai;
    AiEndpoint practice;
    practice.baseUrl = practice.model = ai::practiceAddress;
    ai.endpoints.push_back(std::move(practice));
    ai.updatedAt = now();
    ai_store::saveSettings(tx, scope.company, ai);
    ChatSettings chat;
    chat.enabled = true;
    chat.key = crypto::randomToken();
    chat.botName = "Ada";
    chat.greeting = "Bonjour ! Une identité, un site, un stand ? Dites-nous ce que vous préparez.";
    chat.instructions = "Atelier Horizon, à Lyon : identités visuelles, sites, imprimés, stands et formations.";
    chat.updatedAt = ai.updatedAt;
    chat_store::saveSettings(tx, scope.company, chat);
}

/// Whoever chatted and is being looked after has a report.
void insertReport(db::Tx& tx, const Demo& demo, const Lead& lead, const ChatScript& script)
{
    if (lead.status == LeadStatus::New || lead.status == LeadStatus::Contacted)
        return;
    const auto orLater = [](const std::string& text) { return text.empty() ? std::string("à préciser") : text; };
    Report report;
    report.leadId = lead.id;
    report.leadName = lead.name;
    report.leadCompany = lead.company;
    report.language = "fr";
    report.fitScore = lead.fitScore;
    report.scoreFactors = lead.scoreFactors;
    report.createdAt = lead.updatedAt;
    report.content.title = script.facts.need;
    report.content.summary = lead.name + " nous a écrit depuis le site. Besoin : " + script.facts.need
        + ". Échéance : " + orLater(script.facts.timing) + ".";
    report.content.situation
        = "Budget : " + orLater(script.facts.budget) + ".\nDécision : " + orLater(script.facts.decisionMaker) + ".";
    report.content.scoreReasons
        = {script.facts.budget.empty() ? "Aucun budget n'a été annoncé." : "Un budget a été annoncé."};
    report.content.offer = "Un premier rendez-vous d'une demi-heure, puis une proposition écrite.";
    report.content.offerReasons = "Il n'engage à rien et rend la proposition précise.";
    report.content.nextSteps = {{orLater(script.facts.nextStep), "", "cette semaine"}};
    report_store::insert(tx, demo.scope.company, report, std::nullopt);
}

/// Some of those who came by the website have chatted first.
void insertChat(db::Tx& tx, const Demo& demo, const Lead& lead, Random random)
{
    constexpr std::int64_t minuteMs = 60'000;
    if (lead.source != "widget" || !random.chance(0.25))
        return;
    const auto& script = chatScripts()[random.below(chatScripts().size())];
    Conversation chat;
    chat.leadId = lead.id;
    chat.leadName = lead.name;
    chat.contactId = lead.contactId;
    chat.language = "fr";
    chat.facts = script.facts;
    chat.createdAt = lead.createdAt;
    chat.id = *chat_store::insert(tx, demo.scope.company, chat, std::nullopt);
    ledger::created(tx, demo.scope, {"conversation", chat.id.value, chat.contactId}, chat);
    std::int64_t at = lead.createdAt.ms;
    for (const auto& line : script.lines) {
        at += (1 + static_cast<std::int64_t>(random.below(3))) * minuteMs;
        ChatMessage message;
        message.conversationId = chat.id;
        message.role = line.role;
        message.content = line.text;
        message.createdAt = {at};
        if (line.role == ChatRole::Agent) {
            message.userId = chat.takenBy = demo.owners[random.below(demo.owners.size())];
            chat.state = ChatState::Human;
        }
        message.id = *chat_store::insertMessage(tx, demo.scope.company, message);
        chat.lastText = line.text.substr(0, line.text.find('.'));
        chat_store::noteMessage(tx, demo.scope.company, chat, message);
    }
    const bool isSettled = lead.status != LeadStatus::New;
    chat.unread = isSettled ? 0 : 1;
    chat.state = isClosed(lead.status) ? ChatState::Closed : chat.state;
    chat.updatedAt = {at};
    chat_store::update(tx, demo.scope.company, chat);
    insertReport(tx, demo, lead, script);
}

void insertLead(db::Tx& tx, const Demo& demo, Lead& lead, const ScoreRules& rules)
{
    lead.contactId = ContactService::findOrCreate(tx, demo.scope, {lead.name, lead.company, lead.email, lead.phone});
    const auto score = fit_score::apply(rules, lead);
    lead.fitScore = score.fitScore;
    lead.scoreFactors = score.scoreFactors;
    std::string search = lead.name + " " + lead.company + " " + lead.email + " " + lead.phone + " " + lead.source;
    for (const auto& tag : lead.tags)
        search += " " + tag;
    lead.id = lead_store::insert(tx, demo.scope.company, lead, text::foldedForSearch(search + " " + lead.notes));
    ledger::created(tx, demo.scope, {"lead", lead.id.value, lead.contactId}, lead);
}

Demo makeCompany(db::Database& database)
{
    const std::string hash = password::hash(password);
    return database.write(systemScope({}), [&](db::Tx& tx) {
        Demo demo;
        demo.scope = systemScope(CompanyService::insert(tx, "Atelier Horizon", "fr"));
        insertSettings(tx, demo.scope);
        for (const auto& person : team) {
            User user;
            user.email = person.email;
            user.firstName = person.firstName;
            user.lastName = person.lastName;
            user.role = person.role;
            const auto made = UserService::insert(tx, demo.scope, user, hash);
            if (made)
                demo.owners.push_back(made->id);
        }
        return demo;
    });
}

std::optional<Demo> findCompany(db::Database& database)
{
    return database.read([](db::Tx& tx) -> std::optional<Demo> {
        Demo demo;
        for (const auto& person : team) {
            const auto user = user_store::byEmail(tx, person.email);
            if (!user)
                return std::nullopt;
            demo.scope = systemScope(user->companyId);
            demo.owners.push_back(user->id);
        }
        return demo;
    });
}

} // namespace

bool isEmpty(db::Database& database)
{
    return database.read([](db::Tx& tx) { return !user_store::anyUser(tx); });
}

std::int64_t fill(db::Database& database, const Size& size, const std::function<void(std::int64_t)>& progress)
{
    const auto found = findCompany(database);
    const Demo demo = found ? *found : makeCompany(database);
    const auto rules = fit_score::defaultRules("fr");
    const auto there = database.read([&](db::Tx& tx) { return lead_store::count(tx, demo.scope.company, {}, {}); });
    // Rounded to the day: a second run on the same day makes the same leads.
    const Instant until{now().ms / dayMs * dayMs};
    for (std::int64_t from = there; from < size.leads; from += batchSize) {
        const auto to = std::min(from + batchSize, size.leads);
        database.write(demo.scope, [&](db::Tx& tx) {
            for (auto number = from; number < to; ++number) {
                Lead lead = leadNumber(number, size, demo, until);
                insertLead(tx, demo, lead, rules);
                insertChat(tx, demo, lead, Random(size.seed * 31 + static_cast<std::uint64_t>(number)));
                insertTask(tx, demo, lead, Random(size.seed ^ static_cast<std::uint64_t>(number)), until);
            }
        });
        progress(to);
    }
    fillEvents(database, demo.scope, demo.owners, {size.events, size.attendees, size.seed}, progress);
    fillCheckIns(database, demo.scope, demo.owners);
    return std::max<std::int64_t>(0, size.leads - there);
}

} // namespace vigie::demo
