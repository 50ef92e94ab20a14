#include "ui/tasks/tasks_page.h"

#include "ui/client/live_updates.h"
#include "ui/client/people.h"
#include "ui/client/session.h"
#include "ui/tasks/task_detail.h"
#include "ui/tasks/task_dialog.h"
#include "ui/tasks/task_work.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/record_list_query.h"
#include "ui/widgets/record_order.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_menu.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int whoseWidth = 136;
constexpr int widthForWords = 1'000;

/// In the order of TaskTime.
QStringList timeWords()
{
    return {TasksPage::tr("To do"), TasksPage::tr("Overdue"), TasksPage::tr("Today"), TasksPage::tr("Next 7 days"),
        TasksPage::tr("No date"), TasksPage::tr("Done")};
}

/// What is done is looked at backwards.
Sort usualSort(TaskTime time)
{
    return time == TaskTime::Done ? Sort{"updatedAt", true} : Sort{"dueOrder", false};
}

} // namespace

TasksPage::TasksPage(const PageParts& parts, QWidget* parent)
    : RecordListPage(parts, m_model, parent)
    , m_client(parts.api)
    , m_mayWrite(permissionsOf(parts.session.user().role).has(Permission::WriteContacts))
    , m_me(parts.session.user().id)
    , m_model(taskColumns(parts.people))
    , m_work(new TaskWork(parts.api, {table(), notice(), undo(), parts.people}, m_mayWrite, m_model, this))
    , m_sort(usualSort(TaskTime::Open))
    , m_search(new SearchField(this, &table()))
    , m_times(new ChipRow(timeWords, this))
    , m_whose(new QComboBox(this))
    , m_new(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
    , m_detail(new TaskDetail(parts, m_mayWrite, this))
{
    setSearch(m_search);
    build(u"tasks"_s, makeTools(), m_detail);
    table().setItemDelegate(new TaskDelegate(&table()));
    connectParts();
    fillWhose();
    TasksPage::retranslate();
    TasksPage::load();
}

TasksPage::~TasksPage()
{
    // It writes to the model, which goes before the children do.
    delete m_work;
}

QWidget* TasksPage::makeTools()
{
    auto* const tools = new QWidget(this);
    m_new->setDefault(true);
    m_new->setObjectName(u"newTask"_s);
    m_new->setVisible(m_mayWrite);
    m_whose->setObjectName(u"whose"_s);
    m_whose->setMinimumWidth(whoseWidth);
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_times);
    layout->addStretch();
    layout->addWidget(m_whose);
    layout->addWidget(m_new);
    return tools;
}

void TasksPage::connectParts()
{
    connect(m_search, &SearchField::searched, this, &TasksPage::load);
    connect(m_times, &ChipRow::chosen, this, [this] {
        m_sort = usualSort(wanted().time);
        load();
    });
    connect(m_whose, &QComboBox::activated, this, &TasksPage::load);
    connect(m_new, &QPushButton::clicked, this, [this] { openDialog({}); });
    connect(&table(), &RecordTableView::headerClicked, this, &TasksPage::sortBy);
    connect(&table(), &RecordTableView::openRequested, this, &TasksPage::edit);
    connect(m_work, &TaskWork::openRequested, this, &TasksPage::edit);
    connect(m_work, &TaskWork::leavingChanged, this, [this] {
        showCount();
        if (m_work->leaving() == 0)
            countSoon();
    });
    connect(m_detail, &TaskDetail::tickRequested, m_work, &TaskWork::tickSelected);
    connect(m_detail, &TaskDetail::editRequested, this, [this] { edit(table().currentId()); });
    connect(m_detail, &TaskDetail::deleteRequested, m_work, &TaskWork::removeSelected);
    connect(m_detail, &TaskDetail::menuRequested, m_work, &TaskWork::showMenu);
    connect(m_detail, &TaskDetail::whomRequested, this, &TasksPage::goTo);
    connect(&parts().people, &People::changed, this, &TasksPage::fillWhose);
    connect(&parts().live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity != "task")
            return;
        countSoon();
        if (!putsOff())
            m_model.applyChange(change);
    });
}

/// One's own, everybody's, and each of the others'.
void TasksPage::fillWhose()
{
    const QVariant chosen = m_whose->count() > 0 ? m_whose->currentData() : QVariant::fromValue<qlonglong>(m_me.value);
    m_whose->clear();
    m_whose->addItem(tr("My tasks"), QVariant::fromValue<qlonglong>(m_me.value));
    m_whose->addItem(tr("Everybody's tasks"), QVariant::fromValue<qlonglong>(0));
    for (const User& user : parts().people.active()) {
        if (user.id != m_me)
            m_whose->addItem(parts().people.name(user.id), QVariant::fromValue<qlonglong>(user.id.value));
    }
    m_whose->setCurrentIndex(std::max(0, m_whose->findData(chosen)));
}

TaskQuery TasksPage::wanted() const
{
    TaskQuery query;
    query.search = m_search->text();
    query.time = static_cast<TaskTime>(m_times->choice());
    query.assignee = UserId{m_whose->currentData().toLongLong()};
    query.sort = m_sort;
    return query;
}

bool TasksPage::isFiltered() const
{
    return !m_query.search.trimmed().isEmpty() || m_query.time != TaskTime::Open || m_query.assignee != m_me;
}

void TasksPage::load()
{
    m_search->settle();
    showList(m_model, m_client, m_query, wanted());
    showSort(table(), m_model, m_query.sort);
    count();
}

void TasksPage::sortBy(int column)
{
    const auto& field = m_model.columns()[static_cast<std::size_t>(column)].sortField;
    if (!field.empty()) {
        m_sort = {field, m_sort.field == field ? !m_sort.descending : field != "dueOrder"};
        table().scrollToTop();
    }
    load(); // also where nothing changes: Qt has moved the arrow by itself
}

EmptyWords TasksPage::emptyWords() const
{
    if (isFiltered())
        return {Glyph::SearchFailed, tr("No task fits"), tr("Nothing here for these words, this time and this person."),
            tr("Show my tasks")};
    return {Glyph::Done, tr("Nothing to do"),
        tr("What you promise to a lead or a contact stands here until it is done, and Vigie reminds you of it."),
        m_mayWrite ? tr("New task") : QString()};
}

void TasksPage::choose(TaskTime time, UserId assignee)
{
    m_times->choose(static_cast<int>(time));
    m_whose->setCurrentIndex(std::max(0, m_whose->findData(QVariant::fromValue<qlonglong>(assignee.value))));
    m_sort = usualSort(time);
}

void TasksPage::takeEmptyAction()
{
    if (!isFiltered())
        return openDialog({});
    m_search->clear();
    choose(TaskTime::Open, m_me);
    load();
}

void TasksPage::showSelection()
{
    const int row = selectedRow();
    if (row >= 0)
        m_detail->showTask(m_model.record(row));
    else
        m_detail->showCount(static_cast<int>(table().selectedIds().size()));
}

/// The task may be somebody else's, or done: then the list becomes one it is in.
void TasksPage::visit(const Destination& destination)
{
    if (destination.record == 0)
        return;
    m_client.find(TaskId{destination.record}).then(this, [this](Result<Task> task) {
        if (!task)
            return notice().tell(NoticeTone::Bad, textOf(task.error()));
        if (!wanted().lets(*task)) {
            choose(task->done ? TaskTime::Done : TaskTime::Open, task->assigneeId == m_me ? m_me : UserId{});
            load();
        }
        showRecord(task->id.value, recordName(*task), *m_search);
    });
}

std::vector<Command> TasksPage::commands()
{
    auto out = RecordListPage::commands();
    if (m_mayWrite)
        out.push_back({Glyph::Done, QT_TRANSLATE_NOOP("Command", "Mark as done, or open again"),
            QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_work->tickSelected(); }, !table().selectedIds().empty()});
    return out;
}

void TasksPage::edit(std::int64_t id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0)
        openDialog(m_model.record(row));
}

void TasksPage::openDialog(Task task)
{
    if (!m_mayWrite)
        return;
    if (!task.id)
        task.assigneeId = m_me;
    auto* const dialog = new TaskDialog(parts().api, parts().people, task, this);
    connect(dialog, &TaskDialog::saved, this, [this](const Task& saved) {
        m_model.put(saved);
        showWritten(saved.id.value);
    });
    dialog->keepDraftsIn(parts().drafts, u"task"_s);
    dialog->open();
}

void TasksPage::goTo(const Task& task)
{
    if (task.leadId)
        Q_EMIT goRequested({u"leads"_s, task.leadId.value});
    else
        Q_EMIT goRequested({u"contacts"_s, task.contactId.value});
}

bool TasksPage::isSettled() const
{
    return RecordListPage::isSettled() && !m_search->isWaiting() && !m_work->isBusy();
}

std::int64_t TasksPage::leaving() const
{
    return m_work->leaving();
}

void TasksPage::finish()
{
    m_work->finish();
}

void TasksPage::retranslate()
{
    tableMenu().setListName(tr("Tasks"));
    m_search->setWords(tr("Search tasks"));
    table().setAccessibleName(tr("Tasks"));
    m_whose->setAccessibleName(tr("Whose tasks"));
    showTools();
    fillWhose();
    table().setColumnWidths(taskColumnWidths());
}

/// Where there is little room, the button keeps its drawing only.
void TasksPage::showTools()
{
    const bool isNarrow = width() < widthForWords;
    m_new->setText(isNarrow ? QString() : tr("New task"));
    m_new->setToolTip(isNarrow ? tr("New task") : QString());
    m_new->setAccessibleName(tr("New task"));
}

void TasksPage::resizeEvent(QResizeEvent* event)
{
    RecordListPage::resizeEvent(event);
    showTools();
}

} // namespace vigie::ui
