#pragma once

#include "ui/client/event_client.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

/// Those who come to an event, or wait for a place, in the order in which they said so; a page at a time.
class AttendeeList : public QWidget {
    Q_OBJECT

public:
    AttendeeList(ApiClient& api, AttendeeStatus status, QWidget* parent);

    /// `count`: how many there are in all. `mayRemove`: whether they can be taken off the list.
    void open(EventId event, std::int64_t count, const QString& search, bool mayRemove);
    bool isSettled() const { return !m_page.isPending() && !m_removal.isPending(); }

Q_SIGNALS:
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void load(const QString& cursor);
    void fill();
    QWidget* makeRow(const Attendee& attendee);
    void remove(const Attendee& attendee);

    EventClient m_client;
    AttendeeStatus m_status;
    EventId m_event;
    std::int64_t m_count = 0;
    QString m_search;
    bool m_mayRemove = false;
    std::vector<Attendee> m_attendees;
    QString m_next;
    Reply<RecordPage<Attendee>> m_page;
    Reply<void> m_removal;
    QLabel* m_title;
    QVBoxLayout* m_rows;
    QPushButton* m_more;
};

} // namespace vigie::ui
