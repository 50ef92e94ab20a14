#pragma once

#include "server/tasks/task_api.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

class People;

enum class TaskColumn { Tick, Title, Whom, Assignee, Due, Reminder, Created, Changed };

using TaskTableModel = RecordTableModel<Task>;

/// In the order of TaskColumn.
std::vector<RecordColumn<Task>> taskColumns(const People& people);
std::vector<ColumnWidth> taskColumnWidths();

class TaskDelegate : public RecordDelegate {
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const override;
    QString hint(const QModelIndex& index, int room) const override;
};

} // namespace vigie::ui
