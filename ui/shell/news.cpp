#include "ui/shell/news.h"

#include "ui/audit/audit_words.h"
#include "ui/client/live_updates.h"
#include "ui/client/people.h"

namespace vigie::ui {

namespace {

constexpr std::size_t most = 50;

bool isNumber(const json::Value* value, std::int64_t number)
{
    return value && value->is_int64() && value->get_int64() == number;
}

} // namespace

News::News(const PageParts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_leads(parts.api)
    , m_me(parts.session.user().id)
{
    connect(&parts.live, &LiveUpdates::changed, this, &News::take);
    watch("user", {m_me.value, QString::fromStdString(parts.session.user().name)});
}

void News::watch(const std::string& entity, const RecordMark& mark)
{
    m_watched[{entity, mark.record}] = mark.name.toStdString();
}

bool News::concerns(const Change& change) const
{
    if (m_watched.contains({change.entity, change.entityId}))
        return true;
    if (change.entity != "lead" || change.action == ChangeAction::Deleted)
        return false;
    const auto* const owner = givenTo(change.diff, "ownerId");
    if (isNumber(owner, m_me.value))
        return true;
    return change.action == ChangeAction::Created && (!owner || owner->is_null() || isNumber(owner, 0));
}

void News::take(const Change& change)
{
    const Key key{change.entity, change.entityId};
    if (change.actorId == m_me) {
        if (change.entity == "lead" || change.entity == "contact")
            m_watched.emplace(key, std::string());
        return;
    }
    if (!concerns(change))
        return;
    AuditEntry entry;
    entry.seq = change.seq;
    entry.actorId = change.actorId;
    entry.actorName = m_parts.people.name(change.actorId).toStdString();
    entry.entity = change.entity;
    entry.entityId = change.entityId;
    const auto known = m_watched.find(key);
    if (known != m_watched.end())
        entry.recordName = known->second;
    entry.contactId = change.contactId;
    entry.action = change.action;
    entry.diff = change.diff;
    entry.at = change.at;
    m_entries.push_front(entry);
    if (m_entries.size() > most)
        m_entries.pop_back();
    ++m_unread;
    if (entry.entity == "lead" && AuditWords::name(entry).isEmpty())
        findName(entry);
    Q_EMIT arrived(change.entity);
    Q_EMIT changed();
}

/// A change tells what became of a lead, not what it is called.
void News::findName(const AuditEntry& entry)
{
    m_leads.find(LeadId{entry.entityId}).then(this, [this](Result<Lead> lead) {
        if (!lead)
            return;
        for (auto& one : m_entries) {
            if (one.entity == "lead" && one.entityId == lead->id.value)
                one.recordName = lead->name;
        }
        Q_EMIT changed();
    });
}

void News::markRead()
{
    m_unread = 0;
    Q_EMIT changed();
}

} // namespace vigie::ui
