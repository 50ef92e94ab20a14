#include "ui/shell/places.h"

#include "ui/analytics/analytics_page.h"
#include "ui/audit/audit_page.h"
#include "ui/chat/chat_page.h"
#include "ui/checkins/checkins_page.h"
#include "ui/client/checkin_client.h"
#include "ui/client/contact_client.h"
#include "ui/client/event_client.h"
#include "ui/client/lead_client.h"
#include "ui/client/task_client.h"
#include "ui/contacts/contacts_page.h"
#include "ui/events/events_page.h"
#include "ui/home/home_page.h"
#include "ui/leads/leads_page.h"
#include "ui/settings/settings_page.h"
#include "ui/station/station_page.h"
#include "ui/tasks/tasks_page.h"
#include "ui/users/users_page.h"

#include <map>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

template <class T>
WorkspacePage* make(const PageParts& parts, QWidget* parent)
{
    return new T(parts, parent);
}

} // namespace

std::vector<Place> Places::all()
{
    return {
        {u"home"_s, Glyph::House, PlaceGroup::Overview, Permission::ReadAnalytics,
            {u"leads"_s, u"contacts"_s, u"tasks"_s, u"users"_s}, [] { return tr("Home"); }, make<HomePage>},
        {u"contacts"_s, Glyph::Contact, PlaceGroup::Overview, Permission::ReadContacts, {u"contacts"_s, u"tasks"_s},
            [] { return tr("Contacts"); }, make<ContactsPage>, QT_TRANSLATE_NOOP("Command", "New contact"),
            Permission::WriteContacts, [](ApiClient& api) { return ContactClient(api).count({}); }},
        {u"tasks"_s, Glyph::Done, PlaceGroup::Overview, Permission::ReadContacts, {u"tasks"_s},
            [] { return tr("Tasks"); }, make<TasksPage>, QT_TRANSLATE_NOOP("Command", "New task"),
            Permission::WriteContacts, [](ApiClient& api) { return TaskClient(api).countMine(); }},
        {u"leads"_s, Glyph::Target, PlaceGroup::Prospecting, Permission::ReadLeads,
            {u"leads"_s, u"tasks"_s, u"reports"_s, u"mails"_s, u"imports"_s}, [] { return tr("Leads"); },
            make<LeadsPage>, QT_TRANSLATE_NOOP("Command", "New lead"), Permission::WriteLeads,
            [](ApiClient& api) { return LeadClient(api).count({}); }},
        {u"chats"_s, Glyph::Message, PlaceGroup::Prospecting, Permission::ReadLeads,
            {u"conversations"_s, u"chatMessages"_s}, [] { return tr("Conversations"); }, make<ChatPage>},
        {u"analytics"_s, Glyph::ChartColumn, PlaceGroup::Prospecting, Permission::ReadAnalytics,
            {u"leads"_s, u"conversations"_s, u"users"_s}, [] { return tr("Analytics"); }, make<AnalyticsPage>},
        {u"checkins"_s, Glyph::MapPin, PlaceGroup::Community, Permission::UseCheckIns, {u"checkIns"_s},
            [] { return tr("Check-ins"); }, make<CheckInsPage>, QT_TRANSLATE_NOOP("Command", "Check in"),
            Permission::UseCheckIns, [](ApiClient& api) { return CheckInClient(api).count({}); }},
        {u"events"_s, Glyph::CalendarDays, PlaceGroup::Community, Permission::ReadEvents, {u"events"_s, u"attendees"_s},
            [] { return tr("Events"); }, make<EventsPage>, QT_TRANSLATE_NOOP("Command", "New event"),
            Permission::WriteEvents, [](ApiClient& api) { return EventClient(api).count({}); }},
        {u"station"_s, Glyph::LogIn, PlaceGroup::Community, Permission::ScanTickets, {u"events"_s},
            [] { return tr("Station"); }, make<StationPage>},
        {u"users"_s, Glyph::Users, PlaceGroup::Administration, Permission::ReadUsers, {u"users"_s, u"invitations"_s},
            [] { return tr("Users"); }, make<UsersPage>},
        {u"audit"_s, Glyph::ScrollText, PlaceGroup::Administration, Permission::ReadAudit,
            {u"leads"_s, u"contacts"_s, u"tasks"_s, u"users"_s, u"companies"_s, u"invitations"_s, u"sessions"_s,
                u"apiKeys"_s, u"scoreRules"_s, u"reports"_s, u"mails"_s, u"imports"_s, u"checkIns"_s, u"events"_s,
                u"attendees"_s},
            [] { return tr("Audit log"); }, make<AuditPage>},
        {u"settings"_s, Glyph::Settings, PlaceGroup::Administration, {},
            {u"users"_s, u"companies"_s, u"sessions"_s, u"apiKeys"_s, u"scoreRules"_s, u"chatSettings"_s,
                u"aiSettings"_s, u"reportSettings"_s, u"mailSettings"_s, u"mailTemplates"_s, u"leadAssignment"_s,
                u"formSettings"_s},
            [] { return tr("Settings"); }, make<SettingsPage>},
    };
}

std::vector<Place> Places::of(Role role)
{
    auto places = all();
    std::erase_if(places,
        [may = permissionsOf(role)](const Place& place) { return place.permission && !may.has(*place.permission); });
    return places;
}

/// As the server's table of topics has it: it refuses a subscription with a topic one may not hear.
bool Places::mayHear(Role role, const QString& topic)
{
    static const std::map<QString, Permission> needed{
        {u"leads"_s, Permission::ReadLeads},
        {u"scoreRules"_s, Permission::ReadLeads},
        {u"conversations"_s, Permission::ReadLeads},
        {u"chatMessages"_s, Permission::ReadLeads},
        {u"reports"_s, Permission::ReadLeads},
        {u"imports"_s, Permission::ReadLeads},
        {u"mails"_s, Permission::ReadLeads},
        {u"mailTemplates"_s, Permission::ReadLeads},
        {u"mailSettings"_s, Permission::ManageCompany},
        {u"leadAssignment"_s, Permission::ManageCompany},
        {u"formSettings"_s, Permission::ManageCompany},
        {u"reportSettings"_s, Permission::ManageCompany},
        {u"chatSettings"_s, Permission::ManageCompany},
        {u"aiSettings"_s, Permission::ManageCompany},
        {u"contacts"_s, Permission::ReadContacts},
        {u"tasks"_s, Permission::ReadContacts},
        {u"checkIns"_s, Permission::UseCheckIns},
        {u"events"_s, Permission::ReadEvents},
        {u"attendees"_s, Permission::ReadEvents},
        {u"users"_s, Permission::ReadUsers},
        {u"companies"_s, Permission::ReadUsers},
        {u"invitations"_s, Permission::ManageUsers},
        {u"sessions"_s, Permission::ReadAudit},
        {u"apiKeys"_s, Permission::ManageApiKeys},
    };
    const auto permission = needed.find(topic);
    return permission != needed.end() && permissionsOf(role).has(permission->second);
}

QStringList Places::topicsOf(Role role)
{
    QStringList out{u"users"_s}; // the names of people, on whatever page
    for (const auto& place : of(role))
        out += place.topics;
    out.removeDuplicates();
    out.removeIf([role](const QString& topic) { return !mayHear(role, topic); });
    return out;
}

QString Places::title(PlaceGroup group)
{
    switch (group) {
    case PlaceGroup::Prospecting:
        return tr("Prospecting");
    case PlaceGroup::Community:
        return tr("Community");
    case PlaceGroup::Administration:
        return tr("Administration");
    case PlaceGroup::Overview:
        break;
    }
    return {}; // stands above the groups, and needs no name
}

} // namespace vigie::ui
