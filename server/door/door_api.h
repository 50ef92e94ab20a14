#pragma once

#include "server/events/event_api.h"

namespace vigie {

using ScanId = Id<struct ScanTag>;

/// What the door says to a ticket.
enum class ScanOutcome {
    Valid,
    AlreadyRedeemed, ///< they are in
    WrongEvent,
    Cancelled, ///< the event
    WaitingList, ///< there is no place for them yet
    Revoked, ///< the ticket, or a newer one was issued
    TooEarly,
    Unknown ///< forged, damaged, or they do not come any more
};

template <>
struct EnumNames<ScanOutcome> {
    static constexpr std::array<std::string_view, 8> names{
        "valid", "already_redeemed", "wrong_event", "cancelled", "waiting_list", "revoked", "too_early", "unknown"};
};

enum class ScanDirection { In, Out };

template <>
struct EnumNames<ScanDirection> {
    static constexpr std::array<std::string_view, 2> names{"in", "out"};
};

/// A scan, sent once or as often as it takes: its nonce is its own.
struct RedeemRequest {
    std::string ticket; ///< what was scanned
    AttendeeId attendeeId; ///< or who was found by name
    std::string nonce; ///< of the scanner's making; the same one is the same scan, and has the same answer
    ScanDirection direction = ScanDirection::In;
    std::string device; ///< which door, in words
    std::optional<Instant> scannedAt; ///< by the scanner's clock; none: now
    std::optional<Instant> sentAt; ///< what the scanner's clock shows now, by which scannedAt is set right
};

template <>
struct FieldsOf<RedeemRequest> {
    static constexpr auto list = FieldList{
        field("ticket", &RedeemRequest::ticket, maxLength(1'000)),
        field("attendeeId", &RedeemRequest::attendeeId),
        field("nonce", &RedeemRequest::nonce, required, minLength(8), maxLength(100)),
        field("direction", &RedeemRequest::direction),
        field("device", &RedeemRequest::device, maxLength(80)),
        field("scannedAt", &RedeemRequest::scannedAt),
        field("sentAt", &RedeemRequest::sentAt),
    };
};

struct Admission {
    ScanOutcome outcome = ScanOutcome::Unknown;
    ScanDirection direction = ScanDirection::In;
    AttendeeId attendeeId; ///< none where the ticket tells nobody
    std::string name;
    std::optional<Instant> admittedAt; ///< when they came in first
    std::string admittedBy; ///< which door, where they are in already
    Instant scannedAt;
};

template <>
struct FieldsOf<Admission> {
    static constexpr auto list = FieldList{
        field("outcome", &Admission::outcome),
        field("direction", &Admission::direction),
        field("attendeeId", &Admission::attendeeId),
        field("name", &Admission::name),
        field("admittedAt", &Admission::admittedAt),
        field("admittedBy", &Admission::admittedBy),
        field("scannedAt", &Admission::scannedAt),
    };
};

/// What a door needs to know of an event: enough to check tickets without the server, and nobody's name.
struct DoorEvent {
    EventId id;
    std::string title;
    std::string place;
    Instant startsAt;
    Instant endsAt;
    std::string timeZone;
    std::int64_t doorsMinutes = 0;
    std::optional<Instant> cancelledAt;
    std::int64_t attendeeCount = 0;
    std::int64_t insideCount = 0;
    std::int64_t admittedCount = 0; ///< who came in at any time
    std::string publicKey; ///< base64url: of the company's tickets
    Instant serverTime;
};

template <>
struct FieldsOf<DoorEvent> {
    static constexpr auto list = FieldList{
        field("id", &DoorEvent::id),
        field("title", &DoorEvent::title),
        field("place", &DoorEvent::place),
        field("startsAt", &DoorEvent::startsAt),
        field("endsAt", &DoorEvent::endsAt),
        field("timeZone", &DoorEvent::timeZone),
        field("doorsMinutes", &DoorEvent::doorsMinutes),
        field("cancelledAt", &DoorEvent::cancelledAt),
        field("attendeeCount", &DoorEvent::attendeeCount),
        field("insideCount", &DoorEvent::insideCount),
        field("admittedCount", &DoorEvent::admittedCount),
        field("publicKey", &DoorEvent::publicKey, notStored),
        field("serverTime", &DoorEvent::serverTime, notStored),
    };
};

/// Somebody found by name at the door: as little as lets one choose between two of the same name.
struct DoorGuest {
    AttendeeId id;
    std::string name;
    std::string emailHint; ///< "s…@example.org"
    AttendeeStatus status = AttendeeStatus::Going;
    bool inside = false;
};

template <>
struct FieldsOf<DoorGuest> {
    static constexpr auto list = FieldList{field("id", &DoorGuest::id), field("name", &DoorGuest::name),
        field("emailHint", &DoorGuest::emailHint), field("status", &DoorGuest::status),
        field("inside", &DoorGuest::inside)};
};

/// So many came in within a step of time.
struct Arrivals {
    Instant from;
    std::int64_t count = 0;

    bool operator==(const Arrivals&) const = default;
};

template <>
struct FieldsOf<Arrivals> {
    static constexpr auto list = FieldList{field("from", &Arrivals::from), field("count", &Arrivals::count)};
};

/// A scan as it was kept.
struct Scan {
    ScanId id;
    EventId eventId;
    AttendeeId attendeeId;
    std::string name; ///< of the attendee
    ScanDirection direction = ScanDirection::In;
    ScanOutcome outcome = ScanOutcome::Unknown;
    std::string device;
    Instant scannedAt;
    Instant recordedAt; ///< later than scannedAt where the scanner had no server
};

template <>
struct FieldsOf<Scan> {
    static constexpr auto list = FieldList{field("id", &Scan::id, sortable), field("eventId", &Scan::eventId),
        field("attendeeId", &Scan::attendeeId), field("name", &Scan::name), field("direction", &Scan::direction),
        field("outcome", &Scan::outcome), field("device", &Scan::device), field("scannedAt", &Scan::scannedAt),
        field("recordedAt", &Scan::recordedAt)};
};

struct TicketText {
    std::string text; ///< what its QR code says
    AttendeeId attendeeId;
    std::string name; ///< whose it is
};

template <>
struct FieldsOf<TicketText> {
    static constexpr auto list = FieldList{field("text", &TicketText::text),
        field("attendeeId", &TicketText::attendeeId), field("name", &TicketText::name)};
};

} // namespace vigie
