#include "server/events/attendee_store.h"

#include "server/base/text.h"
#include "server/db/list_query.h"
#include "sql/events_sql.h"

namespace vigie {

template <>
struct FieldsOf<attendee_store::Guest> {
    using Guest = attendee_store::Guest;
    static constexpr auto list = FieldList{field("id", &Guest::id), field("name", &Guest::name),
        field("email", &Guest::email), field("role", &Guest::role), field("contactId", &Guest::contactId)};
};

} // namespace vigie

namespace vigie::attendee_store {

namespace {

/// `words`: patterns, which outlive the query.
void narrow(db::ListQuery& query, const AttendeeFilter& filter, const std::vector<std::string>& words)
{
    query.equals("eventId", filter.event);
    if (filter.status)
        query.equals("status", nameOf(*filter.status));
    for (const auto& pattern : words)
        query.with(sql::attendeesMention, std::string_view(pattern));
}

} // namespace

JsonPage<Attendee> list(db::Tx& tx, CompanyId company, const AttendeeFilter& filter, const PageRequest& page)
{
    const auto terms = db::searchTerms(tx.engine(), filter.words);
    db::ListQuery query(tx.engine(), sql::listAttendees, company);
    narrow(query, filter, terms.patterns);
    return tx.pageAsJson<Attendee>(query.page<Attendee>(page), page);
}

std::vector<Attendee> all(db::Tx& tx, CompanyId company, const AttendeeFilter& filter, const PageRequest& page)
{
    const auto terms = db::searchTerms(tx.engine(), filter.words);
    db::ListQuery query(tx.engine(), sql::listAttendees, company);
    narrow(query, filter, terms.patterns);
    return tx.all<Attendee>(query.page<Attendee>(page));
}

std::int64_t count(db::Tx& tx, CompanyId company, const AttendeeFilter& filter)
{
    const auto terms = db::searchTerms(tx.engine(), filter.words);
    db::ListQuery query(tx.engine(), sql::countAttendees, company);
    narrow(query, filter, terms.patterns);
    return tx.value<std::int64_t>(query).value_or(0);
}

std::optional<Attendee> find(db::Tx& tx, CompanyId company, EventId event, AttendeeId id)
{
    return tx.one<Attendee>(sql::findAttendee, company, event, id);
}

std::optional<Attendee> findSame(db::Tx& tx, CompanyId company, const Attendee& attendee)
{
    std::optional<Attendee> found;
    if (attendee.userId)
        found = tx.one<Attendee>(sql::attendeeOfUser, company, attendee.eventId, attendee.userId);
    if (!found && attendee.contactId)
        found = tx.one<Attendee>(sql::attendeeOfContact, company, attendee.eventId, attendee.contactId);
    return found;
}

std::vector<Attendee> ofUser(db::Tx& tx, CompanyId company, UserId user)
{
    return tx.all<Attendee>(sql::attendancesOfUser, company, user);
}

std::vector<Attendee> ofContact(db::Tx& tx, CompanyId company, ContactId contact)
{
    return tx.all<Attendee>(sql::attendancesOfContact, company, contact);
}

AttendeeId insert(db::Tx& tx, CompanyId company, const Attendee& attendee)
{
    return AttendeeId{
        *tx.value<std::int64_t>(sql::insertAttendee, company, attendee.eventId, attendee.userId, attendee.contactId,
            attendee.name, text::foldedForSearch(attendee.name), attendee.email, attendee.status, attendee.createdAt)};
}

void insertMany(db::Tx& tx, CompanyId company, const std::vector<Attendee>& attendees)
{
    tx.postEach(sql::insertAttendees, attendees, [&](const Attendee& attendee) {
        return std::tuple(company, attendee.eventId, attendee.contactId, std::string_view(attendee.name),
            text::foldedForSearch(attendee.name), std::string_view(attendee.email), attendee.status,
            attendee.admittedAt, attendee.createdAt, attendee.createdAt);
    });
}

void remove(db::Tx& tx, CompanyId company, AttendeeId id)
{
    tx.exec(sql::deleteAttendee, company, id);
}

std::vector<Attendee> firstWaiting(db::Tx& tx, CompanyId company, EventId event, std::int64_t limit)
{
    return tx.all<Attendee>(sql::firstWaiting, company, event, limit);
}

void admit(db::Tx& tx, CompanyId company, AttendeeId id)
{
    tx.exec(sql::admitAttendee, company, id, now());
}

std::optional<Guest> user(db::Tx& tx, CompanyId company, UserId id)
{
    return tx.one<Guest>(sql::userOfAttendee, company, id);
}

std::vector<Guest> contacts(db::Tx& tx, CompanyId company, std::int64_t limit)
{
    return tx.all<Guest>(sql::possibleGuests, company, limit);
}

std::optional<Guest> contact(db::Tx& tx, CompanyId company, ContactId id)
{
    return tx.one<Guest>(sql::contactOfAttendee, company, id);
}

} // namespace vigie::attendee_store
