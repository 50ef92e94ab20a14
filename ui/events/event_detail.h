#pragma once

#include "ui/client/event_client.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>
#include <QUuid>

#include <optional>

class QAction;
class QLineEdit;
class QMenu;

namespace vigie::ui {

class ArrivalCurve;
class AttendeeList;
class DayBadge;
class FillBar;

/// An event: when and where, what it is about, how full it is and who comes; and whether one comes oneself.
class EventDetail : public DetailPane {
    Q_OBJECT

public:
    explicit EventDetail(const PageParts& parts, QWidget* parent = nullptr);

    void open(const Event& event);
    void showCount(int selected);
    /// Shows what is in a file of people, to be added to an event.
    void addFrom(const Event& event, const QString& path);
    bool isSettled() const;
    /// Whether this person may change an event.
    static bool mayChange(const PageParts& parts, const Event& event);

Q_SIGNALS:
    void editRequested(const vigie::Event& event);
    void cancelRequested(const vigie::Event& event);
    void restoreRequested(const vigie::Event& event);
    void deleteRequested(const vigie::Event& event);
    void exportRequested(const vigie::Event& event);
    void told(const QString& sentence);
    void failed(const QString& sentence);

protected:
    void retranslate() override;

private:
    QWidget* makeHead();
    QWidget* makeBody();
    void makeMenu();
    void connectParts();
    void emitFor(void (EventDetail::*signal)(const vigie::Event&));
    void askWhetherOneComes();
    void toggle();
    void fill();
    void fillButtons();
    void fillFacts();
    void openAttendees();
    void notice(const Change& change);
    void addSomebody();
    void askForFile();
    void sendTickets();

    PageParts m_parts;
    EventClient m_client;
    std::optional<Event> m_event;
    std::optional<Attendee> m_mine; ///< oneself, where one comes or waits
    int m_count = 0;
    Reply<Attendee> m_ask;
    Reply<Attendee> m_attendance;
    Reply<void> m_absence;
    Reply<void> m_sending;
    DayBadge* m_day;
    QLabel* m_title;
    QLabel* m_when;
    QVBoxLayout* m_state;
    QPushButton* m_attend;
    QPushButton* m_edit;
    QPushButton* m_more;
    QPushButton* m_delete;
    QMenu* m_menu;
    QAction* m_add;
    QAction* m_addMany;
    QAction* m_send;
    QAction* m_export;
    QAction* m_cancel;
    QAction* m_restore;
    QVBoxLayout* m_facts;
    QLabel* m_description;
    FillBar* m_fill;
    ArrivalCurve* m_arrivals;
    QTimer m_searchSoon;
    QLineEdit* m_search;
    AttendeeList* m_going;
    AttendeeList* m_waiting;
};

} // namespace vigie::ui
