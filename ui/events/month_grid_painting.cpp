// The second half of month_grid.h: where days and events stand, and how they look.

#include "ui/events/event_words.h"
#include "ui/events/month_grid.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/record_name.h"

#include <QLocale>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int weekDays = 7;
constexpr int weeks = 6;
constexpr int headHeight = 32;
constexpr int numberHeight = 26; // of the day, over its events
constexpr int entryHeight = 20;
constexpr int entryStep = 22;
constexpr int inset = 4;
constexpr int numberSize = 22;

} // namespace

QRect MonthGrid::cellOf(const QDate& day) const
{
    const auto at = static_cast<int>(firstDay(m_month).daysTo(day));
    if (at < 0 || at >= weeks * weekDays)
        return {};
    const int column = at % weekDays;
    const int row = at / weekDays;
    const int room = height() - headHeight;
    const int left = width() * column / weekDays;
    const int top = headHeight + room * row / weeks;
    return {
        QPoint(left, top), QPoint(width() * (column + 1) / weekDays - 1, headHeight + room * (row + 1) / weeks - 1)};
}

/// How many events there is room for in a day.
int MonthGrid::lines() const
{
    return std::max(1, ((height() - headHeight) / weeks - numberHeight - 2) / entryStep);
}

std::pair<int, int> MonthGrid::shownOf(const QDate& day, int count) const
{
    const int room = lines();
    if (count <= room)
        return {0, count};
    const int shown = std::max(0, room - 1); // the last line says how many there are besides
    // One that is walked to comes into sight.
    const int first = day == m_day && m_index >= shown ? std::min(m_index, count - 1) - std::max(0, shown - 1) : 0;
    return {shown == 0 ? 0 : first, shown};
}

MonthGrid::Spot MonthGrid::spotAt(const QPoint& point) const
{
    for (QDate day = firstDay(m_month); day <= lastDay(m_month); day = day.addDays(1)) {
        const QRect cell = cellOf(day);
        if (!cell.contains(point))
            continue;
        const int count = static_cast<int>(eventsOn(day).size());
        const auto [first, shown] = shownOf(day, count);
        const int line
            = point.y() < cell.top() + numberHeight ? -1 : (point.y() - cell.top() - numberHeight) / entryStep;
        if (line >= 0 && line < shown)
            return {day, first + line};
        return {day, -1, line == shown && shown < count};
    }
    return {};
}

void MonthGrid::paintHead(QPainter& painter) const
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    const QLocale locale;
    painter.setFont(textFont(TextSize::Secondary));
    painter.setPen(tokens.text2);
    for (int i = 0; i < weekDays; ++i) {
        const int weekday = (locale.firstDayOfWeek() - 1 + i) % weekDays + 1;
        const QRect room(width() * i / weekDays + 10, 0, width() / weekDays - 12, headHeight);
        const QString name = locale.dayName(weekday);
        const bool fits = painter.fontMetrics().horizontalAdvance(name) <= room.width();
        painter.drawText(
            room, Qt::AlignVCenter | Qt::AlignLeft, fits ? name : locale.dayName(weekday, QLocale::ShortFormat));
    }
}

void MonthGrid::paintEntry(QPainter& painter, const QRect& room, const Event& event, bool isChosen) const
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    const ToneColors colors = colorsOf(EventWords::tone(event), tokens);
    painting::box(painter, room, 4, colors.soft, isChosen ? tokens.accent : QColor(), isChosen && hasFocus() ? 2 : 1);
    QFont font = textFont(TextSize::Secondary, QFont::Medium);
    font.setStrikeOut(event.cancelledAt.has_value());
    painter.setFont(font);
    painter.setPen(colors.text);
    const QRect inside = room.adjusted(6, 0, -4, 0);
    const QString clock
        = QLocale().toString(QDateTime::fromMSecsSinceEpoch(event.startsAt.ms).time(), QLocale::ShortFormat);
    const QString words = clock + u' ' + recordName(event);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(words, Qt::ElideRight, inside.width()));
}

void MonthGrid::paintDay(QPainter& painter, const QDate& day) const
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    const QRect cell = cellOf(day);
    const bool isOfMonth = day.month() == m_month.month();
    if (day == m_target)
        painter.fillRect(cell, tokens.accentSoft);
    else if (day == m_day)
        painter.fillRect(cell, tokens.selection);
    else if (!isOfMonth)
        painter.fillRect(cell, tokens.bg);
    painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), tokens.lineSoft);
    if (cell.left() > 0)
        painter.fillRect(QRect(cell.left(), cell.top(), 1, cell.height()), tokens.lineSoft);
    if (day == m_day && m_index < 0 && hasFocus())
        painting::box(painter, QRectF(cell).adjusted(1, 1, 0, 0), 4, {}, tokens.accent, 2);

    const bool isToday = day == QDate::currentDate();
    const QRect number(cell.left() + inset + 2, cell.top() + 3, numberSize, numberSize);
    if (isToday)
        painting::box(painter, number, numberSize / 2.0, tokens.accent, {});
    painter.setFont(textFont(TextSize::Secondary, isToday ? QFont::DemiBold : QFont::Medium));
    painter.setPen(isToday ? tokens.onAccent : isOfMonth ? tokens.text : tokens.text2);
    painter.drawText(number, Qt::AlignCenter, QString::number(day.day()));

    const auto& events = eventsOn(day);
    const int count = static_cast<int>(events.size());
    const auto [first, shown] = shownOf(day, count);
    QRect line(cell.left() + inset, cell.top() + numberHeight, cell.width() - 2 * inset, entryHeight);
    for (int i = first; i < first + shown; ++i) {
        paintEntry(painter, line, *events[static_cast<std::size_t>(i)], day == m_day && i == m_index);
        line.translate(0, entryStep);
    }
    const Event* const dragged = day == m_target && day != m_day ? chosen() : nullptr;
    if (dragged)
        return paintEntry(painter, line, *dragged, true); // where it would be
    if (shown == count)
        return;
    painter.setFont(textFont(TextSize::Secondary));
    painter.setPen(tokens.text2);
    painter.drawText(
        line.adjusted(6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, tr("+%n more", nullptr, count - shown));
}

void MonthGrid::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    paintHead(painter);
    for (QDate day = firstDay(m_month); day <= lastDay(m_month); day = day.addDays(1))
        paintDay(painter, day);
}

} // namespace vigie::ui
