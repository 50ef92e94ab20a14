#include "ui/tasks/task_detail.h"

#include "ui/client/people.h"
#include "ui/client/session.h"
#include "ui/tasks/task_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

TaskDetail::TaskDetail(const PageParts& parts, bool mayWrite, QWidget* parent)
    : DetailPane(parent)
    , m_parts(parts)
    , m_mayWrite(mayWrite)
    , m_changeAll(new QPushButton(glyphIcon(Glyph::Pencil), QString(), this))
    , m_tick(new QPushButton(this))
    , m_edit(new QPushButton(glyphIcon(Glyph::Pencil), QString(), this))
    , m_more(new QPushButton(glyphIcon(Glyph::Ellipsis), QString(), this))
    , m_delete(new QPushButton(glyphIcon(Glyph::Trash), QString(), this))
{
    m_delete->setFlat(true);
    m_tick->setObjectName(u"tickTask"_s);
    for (auto* const button : {m_tick, m_edit, m_more, m_delete})
        button->setVisible(mayWrite);
    auto* const head = makePerson(this, {m_tick, m_edit, m_more, m_delete});
    build(head, makeBody(), m_changeAll);
    connect(m_tick, &QPushButton::clicked, this, &TaskDetail::tickRequested);
    connect(m_edit, &QPushButton::clicked, this, &TaskDetail::editRequested);
    connect(m_delete, &QPushButton::clicked, this, &TaskDetail::deleteRequested);
    for (auto* const button : {m_changeAll, m_more})
        connect(button, &QPushButton::clicked, this,
            [this, button] { Q_EMIT menuRequested(button->mapToGlobal(QPoint(0, button->height() + 4))); });
    connect(&m_parts.people, &People::changed, this, &TaskDetail::fill);
    TaskDetail::retranslate();
}

QWidget* TaskDetail::makeBody()
{
    auto* const body = new QWidget(this);
    m_whom = new QPushButton(body);
    m_whom->setObjectName(u"whom"_s);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(8);
    m_notesTitle = textLabel(body, TextSize::Base, ink::primary, QFont::DemiBold);
    m_notes = textLabel(body, TextSize::Base, ink::secondary);
    m_since = textLabel(body, TextSize::Secondary, ink::secondary);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(14);
    layout->addWidget(m_whom, 0, Qt::AlignLeft);
    layout->addLayout(m_facts);
    layout->addWidget(m_notesTitle);
    layout->addWidget(m_notes);
    layout->addStretch();
    layout->addWidget(m_since);
    connect(m_whom, &QPushButton::clicked, this, [this] {
        if (m_task)
            Q_EMIT whomRequested(*m_task);
    });
    return body;
}

void TaskDetail::showTask(const Task& task)
{
    m_count = 1;
    m_task = task;
    fill();
}

void TaskDetail::showCount(int selected)
{
    m_task.reset();
    m_count = selected;
    fill();
}

void TaskDetail::fill()
{
    m_changeAll->setVisible(m_count > 1 && m_mayWrite);
    if (!m_task)
        return showWords(m_count > 1 ? tr("%n task(s) selected", nullptr, m_count)
                                     : tr("Select a task to see for whom it is and what was written about it."));
    showRecord();
    const QString whom = TaskWords::whom(*m_task);
    initials().setName(whom, TaskWords::tone(*m_task));
    name().setText(recordName(*m_task));
    setUnderName(m_task->done ? tr("Done") : TaskWords::dueExactly(*m_task));
    m_tick->setIcon(glyphIcon(m_task->done ? Glyph::Undo : Glyph::Done));
    m_tick->setText(m_task->done ? tr("Open again") : tr("Done"));
    m_tick->setToolTip(m_task->done ? tr("Open again") : tr("Mark as done"));
    m_whom->setIcon(glyphIcon(m_task->leadId ? Glyph::Target : Glyph::Contact));
    m_whom->setText(whom);
    m_whom->setToolTip(m_task->leadId ? tr("Show this lead") : tr("Show this contact"));
    m_whom->setVisible(!whom.isEmpty());
    fillFacts();
    m_notes->setText(QString::fromStdString(m_task->notes));
    m_notes->setVisible(!m_task->notes.empty());
    m_notesTitle->setVisible(!m_task->notes.empty());
    const QString made = TimeText::day(TimeText::localTime(m_task->createdAt));
    const QString maker = m_parts.people.name(m_task->createdBy);
    m_since->setText(maker.isEmpty() ? tr("Made on %1").arg(made) : tr("Made on %1 by %2").arg(made, maker));
}

void TaskDetail::fillFacts()
{
    clear(m_facts);
    const auto add = [this](Glyph glyph, const QString& text) {
        if (!text.isEmpty())
            m_facts->addWidget(new GlyphLabel(glyph, text, this));
    };
    add(Glyph::Calendar, m_task->dueAt ? tr("Due: %1").arg(TaskWords::dueExactly(*m_task)) : tr("No date"));
    if (m_task->doneAt)
        add(Glyph::Done, tr("Done: %1").arg(TaskWords::time(*m_task->doneAt)));
    if (m_task->remindAt)
        add(Glyph::Bell, tr("Reminder: %1").arg(TaskWords::time(*m_task->remindAt)));
    const QString assignee = m_parts.people.name(m_task->assigneeId);
    add(Glyph::Person, m_task->assigneeId ? assignee : tr("Nobody does it yet"));
}

void TaskDetail::retranslate()
{
    m_edit->setText(tr("Edit"));
    m_changeAll->setText(tr("Change them…"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_delete->setToolTip(tr("Delete"));
    m_delete->setAccessibleName(tr("Delete"));
    m_notesTitle->setText(tr("Notes"));
    fill();
}

} // namespace vigie::ui
