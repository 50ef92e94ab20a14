#include "ui/tasks/task_menu.h"

#include "ui/client/people.h"
#include "ui/tasks/reminder_times.h"
#include "ui/tasks/task_words.h"
#include "ui/theme/glyph.h"

#include <algorithm>

namespace vigie::ui {

TaskMenu::TaskMenu(const People& people, bool mayWrite, QWidget* parent)
    : QMenu(parent)
    , m_people(people)
    , m_mayWrite(mayWrite)
{
}

void TaskMenu::prepare(const std::vector<Task>& tasks)
{
    clear();
    const auto copy = [this] {
        connect(addAction(glyphIcon(Glyph::Copy), tr("Copy")), &QAction::triggered, this, &TaskMenu::copyRequested);
    };
    if (!m_mayWrite)
        return copy();
    const bool isOpen = std::any_of(tasks.begin(), tasks.end(), [](const Task& task) { return !task.done; });
    addEdit(*this, isOpen ? tr("Mark as done") : tr("Open again"), [isOpen](Task& task) { task.done = isOpen; });
    actions().back()->setIcon(glyphIcon(isOpen ? Glyph::Done : Glyph::Undo));
    if (tasks.size() == 1)
        connect(addAction(glyphIcon(Glyph::Pencil), tr("Edit")), &QAction::triggered, this, &TaskMenu::openRequested);
    addDays();
    addReminders();
    addPeople();
    copy();
    addSeparator();
    connect(addAction(glyphIcon(Glyph::Trash), tr("Delete")), &QAction::triggered, this, &TaskMenu::deleteRequested);
}

void TaskMenu::addEdit(QMenu& menu, const QString& word, const TaskEdit& edit)
{
    connect(menu.addAction(word), &QAction::triggered, this, [this, edit] { Q_EMIT editChosen(edit); });
}

void TaskMenu::addDays()
{
    auto* const menu = addMenu(glyphIcon(Glyph::Calendar), tr("Set the date"));
    const auto add = [this, menu](const QString& word, int days) {
        addEdit(*menu, word, [days](Task& task) { task.dueAt = TaskWords::endOfDay(days); });
    };
    add(tr("Today"), 0);
    add(tr("Tomorrow"), 1);
    add(tr("In a week"), 7);
    menu->addSeparator();
    addEdit(*menu, tr("No date"), [](Task& task) { task.dueAt.reset(); });
}

void TaskMenu::addReminders()
{
    auto* const menu = addMenu(glyphIcon(Glyph::Bell), tr("Remind"));
    for (const auto& [word, at] : ReminderTimes::from())
        addEdit(*menu, word, [at = at](Task& task) { task.remindAt = at; });
    menu->addSeparator();
    addEdit(*menu, tr("No reminder"), [](Task& task) { task.remindAt.reset(); });
}

void TaskMenu::addPeople()
{
    auto* const menu = addMenu(glyphIcon(Glyph::Person), tr("Give to"));
    for (const User& user : m_people.active())
        addEdit(*menu, m_people.name(user.id), [id = user.id](Task& task) { task.assigneeId = id; });
}

} // namespace vigie::ui
