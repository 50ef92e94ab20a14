#pragma once

#include "server/db/tx.h"
#include "server/door/door_api.h"

namespace vigie::door_store {

/// The company's public key; empty where no ticket was ever made.
std::string publicKey(db::Tx& tx, CompanyId company);
/// The secret one, sealed.
std::string sealedKey(db::Tx& tx, CompanyId company);
/// Keeps what is there already.
void insertKey(db::Tx& tx, CompanyId company, std::string_view publicKey, std::string_view sealedKey);

/// What an attendee's ticket says.
struct TicketState {
    AttendeeId id;
    EventId eventId;
    std::int64_t ticketNumber = 1;
    bool ticketRevoked = false;
    UserId userId;
    std::string name;
};
std::optional<TicketState> ticket(db::Tx& tx, CompanyId company, EventId event, AttendeeId attendee);
std::optional<TicketState> ticketOfUser(db::Tx& tx, CompanyId company, EventId event, UserId user);
/// `issues` more than before.
void changeTicket(
    db::Tx& tx, CompanyId company, EventId event, AttendeeId attendee, std::int64_t issues, bool isRevoked);

/// Whoever stands at the door, locked, with what decides whether they come in.
struct GuestAtDoor {
    AttendeeId id;
    std::string name;
    AttendeeStatus status = AttendeeStatus::Going;
    std::int64_t ticketNumber = 1;
    bool ticketRevoked = false;
    bool inside = false;
    std::optional<Instant> admittedAt;
    UserId userId;
    ContactId contactId;
    Instant startsAt;
    std::int64_t doorsMinutes = 0;
    std::optional<Instant> cancelledAt;
    std::string priorOutcome; ///< of the same scan, had it come before
};
std::optional<GuestAtDoor> lockGuest(
    db::Tx& tx, CompanyId company, EventId event, AttendeeId attendee, std::string_view nonce);
/// False when the same scan was kept meanwhile.
bool insertScan(db::Tx& tx, CompanyId company, EventId event, const RedeemRequest& request, const Admission& admission);
/// `at`: when they came in, where they never had before.
void setInside(db::Tx& tx, CompanyId company, AttendeeId attendee, bool isInside, std::optional<Instant> at);
std::optional<Admission> scanByNonce(db::Tx& tx, CompanyId company, EventId event, std::string_view nonce);
std::string lastAdmission(db::Tx& tx, CompanyId company, AttendeeId attendee);
/// `amiss`: only those that were refused, or only the others.
JsonPage<Scan> scans(db::Tx& tx, CompanyId company, EventId event, std::optional<bool> amiss, const PageRequest& page);

std::optional<DoorEvent> event(db::Tx& tx, CompanyId company, EventId id);
std::vector<DoorEvent> events(db::Tx& tx, CompanyId company, Instant from, Instant before, int limit);
std::vector<DoorGuest> guests(
    db::Tx& tx, CompanyId company, EventId event, const std::vector<std::string>& patterns, int limit);
std::vector<Arrivals> arrivals(db::Tx& tx, CompanyId company, EventId event, std::int64_t stepMs, int limit);

/// A pairing that somebody had the code of.
struct Pairing {
    CompanyId companyId;
    std::string name;
    UserId madeBy;
    std::string role; ///< of whoever made it; empty where they are gone
    std::string companyName;
};
void insertPairing(
    db::Tx& tx, CompanyId company, std::string_view codeHash, std::string_view name, UserId maker, Instant expiresAt);
/// And it is spent.
std::optional<Pairing> byCodeHash(db::Tx& tx, std::string_view codeHash, Instant at);
void forgetPairings(db::Tx& tx, CompanyId company, Instant before);

} // namespace vigie::door_store
