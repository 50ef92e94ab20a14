#pragma once

#include "server/events/event_api.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

enum class EventColumn { Tick, When, Title, Fill, State, Creator, Created };

using EventTableModel = RecordTableModel<Event>;

/// In the order of EventColumn.
std::vector<RecordColumn<Event>> eventColumns();
std::vector<ColumnWidth> eventColumnWidths();

class EventDelegate : public RecordDelegate {
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const override;
    QString hint(const QModelIndex& index, int room) const override;
};

} // namespace vigie::ui
