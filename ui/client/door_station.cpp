#include "ui/client/door_station.h"

#include "server/base/crypto.h"
#include "server/base/ticket.h"

#include <QUuid>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int patienceMs = 2'500; // for the server, while somebody stands at the door
constexpr int sendingPatienceMs = 10'000; // nobody waits for what was written down
constexpr int firstRetryMs = 1'000;
constexpr int longestRetryMs = 15'000;

/// Whether the server said no, as opposed to nothing, or that it is at a loss.
bool isAnswer(const Error& error)
{
    return error.code == ErrorCode::Conflict || error.code == ErrorCode::Invalid || error.code == ErrorCode::Malformed
        || error.code == ErrorCode::NotFound;
}

/// Whether the station was taken off, or its session has ended.
bool isLockOut(const Error& error)
{
    return error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Forbidden;
}

} // namespace

DoorStation::DoorStation(ApiClient& api, const QString& journalPath, QString device, QObject* parent)
    : QObject(parent)
    , m_door(api)
    , m_journal(journalPath)
    , m_device(std::move(device))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { sendNext(); });
}

void DoorStation::setEvent(const DoorEvent& event)
{
    m_event = event;
    m_publicKey = crypto::fromBase64Url(event.publicKey).value_or("");
    if (event.serverTime.ms > 0)
        m_clockWrongByMs = now().ms - event.serverTime.ms;
    sendNext();
}

Instant DoorStation::serverTime() const
{
    return {now().ms - m_clockWrongByMs};
}

DoorStation::Ticketed DoorStation::read(const std::string& text) const
{
    const auto ticket = readTicket(text, m_publicKey);
    if (!ticket)
        return {{}, ScanOutcome::Unknown};
    if (ticket->event != m_event.id.value)
        return {{}, ScanOutcome::WrongEvent};
    return {AttendeeId{ticket->attendee}, ScanOutcome::Valid};
}

void DoorStation::scan(const QString& text, ScanDirection direction)
{
    KeptScan scan;
    scan.request.ticket = text.trimmed().left(1'000).toStdString();
    scan.request.direction = direction;
    const auto ticketed = read(scan.request.ticket);
    scan.attendee = ticketed.attendee;
    put(std::move(scan), ticketed.outcome);
}

void DoorStation::admit(const DoorGuest& guest, ScanDirection direction)
{
    KeptScan scan;
    scan.request.attendeeId = scan.attendee = guest.id;
    scan.request.direction = direction;
    scan.name = guest.name;
    const bool isWaiting = guest.status == AttendeeStatus::Waiting && direction == ScanDirection::In;
    put(std::move(scan), isWaiting ? ScanOutcome::WaitingList : ScanOutcome::Valid);
}

/// Asks the server, or decides alone where it is away or has still to hear of an earlier scan of theirs.
void DoorStation::put(KeptScan scan, ScanOutcome byTicket)
{
    scan.event = m_event.id;
    scan.request.nonce = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    scan.request.device = m_device.toStdString();
    scan.request.scannedAt = now();
    if (m_isLockedOut)
        return refuse(scan, ScanOutcome::Unknown);
    if (!m_isOnline || m_journal.isWaiting(scan.event, scan.attendee))
        return decideAlone(std::move(scan), byTicket);
    RedeemRequest request = scan.request;
    request.sentAt = now();
    m_door.redeem(scan.event, request, patienceMs)
        .then(this, [this, scan, byTicket](const Result<Admission>& admission) {
            if (admission) {
                KeptScan known = scan;
                known.name = admission->name;
                known.answer = *admission;
                known.isDismissed = true; // it is being told
                m_journal.append(known); // so that the station knows who is in, should the server go away
                setOnline(true);
                return tell(*admission);
            }
            if (isLockOut(admission.error()))
                lockOut();
            if (m_isLockedOut || isAnswer(admission.error()))
                return refuse(scan, ScanOutcome::Unknown);
            setOnline(false);
            decideAlone(scan, byTicket); // the same scan: had the server heard it after all, it is not counted twice
        });
}

void DoorStation::refuse(const KeptScan& scan, ScanOutcome reason)
{
    Q_EMIT answered({StationAnswer::Kind::Refused, reason, scan.request.direction, scan.name, std::nullopt, {}});
}

void DoorStation::lockOut()
{
    m_isLockedOut = true;
    m_retry.stop();
    Q_EMIT stateChanged();
}

ScanOutcome DoorStation::withoutServer(const KeptScan& scan, ScanOutcome byTicket) const
{
    if (byTicket != ScanOutcome::Valid || scan.request.direction == ScanDirection::Out)
        return byTicket;
    if (m_event.cancelledAt)
        return ScanOutcome::Cancelled;
    if (serverTime() < m_event.startsAt.plusSeconds(-60 * m_event.doorsMinutes))
        return ScanOutcome::TooEarly;
    return m_journal.isInside(scan.event, scan.attendee) ? ScanOutcome::AlreadyRedeemed : ScanOutcome::Valid;
}

void DoorStation::decideAlone(KeptScan scan, ScanOutcome byTicket)
{
    const auto outcome = withoutServer(scan, byTicket);
    // Whoever is refused here was not let in: there is nothing for the server to hear.
    if (outcome != ScanOutcome::Valid || !m_journal.append(scan))
        return refuse(scan, outcome == ScanOutcome::Valid ? ScanOutcome::Unknown : outcome);
    Q_EMIT answered({StationAnswer::Kind::Unconfirmed, outcome, scan.request.direction, scan.name, std::nullopt, {}});
    Q_EMIT stateChanged();
    if (m_isOnline)
        sendNext();
}

void DoorStation::tell(const Admission& admission)
{
    const bool isValid = admission.outcome == ScanOutcome::Valid;
    Q_EMIT answered({isValid ? StationAnswer::Kind::Valid : StationAnswer::Kind::Refused, admission.outcome,
        admission.direction, admission.name, admission.admittedAt, admission.admittedBy});
}

void DoorStation::setOnline(bool isOnline)
{
    if (!isOnline && !m_retry.isActive()) {
        m_retryMs = std::clamp(m_retryMs * 2, firstRetryMs, longestRetryMs);
        m_retry.start(m_retryMs);
    }
    if (isOnline)
        m_retryMs = 0;
    if (m_isOnline == isOnline)
        return;
    m_isOnline = isOnline;
    Q_EMIT stateChanged();
}

void DoorStation::sendNow()
{
    m_retry.stop();
    sendNext();
}

/// Sends what was written down, one after the other; without any, asks whether the server is back.
void DoorStation::sendNext()
{
    if (m_isSending)
        return;
    const KeptScan* const next = m_journal.firstWaiting();
    if (!next && m_isOnline)
        return;
    m_isSending = true;
    if (!next) {
        m_door.event(m_event.id).then(this, [this](const Result<DoorEvent>& event) {
            m_isSending = false;
            if (!event && isLockOut(event.error()))
                return lockOut();
            setOnline(static_cast<bool>(event));
            if (event)
                setEvent(*event);
        });
        return;
    }
    RedeemRequest request = next->request;
    request.sentAt = now();
    m_door.redeem(next->event, request, sendingPatienceMs)
        .then(this, [this, scan = *next](const Result<Admission>& admission) { sent(scan, admission); });
}

void DoorStation::sent(KeptScan scan, const Result<Admission>& admission)
{
    m_isSending = false;
    if (!admission && isLockOut(admission.error()))
        return lockOut(); // what waits stays written down
    if (!admission && !isAnswer(admission.error()))
        return setOnline(false);
    Admission refused;
    refused.direction = scan.request.direction;
    scan.answer = admission ? *admission : refused;
    if (!scan.answer->name.empty())
        scan.name = scan.answer->name;
    m_journal.update(scan);
    setOnline(true);
    Q_EMIT stateChanged();
    if (scan.answer->outcome != ScanOutcome::Valid)
        Q_EMIT conflictsChanged();
    sendNext();
}

void DoorStation::dismiss(const KeptScan& conflict)
{
    KeptScan seen = conflict;
    seen.isDismissed = true;
    m_journal.update(seen);
    Q_EMIT conflictsChanged();
}

} // namespace vigie::ui
