#include "ui/settings/score_rule_row.h"

#include "ui/leads/lead_words.h"
#include "ui/settings/rule_words.h"
#include "ui/theme/glyph.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/signed_spin_box.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

template <NamedEnum E>
void fillWith(QComboBox* box, QString (*word)(E))
{
    for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
        if (box->count() <= static_cast<int>(i))
            box->addItem(QString());
        box->setItemText(static_cast<int>(i), word(static_cast<E>(i)));
    }
}

} // namespace

ScoreRuleRow::ScoreRuleRow(const ScoreRule& rule, QWidget* parent)
    : QWidget(parent)
    , m_key(rule.key)
    , m_label(new QLineEdit(this))
    , m_subject(new QComboBox(this))
    , m_test(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_place(new QWidget(this))
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
    connect(m_value, &QLineEdit::textChanged, this, &ScoreRuleRow::edited);
    connect(m_status, &QComboBox::activated, this, &ScoreRuleRow::edited);
    connect(m_weight, &QSpinBox::valueChanged, this, &ScoreRuleRow::edited);
    for (auto* const box : {m_subject, m_test}) {
        connect(box, &QComboBox::activated, this, [this] {
            showValue();
            Q_EMIT edited();
        });
    }
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
    m_subject->setFixedWidth(subjectWidth);
    m_test->setFixedWidth(testWidth);
    m_value->setFixedWidth(valueWidth);
    m_status->setFixedWidth(valueWidth);
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
    for (QWidget* const editor :
        std::initializer_list<QWidget*>{m_subject, m_test, m_value, m_status, m_place, m_weight, m_more})
        line->addWidget(editor);
    m_place->setFixedWidth(valueWidth);
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
    m_subject->setCurrentIndex(static_cast<int>(rule.subject));
    m_test->setCurrentIndex(static_cast<int>(rule.test));
    m_value->setText(QString::fromStdString(rule.value));
    if (const auto status = enumFrom<LeadStatus>(rule.value))
        m_status->setCurrentIndex(static_cast<int>(*status));
    m_weight->setValue(rule.weight);
    showValue();
}

ScoreRule ScoreRuleRow::rule() const
{
    ScoreRule rule;
    rule.key = m_key;
    rule.label = m_label->text().trimmed().toStdString();
    rule.subject = static_cast<RuleSubject>(m_subject->currentIndex());
    rule.test = static_cast<RuleTest>(m_test->currentIndex());
    if (RuleWords::takesValue(rule.test))
        rule.value = valueEditor() == m_status
            ? std::string(vigie::nameOf(static_cast<LeadStatus>(m_status->currentIndex())))
            : m_value->text().trimmed().toStdString();
    rule.weight = m_weight->value();
    return rule;
}

QWidget* ScoreRuleRow::valueEditor() const
{
    const bool isStatus = static_cast<RuleSubject>(m_subject->currentIndex()) == RuleSubject::Status
        && static_cast<RuleTest>(m_test->currentIndex()) == RuleTest::Equals;
    return isStatus ? static_cast<QWidget*>(m_status) : m_value;
}

void ScoreRuleRow::showValue()
{
    const bool isStatus = valueEditor() == m_status;
    const bool isWanted = RuleWords::takesValue(static_cast<RuleTest>(m_test->currentIndex()));
    m_status->setVisible(isStatus);
    // Where nothing is compared its place stays free, so that columns remain columns.
    m_value->setVisible(isWanted && !isStatus);
    m_place->setVisible(!isWanted);
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
    for (QWidget* const editor : std::initializer_list<QWidget*>{m_label, m_value, m_weight, m_subject, m_test})
        VigieStyle::setWrong(editor, false);
}

void ScoreRuleRow::setError(const QString& field, const QString& sentence)
{
    m_error->setText(sentence);
    m_error->show();
    QWidget* editor = m_label;
    if (field == "value"_L1)
        editor = valueEditor();
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
    for (QWidget* const editor :
        std::initializer_list<QWidget*>{m_label, m_subject, m_test, m_value, m_status, m_weight, m_more}) {
        setTabOrder(before, editor);
        before = editor;
    }
    return before;
}

void ScoreRuleRow::retranslate()
{
    fillWith<RuleSubject>(m_subject, &RuleWords::subject);
    fillWith<RuleTest>(m_test, &RuleWords::test);
    fillWith<LeadStatus>(m_status, &LeadWords::status);
    m_label->setAccessibleName(tr("Reason"));
    m_subject->setAccessibleName(tr("What it looks at"));
    m_test->setAccessibleName(tr("How it compares"));
    m_value->setAccessibleName(tr("Value"));
    m_status->setAccessibleName(tr("Value"));
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
