#pragma once

#include "ui/client/event_client.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class TicketDeeds;

/// Those who come to an event, or wait for a place, in the order in which they said so; a page at a time.
class AttendeeList : public QWidget {
    Q_OBJECT

public:
    AttendeeList(ApiClient& api, AttendeeStatus status, QWidget* parent);

    /// What may be done with those on the list.
    struct Rights {
        bool mayRemove = false; ///< take them off it
        bool mayTicket = false; ///< save, send and revoke their tickets
    };

    /// `count`: how many there are in all.
    void open(EventId event, std::int64_t count, const QString& search, Rights rights);
    /// Somebody came in, or went out.
    void notice(const Change& change);
    bool isSettled() const;

Q_SIGNALS:
    void told(const QString& sentence);
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void load(const QString& cursor);
    void fill();
    QWidget* makeRow(const Attendee& attendee);
    QWidget* makeStanding(const Attendee& attendee, QWidget* row) const;
    QPushButton* makeMenuButton(const Attendee& attendee, QWidget* row);
    void openMenu(const QPoint& place, const Attendee& attendee);
    void remove(const Attendee& attendee);
    void changeOne(std::int64_t id, const std::function<void(Attendee&)>& change);

    EventClient m_client;
    AttendeeStatus m_status;
    EventId m_event;
    std::int64_t m_count = 0;
    QString m_search;
    Rights m_rights;
    std::vector<Attendee> m_attendees;
    QString m_next;
    Reply<RecordPage<Attendee>> m_page;
    Reply<void> m_removal;
    TicketDeeds* m_tickets;
    QLabel* m_title;
    QVBoxLayout* m_rows;
    QPushButton* m_more;
};

} // namespace vigie::ui
