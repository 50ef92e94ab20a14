#include "server/events/guest_list_service.h"

#include "server/base/text.h"
#include "server/contacts/contact_service.h"
#include "server/events/attendance_service.h"
#include "server/events/event_service.h"
#include "server/events/event_store.h"
#include "server/events/seats.h"

namespace vigie {

namespace store = attendee_store;

namespace {

/// Adds one to those who come, and to what is told of them.
void addOne(db::Tx& tx, const Scope& scope, Event& event, const ListedGuest& guest, GuestsAdded& told)
{
    Attendee attendee;
    attendee.eventId = event.id;
    attendee.name = guest.name;
    attendee.email = guest.email;
    attendee.contactId = ContactService::findOrCreate(tx, scope, {guest.name, {}, guest.email, {}});
    if (store::findSame(tx, scope.company, attendee)) {
        ++told.there;
        return;
    }
    const auto taken = seats::take(tx, scope, event, std::move(attendee));
    ++(taken.status == AttendeeStatus::Going ? told.going : told.waiting);
    told.ids.push_back(taken.id);
}

} // namespace

Result<GuestList> GuestListService::look(
    const Scope& scope, EventId event, std::string_view file, const guest_list::Reading& reading)
{
    const auto found = m_database.read([&](db::Tx& tx) { return event_store::find(tx, scope.company, event); });
    if (auto checked = checkMayManage(scope, found); !checked)
        return checked.error();
    Result<GuestList> list = errors::unavailable();
    if (const auto ran = m_workshop.run([&] { list = guest_list::read(file, reading); }); !ran)
        return ran.error();
    return list;
}

Result<GuestsAdded> GuestListService::add(const Scope& scope, EventId id, const AddGuests& request)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<GuestsAdded> {
        auto event = event_store::lock(tx, scope.company, id);
        if (auto checked = checkMayManage(scope, event); !checked)
            return checked.error();
        if (auto open = seats::checkIsOpen(*event); !open)
            return open.error();
        GuestsAdded told;
        for (ListedGuest guest : request.guests) {
            guest.email = text::lowered(text::trimmed(guest.email));
            guest.problem = guest_list::problemOf(guest, scope.language);
            if (guest.problem.empty())
                addOne(tx, scope, *event, guest, told);
            else
                told.refused.push_back(std::move(guest));
        }
        return told;
    });
}

Result<GuestsRemoved> GuestListService::remove(const Scope& scope, EventId id, const RemoveGuests& request)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<GuestsRemoved> {
        auto event = event_store::lock(tx, scope.company, id);
        if (auto checked = checkMayManage(scope, event); !checked)
            return checked.error();
        GuestsRemoved told;
        // The last first: who waits goes before those whose places they would be given.
        for (auto attendee = request.ids.rbegin(); attendee != request.ids.rend(); ++attendee) {
            if (const auto there = store::find(tx, scope.company, id, *attendee)) {
                seats::free(tx, scope, *event, *there);
                ++told.removed;
            }
        }
        return told;
    });
}

} // namespace vigie
