#include "ui/tasks/reminder_card.h"

#include "ui/tasks/reminder_times.h"
#include "ui/tasks/task_words.h"
#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 360;
constexpr int shadowRoom = 48; // around the card
constexpr int margin = 16;
constexpr int footMargin = 24;
constexpr std::size_t mostShown = 4;

/// Beside the card and not part of it: what lies under the shadow can be clicked.
class Shadow : public QWidget {
public:
    explicit Shadow(QWidget* parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF card = QRectF(rect()).adjusted(shadowRoom, shadowRoom, -shadowRoom, -shadowRoom);
        painting::popShadow(painter, card, painting::cardRadius, VigieStyle::tokensOf(this));
    }
};

} // namespace

ReminderCard::ReminderCard(ApiClient& api, bool mayWrite, QWidget* parent)
    : QWidget(parent)
    , m_client(api)
    , m_mayWrite(mayWrite)
    , m_shadow(new Shadow(parent))
    , m_title(textLabel(this, TextSize::Base, ink::primary, QFont::DemiBold))
    , m_close(new QPushButton(glyphIcon(Glyph::Close), QString(), this))
    , m_failure(textLabel(this, TextSize::Secondary, ink::bad))
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"reminders"_s);
    m_close->setFlat(true);
    m_failure->hide();
    auto* const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    m_rows->setSpacing(12);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 8, 8, margin);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_failure);
    layout->addLayout(m_rows);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_tasks.clear();
        fill();
    });
    parent->installEventFilter(this);
    fill();
}

void ReminderCard::add(const std::vector<Task>& tasks)
{
    for (const Task& task : tasks) {
        std::erase_if(m_tasks, [&](const Task& one) { return one.id == task.id; });
        m_tasks.insert(m_tasks.begin(), task);
    }
    fill();
    // Said aloud, since nobody who does not see the page would know.
    setAccessibleName(tr("Reminder") + u": "_s + recordName(m_tasks.front()));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ReminderCard::forget(std::int64_t id)
{
    const auto isIt = [id](const Task& task) { return task.id.value == id; };
    if (m_save.isPending() || std::none_of(m_tasks.begin(), m_tasks.end(), isIt))
        return;
    m_client.find(TaskId{id}).then(this, [this, id](const Result<Task>& task) {
        const bool isStill = task && !task->done && task->remindAt && *task->remindAt <= now();
        if (!isStill)
            return drop(TaskId{id});
        std::replace_if(
            m_tasks.begin(), m_tasks.end(), [id](const Task& one) { return one.id.value == id; }, *task);
        fill();
    });
}

void ReminderCard::drop(TaskId id)
{
    std::erase_if(m_tasks, [id](const Task& task) { return task.id == id; });
    fill();
}

void ReminderCard::fill()
{
    m_title->setText(
        m_tasks.size() > mostShown ? tr("%n reminder(s)", nullptr, static_cast<int>(m_tasks.size())) : tr("Reminder"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the reminders"));
    clear(m_rows);
    for (std::size_t i = 0; i < std::min(m_tasks.size(), mostShown); ++i)
        m_rows->addWidget(makeRow(m_tasks[i]));
    setVisible(!m_tasks.empty());
    m_shadow->setVisible(!m_tasks.empty());
    place();
}

QWidget* ReminderCard::makeRow(const Task& task)
{
    auto* const row = new QWidget(this);
    auto* const title = textLabel(row, TextSize::Base);
    title->setText(recordName(task));
    auto* const about = textLabel(row, TextSize::Secondary, ink::secondary);
    const QString due = TaskWords::dueExactly(task);
    about->setText(due.isEmpty() ? TaskWords::whom(task) : tr("%1 · due: %2").arg(TaskWords::whom(task), due));
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto add
        = [&](Glyph glyph, const QString& word, const QString& name, const std::function<void(QWidget*)>& run) {
              auto* const button = new QPushButton(glyphIcon(glyph), word, row);
              button->setObjectName(name);
              connect(button, &QPushButton::clicked, this, [run, button] { run(button); });
              buttons->addWidget(button);
          };
    if (m_mayWrite) {
        add(Glyph::Done, tr("Done"), u"reminderDone"_s, [this, task](QWidget*) {
            Task after = task;
            after.done = true;
            change(after, {"done"});
        });
        add(Glyph::Clock, tr("Later"), u"reminderLater"_s, [this, task](QWidget* under) { putOff(task, under); });
    }
    add(Glyph::Eye, tr("Show"), u"reminderShow"_s, [this, task](QWidget*) { Q_EMIT showRequested(task.id); });
    buttons->addStretch();
    auto* const layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addLayout(buttons);
    return row;
}

void ReminderCard::putOff(const Task& task, QWidget* under)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [word, at] : ReminderTimes::from()) {
        connect(menu->addAction(word), &QAction::triggered, this, [this, task, at = at] {
            Task after = task;
            after.remindAt = at;
            change(after, {"remindAt"});
        });
    }
    menu->popup(under->mapToGlobal(QPoint(0, under->height() + 4)));
}

void ReminderCard::change(Task task, const std::vector<std::string_view>& fields)
{
    m_failure->hide();
    m_save = m_client.change(task, fields);
    m_save.then(this, [this, id = task.id](const Result<Task>& saved) {
        if (saved || saved.error().code == ErrorCode::NotFound)
            return drop(id);
        m_failure->setText(textOf(saved.error()));
        m_failure->show();
        place();
    });
}

bool ReminderCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void ReminderCard::place()
{
    if (isHidden())
        return;
    layout()->activate();
    const int height
        = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(cardWidth) : layout()->totalSizeHint().height();
    const QSize room = parentWidget()->size();
    setGeometry(room.width() - cardWidth - footMargin, room.height() - height - footMargin, cardWidth, height);
    m_shadow->setGeometry(geometry().adjusted(-shadowRoom, -shadowRoom, shadowRoom, shadowRoom));
    m_shadow->raise();
    raise();
}

void ReminderCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void ReminderCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = VigieStyle::tokensOf(this);
    painting::box(painter, rect(), painting::cardRadius, tokens.raised, tokens.line);
}

} // namespace vigie::ui
