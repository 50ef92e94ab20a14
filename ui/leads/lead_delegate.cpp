#include "ui/leads/lead_delegate.h"

#include "ui/leads/lead_columns.h"
#include "ui/leads/lead_words.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

namespace {

const Lead& leadAt(const QModelIndex& index)
{
    return static_cast<const LeadTableModel*>(index.model())->record(index.row());
}

} // namespace

void LeadDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const
{
    const Lead& lead = leadAt(index);
    switch (static_cast<LeadColumn>(index.column())) {
    case LeadColumn::Name:
        return cells::twoLines(
            painter, rect, QString::fromStdString(lead.name), QString::fromStdString(lead.company), tokens);
    case LeadColumn::Status:
        return cells::pill(
            painter, rect, LeadWords::status(lead.status), colorsOf(LeadWords::tone(lead.status), tokens));
    case LeadColumn::Score:
        return cells::score(painter, rect, lead.fitScore, tokens);
    case LeadColumn::Created:
    case LeadColumn::Updated:
        return cells::line(painter, rect, index.data().toString(), tokens.text2, Qt::AlignRight);
    default:
        return cells::line(painter, rect, index.data().toString(), tokens.text2);
    }
}

QString LeadDelegate::hint(const QModelIndex& index, int room) const
{
    const auto column = static_cast<LeadColumn>(index.column());
    if (column == LeadColumn::Created || column == LeadColumn::Updated) {
        const Lead& lead = leadAt(index);
        return TimeText::full(TimeText::localTime(column == LeadColumn::Created ? lead.createdAt : lead.updatedAt));
    }
    return RecordDelegate::hint(index, room);
}

} // namespace vigie::ui
