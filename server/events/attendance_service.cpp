#include "server/events/attendance_service.h"

#include "server/base/text.h"
#include "server/contacts/contact_service.h"
#include "server/events/event_service.h"
#include "server/events/event_store.h"
#include "server/events/seats.h"

namespace vigie {

namespace store = attendee_store;

namespace {

Error noSuchPerson(std::string field)
{
    return errors::invalidField(std::move(field), Text{"There is no such person.", "Cette personne n'existe pas."});
}

/// Who a draft is about; a stranger becomes a contact.
Result<Attendee> guestOf(db::Tx& tx, const Scope& scope, Attendee given)
{
    if (given.userId) {
        auto user = AttendanceService::guest(tx, scope, given.userId);
        return user ? Result<Attendee>(*user) : noSuchPerson("userId");
    }
    if (!given.contactId)
        given.contactId = ContactService::findOrCreate(tx, scope, {given.name, {}, text::lowered(given.email), {}});
    const auto contact = store::contact(tx, scope.company, given.contactId);
    if (!contact)
        return noSuchPerson("contactId");
    given.name = given.name.empty() ? contact->name : given.name;
    given.email = given.email.empty() ? contact->email : text::lowered(given.email);
    return given;
}

Result<void> checkDraft(const Attendee& attendee)
{
    if (attendee.userId && attendee.contactId)
        return errors::invalidField("contactId",
            Text{"Name a user or a contact, not both.", "Indiquez un utilisateur ou un contact, pas les deux."});
    if (attendee.userId || attendee.contactId)
        return {};
    if (attendee.email.empty())
        return errors::invalidField("email",
            Text{"Say who comes: a user, a contact, or an e-mail address.",
                "Dites qui vient : un utilisateur, un contact ou une adresse e-mail."});
    if (attendee.name.empty())
        return errors::invalidField("name", Text{"Is missing.", "Est manquant."});
    return {};
}

/// Their places are free.
void forget(db::Tx& tx, const Scope& scope, const std::vector<Attendee>& attendances)
{
    for (const auto& attendance : attendances) {
        if (auto event = event_store::lock(tx, scope.company, attendance.eventId))
            seats::free(tx, scope, *event, attendance);
    }
}

} // namespace

std::optional<Attendee> AttendanceService::guest(db::Tx& tx, const Scope& scope, UserId user)
{
    const auto found = store::user(tx, scope.company, user);
    if (!found)
        return std::nullopt;
    Attendee out;
    out.userId = user;
    out.name = found->name;
    out.email = found->email;
    out.contactId = found->contactId;
    if (!out.contactId && found->role == Role::Member)
        out.contactId = ContactService::findOrCreate(tx, scope, {found->name, {}, found->email, {}});
    return out;
}

Result<Attendee> AttendanceService::attend(const Scope& scope, EventId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Attendee> {
        auto event = event_store::lock(tx, scope.company, id);
        if (!event)
            return errors::notFound();
        auto attendee = guest(tx, scope, scope.user);
        if (!attendee)
            return errors::forbidden(); // a program's key comes nowhere
        attendee->eventId = id;
        if (const auto there = store::findSame(tx, scope.company, *attendee))
            return *there;
        if (auto open = seats::checkIsOpen(*event); !open)
            return open.error();
        return seats::take(tx, scope, *event, *attendee);
    });
}

Result<Attendee> AttendanceService::mine(const Scope& scope, EventId id)
{
    const auto found = m_database.read([&](db::Tx& tx) {
        Attendee me;
        me.eventId = id;
        me.userId = scope.user;
        return store::findSame(tx, scope.company, me);
    });
    return found ? Result<Attendee>(*found) : errors::notFound();
}

Result<void> AttendanceService::leave(const Scope& scope, EventId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        auto event = event_store::lock(tx, scope.company, id);
        if (!event)
            return errors::notFound();
        Attendee me;
        me.eventId = id;
        me.userId = scope.user;
        if (const auto there = store::findSame(tx, scope.company, me))
            seats::free(tx, scope, *event, *there);
        return {};
    });
}

Result<JsonPage<Attendee>> AttendanceService::list(
    const Scope& scope, const AttendeeFilter& filter, const PageRequest& page)
{
    return m_database.read([&](db::Tx& tx) -> Result<JsonPage<Attendee>> {
        const auto event = event_store::find(tx, scope.company, filter.event);
        if (!event)
            return errors::notFound();
        if (mayManage(scope, *event))
            return store::list(tx, scope.company, filter, page);
        auto some = pageOf(store::all(tx, scope.company, filter, page), page);
        for (auto& attendee : some.items) {
            attendee.email.clear();
            attendee.contactId = {};
        }
        return JsonPage<Attendee>{toJson(some.items), some.nextCursor};
    });
}

std::int64_t AttendanceService::count(const Scope& scope, const AttendeeFilter& filter)
{
    return m_database.read([&](db::Tx& tx) { return store::count(tx, scope.company, filter); });
}

Result<Attendee> AttendanceService::add(const Scope& scope, EventId id, const Draft<Attendee>& draft)
{
    auto given = draft.build();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Attendee> {
        auto event = event_store::lock(tx, scope.company, id);
        if (auto checked = checkMayManage(scope, event); !checked)
            return checked.error();
        if (!given)
            return given.error();
        for (const auto& checked : {checkDraft(*given), seats::checkIsOpen(*event)}) {
            if (!checked)
                return checked.error();
        }
        auto attendee = guestOf(tx, scope, *given);
        if (!attendee)
            return attendee;
        attendee->eventId = id;
        if (const auto there = store::findSame(tx, scope.company, *attendee))
            return *there;
        return seats::take(tx, scope, *event, *attendee);
    });
}

Result<void> AttendanceService::remove(const Scope& scope, EventId id, AttendeeId attendee)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        auto event = event_store::lock(tx, scope.company, id);
        if (auto checked = checkMayManage(scope, event); !checked)
            return checked;
        const auto there = store::find(tx, scope.company, id, attendee);
        if (!there)
            return errors::notFound();
        seats::free(tx, scope, *event, *there);
        return {};
    });
}

void AttendanceService::forgetUser(db::Tx& tx, const Scope& scope, UserId user)
{
    forget(tx, scope, store::ofUser(tx, scope.company, user));
}

void AttendanceService::forgetContact(db::Tx& tx, const Scope& scope, ContactId contact)
{
    forget(tx, scope, store::ofContact(tx, scope.company, contact));
}

std::string AttendanceService::told(const Scope& scope, ContactId contact)
{
    const auto all = m_database.read([&](db::Tx& tx) { return store::ofContact(tx, scope.company, contact); });
    return all.empty() ? std::string() : toJson(all);
}

} // namespace vigie
