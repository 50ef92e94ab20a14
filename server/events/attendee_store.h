#pragma once

#include "server/base/permission.h"
#include "server/db/tx.h"
#include "server/events/event_api.h"

namespace vigie {

/// Which of those who come to an event; what is not set lets all in.
struct AttendeeFilter {
    EventId event;
    std::optional<AttendeeStatus> status;
    std::string words; ///< of the name
};

} // namespace vigie

namespace vigie::attendee_store {

JsonPage<Attendee> list(db::Tx& tx, CompanyId company, const AttendeeFilter& filter, const PageRequest& page);
std::vector<Attendee> all(db::Tx& tx, CompanyId company, const AttendeeFilter& filter, const PageRequest& page);
std::int64_t count(db::Tx& tx, CompanyId company, const AttendeeFilter& filter);
std::optional<Attendee> find(db::Tx& tx, CompanyId company, EventId event, AttendeeId id);
/// The same person, by user or by contact.
std::optional<Attendee> findSame(db::Tx& tx, CompanyId company, const Attendee& attendee);
std::vector<Attendee> ofUser(db::Tx& tx, CompanyId company, UserId user);
std::vector<Attendee> ofContact(db::Tx& tx, CompanyId company, ContactId contact);
AttendeeId insert(db::Tx& tx, CompanyId company, const Attendee& attendee);
/// Many at once, who are no users; how full their events are is not written down.
void insertMany(db::Tx& tx, CompanyId company, const std::vector<Attendee>& attendees);
void remove(db::Tx& tx, CompanyId company, AttendeeId id);
/// Those at the head of the waiting list.
std::vector<Attendee> firstWaiting(db::Tx& tx, CompanyId company, EventId event, std::int64_t limit);
void admit(db::Tx& tx, CompanyId company, AttendeeId id);

/// Who may come: a user of the company, or a contact.
struct Guest {
    std::int64_t id = 0;
    std::string name;
    std::string email;
    Role role = Role::Viewer;
    ContactId contactId;
};
std::optional<Guest> user(db::Tx& tx, CompanyId company, UserId id);
/// Contacts that can be written to.
std::vector<Guest> contacts(db::Tx& tx, CompanyId company, std::int64_t limit);
std::optional<Guest> contact(db::Tx& tx, CompanyId company, ContactId id);

} // namespace vigie::attendee_store
