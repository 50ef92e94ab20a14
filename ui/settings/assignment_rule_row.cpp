#include "ui/settings/assignment_rule_row.h"

#include "ui/settings/people_checks.h"
#include "ui/settings/rule_condition.h"
#include "ui/theme/glyph.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vigie::ui {

AssignmentRuleRow::AssignmentRuleRow(const AssignmentRule& rule, const People& people, QWidget* parent)
    : QWidget(parent)
    , m_when(textLabel(this, TextSize::Base, ink::primary, QFont::Medium))
    , m_condition(new RuleCondition(this))
    , m_remove(new QPushButton(glyphIcon(Glyph::Trash), QString(), this))
    , m_to(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_people(new PeopleChecks(people, this))
    , m_error(textLabel(this, TextSize::Secondary, ink::bad))
{
    m_condition->set(rule.subject, rule.test, rule.value);
    m_people->check(rule.people);
    m_remove->setFlat(true);
    m_remove->setObjectName(QStringLiteral("removeAssignment"));
    m_error->hide();
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_when);
    line->addWidget(m_condition);
    line->addStretch();
    line->addWidget(m_remove);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_to);
    layout->addWidget(m_people);
    layout->addWidget(m_error);
    connect(m_condition, &RuleCondition::edited, this, &AssignmentRuleRow::edited);
    connect(m_people, &PeopleChecks::edited, this, &AssignmentRuleRow::edited);
    connect(m_remove, &QPushButton::clicked, this, &AssignmentRuleRow::removeRequested);
    retranslate();
}

AssignmentRule AssignmentRuleRow::rule() const
{
    return {m_condition->subject(), m_condition->test(), m_condition->value(), m_people->checked()};
}

bool AssignmentRuleRow::checkComplete()
{
    m_condition->clearErrors();
    const bool lacksValue = m_condition->lacksValue();
    const bool lacksPeople = m_people->checked().empty();
    VigieStyle::setWrong(m_condition->valueEditor(), lacksValue);
    m_error->setText(lacksValue ? tr("Say what it compares with.") : tr("Say who gets these leads."));
    m_error->setVisible(lacksValue || lacksPeople);
    return !lacksValue && !lacksPeople;
}

void AssignmentRuleRow::retranslate()
{
    //: before a condition: "When [source] [is] [...]"
    m_when->setText(tr("When"));
    m_to->setText(tr("they go, in turn, to"));
    m_remove->setToolTip(tr("Remove this rule"));
    m_remove->setAccessibleName(m_remove->toolTip());
}

void AssignmentRuleRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
