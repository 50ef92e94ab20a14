#pragma once

#include "ui/client/door_client.h"
#include "ui/client/scan_journal.h"

#include <QObject>
#include <QTimer>

namespace vigie::ui {

/// What is shown to whoever stands at the door.
struct StationAnswer {
    enum class Kind {
        Valid, ///< the server has let them in or out
        Unconfirmed, ///< the ticket is genuine; the server, which is away, may know better
        Refused
    };
    Kind kind = Kind::Refused;
    ScanOutcome reason = ScanOutcome::Unknown;
    ScanDirection direction = ScanDirection::In;
    std::string name; ///< where it is known
    std::optional<Instant> admittedAt; ///< when they came in, where they are in already
    std::string admittedBy; ///< by which door
};

/// The door of an event. A scan is put to the server; when that does not answer, the station checks the ticket's
/// signature itself, writes the scan down and lets them in unconfirmed. What was written down is sent later, in order;
/// what the server then refuses is a conflict somebody is told of by name.
class DoorStation : public QObject {
    Q_OBJECT

public:
    /// `journalPath`: the file of this station's scans. `device`: which door it is, in words.
    DoorStation(ApiClient& api, const QString& journalPath, QString device, QObject* parent = nullptr);

    /// False when the journal cannot be written.
    bool open() { return m_journal.open(); }
    /// The event at whose door it stands, as the server told of it last.
    void setEvent(const DoorEvent& event);
    const DoorEvent& event() const { return m_event; }

    /// What a scanner or a camera read.
    void scan(const QString& text, ScanDirection direction);
    /// Somebody who was found by name.
    void admit(const DoorGuest& guest, ScanDirection direction);
    /// What is waiting is sent now, not at the next attempt.
    void sendNow();
    void dismiss(const KeptScan& conflict);

    bool isOnline() const { return m_isOnline; }
    /// The server does not take this station's word any more: nobody is let in.
    bool isLockedOut() const { return m_isLockedOut; }
    int waitingCount() const { return m_journal.waitingCount(); }
    std::vector<KeptScan> conflicts() const { return m_journal.conflicts(); }

Q_SIGNALS:
    void answered(const vigie::ui::StationAnswer& answer);
    /// The server came or went, or what waits for it changed.
    void stateChanged();
    void conflictsChanged();

private:
    struct Ticketed {
        AttendeeId attendee;
        ScanOutcome outcome = ScanOutcome::Valid; ///< by what the ticket itself tells
    };
    Ticketed read(const std::string& text) const;
    void put(KeptScan scan, ScanOutcome byTicket);
    void decideAlone(KeptScan scan, ScanOutcome byTicket);
    ScanOutcome withoutServer(const KeptScan& scan, ScanOutcome byTicket) const;
    void tell(const Admission& admission);
    void setOnline(bool isOnline);
    void lockOut();
    void refuse(const KeptScan& scan, ScanOutcome reason);
    void sendNext();
    void sent(KeptScan scan, const Result<Admission>& admission);
    Instant serverTime() const;

    DoorClient m_door;
    ScanJournal m_journal;
    QString m_device;
    DoorEvent m_event;
    std::string m_publicKey;
    std::int64_t m_clockWrongByMs = 0; ///< this machine's clock less the server's
    bool m_isOnline = true;
    bool m_isLockedOut = false;
    bool m_isSending = false;
    QTimer m_retry;
    int m_retryMs = 0;
};

} // namespace vigie::ui

Q_DECLARE_METATYPE(vigie::ui::StationAnswer)
