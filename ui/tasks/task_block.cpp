#include "ui/tasks/task_block.h"

#include "ui/client/live_updates.h"
#include "ui/client/people.h"
#include "ui/client/session.h"
#include "ui/tasks/task_words.h"
#include "ui/widgets/drafts.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int gatherMs = 300; // changes that come together are loaded together
constexpr int keepMs = 1000; // after the last key
constexpr int daysAhead[] = {-1, 0, 1, 7}; // -1: whenever

/// What is due first stands first, and what has no time last.
bool isSooner(const Task& a, const Task& b)
{
    if (a.dueAt.has_value() != b.dueAt.has_value())
        return a.dueAt.has_value();
    if (a.dueAt && *a.dueAt != *b.dueAt)
        return *a.dueAt < *b.dueAt;
    return a.id < b.id;
}

} // namespace

TaskBlock::TaskBlock(const PageParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_mayWrite(permissionsOf(parts.session.user().role).has(Permission::WriteContacts))
    , m_title(textLabel(this, TextSize::Base, ink::primary, QFont::DemiBold))
    , m_notice(new NoticeBar(this))
    , m_rows(new QVBoxLayout)
    , m_form(new QWidget(this))
    , m_what(new QLineEdit(m_form))
    , m_when(new QComboBox(m_form))
{
    build();
    retranslate();
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(gatherMs);
    connect(&m_loadSoon, &QTimer::timeout, this, &TaskBlock::load);
    connect(&parts.live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "task" && !m_loadSoon.isActive() && !m_save.isPending())
            m_loadSoon.start();
    });
    connect(&parts.people, &People::changed, this, &TaskBlock::fill);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepMs);
    connect(&m_keepSoon, &QTimer::timeout, this, &TaskBlock::keepDraft);
    connect(m_what, &QLineEdit::textEdited, &m_keepSoon, qOverload<>(&QTimer::start));
    connect(m_what, &QLineEdit::returnPressed, this, &TaskBlock::add);
}

void TaskBlock::build()
{
    m_what->setObjectName(u"newTask"_s);
    m_when->setObjectName(u"newTaskDue"_s);
    for (std::size_t i = 0; i < std::size(daysAhead); ++i)
        m_when->addItem(QString());
    auto* const line = new QHBoxLayout(m_form);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_what, 1);
    line->addWidget(m_when);
    m_form->setVisible(m_mayWrite);
    m_rows->setSpacing(4);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_notice);
    layout->addLayout(m_rows);
    layout->addWidget(m_form);
}

void TaskBlock::show(LeadId lead)
{
    if (lead != m_lead)
        open(lead, {});
}

void TaskBlock::show(ContactId contact)
{
    if (contact != m_contact || m_lead)
        open({}, contact);
}

void TaskBlock::open(LeadId lead, ContactId contact)
{
    keepDraft();
    m_lead = lead;
    m_contact = contact;
    m_load.cancel();
    m_tasks.clear();
    m_notice->hide();
    restoreDraft();
    fill();
    load();
}

void TaskBlock::load()
{
    m_isStale = !isVisible();
    if (m_isStale || (!m_lead && !m_contact))
        return;
    m_load.cancel();
    m_load = m_lead ? m_client.open(m_lead) : m_client.open(m_contact);
    m_load.then(this, [this](Result<std::vector<Task>> tasks) {
        if (!tasks)
            return; // the list says what is wrong with the connection
        std::erase_if(m_tasks, [&](const Task& task) {
            const bool isOpenAgain
                = std::any_of(tasks->begin(), tasks->end(), [&](const Task& one) { return one.id == task.id; });
            return !task.done || isOpenAgain;
        });
        m_tasks.insert(m_tasks.end(), tasks->begin(), tasks->end());
        fill();
    });
}

void TaskBlock::fill()
{
    std::sort(m_tasks.begin(), m_tasks.end(), isSooner);
    const QWidget* const focused = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    const QString kept = focused ? focused->objectName() : QString();
    setUpdatesEnabled(false);
    clear(m_rows);
    for (const Task& task : m_tasks)
        m_rows->addWidget(makeRow(task));
    m_title->setVisible(m_mayWrite || !m_tasks.empty());
    setUpdatesEnabled(true);
    // The keyboard stays at the task it was at, though its row is a new one.
    if (auto* const again = kept.isEmpty() ? nullptr : findChild<QWidget*>(kept))
        again->setFocus();
}

QWidget* TaskBlock::makeRow(const Task& task)
{
    auto* const row = new QWidget(this);
    auto* const tick = new QCheckBox(row);
    auto* const what = textLabel(row, TextSize::Base, task.done ? ink::secondary : ink::primary);
    auto* const when = textLabel(row, TextSize::Secondary, TaskWords::isOverdue(task) ? ink::bad : ink::secondary);
    const QString title = QString::fromStdString(task.title);
    const bool isMine = !task.assigneeId || task.assigneeId == m_parts.session.user().id;
    QFont font = what->font();
    font.setStrikeOut(task.done);
    what->setFont(font);
    what->setText(isMine ? title : u"%1 \u00b7 %2"_s.arg(title, m_parts.people.name(task.assigneeId)));
    when->setText(TaskWords::due(task));
    when->setWordWrap(false);
    tick->setObjectName(u"task/%1"_s.arg(task.id.value));
    tick->setChecked(task.done);
    tick->setEnabled(m_mayWrite);
    tick->setAccessibleName(when->text().isEmpty() ? title : tr("%1, due: %2").arg(title, when->text()));
    connect(tick, &QCheckBox::toggled, this, [this, task](bool isDone) { this->tick(task, isDone); });
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(tick, 0, Qt::AlignTop);
    line->addWidget(what, 1);
    line->addWidget(when, 0, Qt::AlignTop);
    return row;
}

void TaskBlock::add()
{
    if (m_what->text().trimmed().isEmpty() || m_save.isPending())
        return;
    Task task;
    task.leadId = m_lead;
    task.contactId = m_contact;
    task.title = m_what->text().trimmed().toStdString();
    const int days = daysAhead[m_when->currentIndex()];
    if (days >= 0)
        task.dueAt = TaskWords::endOfDay(days);
    m_notice->hide();
    m_save = m_client.create(task, m_formId.toByteArray(QUuid::WithoutBraces));
    m_save.then(this, [this, form = draftName()](const Result<Task>& made) {
        if (!made)
            return tell(made.error()); // what was typed stays
        m_formId = QUuid::createUuid();
        m_parts.drafts.drop(form);
        if (form == draftName())
            showAdded(*made);
    });
}

void TaskBlock::showAdded(const Task& task)
{
    m_keepSoon.stop();
    m_what->clear();
    m_tasks.push_back(task);
    fill();
}

void TaskBlock::tick(const Task& task, bool isDone)
{
    Task after = task;
    after.done = isDone;
    m_notice->hide();
    m_save = m_client.change(after, {"done"});
    m_save.then(this, [this, id = task.id](const Result<Task>& saved) {
        if (!saved)
            tell(saved.error());
        for (Task& one : m_tasks) {
            if (one.id == id && saved)
                one = *saved;
        }
        fill();
        if (!saved)
            load();
    });
}

void TaskBlock::tell(const Error& error)
{
    m_notice->tell(NoticeTone::Bad, error.details.empty() ? textOf(error) : textOf(error.details.front().message));
}

QString TaskBlock::draftName() const
{
    return m_lead ? u"task/lead/%1"_s.arg(m_lead.value) : u"task/contact/%1"_s.arg(m_contact.value);
}

void TaskBlock::keepDraft()
{
    if (!m_keepSoon.isActive())
        return;
    m_keepSoon.stop();
    if (m_what->text().trimmed().isEmpty())
        m_parts.drafts.drop(draftName());
    else
        m_parts.drafts.keep(draftName(), {}, m_what->text().toStdString());
}

void TaskBlock::restoreDraft()
{
    const auto draft = m_parts.drafts.find(draftName());
    m_what->setText(draft ? QString::fromStdString(draft->written) : QString());
}

void TaskBlock::retranslate()
{
    m_title->setText(tr("To do"));
    m_what->setPlaceholderText(tr("Add a task"));
    m_what->setAccessibleName(tr("Add a task"));
    m_when->setAccessibleName(tr("Due"));
    const QString words[] = {tr("Whenever"), tr("Today"), tr("Tomorrow"), tr("In a week")};
    for (int i = 0; i < m_when->count(); ++i)
        m_when->setItemText(i, words[i]);
    fill();
}

void TaskBlock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TaskBlock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

void TaskBlock::hideEvent(QHideEvent* event)
{
    keepDraft();
    QWidget::hideEvent(event);
}

} // namespace vigie::ui
