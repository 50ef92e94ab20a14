#include "ui/audit/audit_detail.h"

#include "ui/audit/audit_words.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedLayout>

namespace vigie::ui {

namespace {

constexpr int margin = 16;
constexpr int initialsSize = 40;

} // namespace

AuditDetail::AuditDetail(QWidget* parent)
    : QWidget(parent)
    , m_one(new QWidget(this))
    , m_none(textLabel(this, TextSize::Base, ink::secondary))
{
    setFixedWidth(paneWidth);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setContentsMargins(40, 0, 40, 0);
    auto* const content = new QVBoxLayout(m_one);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(makeHead());
    content->addWidget(makeFields(), 1);
    auto* const stack = new QStackedLayout(this);
    stack->addWidget(m_none);
    stack->addWidget(m_one);
    fill();
}

QWidget* AuditDetail::makeHead()
{
    auto* const head = new QWidget(m_one);
    m_initials = new Initials(initialsSize, head);
    m_who = textLabel(head, TextSize::Title, ink::primary, QFont::DemiBold);
    m_when = textLabel(head, TextSize::Base, ink::secondary);
    m_what = textLabel(head);
    auto* const names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_who);
    names->addWidget(m_when);
    auto* const person = new QHBoxLayout;
    person->setSpacing(12);
    person->addWidget(m_initials, 0, Qt::AlignTop);
    person->addLayout(names, 1);
    auto* const layout = new QVBoxLayout(head);
    layout->setContentsMargins(margin, margin, margin, 12);
    layout->setSpacing(14);
    layout->addLayout(person);
    layout->addWidget(m_what);
    return head;
}

QWidget* AuditDetail::makeFields()
{
    auto* const body = new QWidget(m_one);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(12);
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addLayout(m_fields);
    layout->addStretch();
    auto* const scroll = new QScrollArea(m_one);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    for (auto* const ground : {static_cast<QWidget*>(body), scroll->viewport()})
        ground->setBackgroundRole(QPalette::Base);
    return scroll;
}

void AuditDetail::show(const std::optional<AuditEntry>& entry)
{
    const bool isShown = entry && m_entry && entry->seq == m_entry->seq;
    if (isShown)
        return;
    m_entry = entry;
    fill();
}

void AuditDetail::fill()
{
    auto* const stack = static_cast<QStackedLayout*>(layout());
    stack->setCurrentWidget(m_entry ? m_one : m_none);
    m_none->setText(tr("Select a change to see each field before and after."));
    if (!m_entry)
        return;
    const QString who = AuditWords::who(*m_entry);
    m_initials->setName(who, AuditWords::tone(m_entry->action));
    m_who->setText(
        m_entry->impersonatorId ? tr("%1, acted for by user %2").arg(who).arg(m_entry->impersonatorId.value) : who);
    m_when->setText(TimeText::full(TimeText::localTime(m_entry->at)));
    //: what happened to a record: "Changed · Ana Ferreira · Lead"
    m_what->setText(
        tr("%1 · %2 · %3")
            .arg(AuditWords::action(m_entry->action), AuditWords::title(*m_entry), AuditWords::subtitle(*m_entry)));
    clear(m_fields);
    for (const auto& change : AuditWords::fields(*m_entry))
        addField(change.field, change.before, change.after);
}

void AuditDetail::addField(const QString& name, const QString& before, const QString& after)
{
    auto* const field = new QWidget(this);
    auto* const layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* const title = textLabel(field, TextSize::Secondary, ink::secondary);
    title->setText(name);
    layout->addWidget(title);
    const auto addValue = [&](const QString& text, bool isGone) {
        if (text.isEmpty())
            return;
        auto* const value = textLabel(field, TextSize::Base, isGone ? ink::secondary : ink::primary);
        QFont font = value->font();
        font.setStrikeOut(isGone);
        value->setFont(font);
        value->setText(text);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(value);
    };
    addValue(before, true);
    addValue(after, false);
    m_fields->addWidget(field);
}

void AuditDetail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void AuditDetail::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), VigieStyle::tokensOf(this).surface);
}

} // namespace vigie::ui
