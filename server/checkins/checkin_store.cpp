#include "server/checkins/checkin_store.h"

#include "server/base/text.h"
#include "server/db/list_query.h"
#include "sql/checkins_sql.h"

namespace vigie::checkin_store {

namespace {

/// Texts that a query's parameters point to.
struct Narrowing {
    Narrowing(db::Engine engine, const CheckInFilter& filter)
        : place(text::foldedForSearch(filter.place))
        , words(db::searchTerms(engine, filter.words).patterns)
    {
    }

    void apply(db::ListQuery& query, const CheckInFilter& filter) const
    {
        if (filter.user)
            query.equals("userId", filter.user);
        if (filter.contact)
            query.with(sql::checkInsOfContact, filter.contact);
        if (!filter.place.empty())
            query.equals("placeOrder", std::string_view(place));
        if (filter.presentAt)
            query.with(sql::checkInsPresentAt, *filter.presentAt);
        if (filter.from)
            query.atLeast("createdAt", *filter.from);
        if (filter.before)
            query.below("createdAt", *filter.before);
        for (const auto& pattern : words)
            query.with(sql::checkInsMention, std::string_view(pattern));
    }

    std::string place;
    std::vector<std::string> words;
};

std::string searchTextOf(const CheckIn& checkIn)
{
    return text::foldedForSearch(checkIn.place + " " + checkIn.note + " " + checkIn.name);
}

} // namespace

JsonPage<CheckIn> list(db::Tx& tx, CompanyId company, const CheckInFilter& filter, const PageRequest& page)
{
    const Narrowing narrowing(tx.engine(), filter);
    db::ListQuery query(tx.engine(), sql::listCheckIns, company);
    narrowing.apply(query, filter);
    return tx.pageAsJson<CheckIn>(query.page<CheckIn>(page), page);
}

std::int64_t count(db::Tx& tx, CompanyId company, const CheckInFilter& filter)
{
    const Narrowing narrowing(tx.engine(), filter);
    db::ListQuery query(tx.engine(), sql::countCheckIns, company);
    narrowing.apply(query, filter);
    return tx.value<std::int64_t>(query).value_or(0);
}

std::vector<CheckIn> present(db::Tx& tx, CompanyId company, UserId onlyUser, Instant at, int limit)
{
    return tx.all<CheckIn>(sql::presentCheckIns, company, at, onlyUser.value, limit);
}

std::optional<CheckIn> find(db::Tx& tx, CompanyId company, CheckInId id)
{
    return tx.one<CheckIn>(sql::findCheckIn, company, id);
}

std::optional<CheckIn> lock(db::Tx& tx, CompanyId company, CheckInId id)
{
    // Two statements: what stands there now is read once nobody else can write it.
    return tx.value<std::int64_t>(sql::lockCheckIn, company, id) ? find(tx, company, id) : std::nullopt;
}

bool lockPerson(db::Tx& tx, CompanyId company, const CheckIn& checkIn)
{
    const auto found = checkIn.userId ? tx.value<std::int64_t>(sql::lockUserOfCheckIn, company, checkIn.userId)
                                      : tx.value<std::int64_t>(sql::lockContactOfCheckIn, company, checkIn.contactId);
    return found.has_value();
}

Who whoIs(db::Tx& tx, CompanyId company, const CheckIn& checkIn)
{
    if (!checkIn.userId)
        return {tx.value<std::string>(sql::contactNameOfCheckIn, company, checkIn.contactId).value_or(""),
            checkIn.contactId};
    return {tx.value<std::string>(sql::userNameOfCheckIn, company, checkIn.userId).value_or(""),
        ContactId{tx.value<std::int64_t>(sql::userContactOfCheckIn, company, checkIn.userId).value_or(0)}};
}

std::vector<CheckIn> presentOf(db::Tx& tx, CompanyId company, const CheckIn& checkIn, Instant at)
{
    return checkIn.userId ? tx.all<CheckIn>(sql::presentCheckInsOfUser, company, checkIn.userId, at)
                          : tx.all<CheckIn>(sql::presentCheckInsOfContact, company, checkIn.contactId, at);
}

std::vector<CheckIn> latestOf(db::Tx& tx, CompanyId company, UserId user, int limit)
{
    return tx.all<CheckIn>(sql::latestCheckInsOfUser, company, user, limit);
}

CheckInId insert(db::Tx& tx, CompanyId company, const CheckIn& checkIn)
{
    return CheckInId{*tx.value<std::int64_t>(sql::insertCheckIn, company, checkIn.userId, checkIn.contactId,
        checkIn.place, text::foldedForSearch(checkIn.place), checkIn.note, checkIn.latitude, checkIn.longitude,
        checkIn.until, checkIn.presentUntil, searchTextOf(checkIn), checkIn.createdBy, checkIn.createdAt)};
}

void update(db::Tx& tx, CompanyId company, const CheckIn& checkIn)
{
    tx.exec(sql::updateCheckIn, company, checkIn.id, checkIn.place, text::foldedForSearch(checkIn.place), checkIn.note,
        checkIn.latitude, checkIn.longitude, checkIn.until, checkIn.presentUntil, searchTextOf(checkIn),
        checkIn.updatedAt);
}

void remove(db::Tx& tx, CompanyId company, CheckInId id)
{
    tx.exec(sql::deleteCheckIn, company, id);
}

} // namespace vigie::checkin_store
