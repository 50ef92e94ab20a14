#pragma once

#include "ui/client/door_station.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace vigie::ui {

class AnswerPanel;
class CodeCamera;
class NoticeBar;
class SegmentedSwitch;

/// The door of an event, full screen. A scanner types what it reads and presses Enter; a name that somebody types is
/// looked for. Wherever the keyboard is, it types into the one field there is.
class StationWindow : public QWidget {
    Q_OBJECT

public:
    /// `journalPath`: the file in which scans are kept while the server is away.
    StationWindow(ApiClient& api, const DoorEvent& event, const QString& journalPath, const QString& device,
        QWidget* parent = nullptr);

    DoorStation& station() { return m_station; }
    CodeCamera& camera() { return *m_camera; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    QLayout* makeHead();
    QLayout* makeMiddle();
    void connectParts();
    void retranslate();
    void enter();
    void scan(const QString& text);
    void lookFor(const QString& name);
    void showGuests(const Result<std::vector<DoorGuest>>& guests);
    void letIn(int row);
    void tell(const StationAnswer& answer);
    void showState();
    void showConflicts();
    void refreshCounts();
    void idle();
    ScanDirection direction() const;

    DoorStation m_station;
    DoorClient m_door;
    Reply<std::vector<DoorGuest>> m_search;
    std::vector<DoorGuest> m_guests;
    QTimer m_idleSoon;
    QTimer m_countSoon;
    QLabel* m_title = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_state = nullptr;
    SegmentedSwitch* m_direction = nullptr;
    QPushButton* m_close = nullptr;
    NoticeBar* m_conflicts = nullptr;
    NoticeBar* m_notice = nullptr;
    AnswerPanel* m_panel = nullptr;
    CodeCamera* m_camera = nullptr;
    QPushButton* m_cameraSwitch = nullptr; ///< there where there is a camera
    QListWidget* m_list = nullptr;
    QLineEdit* m_input = nullptr;
};

} // namespace vigie::ui
