#include "ui/events/event_columns.h"

#include "ui/events/event_words.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

const Event& eventAt(const QModelIndex& index)
{
    return static_cast<const EventTableModel*>(index.model())->record(index.row());
}

} // namespace

std::vector<RecordColumn<Event>> eventColumns()
{
    using Column = RecordColumn<Event>;
    return {
        {[] { return QString(); }, [](const Event&) { return QString(); }},
        {[] { return EventWords::field("startsAt"); },
            [](const Event& event) { return EventWords::when(event, QTimeZone::systemTimeZone()); }, "startsAt",
            Qt::AlignLeft, {}, false, [](const Event& event) { return TimeText::exact(event.startsAt); }},
        Column([] { return EventWords::field("title"); }, [](const Event& event) { return qt(event.title); }, "title"),
        {[] { return EventWords::field("attendeeCount"); },
            [](const Event& event) { return EventWords::fill(event.fill(), event.capacity); }, {}, Qt::AlignLeft,
            "attendeeCount"},
        {[] { return EventWords::field("state"); }, [](const Event& event) { return EventWords::state(event); }, {},
            Qt::AlignLeft, "state"},
        {[] { return EventWords::field("creatorName"); }, [](const Event& event) { return qt(event.creatorName); }, {},
            Qt::AlignLeft, "creatorName"},
        {[] { return EventWords::field("createdAt"); },
            [](const Event& event) { return TimeText::brief(TimeText::localTime(event.createdAt)); }, "createdAt",
            Qt::AlignRight, {}, true, [](const Event& event) { return TimeText::exact(event.createdAt); }},
    };
}

std::vector<ColumnWidth> eventColumnWidths()
{
    return {
        {RecordTableView::tickColumnWidth, 0}, {140, 1}, {190, 8}, {132, 0, 2}, {108, 0, 1}, {124, 1, 3}, {92, 1, 4}};
}

void EventDelegate::paintCell(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const
{
    const Event& event = eventAt(index);
    const QString text = index.data().toString();
    switch (static_cast<EventColumn>(index.column())) {
    case EventColumn::When:
        return cells::twoLines(
            painter, rect, EventWords::day(TimeText::localTime(event.startsAt)), EventWords::times(event), tokens);
    case EventColumn::Title:
        return cells::twoLines(painter, rect, text, qt(event.place), tokens);
    case EventColumn::State:
        if (!text.isEmpty())
            cells::pill(painter, rect, text, colorsOf(EventWords::tone(event), tokens));
        return;
    case EventColumn::Created:
        return cells::line(painter, rect, text, tokens.text2, Qt::AlignRight);
    default:
        return cells::line(painter, rect, text, tokens.text2);
    }
}

QString EventDelegate::hint(const QModelIndex& index, int room) const
{
    const Event& event = eventAt(index);
    if (static_cast<EventColumn>(index.column()) == EventColumn::When)
        return TimeText::full(TimeText::localTime(event.startsAt));
    return RecordDelegate::hint(index, room);
}

} // namespace vigie::ui
