#include "ui/settings/rule_condition.h"

#include "ui/leads/lead_words.h"
#include "ui/settings/rule_words.h"
#include "ui/theme/vigie_style.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace vigie::ui {

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

RuleCondition::RuleCondition(QWidget* parent)
    : QWidget(parent)
    , m_subject(new QComboBox(this))
    , m_test(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_place(new QWidget(this))
{
    m_subject->setFixedWidth(subjectWidth);
    m_test->setFixedWidth(testWidth);
    for (QWidget* const editor : std::initializer_list<QWidget*>{m_value, m_status, m_place})
        editor->setFixedWidth(valueWidth);
    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap);
    for (QWidget* const editor : std::initializer_list<QWidget*>{m_subject, m_test, m_value, m_status, m_place})
        line->addWidget(editor);
    retranslate();
    connect(m_value, &QLineEdit::textChanged, this, &RuleCondition::edited);
    connect(m_status, &QComboBox::activated, this, &RuleCondition::edited);
    for (auto* const box : {m_subject, m_test}) {
        connect(box, &QComboBox::activated, this, [this] {
            showValue();
            Q_EMIT edited();
        });
    }
}

void RuleCondition::set(RuleSubject subject, RuleTest test, const std::string& value)
{
    m_subject->setCurrentIndex(static_cast<int>(subject));
    m_test->setCurrentIndex(static_cast<int>(test));
    m_value->setText(QString::fromStdString(value));
    if (const auto status = enumFrom<LeadStatus>(value))
        m_status->setCurrentIndex(static_cast<int>(*status));
    showValue();
}

RuleSubject RuleCondition::subject() const
{
    return static_cast<RuleSubject>(m_subject->currentIndex());
}

RuleTest RuleCondition::test() const
{
    return static_cast<RuleTest>(m_test->currentIndex());
}

std::string RuleCondition::value() const
{
    if (!RuleWords::takesValue(test()))
        return {};
    return valueEditor() == m_status ? std::string(nameOf(static_cast<LeadStatus>(m_status->currentIndex())))
                                     : m_value->text().trimmed().toStdString();
}

bool RuleCondition::lacksValue() const
{
    return RuleWords::takesValue(test()) && value().empty();
}

QWidget* RuleCondition::valueEditor() const
{
    const bool isStatus = subject() == RuleSubject::Status && test() == RuleTest::Equals;
    return isStatus ? static_cast<QWidget*>(m_status) : m_value;
}

void RuleCondition::showValue()
{
    const bool isStatus = valueEditor() == m_status;
    const bool isWanted = RuleWords::takesValue(test());
    m_status->setVisible(isStatus);
    // Where nothing is compared its place stays free, so that columns remain columns.
    m_value->setVisible(isWanted && !isStatus);
    m_place->setVisible(!isWanted);
}

void RuleCondition::clearErrors()
{
    for (QWidget* const editor : std::initializer_list<QWidget*>{m_subject, m_test, m_value, m_status})
        VigieStyle::setWrong(editor, false);
}

QWidget* RuleCondition::follow(QWidget* before)
{
    for (QWidget* const editor : std::initializer_list<QWidget*>{m_subject, m_test, m_value, m_status}) {
        setTabOrder(before, editor);
        before = editor;
    }
    return before;
}

void RuleCondition::retranslate()
{
    fillWith<RuleSubject>(m_subject, &RuleWords::subject);
    fillWith<RuleTest>(m_test, &RuleWords::test);
    fillWith<LeadStatus>(m_status, &LeadWords::status);
    m_subject->setAccessibleName(tr("What it looks at"));
    m_test->setAccessibleName(tr("How it compares"));
    m_value->setAccessibleName(tr("Value"));
    m_status->setAccessibleName(tr("Value"));
}

void RuleCondition::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
