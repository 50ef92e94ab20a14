#pragma once

#include "server/tasks/task_api.h"

#include <QMenu>

#include <functional>

namespace vigie::ui {

class People;

using TaskEdit = std::function<void(Task&)>;

/// What can be done with the selected tasks, one or many.
class TaskMenu : public QMenu {
    Q_OBJECT

public:
    TaskMenu(const People& people, bool mayWrite, QWidget* parent);

    /// Before it is shown: what it is about.
    void prepare(const std::vector<Task>& tasks);

Q_SIGNALS:
    void openRequested();
    void copyRequested();
    void deleteRequested();
    void editChosen(const vigie::ui::TaskEdit& edit);

private:
    void addEdit(QMenu& menu, const QString& word, const TaskEdit& edit);
    void addDays();
    void addReminders();
    void addPeople();

    const People& m_people;
    bool m_mayWrite;
};

} // namespace vigie::ui
