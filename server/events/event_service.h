#pragma once

#include "server/base/page.h"
#include "server/companies/company_service.h"
#include "server/db/database.h"
#include "server/events/event_store.h"
#include "server/jobs/queue.h"

namespace vigie {

/// Whoever acts: a user, or the one whose key it is.
inline UserId actorOf(const Scope& scope)
{
    return scope.user ? scope.user : scope.keyMaker;
}

/// Whether the scope may change an event, and see who comes: everybody's, or its own.
inline bool mayManage(const Scope& scope, const Event& event)
{
    return scope.may(Permission::ManageEvents)
        || (scope.may(Permission::WriteEvents) && actorOf(scope) && event.creatorId == actorOf(scope));
}

/// NotFound where there is no such event, Forbidden where it is not the scope's to change.
inline Result<void> checkMayManage(const Scope& scope, const std::optional<Event>& event)
{
    if (!event)
        return errors::notFound();
    return mayManage(scope, *event) ? Result<void>() : errors::forbidden();
}

/// What takes place when and where. Everybody with events.read sees all of it; whoever has events.write makes their
/// own, events.manage changes everybody's.
class EventService {
public:
    EventService(db::Database& database, CompanyService& companies, jobs::Queue& queue)
        : m_database(database)
        , m_companies(companies)
        , m_queue(queue)
    {
    }

    JsonPage<Event> list(const Scope& scope, const EventFilter& filter, const PageRequest& page);
    std::int64_t count(const Scope& scope, const EventFilter& filter);
    Result<Event> find(const Scope& scope, EventId id);
    /// The same inside another feature's transaction.
    static std::optional<Event> find(db::Tx& tx, const Scope& scope, EventId id);
    /// Its maker comes from the start. One with a rule is the first of a series; the others are made with it.
    Result<Event> create(const Scope& scope, const Draft<Event>& draft);
    /// With `part`, what is changed is changed for others of the series as well: times by as much, on the same days.
    Result<Event> update(const Scope& scope, EventId id, const Patch<Event>& patch, SeriesPart part,
        std::optional<std::int64_t> ifMatch);
    Result<Event> cancel(const Scope& scope, EventId id, const CancelRequest& request, SeriesPart part);
    /// It takes place after all.
    Result<Event> restore(const Scope& scope, EventId id);
    Result<void> remove(const Scope& scope, EventId id, SeriesPart part);

    /// Makes what a series has not been made of yet. For the job.
    Result<void> extend(const Scope& scope, EventSeriesId id);
    /// Lets in those who wait, as far as there are places. For the job.
    Result<void> fillUp(const Scope& scope, EventId id);
    /// Those that are to come, and the last day's, as JSON: for pages that show a whole list.
    std::string upcoming(const Scope& scope);
    /// Before a user goes, and with them the events they made.
    static void forgetUser(db::Tx& tx, const Scope& scope, UserId user);

private:
    void makeMore(db::Tx& tx, const Scope& scope, EventSeries& series, Instant after);

    db::Database& m_database;
    CompanyService& m_companies;
    jobs::Queue& m_queue;
};

} // namespace vigie
