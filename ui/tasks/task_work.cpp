#include "ui/tasks/task_work.h"

#include "ui/widgets/selected_records.h"

#include <algorithm>

namespace vigie::ui {

TaskWork::TaskWork(ApiClient& api, const RecordEditsParts& parts, bool mayWrite, TaskTableModel& model, QWidget* page)
    : QObject(page)
    , m_mayWrite(mayWrite)
    , m_model(model)
    , m_table(parts.table)
    , m_notice(parts.notice)
    , m_undo(parts.undo)
    , m_menu(new TaskMenu(parts.people, mayWrite, page))
    , m_batch(new RecordBatch<Task>([client = TaskClient(api)](const Task& task,
                                        const auto& fields) mutable { return client.change(task, fields); },
          [this](const Task& task) { m_model.put(task); }, this))
    , m_removals(new RecordRemovals<Task>(
          api, model, [client = TaskClient(api)](const Task& task) mutable { return client.remove(task.id); }, this))
{
    if (mayWrite)
        m_edits = new RecordEdits<Task>(
            parts, model,
            [client = TaskClient(api)](
                const Task& task, const auto& fields) mutable { return client.change(task, fields); },
            page);
    m_table.setContextMenuPolicy(Qt::CustomContextMenu);
    connectMenu();
    connectData();
}

TaskWork::~TaskWork()
{
    // The removals write to the model, which goes before the page's children do.
    delete m_removals;
}

void TaskWork::connectMenu()
{
    connect(&m_table, &QWidget::customContextMenuRequested, this,
        [this](const QPoint& at) { showMenu(m_table.viewport()->mapToGlobal(at)); });
    connect(&m_table, &RecordTableView::deleteRequested, this, &TaskWork::removeSelected);
    connect(m_menu, &TaskMenu::openRequested, this, [this] { Q_EMIT openRequested(m_table.currentId()); });
    connect(m_menu, &TaskMenu::copyRequested, &m_table, &RecordTableView::copySelected);
    connect(m_menu, &TaskMenu::deleteRequested, this, &TaskWork::removeSelected);
    connect(m_menu, &TaskMenu::editChosen, this, &TaskWork::changeSelected);
}

void TaskWork::connectData()
{
    connect(m_batch, &RecordBatchBase::progressed, this, &TaskWork::tellBatch);
    connect(m_batch, &RecordBatchBase::finished, this, &TaskWork::tellBatch);
    connect(m_removals, &RecordRemovalsBase::waitingChanged, this, [this] {
        tellRemovals();
        Q_EMIT leavingChanged();
    });
    connect(m_removals, &RecordRemovalsBase::failed, this, [this](const QString& name, const QString& sentence) {
        m_notice.tell(NoticeTone::Bad, tr("%1 was not deleted. %2").arg(name, sentence));
    });
}

void TaskWork::showMenu(const QPoint& globalPosition)
{
    const auto tasks = selected();
    if (tasks.empty())
        return;
    m_menu->prepare(tasks);
    m_menu->popup(globalPosition);
}

std::vector<Task> TaskWork::selected() const
{
    auto records = selectedRecords(m_table, m_model);
    if (!records)
        m_notice.tell(NoticeTone::Warning,
            tr("Some of the selected tasks are too far away to be changed with the rest: narrow the list first."));
    return std::move(records).value_or(std::vector<Task>());
}

void TaskWork::tickSelected()
{
    const auto tasks = selected();
    const bool isAnyOpen = std::any_of(tasks.begin(), tasks.end(), [](const Task& task) { return !task.done; });
    changeSelected([isAnyOpen](Task& task) { task.done = isAnyOpen; });
}

void TaskWork::changeSelected(const TaskEdit& edit)
{
    const auto tasks = selected();
    if (!m_mayWrite || tasks.empty())
        return;
    m_removals->sendNow();
    if (!m_batch->change(tasks, edit))
        return m_notice.tell(NoticeTone::Warning, tr("The last change is still under way: wait for its end."));
    m_single = tasks.size() == 1 ? recordName(tasks.front()) : QString();
}

void TaskWork::removeSelected()
{
    auto tasks = selected();
    if (m_mayWrite && !tasks.empty())
        m_removals->remove(std::move(tasks));
}

void TaskWork::tellRemovals()
{
    if (m_removals->waiting() == 0)
        return m_undo.withdraw(m_removals);
    m_undo.offer(m_removals,
        {[this] { return tr("%n task(s) deleted", nullptr, m_removals->waiting()); }, [this] { m_removals->undo(); },
            [this] { m_removals->sendNow(); }});
}

QString TaskWork::batchWords() const
{
    return m_single.isEmpty() ? tr("%n task(s) changed", nullptr, m_batch->changed())
                              : tr("“%1” changed").arg(m_single);
}

void TaskWork::tellBatch()
{
    if (m_batch->isBusy())
        return m_undo.offer(m_batch,
            {[this] { return tr("Changed %1 of %n task(s)…", nullptr, m_batch->total()).arg(m_batch->changed()); },
                {}});
    if (m_batch->failure())
        m_notice.tell(NoticeTone::Bad,
            tr("%n task(s) could not be changed. %1", nullptr, m_batch->total() - m_batch->changed())
                .arg(textOf(*m_batch->failure())));
    if (!m_batch->canUndo())
        return m_undo.withdraw(m_batch);
    m_undo.offer(m_batch, {[this] { return batchWords(); }, [this] { m_batch->undo(); }});
}

} // namespace vigie::ui
