#include "server/door/door_store.h"

#include "server/db/list_query.h"
#include "sql/door_sql.h"

namespace vigie {

template <>
struct FieldsOf<door_store::TicketState> {
    using T = door_store::TicketState;
    static constexpr auto list
        = FieldList{field("id", &T::id), field("eventId", &T::eventId), field("ticketNumber", &T::ticketNumber),
            field("ticketRevoked", &T::ticketRevoked), field("userId", &T::userId), field("name", &T::name)};
};

template <>
struct FieldsOf<door_store::GuestAtDoor> {
    using G = door_store::GuestAtDoor;
    static constexpr auto list = FieldList{field("id", &G::id), field("name", &G::name), field("status", &G::status),
        field("ticketNumber", &G::ticketNumber), field("ticketRevoked", &G::ticketRevoked), field("inside", &G::inside),
        field("admittedAt", &G::admittedAt), field("userId", &G::userId), field("contactId", &G::contactId),
        field("startsAt", &G::startsAt), field("doorsMinutes", &G::doorsMinutes), field("cancelledAt", &G::cancelledAt),
        field("priorOutcome", &G::priorOutcome)};
};

template <>
struct FieldsOf<door_store::Pairing> {
    using P = door_store::Pairing;
    static constexpr auto list = FieldList{field("companyId", &P::companyId), field("name", &P::name),
        field("madeBy", &P::madeBy), field("role", &P::role), field("companyName", &P::companyName)};
};

} // namespace vigie

namespace vigie::door_store {

namespace {

/// Somebody whose address is still whole.
struct NamedGuest {
    AttendeeId id;
    std::string name;
    std::string email;
    AttendeeStatus status = AttendeeStatus::Going;
    bool inside = false;
};

/// "sam@example.org" -> "s…@example.org".
std::string hintOf(const std::string& email)
{
    const auto at = email.find('@');
    return at == std::string::npos || at == 0 ? std::string() : email.substr(0, 1) + "…" + email.substr(at);
}

} // namespace

} // namespace vigie::door_store

namespace vigie {

template <>
struct FieldsOf<door_store::NamedGuest> {
    using G = door_store::NamedGuest;
    static constexpr auto list = FieldList{field("id", &G::id), field("name", &G::name), field("email", &G::email),
        field("status", &G::status), field("inside", &G::inside)};
};

} // namespace vigie

namespace vigie::door_store {

std::string publicKey(db::Tx& tx, CompanyId company)
{
    return tx.value<std::string>(sql::ticketKey, company).value_or("");
}

std::string sealedKey(db::Tx& tx, CompanyId company)
{
    return tx.value<std::string>(sql::sealedTicketKey, company).value_or("");
}

void insertKey(db::Tx& tx, CompanyId company, std::string_view publicKey, std::string_view sealedKey)
{
    tx.exec(sql::insertTicketKey, company, publicKey, sealedKey, now());
}

std::optional<TicketState> ticket(db::Tx& tx, CompanyId company, EventId event, AttendeeId attendee)
{
    return tx.one<TicketState>(sql::ticketOfAttendee, company, event, attendee);
}

std::optional<TicketState> ticketOfUser(db::Tx& tx, CompanyId company, EventId event, UserId user)
{
    return tx.one<TicketState>(sql::ticketOfUser, company, event, user);
}

void changeTicket(
    db::Tx& tx, CompanyId company, EventId event, AttendeeId attendee, std::int64_t issues, bool isRevoked)
{
    tx.exec(sql::changeTicket, company, event, attendee, issues, isRevoked, now());
}

std::optional<GuestAtDoor> lockGuest(
    db::Tx& tx, CompanyId company, EventId event, AttendeeId attendee, std::string_view nonce)
{
    return tx.one<GuestAtDoor>(sql::lockGuestAtDoor, company, event, attendee, nonce);
}

bool insertScan(db::Tx& tx, CompanyId company, EventId event, const RedeemRequest& request, const Admission& admission)
{
    return tx
        .value<std::int64_t>(sql::insertScan, company, event, admission.attendeeId, request.nonce, admission.direction,
            admission.outcome, request.device, admission.scannedAt, now())
        .has_value();
}

void setInside(db::Tx& tx, CompanyId company, AttendeeId attendee, bool isInside, std::optional<Instant> at)
{
    tx.post(sql::setInside, company, attendee, isInside, at);
}

std::optional<Admission> scanByNonce(db::Tx& tx, CompanyId company, EventId event, std::string_view nonce)
{
    return tx.one<Admission>(sql::scanByNonce, company, event, nonce);
}

std::string lastAdmission(db::Tx& tx, CompanyId company, AttendeeId attendee)
{
    return tx.value<std::string>(sql::lastAdmission, company, attendee).value_or("");
}

JsonPage<Scan> scans(db::Tx& tx, CompanyId company, EventId event, std::optional<bool> amiss, const PageRequest& page)
{
    db::ListQuery query(tx.engine(), sql::listScans, company);
    query.equals("eventId", event);
    if (amiss)
        query.with(sql::scansAmiss, *amiss);
    return tx.pageAsJson<Scan>(query.page<Scan>(page), page);
}

std::optional<DoorEvent> event(db::Tx& tx, CompanyId company, EventId id)
{
    return tx.one<DoorEvent>(sql::doorEvent, company, id);
}

std::vector<DoorEvent> events(db::Tx& tx, CompanyId company, Instant from, Instant before, int limit)
{
    return tx.all<DoorEvent>(sql::doorEvents, company, from, before, limit);
}

std::vector<DoorGuest> guests(
    db::Tx& tx, CompanyId company, EventId event, const std::vector<std::string>& patterns, int limit)
{
    std::vector<DoorGuest> out;
    for (const auto& guest :
        tx.all<NamedGuest>(sql::guestsByName, company, event, patterns.front(), patterns.back(), limit))
        out.push_back({guest.id, guest.name, hintOf(guest.email), guest.status, guest.inside});
    return out;
}

std::vector<Arrivals> arrivals(db::Tx& tx, CompanyId company, EventId event, std::int64_t stepMs, int limit)
{
    return tx.all<Arrivals>(sql::arrivals, company, event, stepMs, limit);
}

void insertPairing(
    db::Tx& tx, CompanyId company, std::string_view codeHash, std::string_view name, UserId maker, Instant expiresAt)
{
    tx.exec(sql::insertPairing, company, codeHash, name, maker, expiresAt);
}

std::optional<Pairing> byCodeHash(db::Tx& tx, std::string_view codeHash, Instant at)
{
    return tx.one<Pairing>(sql::spendPairing, codeHash, at);
}

void forgetPairings(db::Tx& tx, CompanyId company, Instant before)
{
    tx.exec(sql::forgetPairings, company, before);
}

} // namespace vigie::door_store
