#include "ui/tasks/task_dialog.h"

#include "ui/client/people.h"
#include "ui/tasks/contact_choice.h"
#include "ui/tasks/task_words.h"
#include "ui/tasks/time_choice.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/time_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 560;
constexpr int notesHeight = 96;
constexpr int morningHour = 9;
constexpr int secondsBefore = 3'600;

} // namespace

TaskDialog::TaskDialog(ApiClient& api, const People& people, const Task& task, QWidget* parent)
    : RecordDialog(task, parent)
    , m_client(api)
    , m_people(people)
    , m_title(new QLineEdit(this))
    , m_whom(new ContactChoice(api, this))
    , m_assignee(new QComboBox(this))
    , m_due(new TimeChoice(TimeChoice::Offers::DaysAndTimes, this))
    , m_remind(new TimeChoice(TimeChoice::Offers::Times, this))
    , m_notes(new QPlainTextEdit(this))
{
    buildForm();
    TaskDialog::retranslate();
    TaskDialog::fill(task);
    connect(m_due, &TimeChoice::changed, this, &TaskDialog::suggestReminder);
    suggestReminder();
}

void TaskDialog::buildForm()
{
    m_assignee->addItem(QString(), 0);
    for (const User& user : m_people.active())
        m_assignee->addItem(m_people.name(user.id), QVariant::fromValue<qlonglong>(user.id.value));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(notesHeight);
    m_notes->viewport()->setAutoFillBackground(false); // the frame's round ground shows through
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(addField(u"title"_s, m_title), 0, 0, 1, 2);
    // Whom a task is for does not change: it is on their timeline.
    auto* const whom = addField(u"contactId"_s, m_whom);
    whom->setVisible(isNew());
    grid->addWidget(whom, 1, 0, 1, 2);
    grid->addWidget(addField(u"dueAt"_s, m_due), 2, 0, 1, 2);
    grid->addWidget(addField(u"remindAt"_s, m_remind), 3, 0, 1, 2);
    grid->addWidget(addField(u"assigneeId"_s, m_assignee), 4, 0, 1, 2);
    grid->addWidget(addField(u"notes"_s, m_notes), 5, 0, 1, 2);
    build(grid);
    setFixedWidth(formWidth);
}

/// An hour before it is due or, where it is due on a day, in its morning.
void TaskDialog::suggestReminder()
{
    const auto due = m_due->value();
    if (!due)
        return;
    const QDateTime time = TimeText::localTime(*due);
    m_remind->suggest(
        TaskWords::isWholeDay(*due) ? QDateTime(time.date(), QTime(morningHour, 0)) : time.addSecs(-secondsBefore));
}

void TaskDialog::retranslate()
{
    setWindowTitle(isNew() ? tr("New task") : recordName(base()));
    for (FormField* const one : fields()) {
        const QString word = TaskWords::field(one->path().toStdString());
        const bool isRequired = one->path() == "title"_L1 || one->path() == "contactId"_L1;
        one->setLabel(isRequired ? tr("%1 (required)").arg(word) : word);
    }
    m_whom->lineEdit()->setPlaceholderText(tr("Name, company, address or number of a contact"));
    m_assignee->setItemText(0, tr("Nobody"));
    m_due->setName(TaskWords::field("dueAt"));
    m_remind->setName(TaskWords::field("remindAt"));
    m_due->setNone(tr("No date"));
    m_remind->setNone(tr("No reminder"));
    setSaveWord(isNew() ? tr("Create task") : tr("Save"));
}

void TaskDialog::fill(const Task& task)
{
    m_title->setText(recordName(task));
    m_whom->setContact(task.contactId, QString::fromStdString(task.contactName));
    const auto assignee = QVariant::fromValue<qlonglong>(task.assigneeId.value);
    if (m_assignee->findData(assignee) < 0) // who cannot sign in any more
        m_assignee->addItem(m_people.name(task.assigneeId), assignee);
    m_assignee->setCurrentIndex(m_assignee->findData(assignee));
    m_due->setValue(task.dueAt);
    m_remind->setValue(task.remindAt);
    m_notes->setPlainText(QString::fromStdString(task.notes));
}

Task TaskDialog::read() const
{
    Task task = base();
    task.title = m_title->text().trimmed().toStdString();
    if (isNew())
        task.contactId = m_whom->contact();
    task.assigneeId = UserId{m_assignee->currentData().toLongLong()};
    task.dueAt = m_due->value();
    task.remindAt = m_remind->value();
    task.notes = m_notes->toPlainText().toStdString();
    return task;
}

QString TaskDialog::fieldWord(std::string_view field) const
{
    return TaskWords::field(field);
}

QString TaskDialog::valueText(const Task& task, std::string_view field) const
{
    if (field == "assigneeId")
        return m_people.name(task.assigneeId);
    if (field == "dueAt")
        return TaskWords::dueExactly(task);
    if (field == "remindAt")
        return task.remindAt ? TaskWords::time(*task.remindAt) : tr("No reminder");
    return textIn(task, field);
}

Reply<Task> TaskDialog::create(const Task& task, const std::vector<std::string_view>& fields, const QByteArray& key)
{
    return m_client.create(task, fields, key);
}

Reply<Task> TaskDialog::change(const Task& task, const std::vector<std::string_view>& fields)
{
    return m_client.change(task, fields);
}

} // namespace vigie::ui
