#include "ui/audit/audit_detail.h"

#include "ui/audit/audit_words.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace vigie::ui {

AuditDetail::AuditDetail(const People& people, QWidget* parent)
    : DetailPane(parent)
    , m_people(people)
{
    auto* const head = makePerson(this, {});
    build(head, makeBody());
    fill();
}

QWidget* AuditDetail::makeBody()
{
    auto* const body = new QWidget(this);
    m_what = textLabel(body, TextSize::Base, ink::primary, QFont::Medium);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(12);
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(14);
    layout->addWidget(m_what);
    layout->addLayout(m_fields);
    layout->addStretch();
    return body;
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
    if (!m_entry)
        return showWords(tr("Select a change to see each field before and after."));
    showRecord();
    const QString who = AuditWords::who(*m_entry);
    initials().setName(who, AuditWords::tone(m_entry->action));
    name().setText(
        m_entry->impersonatorId ? tr("%1, acted for by user %2").arg(who).arg(m_entry->impersonatorId.value) : who);
    setUnderName(TimeText::full(TimeText::localTime(m_entry->at)));
    //: what happened to a record: "Changed · Ana Ferreira · Lead"
    m_what->setText(
        tr("%1 · %2 · %3")
            .arg(AuditWords::action(m_entry->action), AuditWords::title(*m_entry), AuditWords::subtitle(*m_entry)));
    clear(m_fields);
    for (const auto& change : AuditWords::fields(*m_entry, m_people))
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

} // namespace vigie::ui
