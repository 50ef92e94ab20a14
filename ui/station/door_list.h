#pragma once

#include "ui/client/door_client.h"
#include "ui/client/kept_doors.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace vigie::ui {

class StationWindow;

/// Where a door writes down what it scans, and what it is called in the list of scans.
struct DoorPlace {
    QString journal; ///< a file of its own for each company
    QString device;

    QString keptDoors() const { return journal + QStringLiteral(".doors"); }
    /// Takes what was written down off the disk.
    void forget() const;
};

/// The doors of what takes place today and tomorrow: each opens as a window of its own, full screen.
class DoorList : public QWidget {
    Q_OBJECT

public:
    DoorList(ApiClient& api, DoorPlace place, QWidget* parent = nullptr);

    void load();
    bool isLoading() const { return m_load.isPending(); }
    const std::vector<DoorEvent>& events() const { return m_events; }

    /// Opens the door of an event; the one that is open comes to the front.
    StationWindow* openDoor(const DoorEvent& event);
    void closeDoor();

Q_SIGNALS:
    void loaded();
    void failed(const vigie::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    /// What is kept of the last time is shown, where there is anything.
    bool fillFromKept();
    QWidget* makeRow(const DoorEvent& event);
    QString whenOf(const DoorEvent& event) const;

    ApiClient& m_api;
    DoorClient m_door;
    DoorPlace m_place;
    KeptDoors m_kept;
    Reply<std::vector<DoorEvent>> m_load;
    std::vector<DoorEvent> m_events;
    QPointer<StationWindow> m_window;
    QLabel* m_away; ///< the server is, and the doors are those of the last time
    QVBoxLayout* m_rows;
};

} // namespace vigie::ui
