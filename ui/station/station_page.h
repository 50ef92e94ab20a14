#pragma once

#include "ui/widgets/workspace_page.h"

class QLabel;

namespace vigie::ui {

class DoorList;
class StatefulPage;
class StationWindow;
class StationsPanel;

/// The doors of today and tomorrow, and for who manages events the stations that may scan there.
class StationPage : public WorkspacePage {
    Q_OBJECT

public:
    explicit StationPage(const PageParts& parts, QWidget* parent = nullptr);

    bool isSettled() const override;
    void focusFirst() override;
    std::vector<Command> commands() override;

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build(const PageParts& parts);
    void load();
    void showDoors();
    void retranslate();

    DoorList* m_doors = nullptr;
    StationsPanel* m_stations = nullptr; ///< null for whoever may not manage events
    StatefulPage* m_state = nullptr;
    QLabel* m_explanation = nullptr;
    QLabel* m_none = nullptr;
    bool m_isStale = false;
};

} // namespace vigie::ui
