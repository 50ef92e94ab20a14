#include "ui/audit/audit_words.h"

#include "ui/chat/chat_words.h"
#include "ui/client/people.h"
#include "ui/leads/lead_words.h"
#include "ui/reports/report_words.h"
#include "ui/users/role_words.h"
#include "ui/widgets/time_text.h"
#include "ui/widgets/words.h"

#include <QLocale>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Before and after, where the ledger wrote them.
const json::Array* pairOf(const json::Value& value)
{
    const auto* const pair = value.if_array();
    return pair && pair->size() == 2 ? pair : nullptr;
}

} // namespace

QString AuditWords::entity(std::string_view name)
{
    return wordFor(name,
        {
            {"lead", tr("Lead")},
            {"contact", tr("Contact")},
            {"user", tr("User")},
            {"company", tr("Company")},
            {"session", tr("Session")},
            {"apiKey", tr("API key")},
            {"invitation", tr("Invitation")},
            {"scoreRules", tr("Score rules")},
            {"leadAssignment", tr("Lead assignment")},
            {"formSettings", tr("Web form settings")},
            {"task", tr("Task")},
            {"conversation", tr("Conversation")},
            {"chatMessage", tr("Chat message")},
            {"chatSettings", tr("Chat settings")},
            {"aiSettings", tr("AI settings")},
            {"report", tr("Report")},
            {"reportSettings", tr("Report settings")},
            {"import", tr("Import")},
            {"mail", tr("Mail")},
            {"mailSettings", tr("Mail settings")},
            {"mailTemplates", tr("Mail templates")},
            {"checkIn", tr("Check-in")},
            {"event", tr("Event")},
            {"attendee", tr("Attendance")},
        });
}

QString AuditWords::action(ChangeAction action)
{
    switch (action) {
    case ChangeAction::Created:
        return tr("Created");
    case ChangeAction::Updated:
        return tr("Changed");
    case ChangeAction::Deleted:
        break;
    }
    return tr("Deleted");
}

Tone AuditWords::tone(ChangeAction action)
{
    switch (action) {
    case ChangeAction::Created:
        return Tone::Good;
    case ChangeAction::Updated:
        return Tone::Info;
    case ChangeAction::Deleted:
        break;
    }
    return Tone::Bad;
}

Glyph AuditWords::glyph(std::string_view entity)
{
    constexpr std::pair<std::string_view, Glyph> glyphs[] = {{"lead", Glyph::Target}, {"contact", Glyph::Contact},
        {"user", Glyph::Person}, {"company", Glyph::Building}, {"session", Glyph::LogIn}, {"apiKey", Glyph::Key},
        {"invitation", Glyph::Mail}, {"scoreRules", Glyph::Rules}, {"task", Glyph::Done},
        {"conversation", Glyph::Message}, {"chatMessage", Glyph::Message}, {"report", Glyph::ScrollText},
        {"mail", Glyph::Mail}, {"import", Glyph::Upload}, {"checkIn", Glyph::MapPin}, {"event", Glyph::CalendarDays},
        {"attendee", Glyph::UserCheck}};
    for (const auto& [name, glyph] : glyphs) {
        if (name == entity)
            return glyph;
    }
    return Glyph::ScrollText;
}

QString AuditWords::field(std::string_view name)
{
    return wordFor(name,
        {
            {"userId", tr("User")},
            {"device", tr("Device")},
            {"importId", tr("By import")},
            {"fileName", tr("File")},
            {"importState", tr("Standing")},
            {"progress", tr("Progress, per cent")},
            {"created", tr("Created")},
            {"updated", tr("Changed")},
            {"refused", tr("Refused")},
            {"address", tr("Address")},
            {"firstName", tr("First name")},
            {"lastName", tr("Last name")},
            {"role", tr("Role")},
            {"language", tr("Language")},
            {"disabled", tr("Disabled")},
            {"totpEnabled", tr("Second factor")},
            {"organisation", tr("Organisation")},
            {"contactId", tr("Contact")},
            {"mergedInto", tr("Merged into")},
            {"identities", tr("Identities")},
            {"scoreFactors", tr("Reasons of the score")},
            {"fitScoreManual", tr("Score set by hand")},
            {"password", tr("Password")},
            {"expiresAt", tr("Ends on")},
            {"rules", tr("Rules")},
            {"title", tr("What")},
            {"dueAt", tr("Due")},
            {"remindAt", tr("Reminder")},
            {"done", tr("Done")},
            {"doneAt", tr("Done on")},
            {"createdBy", tr("Added by")},
            {"assigneeId", tr("Done by")},
            {"leadId", tr("Lead")},
            {"leadName", tr("Lead")},
            {"conversationId", tr("Conversation")},
            {"state", tr("Answered by")},
            {"takenBy", tr("Taken over by")},
            {"page", tr("Page")},
            {"facts", tr("What was told")},
            {"problem", tr("Problem")},
            {"unread", tr("Unread")},
            {"content", tr("Message")},
            {"enabled", tr("Switched on")},
            {"botName", tr("The assistant's name")},
            {"greeting", tr("Greeting")},
            {"instructions", tr("What the assistant knows")},
            {"color", tr("Colour")},
            {"sites", tr("Pages")},
            {"endpoints", tr("Models")},
            {"parallel", tr("Questions at a time")},
            {"monthlyBudget", tr("Budget")},
            {"currency", tr("Currency")},
            {"version", tr("Version")},
            {"origin", tr("Written by")},
            {"footer", tr("Foot of the page")},
            {"offers", tr("What you offer")},
            {"automatic", tr("By itself")},
            {"quietMinutes", tr("Minutes of silence")},
            {"mailsLead", tr("To the lead")},
            {"team", tr("Team")},
            {"logo", tr("Logo")},
            {"subject", tr("Subject")},
            {"toAddress", tr("To")},
            {"delivery", tr("Delivery")},
            {"provider", tr("Mail is given to")},
            {"fromAddress", tr("Sender")},
            {"fromName", tr("The sender's name")},
            {"replyTo", tr("Answers go to")},
            {"signature", tr("Signature")},
            {"host", tr("Mail server")},
            {"port", tr("Port")},
            {"encryption", tr("Encryption")},
            {"domain", tr("Domain")},
            {"baseUrl", tr("Address of the service")},
            {"templates", tr("Templates")},
        },
        communityField(name));
}

/// Of check-ins, events and those who come.
QString AuditWords::communityField(std::string_view name)
{
    return wordFor(name,
        {
            {"place", tr("Place")},
            {"note", tr("Note")},
            {"until", tr("Until")},
            {"latitude", tr("Latitude")},
            {"longitude", tr("Longitude")},
            {"startsAt", tr("Begins")},
            {"endsAt", tr("Ends")},
            {"timeZone", tr("Time zone")},
            {"capacity", tr("Capacity")},
            {"description", tr("Description")},
            {"cancelledAt", tr("Cancelled on")},
            {"cancelReason", tr("Reason")},
            {"attendeeCount", tr("Attending")},
            {"waitingCount", tr("Waiting")},
            {"creatorId", tr("Organised by")},
            {"seriesId", tr("Series")},
            {"eventId", tr("Event")},
        },
        LeadWords::field(name));
}

QString AuditWords::who(const AuditEntry& entry)
{
    if (!entry.actorId)
        return tr("Vigie itself");
    return entry.actorName.empty() ? tr("User %1").arg(entry.actorId.value) : qt(entry.actorName);
}

QString AuditWords::name(const AuditEntry& entry)
{
    const auto* const diff = entry.diff.if_object();
    for (const char* const name : {"name", "email", "label", "title"}) {
        const auto* const found = diff ? diff->if_contains(name) : nullptr;
        const auto* const pair = found ? pairOf(*found) : nullptr;
        if (!pair)
            continue;
        const QString text = value((*pair)[entry.action == ChangeAction::Deleted ? 0 : 1]);
        if (!text.isEmpty())
            return text;
    }
    return qt(entry.recordName);
}

QString AuditWords::title(const AuditEntry& entry)
{
    const QString known = name(entry);
    return known.isEmpty() ? entity(entry.entity) : known;
}

QString AuditWords::subtitle(const AuditEntry& entry)
{
    return name(entry).isEmpty() ? tr("no. %1").arg(entry.entityId) : entity(entry.entity);
}

QString AuditWords::role(std::string_view name)
{
    const auto known = enumFrom<Role>(name);
    return known ? RoleWords::role(*known) : qt(name);
}

/// Codes and numbers that mean more than they show.
QString AuditWords::valueOf(std::string_view field, const json::Value& value, const People& people)
{
    if (const auto* const text = value.if_string()) {
        const std::string_view code(text->data(), text->size());
        if (field == "status")
            return enumFrom<LeadStatus>(code) ? LeadWords::status(*enumFrom<LeadStatus>(code)) : qt(code);
        if (field == "source")
            return LeadWords::source(std::string(code));
        if (field == "role")
            return role(code);
        if (field == "delivery" && enumFrom<MailState>(code))
            return ReportWords::state(*enumFrom<MailState>(code));
        if (field == "state" && enumFrom<ChatState>(code))
            return ChatWords::state(*enumFrom<ChatState>(code));
        if (field.ends_with("At") && fromIso(code))
            return TimeText::full(TimeText::localTime(*fromIso(code)));
    }
    constexpr std::string_view namesUser[] = {"ownerId", "assigneeId", "createdBy", "userId", "takenBy"};
    if (value.is_int64() && std::ranges::find(namesUser, field) != std::end(namesUser)) {
        const QString known = people.name(UserId{value.get_int64()});
        return !known.isEmpty() || value.get_int64() == 0 ? known : tr("User %1").arg(value.get_int64());
    }
    if (field.ends_with("Id") && value.is_int64())
        return tr("no. %1").arg(value.get_int64()); // names a record, counts nothing
    return AuditWords::value(value);
}

QString AuditWords::value(const json::Value& value)
{
    const QLocale locale;
    switch (value.kind()) {
    case boost::json::kind::null:
        return {};
    case boost::json::kind::bool_:
        return value.get_bool() ? tr("yes") : tr("no");
    case boost::json::kind::int64:
        return locale.toString(static_cast<qlonglong>(value.get_int64()));
    case boost::json::kind::uint64:
        return locale.toString(static_cast<qulonglong>(value.get_uint64()));
    case boost::json::kind::double_:
        return locale.toString(value.get_double());
    case boost::json::kind::string:
        return qt({value.get_string().data(), value.get_string().size()});
    case boost::json::kind::array: {
        QStringList items;
        for (const auto& item : value.get_array())
            items.append(AuditWords::value(item));
        return items.join(u", "_s);
    }
    case boost::json::kind::object:
        break;
    }
    // A record within a record: its fields in a line.
    QStringList parts;
    for (const auto& [key, item] : value.get_object())
        parts.append(AuditWords::value(item));
    parts.removeAll(QString());
    return parts.join(u" "_s);
}

std::vector<FieldChange> AuditWords::fields(const AuditEntry& entry, const People& people)
{
    std::vector<FieldChange> out;
    const auto* const diff = entry.diff.if_object();
    if (!diff)
        return out;
    for (const auto& [key, change] : *diff) {
        const std::string_view name(key.data(), key.size());
        const auto* const pair = pairOf(change);
        FieldChange one{field(name), pair ? valueOf(name, (*pair)[0], people) : QString(),
            pair ? valueOf(name, (*pair)[1], people) : valueOf(name, change, people)};
        if (one.before != one.after)
            out.push_back(std::move(one));
    }
    return out;
}

QString AuditWords::summary(const AuditEntry& entry, const People& people)
{
    QStringList out;
    for (const auto& change : fields(entry, people)) {
        const bool tellsBoth = entry.action == ChangeAction::Updated && !change.before.isEmpty();
        //: a field, and its value or "before → after"
        out.append(tr("%1: %2").arg(change.field,
            tellsBoth                    ? change.before + u" → "_s + change.after
                : change.after.isEmpty() ? change.before
                                         : change.after));
    }
    return out.join(u" · "_s).simplified();
}

} // namespace vigie::ui
