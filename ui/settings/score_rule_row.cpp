#include "ui/settings/score_rule_row.h"

#include "ui/theme/glyph.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/signed_spin_box.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

ScoreRuleRow::ScoreRuleRow(const ScoreRule& rule, QWidget* parent)
    : QWidget(parent)
    , m_key(rule.key)
    , m_label(new QLineEdit(this))
    , m_condition(new RuleCondition(this))
    , m_weight(new SignedSpinBox(this))
    , m_more(new QPushButton(glyphIcon(Glyph::Ellipsis), QString(), this))
    , m_up(new QAction(this))
    , m_down(new QAction(this))
    , m_remove(new QAction(this))
    , m_error(textLabel(this, TextSize::Secondary, ink::bad))
{
    build();
    retranslate();
    fill(rule);
    connect(m_label, &QLineEdit::textChanged, this, &ScoreRuleRow::edited);
    connect(m_condition, &RuleCondition::edited, this, &ScoreRuleRow::edited);
    connect(m_weight, &QSpinBox::valueChanged, this, &ScoreRuleRow::edited);
    connect(m_up, &QAction::triggered, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QAction::triggered, this, [this] { Q_EMIT moveRequested(1); });
    connect(m_remove, &QAction::triggered, this, &ScoreRuleRow::removeRequested);
}

void ScoreRuleRow::build()
{
    m_label->setObjectName(u"ruleLabel"_s);
    m_weight->setObjectName(u"ruleWeight"_s);
    m_more->setObjectName(u"ruleMore"_s);
    m_weight->setRange(-100, 100);
    m_weight->setFixedWidth(weightWidth);
    m_more->setFlat(true);
    auto* const menu = new QMenu(m_more);
    connect(m_more, &QPushButton::clicked, menu,
        [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    menu->addActions({m_up, m_down});
    menu->addSeparator();
    menu->addAction(m_remove);
    m_up->setShortcut(Qt::ALT | Qt::Key_Up);
    m_down->setShortcut(Qt::ALT | Qt::Key_Down);
    for (auto* const action : {m_up, m_down}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_error->hide();
    auto* const line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addWidget(m_label, 1);
    for (QWidget* const editor : std::initializer_list<QWidget*>{m_condition, m_weight, m_more})
        line->addWidget(editor);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_error);
}

void ScoreRuleRow::fill(const ScoreRule& rule)
{
    m_label->setText(QString::fromStdString(rule.label));
    m_label->setCursorPosition(0);
    m_condition->set(rule.subject, rule.test, rule.value);
    m_weight->setValue(rule.weight);
}

ScoreRule ScoreRuleRow::rule() const
{
    ScoreRule rule;
    rule.key = m_key;
    rule.label = m_label->text().trimmed().toStdString();
    rule.subject = m_condition->subject();
    rule.test = m_condition->test();
    rule.value = m_condition->value();
    rule.weight = m_weight->value();
    return rule;
}

void ScoreRuleRow::focusLabel()
{
    m_label->setFocus();
    m_label->selectAll();
}

void ScoreRuleRow::clearErrors()
{
    m_error->clear();
    m_error->hide();
    m_condition->clearErrors();
    for (QWidget* const editor : std::initializer_list<QWidget*>{m_label, m_weight})
        VigieStyle::setWrong(editor, false);
}

void ScoreRuleRow::setError(const QString& field, const QString& sentence)
{
    m_error->setText(sentence);
    m_error->show();
    QWidget* editor = m_label;
    if (field == "value"_L1)
        editor = m_condition->valueEditor();
    else if (field == "weight"_L1)
        editor = m_weight;
    VigieStyle::setWrong(editor, true);
    editor->setAccessibleDescription(sentence);
}

QString ScoreRuleRow::error() const
{
    return m_error->text();
}

void ScoreRuleRow::setPlace(bool isFirst, bool isLast)
{
    m_up->setEnabled(!isFirst);
    m_down->setEnabled(!isLast);
}

QWidget* ScoreRuleRow::follow(QWidget* before)
{
    setTabOrder(before, m_label);
    setTabOrder(m_condition->follow(m_label), m_weight);
    setTabOrder(m_weight, m_more);
    return m_more;
}

void ScoreRuleRow::retranslate()
{
    m_label->setAccessibleName(tr("Reason"));
    m_weight->setAccessibleName(tr("Points"));
    m_more->setAccessibleName(tr("Move or remove this rule"));
    m_more->setToolTip(m_more->accessibleName());
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_remove->setText(tr("Remove"));
}

void ScoreRuleRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
