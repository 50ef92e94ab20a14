#include "server/events/calendar_feed_service.h"

#include "server/base/crypto.h"
#include "server/calendar/calendar_document.h"
#include "server/changes/ledger.h"
#include "server/events/attendee_store.h"
#include "server/events/calendar_feed_store.h"
#include "server/http/guessed_key.h"

#include <unordered_map>

namespace vigie {

namespace store = calendar_feed_store;

namespace {

constexpr std::string_view entityName = "calendarFeed";
constexpr std::int64_t shownBackSeconds = 90LL * 24 * 3600;

bool seesCompanys(const Scope& scope)
{
    return scope.may(Permission::ManageEvents);
}

calendar::Entry entryOf(const Event& event, bool isWaiting)
{
    calendar::Entry out;
    out.uid = "event-" + std::to_string(event.id.value) + "-" + std::to_string(event.createdAt.ms) + "@vigie";
    out.title = event.title;
    out.description = event.description;
    out.place = event.place;
    out.startsAt = event.startsAt;
    out.endsAt = event.endsAt;
    out.isCancelled = event.cancelledAt.has_value();
    out.isTentative = isWaiting;
    out.version = event.version;
    out.changedAt = event.updatedAt;
    return out;
}

std::vector<calendar::Entry> entriesOf(db::Tx& tx, const store::OpenedFeed& feed)
{
    std::unordered_map<std::int64_t, AttendeeStatus> statusOf;
    if (feed.userId) {
        for (const auto& attendance : attendee_store::ofUser(tx, feed.companyId, feed.userId))
            statusOf[attendance.eventId.value] = attendance.status;
    }
    EventFilter filter;
    filter.from = now().plusSeconds(-shownBackSeconds);
    filter.attendee = feed.userId;
    PageRequest page;
    page.sort = {"startsAt", false};
    std::vector<calendar::Entry> out;
    for (const auto& event : event_store::all(tx, feed.companyId, filter, page)) {
        const auto status = statusOf.find(event.id.value);
        out.push_back(entryOf(event, status != statusOf.end() && status->second == AttendeeStatus::Waiting));
    }
    return out;
}

} // namespace

std::vector<CalendarFeed> CalendarFeedService::list(const Scope& scope)
{
    return m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, scope.user, seesCompanys(scope)); });
}

Result<CalendarFeed> CalendarFeedService::create(const Scope& scope, const Draft<CalendarFeed>& draft)
{
    auto feed = draft.build();
    if (!feed)
        return feed;
    // A key has no calendar, and the address would outlive what the key may do.
    if (!scope.user || (feed->isCompanys && !seesCompanys(scope)))
        return errors::forbidden();
    const std::string token = crypto::randomToken();
    feed->createdAt = now();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<CalendarFeed> {
        feed->id = store::insert(tx, scope.company, feed->isCompanys ? UserId() : scope.user, scope.user,
            crypto::tokenHash(token), feed->createdAt);
        ledger::created(tx, scope, {entityName, feed->id.value, {}, scope.user}, *feed);
        feed->url = m_links.to("calendar.ics", token);
        return *feed;
    });
}

Result<void> CalendarFeedService::remove(const Scope& scope, CalendarFeedId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        if (!store::remove(tx, scope.company, id, scope.user, seesCompanys(scope)))
            return errors::notFound();
        ledger::append(tx, scope, {entityName, id.value, {}, scope.user}, ChangeAction::Deleted, "{}");
        return {};
    });
}

Result<std::string> CalendarFeedService::subscribed(const Scope&, const std::string& token, const std::string& address)
{
    struct Shown {
        std::optional<store::OpenedFeed> feed;
        std::vector<calendar::Entry> entries;
    };
    const auto shown = m_database.read([&](db::Tx& tx) -> Shown {
        const auto feed = store::byTokenHash(tx, crypto::tokenHash(token));
        const auto needed = feed && feed->userId ? Permission::ReadEvents : Permission::ManageEvents;
        if (!feed || !permissionsOf(feed->role).has(needed))
            return {};
        return {feed, entriesOf(tx, *feed)};
    });
    if (!shown.feed)
        return http::guessedKey(m_limiter, m_limits, address, errors::notFound());
    const auto& feed = *shown.feed;
    m_database.write(
        systemScope(feed.companyId), [&](db::Tx& tx) { store::noteUse(tx, feed.companyId, feed.id, now()); });
    return calendar::document(feed.userId ? feed.companyName + " – " + feed.userName : feed.companyName, shown.entries);
}

Result<std::string> CalendarFeedService::document(const Scope& scope, EventId id)
{
    const auto event = m_events.find(scope, id);
    if (!event)
        return event.error();
    return calendar::document(event->title, {entryOf(*event, false)});
}

} // namespace vigie
