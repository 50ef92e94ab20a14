#include "server/changes/change_service.h"

#include <limits>

namespace vigie {

Page<AuditEntry> ChangeService::audit(const Scope& scope, const AuditFilter& filter, const PageRequest& page)
{
    auto rows = m_database.readAlone([&](db::Tx& tx) { return change_store::list(tx, scope.company, filter, page); });
    return pageOf(std::move(rows), page);
}

ChangeService::Missed ChangeService::pageSince(const Scope& scope, std::int64_t seq, int limit)
{
    Missed out;
    out.changes = m_database.read([&](db::Tx& tx) { return change_store::since(tx, scope.company, seq, limit); });
    out.read = static_cast<int>(out.changes.size());
    out.lastSeq = out.changes.empty() ? seq : out.changes.back().seq;
    std::erase_if(out.changes, [&](const Change& change) {
        const Topic* const topic = m_topics.ofEntity(change.entity);
        return !topic || !topic->tells(scope, change.ownerId);
    });
    return out;
}

Result<Page<AuditEntry>> ChangeService::timeline(const Scope& scope, ContactId contact, const PageRequest& page)
{
    const auto before = page.after ? page.after->id : std::numeric_limits<std::int64_t>::max();
    return m_database.readAlone([&](db::Tx& tx) -> Result<Page<AuditEntry>> {
        if (!change_store::contactExists(tx, scope.company, contact))
            return errors::notFound();
        auto out = pageOf(change_store::timeline(tx, scope.company, contact, before, page.limit + 1), page);
        std::erase_if(out.items, [&](const AuditEntry& entry) {
            const Topic* const topic = m_topics.ofEntity(entry.entity);
            return !topic || !scope.may(topic->permission);
        });
        return out;
    });
}

std::string ChangeService::told(const Scope& scope, ContactId contact)
{
    constexpr std::size_t atOnce = 1'000;
    std::vector<AuditEntry> all;
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    for (bool goesOn = true; goesOn;) {
        auto some = m_database.read(
            [&](db::Tx& tx) { return change_store::timeline(tx, scope.company, contact, before, atOnce); });
        goesOn = some.size() == atOnce;
        if (goesOn)
            before = some.back().seq;
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all.empty() ? std::string() : toJson(all);
}

} // namespace vigie
