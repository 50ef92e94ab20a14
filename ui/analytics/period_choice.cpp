#include "ui/analytics/period_choice.h"

#include "ui/widgets/segmented_switch.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace vigie::ui {

namespace {

constexpr std::array<FiguresPeriod, 4> usual{
    {{TimeStep::Day, 7}, {TimeStep::Day, 30}, {TimeStep::Week, 13}, {TimeStep::Month, 12}}};
constexpr int usualChoice = 1;
constexpr int dayWidth = 124;
constexpr int ownChoice = static_cast<int>(usual.size());
constexpr int daysByDay = 92; // longer periods are counted by the week
constexpr int daysByWeek = 730; // and by the month

TimeStep stepFor(qint64 days)
{
    if (days <= daysByDay)
        return TimeStep::Day;
    return days <= daysByWeek ? TimeStep::Week : TimeStep::Month;
}

} // namespace

PeriodChoice::PeriodChoice(QWidget* parent)
    : QWidget(parent)
    , m_usual(new SegmentedSwitch(this))
    , m_from(new QDateEdit(QDate::currentDate().addDays(-29), this))
    , m_through(new QDateEdit(QDate::currentDate(), this))
    , m_between(new QLabel(QStringLiteral("–"), this))
{
    m_usual->setObjectName(QStringLiteral("period"));
    m_from->setObjectName(QStringLiteral("periodFrom"));
    m_through->setObjectName(QStringLiteral("periodThrough"));
    for (int i = 0; i <= ownChoice; ++i)
        m_usual->addChoice(i, {});
    m_usual->choose(usualChoice);
    for (auto* const day : {m_from, m_through}) {
        day->setCalendarPopup(true);
        day->setMinimumWidth(dayWidth);
        day->setMinimumDate(QDate(1970, 1, 1));
        day->setMaximumDate(QDate::currentDate().addDays(1)); // it may be tomorrow already where the company is
        connect(
            day, &QDateEdit::dateChanged, this, [this, other = day == m_from ? m_through : m_from](const QDate& date) {
                if (m_from->date() > m_through->date()) {
                    const QSignalBlocker once(other); // it is one choice
                    other->setDate(date);
                }
                Q_EMIT chosen();
            });
    }
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_from);
    layout->addWidget(m_between);
    layout->addWidget(m_through);
    layout->addWidget(m_usual);
    connect(m_usual, &SegmentedSwitch::chosen, this, [this] {
        showDays();
        Q_EMIT chosen();
    });
    showDays();
    retranslate();
}

FiguresPeriod PeriodChoice::period() const
{
    if (m_usual->choice() != ownChoice)
        return usual[static_cast<std::size_t>(m_usual->choice())];
    const QDate from = m_from->date();
    const QDate after = m_through->date().addDays(1);
    const auto instantOf = [this](const QDate& day) { return Instant{day.startOfDay(m_zone).toMSecsSinceEpoch()}; };
    return {stepFor(from.daysTo(after)), 0, instantOf(from), instantOf(after)};
}

void PeriodChoice::choose(const QDate& from, const QDate& through)
{
    m_usual->choose(ownChoice);
    showDays();
    m_from->setDate(from);
    m_through->setDate(through);
}

void PeriodChoice::showDays()
{
    for (QWidget* const widget : std::initializer_list<QWidget*>{m_from, m_between, m_through})
        widget->setVisible(m_usual->choice() == ownChoice);
}

void PeriodChoice::retranslate()
{
    const QStringList words{tr("7 days"), tr("30 days"), tr("13 weeks"), tr("12 months"), tr("Dates")};
    for (int i = 0; i <= ownChoice; ++i) {
        m_usual->setWord(i, words[i]);
        m_usual->setName(i, i == ownChoice ? tr("From one day to another") : tr("Period: %1").arg(words[i]));
    }
    m_usual->setAccessibleName(tr("Period"));
    m_from->setAccessibleName(tr("First day"));
    m_through->setAccessibleName(tr("Last day"));
}

void PeriodChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
