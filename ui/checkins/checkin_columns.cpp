#include "ui/checkins/checkin_columns.h"

#include "ui/checkins/checkin_words.h"
#include "ui/theme/typography.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

const CheckIn& checkInAt(const QModelIndex& index)
{
    return static_cast<const CheckInTableModel*>(index.model())->record(index.row());
}

} // namespace

std::vector<RecordColumn<CheckIn>> checkInColumns(std::shared_ptr<const std::optional<Position>> origin)
{
    using Column = RecordColumn<CheckIn>;
    const auto distance = [origin = std::move(origin)](const CheckIn& checkIn) {
        const auto at = Position::of(checkIn);
        return *origin && at ? CheckInWords::distance((*origin)->metresTo(*at)) : QString();
    };
    return {
        {[] { return QString(); }, [](const CheckIn&) { return QString(); }},
        {[] { return CheckInWords::field("name"); }, [](const CheckIn& checkIn) { return qt(checkIn.name); }, {},
            Qt::AlignLeft, "name"},
        Column([] { return CheckInWords::field("place"); }, [](const CheckIn& checkIn) { return qt(checkIn.place); },
            "place")
            .writtenBy(cell_edit::text<CheckIn>("place", &CheckIn::place)),
        Column([] { return CheckInWords::field("note"); },
            [](const CheckIn& checkIn) { return qt(checkIn.note).simplified(); }, {}, Qt::AlignLeft, "note", false,
            [](const CheckIn& checkIn) { return qt(checkIn.note); })
            .writtenBy(cell_edit::text<CheckIn>("note", &CheckIn::note)),
        {[] { return CheckInWords::field("createdAt"); },
            [](const CheckIn& checkIn) { return CheckInWords::time(checkIn.createdAt); }, "createdAt", Qt::AlignLeft,
            {}, false, [](const CheckIn& checkIn) { return TimeText::exact(checkIn.createdAt); }},
        {[] { return CheckInWords::field("presentUntil"); },
            [](const CheckIn& checkIn) { return CheckInWords::until(checkIn); }, "presentUntil", Qt::AlignLeft, {},
            false, [](const CheckIn& checkIn) { return TimeText::exact(checkIn.presentUntil); }},
        {[] { return CheckInWords::field("distance"); }, distance, {}, Qt::AlignRight, "distance", true},
    };
}

std::vector<ColumnWidth> checkInColumnWidths()
{
    return {{RecordTableView::tickColumnWidth, 0}, {150, 3}, {140, 3}, {120, 3, 3}, {130, 1, 2}, {150, 1, 1}, {92, 0}};
}

void CheckInDelegate::paintCell(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const
{
    const CheckIn& checkIn = checkInAt(index);
    const QString text = index.data().toString();
    switch (static_cast<CheckInColumn>(index.column())) {
    case CheckInColumn::Name:
        painter.setFont(textFont(TextSize::Base, QFont::Medium));
        return cells::line(painter, rect, text, tokens.text);
    case CheckInColumn::Until:
        if (CheckInWords::isPresent(checkIn))
            return cells::pill(painter, rect, text, colorsOf(Tone::Good, tokens));
        return cells::line(painter, rect, text, tokens.text2);
    case CheckInColumn::Distance:
        return cells::line(painter, rect, text, tokens.text2, Qt::AlignRight);
    default:
        return cells::line(painter, rect, text, tokens.text2);
    }
}

QString CheckInDelegate::hint(const QModelIndex& index, int room) const
{
    const CheckIn& checkIn = checkInAt(index);
    switch (static_cast<CheckInColumn>(index.column())) {
    case CheckInColumn::Since:
        return TimeText::full(TimeText::localTime(checkIn.createdAt));
    case CheckInColumn::Until:
        return TimeText::full(TimeText::localTime(checkIn.presentUntil));
    case CheckInColumn::Note:
        return qt(checkIn.note);
    default:
        return RecordDelegate::hint(index, room);
    }
}

} // namespace vigie::ui
