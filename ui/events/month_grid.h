#pragma once

#include "server/events/event_api.h"

#include <QDate>
#include <QWidget>

#include <functional>
#include <map>
#include <vector>

namespace vigie::ui {

/// A month as a grid of weeks, with what takes place on each day. One walks through it with the arrow keys, and moves
/// an event to another day by dragging it, or with Ctrl and an arrow.
class MonthGrid : public QWidget {
    Q_OBJECT

public:
    explicit MonthGrid(std::function<bool(const Event&)> mayMove, QWidget* parent = nullptr);

    /// The first and the last day there is room for, neighbours of the month included.
    static QDate firstDay(const QDate& month);
    static QDate lastDay(const QDate& month) { return firstDay(month).addDays(6 * 7 - 1); }

    void show(const QDate& month, std::vector<Event> events);
    const QDate& day() const { return m_day; }
    void goTo(const QDate& day);
    /// Nothing where a day is chosen, and none of its events.
    const Event* chosen() const;
    void choose(EventId id);
    const std::vector<const Event*>& eventsOn(const QDate& day) const;
    QSize sizeHint() const override { return {700, 560}; }

Q_SIGNALS:
    /// One is on a day of another month.
    void monthRequested(const QDate& day);
    void selectionMoved();
    void openRequested(const vigie::Event& event);
    void createRequested(const QDate& day);
    void moved(const vigie::Event& event, int days);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What is under a point.
    struct Spot {
        QDate day;
        int index = -1; ///< of the day's events; -1: beside them
        bool isMore = false;
    };

    QRect cellOf(const QDate& day) const;
    int lines() const;
    /// Which of the day's events are to be seen: from which one on, how many.
    std::pair<int, int> shownOf(const QDate& day, int count) const;
    Spot spotAt(const QPoint& point) const;
    void paintHead(QPainter& painter) const;
    void paintDay(QPainter& painter, const QDate& day) const;
    void paintEntry(QPainter& painter, const QRect& room, const Event& event, bool isChosen) const;
    std::pair<QDate, int> placeOf(EventId id) const;
    void walk(int days);
    void walkEvents(int by);
    void moveChosen(int days);
    void select(const QDate& day, int index);
    void showMore(const QDate& day, const QPoint& at);
    void sortByDay();
    void tell();

    std::function<bool(const Event&)> m_mayMove;
    QDate m_day = QDate::currentDate();
    QDate m_month = m_day;
    int m_index = -1; ///< of the day's events
    std::vector<Event> m_events;
    std::map<QDate, std::vector<const Event*>> m_byDay; ///< in their order
    Spot m_pressed;
    QPoint m_pressedAt;
    QDate m_target; ///< where the dragged event would go; none: nothing is dragged
};

} // namespace vigie::ui
