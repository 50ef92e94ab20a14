#include "ui/events/month_grid.h"

#include "ui/events/event_words.h"
#include "ui/widgets/record_name.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <tuple>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int weekDays = 7;

QDate dayOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms).date();
}

/// What ends at midnight does not take place on the day that begins.
QDate lastDayOf(const Event& event)
{
    return dayOf(Instant{event.endsAt.ms - 1});
}

} // namespace

MonthGrid::MonthGrid(std::function<bool(const Event&)> mayMove, QWidget* parent)
    : QWidget(parent)
    , m_mayMove(std::move(mayMove))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(420, 320);
    tell();
}

/// Weeks begin as the language has it.
QDate MonthGrid::firstDay(const QDate& month)
{
    const QDate first(month.year(), month.month(), 1);
    const int ahead = (first.dayOfWeek() - QLocale().firstDayOfWeek() + weekDays) % weekDays;
    return first.addDays(-ahead);
}

void MonthGrid::show(const QDate& month, std::vector<Event> events)
{
    const Event* const before = chosen();
    const EventId id = before ? before->id : EventId();
    m_month = month;
    m_events = std::move(events);
    std::stable_sort(m_events.begin(), m_events.end(),
        [](const Event& a, const Event& b) { return std::pair(a.startsAt, a.id) < std::pair(b.startsAt, b.id); });
    sortByDay();
    // What others have moved is followed within the month, and asks for no other one.
    std::tie(m_day, m_index) = id ? placeOf(id) : std::pair(m_day, -1);
    tell();
    update();
}

/// Once for all that is painted and told of them: what day it is somewhere takes a moment to find out.
void MonthGrid::sortByDay()
{
    m_byDay.clear();
    for (const Event& event : m_events) {
        const QDate last = lastDayOf(event); // within a month of the first: the server takes no longer ones
        for (QDate day = dayOf(event.startsAt); day <= last; day = day.addDays(1))
            m_byDay[day].push_back(&event);
    }
}

const std::vector<const Event*>& MonthGrid::eventsOn(const QDate& day) const
{
    static const std::vector<const Event*> none;
    const auto found = m_byDay.find(day);
    return found == m_byDay.end() ? none : found->second;
}

const Event* MonthGrid::chosen() const
{
    const auto& events = eventsOn(m_day);
    return m_index >= 0 && m_index < static_cast<int>(events.size()) ? events[static_cast<std::size_t>(m_index)]
                                                                     : nullptr;
}

/// The day of an event and its place among those of the day; where it is not there, the day one is on.
std::pair<QDate, int> MonthGrid::placeOf(EventId id) const
{
    const auto found = std::find_if(m_events.begin(), m_events.end(), [id](const Event& e) { return e.id == id; });
    if (found == m_events.end())
        return {m_day, -1};
    const auto isThere = [&](const QDate& day) {
        const auto& events = eventsOn(day);
        return std::find(events.begin(), events.end(), &*found) != events.end();
    };
    const QDate day = isThere(m_day) ? m_day : dayOf(found->startsAt);
    if (!isThere(day))
        return {day, -1};
    const auto& events = eventsOn(day);
    const auto place = std::find_if(events.begin(), events.end(), [id](const Event* e) { return e->id == id; });
    return {day, static_cast<int>(place - events.begin())};
}

void MonthGrid::choose(EventId id)
{
    const auto [day, index] = placeOf(id);
    select(day, index);
}

void MonthGrid::goTo(const QDate& day)
{
    select(day, -1);
}

void MonthGrid::select(const QDate& day, int index)
{
    m_day = day;
    m_index = index;
    tell();
    update();
    Q_EMIT selectionMoved();
    if (day.month() != m_month.month() || day.year() != m_month.year())
        Q_EMIT monthRequested(day);
}

void MonthGrid::walk(int days)
{
    select(m_day.addDays(days), -1);
}

/// Down through the day's events, then to the next week; up the same way.
void MonthGrid::walkEvents(int by)
{
    const int count = static_cast<int>(eventsOn(m_day).size());
    const int next = m_index + by;
    if (next >= -1 && next < count)
        return select(m_day, next);
    walk(by * weekDays);
}

void MonthGrid::moveChosen(int days)
{
    if (const Event* const event = chosen(); event && m_mayMove(*event))
        Q_EMIT moved(*event, days);
}

void MonthGrid::keyPressEvent(QKeyEvent* event)
{
    const bool isMove = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return isMove ? moveChosen(-1) : walk(-1);
    case Qt::Key_Right:
        return isMove ? moveChosen(1) : walk(1);
    case Qt::Key_Up:
        return isMove ? moveChosen(-weekDays) : walkEvents(-1);
    case Qt::Key_Down:
        return isMove ? moveChosen(weekDays) : walkEvents(1);
    case Qt::Key_PageUp:
        return select(m_day.addMonths(-1), -1);
    case Qt::Key_PageDown:
        return select(m_day.addMonths(1), -1);
    case Qt::Key_Home:
        return select(QDate::currentDate(), -1);
    case Qt::Key_Escape:
        m_target = {};
        return update();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const Event* const one = chosen())
            Q_EMIT openRequested(*one);
        else if (!eventsOn(m_day).empty())
            select(m_day, 0);
        else
            Q_EMIT createRequested(m_day);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthGrid::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = spotAt(event->pos());
    m_pressedAt = event->pos();
    if (!m_pressed.day.isValid())
        return;
    if (m_pressed.isMore)
        return showMore(m_pressed.day, event->globalPosition().toPoint());
    // A day of another month is chosen where it stands: what one is about to drag must not run away.
    m_day = m_pressed.day;
    m_index = m_pressed.index;
    tell();
    update();
    Q_EMIT selectionMoved();
}

void MonthGrid::mouseMoveEvent(QMouseEvent* event)
{
    const bool isFar = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    const Event* const one = chosen();
    if (!(event->buttons() & Qt::LeftButton) || m_pressed.index < 0 || !one || !m_mayMove(*one))
        return;
    if (!m_target.isValid() && !isFar)
        return;
    const QDate day = spotAt(event->pos()).day;
    m_target = day.isValid() ? day : m_day;
    setCursor(Qt::ClosedHandCursor);
    update();
}

void MonthGrid::mouseReleaseEvent(QMouseEvent*)
{
    const QDate target = std::exchange(m_target, QDate());
    m_pressed = {};
    unsetCursor();
    update();
    const Event* const one = chosen();
    if (target.isValid() && target != m_day && one)
        Q_EMIT moved(*one, static_cast<int>(m_day.daysTo(target)));
}

void MonthGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Spot spot = spotAt(event->pos());
    if (!spot.day.isValid() || spot.isMore)
        return;
    if (const Event* const one = chosen(); one && spot.index >= 0)
        Q_EMIT openRequested(*one);
    else
        Q_EMIT createRequested(spot.day);
}

void MonthGrid::showMore(const QDate& day, const QPoint& at)
{
    QMenu menu(this);
    int index = 0;
    for (const Event* const event : eventsOn(day)) {
        const QString words = EventWords::times(*event) + u"  "_s + recordName(*event);
        connect(menu.addAction(words), &QAction::triggered, this, [this, day, index] { select(day, index); });
        ++index;
    }
    m_pressed = {};
    menu.exec(at);
}

bool MonthGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* const help = static_cast<QHelpEvent*>(event);
    const Spot spot = spotAt(help->pos());
    const auto& events = eventsOn(spot.day);
    if (spot.index < 0 || spot.index >= static_cast<int>(events.size())) {
        QToolTip::hideText();
        return true;
    }
    const Event& one = *events[static_cast<std::size_t>(spot.index)];
    QString words = recordName(one).toHtmlEscaped() + u"<br>"_s + EventWords::times(one).toHtmlEscaped();
    if (!one.place.empty())
        words += u"<br>"_s + QString::fromStdString(one.place).toHtmlEscaped();
    QToolTip::showText(help->globalPos(), words, this);
    return true;
}

/// For those who do not see it: the day one is on, and the event.
void MonthGrid::tell()
{
    const QLocale locale;
    setAccessibleName(tr("Calendar: %1").arg(locale.toString(m_month, u"MMMM yyyy"_s)));
    const int count = static_cast<int>(eventsOn(m_day).size());
    QString words = locale.toString(m_day, QLocale::LongFormat);
    if (const Event* const one = chosen())
        words += u": "_s + recordName(*one) + u", "_s + EventWords::times(*one);
    else
        words += u": "_s + tr("%n event(s)", nullptr, count);
    setAccessibleDescription(words);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void MonthGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
