#pragma once

#include "server/db/database.h"
#include "server/events/event_service.h"
#include "server/http/limits.h"
#include "server/http/links.h"

namespace vigie {

/// Events in calendar programs: addresses that they fetch, and single events as files.
class CalendarFeedService {
public:
    CalendarFeedService(db::Database& database, EventService& events, http::RateLimiter& limiter,
        const http::RateLimits& limits, const http::Links& links)
        : m_database(database)
        , m_events(events)
        , m_limiter(limiter)
        , m_limits(limits)
        , m_links(links)
    {
    }

    /// One's own; those of the company for whoever manages its events.
    std::vector<CalendarFeed> list(const Scope& scope);
    Result<CalendarFeed> create(const Scope& scope, const Draft<CalendarFeed>& draft);
    Result<void> remove(const Scope& scope, CalendarFeedId id);

    /// A calendar as text, for whoever has its address. NotFound where it leads nowhere, or where whoever made it may
    /// no longer see what it shows. `scope` is of no company: the token tells. `address`: whence it is asked for.
    Result<std::string> subscribed(const Scope& scope, const std::string& token, const std::string& address);
    /// One event as text.
    Result<std::string> document(const Scope& scope, EventId id);

private:
    db::Database& m_database;
    EventService& m_events;
    http::RateLimiter& m_limiter;
    http::RateLimits m_limits;
    const http::Links& m_links;
};

} // namespace vigie
