#include "server/door/door_service.h"

#include "server/base/crypto.h"
#include "server/base/text.h"
#include "server/base/ticket.h"
#include "server/changes/ledger.h"
#include "server/events/event_service.h"

namespace vigie {

namespace store = door_store;

namespace {

constexpr std::int64_t longestAwaySeconds = 7LL * 24 * 3600; // for which a scanner may have had no server
constexpr std::int64_t daySeconds = 24 * 3600;
constexpr std::size_t fewestLetters = 3;
constexpr int mostGuests = 10;
constexpr int mostEvents = 50;
constexpr int mostSteps = 2'000;

/// What an admission changes of an attendee.
struct Whereabouts {
    bool inside = false;
    std::optional<Instant> admittedAt;
};

} // namespace

template <>
struct FieldsOf<Whereabouts> {
    static constexpr auto list
        = FieldList{field("inside", &Whereabouts::inside), field("admittedAt", &Whereabouts::admittedAt)};
};

namespace {

/// When it was scanned, by our clock: the scanner's may be wrong by days.
Instant scannedAt(const RedeemRequest& request)
{
    const Instant present = now();
    if (!request.scannedAt)
        return present;
    const std::int64_t wrongBy = request.sentAt ? request.sentAt->ms - present.ms : 0;
    return std::clamp(Instant{request.scannedAt->ms - wrongBy}, present.plusSeconds(-longestAwaySeconds), present);
}

ScanOutcome outcomeFor(const store::GuestAtDoor& guest, const std::optional<Ticket>& ticket, const Admission& admission)
{
    if (guest.ticketRevoked || (ticket && ticket->number != guest.ticketNumber))
        return ScanOutcome::Revoked;
    if (admission.direction == ScanDirection::Out)
        return ScanOutcome::Valid;
    if (guest.cancelledAt)
        return ScanOutcome::Cancelled;
    if (guest.status == AttendeeStatus::Waiting)
        return ScanOutcome::WaitingList;
    if (admission.scannedAt < guest.startsAt.plusSeconds(-60 * guest.doorsMinutes))
        return ScanOutcome::TooEarly;
    return guest.inside ? ScanOutcome::AlreadyRedeemed : ScanOutcome::Valid;
}

Error nonceOfAnother()
{
    return errors::conflict(Text{"This number of a scan was used for another ticket.",
        "Ce numéro de lecture a déjà servi pour un autre billet."});
}

Result<Admission> sameAsBefore(
    db::Tx& tx, const Scope& scope, EventId event, const std::string& nonce, AttendeeId attendee)
{
    auto before = store::scanByNonce(tx, scope.company, event, nonce);
    if (!before || before->attendeeId != attendee)
        return nonceOfAnother();
    if (before->outcome == ScanOutcome::AlreadyRedeemed)
        before->admittedBy = store::lastAdmission(tx, scope.company, attendee);
    return *before;
}

/// A ticket that tells nobody of this event.
Result<Admission> refuse(
    db::Tx& tx, const Scope& scope, EventId event, const RedeemRequest& request, const Admission& admission)
{
    if (!store::event(tx, scope.company, event))
        return errors::notFound();
    if (!store::insertScan(tx, scope.company, event, request, admission))
        return sameAsBefore(tx, scope, event, request.nonce, {});
    return admission;
}

/// Keeps the scan and, where it opens the door, who is inside.
Result<Admission> keep(db::Tx& tx, const Scope& scope, EventId event, const RedeemRequest& request,
    const store::GuestAtDoor& guest, Admission admission)
{
    if (!store::insertScan(tx, scope.company, event, request, admission))
        return sameAsBefore(tx, scope, event, request.nonce, guest.id);
    if (admission.outcome == ScanOutcome::AlreadyRedeemed)
        admission.admittedBy = store::lastAdmission(tx, scope.company, guest.id);
    if (admission.outcome != ScanOutcome::Valid)
        return admission;
    const bool isInside = admission.direction == ScanDirection::In;
    if (isInside && !guest.admittedAt)
        admission.admittedAt = admission.scannedAt;
    store::setInside(tx, scope.company, guest.id, isInside, admission.admittedAt);
    ledger::updated(tx, scope, {"attendee", guest.id.value, guest.contactId, guest.userId},
        Whereabouts{guest.inside, guest.admittedAt}, Whereabouts{isInside, admission.admittedAt});
    return admission;
}

} // namespace

Result<Admission> DoorService::redeem(const Scope& scope, EventId id, const RedeemRequest& request)
{
    if (request.ticket.empty() == !request.attendeeId)
        return errors::invalidField("ticket",
            Text{"Send what was scanned, or who was found.", "Envoyez ce qui a été lu, ou qui a été trouvé."});
    Admission admission;
    admission.direction = request.direction;
    admission.scannedAt = scannedAt(request);
    std::optional<Ticket> ticket;
    if (!request.ticket.empty()) {
        ticket = readTicket(request.ticket, m_tickets.publicKey(scope));
        if (ticket && ticket->event != id.value)
            admission.outcome = ScanOutcome::WrongEvent;
    }
    const bool tellsNobody = !request.ticket.empty() && (!ticket || ticket->event != id.value);
    const AttendeeId attendee{ticket ? ticket->attendee : request.attendeeId.value};
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Admission> {
        if (tellsNobody)
            return refuse(tx, scope, id, request, admission);
        const auto guest = store::lockGuest(tx, scope.company, id, attendee, request.nonce);
        if (!guest)
            return refuse(tx, scope, id, request, admission);
        if (!guest->priorOutcome.empty())
            return sameAsBefore(tx, scope, id, request.nonce, guest->id);
        Admission told = admission;
        told.attendeeId = guest->id;
        told.name = guest->name;
        told.admittedAt = guest->admittedAt;
        told.outcome = outcomeFor(*guest, ticket, told);
        return keep(tx, scope, id, request, *guest, told);
    });
}

DoorEvent DoorService::dressed(const Scope& scope, DoorEvent event)
{
    event.publicKey = crypto::toBase64Url(m_tickets.publicKey(scope));
    event.serverTime = now();
    return event;
}

Result<DoorEvent> DoorService::event(const Scope& scope, EventId id)
{
    const auto found = m_database.read([&](db::Tx& tx) { return store::event(tx, scope.company, id); });
    return found ? Result<DoorEvent>(dressed(scope, *found)) : errors::notFound();
}

std::vector<DoorEvent> DoorService::events(const Scope& scope)
{
    auto out = m_database.read([&](db::Tx& tx) {
        return store::events(
            tx, scope.company, now().plusSeconds(-daySeconds / 2), now().plusSeconds(2 * daySeconds), mostEvents);
    });
    for (auto& event : out)
        event = dressed(scope, event);
    return out;
}

Result<std::vector<DoorGuest>> DoorService::guests(const Scope& scope, EventId event, const std::string& words)
{
    std::size_t letters = 0;
    std::vector<std::string> patterns;
    for (const auto& word : text::searchWords(words, 2)) {
        letters += text::codePoints(word);
        patterns.push_back("% " + word + "%");
    }
    return m_database.read([&](db::Tx& tx) -> Result<std::vector<DoorGuest>> {
        if (!store::event(tx, scope.company, event))
            return errors::notFound();
        if (words.empty())
            return std::vector<DoorGuest>();
        if (letters < fewestLetters)
            return errors::invalidField("q", Text{"Write three letters at least.", "Écrivez au moins trois lettres."});
        return store::guests(tx, scope.company, event, patterns, mostGuests);
    });
}

Result<std::vector<Arrivals>> DoorService::arrivals(const Scope& scope, EventId event, std::int64_t stepMinutes)
{
    return m_database.readAlone([&](db::Tx& tx) -> Result<std::vector<Arrivals>> {
        if (!store::event(tx, scope.company, event))
            return errors::notFound();
        return store::arrivals(tx, scope.company, event, stepMinutes * 60'000, mostSteps);
    });
}

Result<JsonPage<Scan>> DoorService::scans(
    const Scope& scope, EventId id, std::optional<bool> amiss, const PageRequest& page)
{
    return m_database.read([&](db::Tx& tx) -> Result<JsonPage<Scan>> {
        const auto event = EventService::find(tx, scope, id);
        if (!event || !mayManage(scope, *event))
            return errors::notFound();
        return store::scans(tx, scope.company, id, amiss, page);
    });
}

} // namespace vigie
