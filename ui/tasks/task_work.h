#pragma once

#include "ui/client/task_client.h"
#include "ui/tasks/task_columns.h"
#include "ui/tasks/task_menu.h"
#include "ui/widgets/record_batch.h"
#include "ui/widgets/record_edits.h"
#include "ui/widgets/record_removals.h"

namespace vigie::ui {

/// What one does with the tasks of a table: tick them, put them off, give them to somebody, write in their cells,
/// delete them, and think again.
class TaskWork : public QObject {
    Q_OBJECT

public:
    TaskWork(ApiClient& api, const RecordEditsParts& parts, bool mayWrite, TaskTableModel& model, QWidget* page);
    ~TaskWork() override;

    /// The menu of what can be done, at a place of the screen.
    void showMenu(const QPoint& globalPosition);
    void changeSelected(const TaskEdit& edit);
    /// Done, or open again where they all are done.
    void tickSelected();
    void removeSelected();
    /// How many are gone from the screen, but not yet from the server.
    int leaving() const { return m_removals->waiting(); }
    /// Sends what waits for second thoughts.
    void finish() { m_removals->sendNow(); }
    bool isBusy() const { return m_batch->isBusy() || (m_edits && !m_edits->isSettled()); }

Q_SIGNALS:
    void openRequested(std::int64_t id);
    /// The number of those that are leaving has changed.
    void leavingChanged();

private:
    std::vector<Task> selected() const;
    void connectMenu();
    void connectData();
    void tellBatch();
    QString batchWords() const;
    void tellRemovals();

    bool m_mayWrite;
    TaskTableModel& m_model;
    RecordTableView& m_table;
    NoticeBar& m_notice;
    UndoNotice& m_undo;
    TaskMenu* m_menu;
    RecordBatch<Task>* m_batch;
    QString m_single; ///< the title of the only task of the batch
    RecordRemovals<Task>* m_removals;
    RecordEdits<Task>* m_edits = nullptr; ///< null for who may only read
};

} // namespace vigie::ui
