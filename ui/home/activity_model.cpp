#include "ui/home/activity_model.h"

#include "ui/audit/audit_words.h"
#include "ui/leads/lead_words.h"
#include "ui/widgets/time_text.h"
#include "ui/widgets/words.h"

#include <algorithm>
#include <set>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(std::string_view entity)
{
    return wordFor(entity,
        {{"lead", u"leads"_s}, {"contact", u"contacts"_s}, {"user", u"users"_s}, {"checkIn", u"checkins"_s},
            {"event", u"events"_s}},
        u"audit"_s);
}

Glyph glyphOf(std::string_view entity)
{
    if (entity == "lead")
        return Glyph::Target;
    if (entity == "contact")
        return Glyph::Contact;
    if (entity == "user" || entity == "invitation")
        return Glyph::Person;
    if (entity == "session")
        return Glyph::LogIn;
    if (entity == "apiKey")
        return Glyph::Key;
    if (entity == "checkIn")
        return Glyph::MapPin;
    if (entity == "event" || entity == "attendee")
        return Glyph::CalendarDays;
    return entity == "company" ? Glyph::Building : Glyph::Recent;
}

} // namespace

Activity Activity::of(const AuditEntry& entry, const People& people)
{
    Activity out;
    out.id = entry.seq;
    out.glyph = glyphOf(entry.entity);
    out.tone = AuditWords::tone(entry.action);
    out.title = AuditWords::title(entry);
    if (AuditWords::name(entry).isEmpty())
        out.title += u' ' + AuditWords::subtitle(entry);
    const QString who = AuditWords::who(entry);
    if (entry.entity == "session") {
        out.title = who;
        out.text = entry.action == ChangeAction::Deleted ? tr("signed out") : tr("signed in");
        out.at = entry.at;
        out.target.place = u"audit"_s;
        return out;
    }
    const QString what = entry.action == ChangeAction::Updated ? AuditWords::summary(entry, people) : QString();
    if (entry.action == ChangeAction::Created)
        //: "Lead · created by Camille Durand"
        out.text = tr("%1 · created by %2").arg(AuditWords::entity(entry.entity), who);
    else if (entry.action == ChangeAction::Deleted)
        out.text = tr("%1 · deleted by %2").arg(AuditWords::entity(entry.entity), who);
    else if (what.isEmpty())
        out.text = tr("%1 · changed by %2").arg(AuditWords::entity(entry.entity), who);
    else
        out.text = what + u" · "_s + who;
    out.at = entry.at;
    const bool isThere = entry.action != ChangeAction::Deleted;
    out.target.place = isThere ? placeOf(entry.entity) : u"audit"_s;
    out.target.record = out.target.place == "audit"_L1 ? 0 : entry.entityId;
    return out;
}

std::vector<Activity> Activity::of(const std::vector<AuditEntry>& entries, const People& people)
{
    std::set<std::pair<ContactId, std::int64_t>> cameWithLead;
    for (const auto& entry : entries) {
        if (entry.entity == "lead" && entry.action == ChangeAction::Created)
            cameWithLead.emplace(entry.contactId, entry.at.ms / 1'000);
    }
    std::vector<Activity> out;
    for (const auto& entry : entries) {
        const bool isSaidAlready = entry.entity == "contact" && entry.action == ChangeAction::Created
            && cameWithLead.contains({ContactId{entry.entityId}, entry.at.ms / 1'000});
        if (isSaidAlready)
            continue;
        Activity one = of(entry, people);
        const bool isAgain
            = entry.entity == "session" && !out.empty() && out.back().title == one.title && out.back().text == one.text;
        if (!isAgain)
            out.push_back(std::move(one));
    }
    return out;
}

Activity Activity::of(const Lead& lead)
{
    Activity out;
    out.id = lead.id.value;
    out.glyph = Glyph::Target;
    out.tone = LeadWords::tone(lead.status);
    out.title = QString::fromStdString(lead.name);
    const QString company = QString::fromStdString(lead.company);
    out.text = LeadWords::status(lead.status) + (company.isEmpty() ? QString() : u" · "_s + company);
    out.at = lead.updatedAt;
    out.target = {u"leads"_s, lead.id.value};
    return out;
}

std::vector<Activity> Activity::of(const std::vector<Lead>& leads)
{
    std::vector<Activity> out;
    for (const auto& lead : leads)
        out.push_back(of(lead));
    return out;
}

void ActivityModel::setSource(std::function<std::vector<Activity>()> words)
{
    m_words = std::move(words);
    retell();
}

void ActivityModel::retell()
{
    auto items = m_words ? m_words() : std::vector<Activity>();
    const auto isSame = [](const Activity& a, const Activity& b) { return a.isSame(b); };
    if (std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(), isSame))
        return;
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int ActivityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    const Activity& item = at(index.row());
    const QDateTime time = TimeText::localTime(item.at);
    if (role == Qt::DisplayRole)
        return item.title;
    if (role == Qt::AccessibleTextRole)
        return QStringList{item.title, item.text, TimeText::brief(time)}.join(u", "_s);
    if (role == Qt::ToolTipRole)
        return QString(item.text + u'\n' + TimeText::full(time));
    return {};
}

} // namespace vigie::ui
