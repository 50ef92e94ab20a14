#pragma once

#include "ui/client/task_client.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

/// What one wanted to be reminded of, over the corner of the page until one has done it, put it off or waved it away.
class ReminderCard : public QWidget {
    Q_OBJECT

public:
    /// `mayWrite`: whether it can be done and put off from here.
    ReminderCard(ApiClient& api, bool mayWrite, QWidget* parent);

    /// At least one.
    void add(const std::vector<Task>& tasks);
    /// Somebody changed the task: it is not told of any more, unless it is still open and due.
    void forget(std::int64_t task);
    bool isSettled() const { return !m_save.isPending(); }

Q_SIGNALS:
    void showRequested(vigie::TaskId task);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void place();
    QWidget* makeRow(const Task& task);
    void change(Task task, const std::vector<std::string_view>& fields);
    void putOff(const Task& task, QWidget* under);
    void drop(TaskId task);

    TaskClient m_client;
    bool m_mayWrite;
    std::vector<Task> m_tasks;
    Reply<Task> m_save;
    QWidget* m_shadow;
    QLabel* m_title;
    QPushButton* m_close;
    QLabel* m_failure;
    QVBoxLayout* m_rows;
};

} // namespace vigie::ui
