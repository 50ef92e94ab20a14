#pragma once

#include "ui/client/door_client.h"
#include "ui/widgets/workspace_page.h"

#include <QPointer>

class QLabel;
class QVBoxLayout;

namespace vigie::ui {

class StatefulPage;
class StationWindow;

/// The doors of what takes place today and tomorrow: each opens as a window of its own, full screen.
class StationPage : public WorkspacePage {
    Q_OBJECT

public:
    explicit StationPage(const PageParts& parts, QWidget* parent = nullptr);

    bool isSettled() const override { return !m_load.isPending(); }
    void focusFirst() override;
    std::vector<Command> commands() override;

    /// Opens the door of an event; the one that is open comes to the front.
    StationWindow* openDoor(const DoorEvent& event);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void load();
    void fill();
    QWidget* makeRow(const DoorEvent& event);
    QString whenOf(const DoorEvent& event) const;
    void retranslate();

    ApiClient& m_api;
    DoorClient m_door;
    QString m_journal;
    Reply<std::vector<DoorEvent>> m_load;
    std::vector<DoorEvent> m_events;
    QPointer<StationWindow> m_window;
    StatefulPage* m_state = nullptr;
    QLabel* m_explanation = nullptr;
    QVBoxLayout* m_rows = nullptr;
    bool m_isLoaded = false;
    bool m_isStale = false;
};

} // namespace vigie::ui
