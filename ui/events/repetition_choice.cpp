#include "ui/events/repetition_choice.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>

namespace vigie::ui {

namespace {

constexpr int mostTimes = 600;
constexpr int usualTimes = 10;
constexpr int usualMonths = 3;

} // namespace

RepetitionChoice::RepetitionChoice(QWidget* parent)
    : QWidget(parent)
    , m_frequency(new QComboBox(this))
    , m_end(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_until(new QDateEdit(QDate::currentDate().addMonths(usualMonths), this))
{
    m_frequency->setObjectName(QStringLiteral("frequency"));
    m_end->setObjectName(QStringLiteral("repetitionEnd"));
    m_count->setObjectName(QStringLiteral("repetitionCount"));
    for (int i = Repetition::Never; i <= Repetition::Yearly; ++i)
        m_frequency->addItem(QString());
    for (int i = Open; i <= OnDay; ++i)
        m_end->addItem(QString());
    m_count->setRange(2, mostTimes);
    m_count->setValue(usualTimes);
    m_until->setCalendarPopup(true);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_frequency, 1);
    layout->addWidget(m_end, 1);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_until, 1);
    setFocusProxy(m_frequency);
    for (auto* const choice : {m_frequency, m_end})
        connect(choice, &QComboBox::currentIndexChanged, this, &RepetitionChoice::showParts);
    retranslate();
    showParts();
}

Repetition RepetitionChoice::value() const
{
    Repetition out;
    out.frequency = static_cast<Repetition::Frequency>(m_frequency->currentIndex());
    if (m_end->currentIndex() == AfterTimes)
        out.count = m_count->value();
    else if (m_end->currentIndex() == OnDay)
        out.until = m_until->date();
    return out;
}

void RepetitionChoice::setValue(const Repetition& repetition)
{
    m_frequency->setCurrentIndex(repetition.frequency);
    m_end->setCurrentIndex(repetition.count ? AfterTimes : repetition.until ? OnDay : Open);
    m_count->setValue(repetition.count.value_or(usualTimes));
    if (repetition.until)
        m_until->setDate(*repetition.until);
}

void RepetitionChoice::setFirst(const QDate& day)
{
    m_until->setMinimumDate(day);
}

void RepetitionChoice::setName(const QString& name)
{
    m_frequency->setAccessibleName(name);
}

void RepetitionChoice::showParts()
{
    const bool isRepeated = m_frequency->currentIndex() != Repetition::Never;
    m_end->setVisible(isRepeated);
    m_count->setVisible(isRepeated && m_end->currentIndex() == AfterTimes);
    m_until->setVisible(isRepeated && m_end->currentIndex() == OnDay);
}

void RepetitionChoice::retranslate()
{
    int i = 0;
    for (const QString& word :
        {tr("Does not repeat"), tr("Every day"), tr("Every week"), tr("Every month"), tr("Every year")})
        m_frequency->setItemText(i++, word);
    i = 0;
    for (const QString& word : {tr("Without end"), tr("Ends after"), tr("Ends on")})
        m_end->setItemText(i++, word);
    m_end->setAccessibleName(tr("When it stops to repeat"));
    m_count->setSuffix(tr(" times"));
    m_count->setAccessibleName(tr("How many times"));
    m_until->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_until->setAccessibleName(tr("The last day"));
}

void RepetitionChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
