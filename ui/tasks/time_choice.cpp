#include "ui/tasks/time_choice.h"

#include "ui/tasks/task_words.h"
#include "ui/widgets/time_text.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace vigie::ui {

namespace {

constexpr int morningHour = 9;

/// Without seconds, which are not shown.
QDateTime minuteOf(Instant instant)
{
    const QDateTime time = TimeText::localTime(instant);
    return {time.date(), QTime(time.time().hour(), time.time().minute())};
}

} // namespace

TimeChoice::TimeChoice(Offers offers, QWidget* parent)
    : QWidget(parent)
    , m_offers(offers)
    , m_suggested(QDate::currentDate().addDays(1), QTime(morningHour, 0))
    , m_kind(new QComboBox(this))
    , m_at(new QDateTimeEdit(this))
{
    m_kind->addItem(QString(), None);
    if (offers == Offers::DaysAndTimes)
        m_kind->addItem(QString(), Day);
    m_kind->addItem(QString(), Time);
    m_at->setCalendarPopup(true);
    m_at->setMinimumDate(QDate(1970, 1, 2));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_kind);
    layout->addWidget(m_at, 1);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, &TimeChoice::take);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &TimeChoice::changed);
    retranslate();
    showFormat();
}

TimeChoice::Kind TimeChoice::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

std::optional<Instant> TimeChoice::value() const
{
    if (kind() == None)
        return std::nullopt;
    const QDateTime chosen = m_at->dateTime();
    if (kind() == Day)
        return Instant{chosen.date().endOfDay().toMSecsSinceEpoch()};
    return m_given && minuteOf(*m_given) == chosen ? *m_given : Instant{chosen.toMSecsSinceEpoch()};
}

void TimeChoice::setValue(const std::optional<Instant>& value)
{
    m_given = value;
    const bool isDay = value && m_offers == Offers::DaysAndTimes && TaskWords::isWholeDay(*value);
    m_kind->setCurrentIndex(m_kind->findData(!value ? None : isDay ? Day : Time));
    if (isDay)
        m_at->setDateTime(QDateTime(TimeText::localTime(*value).date(), QTime(morningHour, 0)));
    else if (value)
        m_at->setDateTime(minuteOf(*value));
    showFormat();
}

void TimeChoice::take()
{
    if (kind() != None && !m_at->isVisibleTo(this))
        m_at->setDateTime(m_suggested);
    showFormat();
    Q_EMIT changed();
}

void TimeChoice::showFormat()
{
    const QLocale locale;
    const QString day = locale.dateFormat(QLocale::ShortFormat);
    m_at->setDisplayFormat(kind() == Day ? day : day + QLatin1Char(' ') + locale.timeFormat(QLocale::ShortFormat));
    m_at->setVisible(kind() != None);
}

void TimeChoice::setNone(const QString& word)
{
    m_kind->setItemText(m_kind->findData(None), word);
}

void TimeChoice::setName(const QString& name)
{
    m_kind->setAccessibleName(name);
    m_at->setAccessibleName(name);
}

void TimeChoice::retranslate()
{
    if (m_offers == Offers::DaysAndTimes)
        m_kind->setItemText(m_kind->findData(Day), tr("On a day"));
    m_kind->setItemText(m_kind->findData(Time), tr("At a time"));
}

void TimeChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFormat();
    }
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
