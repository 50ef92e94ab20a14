#pragma once

#include "ui/client/task_client.h"
#include "ui/tasks/task_columns.h"
#include "ui/widgets/record_list_page.h"

class QComboBox;
class QPushButton;

namespace vigie::ui {

class ChipRow;
class SearchField;
class TaskDetail;
class TaskWork;

/// What is to be done: one's own first, by when it is due.
class TasksPage : public RecordListPage {
    Q_OBJECT

public:
    TasksPage(const PageParts& parts, QWidget* parent = nullptr);
    ~TasksPage() override;

    bool isSettled() const override;
    void visit(const Destination& destination) override;
    void create() override { openDialog({}); }
    std::vector<Command> commands() override;
    void finish() override;

protected:
    void load() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override;
    void showSelection() override;
    void retranslate() override;
    std::int64_t leaving() const override;
    Reply<std::int64_t> askCount() override { return m_client.count(m_query); }
    bool isFiltered() const override;
    bool mayRemove() const override { return m_mayWrite; }
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTools();
    void connectParts();
    void fillWhose();
    TaskQuery wanted() const;
    void choose(TaskTime time, UserId assignee);
    void showTools();
    void sortBy(int column);
    void edit(std::int64_t id);
    void openDialog(Task task);
    void goTo(const Task& task);

    TaskClient m_client;
    bool m_mayWrite;
    UserId m_me;
    TaskQuery m_query;
    TaskTableModel m_model;
    TaskWork* m_work;
    Sort m_sort;
    SearchField* m_search;
    ChipRow* m_times;
    QComboBox* m_whose;
    QPushButton* m_new;
    TaskDetail* m_detail;
};

} // namespace vigie::ui
