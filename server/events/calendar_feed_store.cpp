#include "server/events/calendar_feed_store.h"

#include "sql/events_sql.h"

namespace vigie {

template <>
struct FieldsOf<calendar_feed_store::OpenedFeed> {
    using Feed = calendar_feed_store::OpenedFeed;
    static constexpr auto list
        = FieldList{field("id", &Feed::id), field("companyId", &Feed::companyId), field("userId", &Feed::userId),
            field("role", &Feed::role), field("companyName", &Feed::companyName), field("userName", &Feed::userName)};
};

} // namespace vigie

namespace vigie::calendar_feed_store {

std::vector<CalendarFeed> list(db::Tx& tx, CompanyId company, UserId user, bool companys)
{
    return tx.all<CalendarFeed>(sql::listFeeds, company, user, companys);
}

CalendarFeedId insert(
    db::Tx& tx, CompanyId company, UserId user, UserId maker, std::string_view tokenHash, Instant createdAt)
{
    return CalendarFeedId{*tx.value<std::int64_t>(sql::insertFeed, company, user, maker, tokenHash, createdAt)};
}

bool remove(db::Tx& tx, CompanyId company, CalendarFeedId id, UserId user, bool companys)
{
    return tx.exec(sql::deleteFeed, company, id, user, companys) > 0;
}

std::optional<OpenedFeed> byTokenHash(db::Tx& tx, std::string_view tokenHash)
{
    return tx.one<OpenedFeed>(sql::openFeed, tokenHash);
}

void noteUse(db::Tx& tx, CompanyId company, CalendarFeedId id, Instant at)
{
    tx.exec(sql::noteFeedUse, company, id, at);
}

} // namespace vigie::calendar_feed_store
