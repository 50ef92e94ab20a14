#pragma once

#include "server/door/door_api.h"

#include <QFile>
#include <QString>

#include <optional>
#include <vector>

namespace vigie::ui {

/// A scan as the station keeps it until the server has answered, and for a day.
struct KeptScan {
    EventId event;
    RedeemRequest request;
    AttendeeId attendee; ///< whom the ticket tells; none where it tells nobody
    std::string name; ///< where it is known
    std::optional<Admission> answer; ///< the server's, once it has said something
    bool isDismissed = false; ///< somebody has seen what became of it
};

} // namespace vigie::ui

namespace vigie {

template <>
struct FieldsOf<ui::KeptScan> {
    using Scan = ui::KeptScan;
    static constexpr auto list
        = FieldList{field("event", &Scan::event), field("request", &Scan::request), field("attendee", &Scan::attendee),
            field("name", &Scan::name), field("answer", &Scan::answer), field("isDismissed", &Scan::isDismissed)};
};

} // namespace vigie

namespace vigie::ui {

/// The scans of a station without a server, in a file only its owner may read: a line each, on the disk before anybody
/// is let in. What a crash left half-written at its end is dropped.
class ScanJournal {
public:
    explicit ScanJournal(QString path);

    /// False when the file cannot be read or written: nobody should be let in by this station then.
    bool open();
    bool append(const KeptScan& scan);
    /// How many scans in a file wait for the server; somebody else may be writing it.
    static int waitingIn(const QString& path);
    /// The server's answer to a scan, or that somebody has seen it.
    bool update(const KeptScan& scan);

    /// In the order in which they were made.
    const std::vector<KeptScan>& scans() const { return m_scans; }
    /// The first that the server has not answered; null for none.
    const KeptScan* firstWaiting() const;
    int waitingCount() const;
    /// What the server refused though the station had let them in, and nobody has seen yet.
    std::vector<KeptScan> conflicts() const;
    /// Whether they are in, by what this station let in and out.
    bool isInside(EventId event, AttendeeId attendee) const;
    /// Whether a scan of theirs waits for the server.
    bool isWaiting(EventId event, AttendeeId attendee) const;

private:
    bool write(const KeptScan& scan);
    bool read();
    bool rewrite();
    void take(KeptScan scan);

    QString m_path;
    QFile m_file;
    std::vector<KeptScan> m_scans;
};

} // namespace vigie::ui
