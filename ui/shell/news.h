#pragma once

#include "server/changes/change_api.h"
#include "ui/client/lead_client.h"
#include "ui/widgets/workspace_page.h"

#include <deque>
#include <map>

namespace vigie::ui {

/// What others did that concerns this person, since the window is open: leads that came in and are nobody's or theirs,
/// leads they were given, their own account, and whatever happens to records they looked at or changed themselves.
class News : public QObject {
    Q_OBJECT

public:
    News(const PageParts& parts, QObject* parent);

    /// The record concerns them from now on.
    void watch(const std::string& entity, const RecordMark& mark);
    /// Newest first.
    const std::deque<AuditEntry>& entries() const { return m_entries; }
    int unread() const { return m_unread; }
    void markRead();

Q_SIGNALS:
    void changed();
    /// Something new, about a record of this kind.
    void arrived(const std::string& entity);

private:
    void take(const Change& change);
    bool concerns(const Change& change) const;
    void findName(const AuditEntry& entry);

    using Key = std::pair<std::string, std::int64_t>;

    PageParts m_parts;
    LeadClient m_leads;
    UserId m_me;
    std::map<Key, std::string> m_watched; ///< to their names; empty where that is not known
    std::deque<AuditEntry> m_entries;
    int m_unread = 0;
};

} // namespace vigie::ui
