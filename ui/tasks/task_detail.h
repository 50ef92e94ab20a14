#pragma once

#include "server/tasks/task_api.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/workspace_page.h"

#include <optional>

namespace vigie::ui {

/// What the selected task is: for whom, by when, and what was written about it.
class TaskDetail : public DetailPane {
    Q_OBJECT

public:
    TaskDetail(const PageParts& parts, bool mayWrite, QWidget* parent = nullptr);

    void showTask(const Task& task);
    void showCount(int selected);

Q_SIGNALS:
    void tickRequested();
    void editRequested();
    void deleteRequested();
    /// The menu of what can be done, at a place of the screen.
    void menuRequested(const QPoint& globalPosition);
    void whomRequested(const vigie::Task& task);

protected:
    void retranslate() override;

private:
    QWidget* makeBody();
    void fill();
    void fillFacts();

    PageParts m_parts;
    bool m_mayWrite;
    std::optional<Task> m_task;
    int m_count = 0;
    QPushButton* m_changeAll;
    QPushButton* m_tick;
    QPushButton* m_edit;
    QPushButton* m_more;
    QPushButton* m_delete;
    QPushButton* m_whom;
    QVBoxLayout* m_facts;
    QLabel* m_notesTitle;
    QLabel* m_notes;
    QLabel* m_since;
};

} // namespace vigie::ui
