#pragma once

#include "server/checkins/checkin_api.h"
#include "ui/checkins/position.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/workspace_page.h"

namespace vigie::ui {

class CheckInHistory;

/// Who it is, where they are, and where they were before.
class CheckInDetail : public DetailPane {
    Q_OBJECT

public:
    explicit CheckInDetail(const PageParts& parts, QWidget* parent = nullptr);

    /// `origin`: where distances are measured from; nothing while they are not.
    void showCheckIn(const CheckIn& checkIn, const std::optional<Position>& origin);
    void showCount(int selected);
    bool isSettled() const;

Q_SIGNALS:
    void leaveRequested();
    void editRequested();
    void deleteRequested();
    /// Distances from here.
    void measureRequested();
    void allOfPersonRequested();

protected:
    void retranslate() override;

private:
    QWidget* makeBody();
    bool mayChange() const;
    void fill();
    void fillFacts();

    PageParts m_parts;
    std::optional<CheckIn> m_checkIn;
    std::optional<Position> m_origin;
    int m_count = 0;
    QPushButton* m_leave;
    QPushButton* m_edit;
    QPushButton* m_delete;
    QVBoxLayout* m_facts;
    QPushButton* m_measure;
    QLabel* m_note;
    CheckInHistory* m_history;
};

} // namespace vigie::ui
