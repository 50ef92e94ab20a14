#pragma once

#include "server/checkins/checkin_api.h"
#include "ui/checkins/position.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

enum class CheckInColumn { Tick, Name, Place, Note, Since, Until, Distance };

using CheckInTableModel = RecordTableModel<CheckIn>;

/// In the order of CheckInColumn. `origin`: where distances are measured from; nothing while nobody asks for them.
std::vector<RecordColumn<CheckIn>> checkInColumns(std::shared_ptr<const std::optional<Position>> origin);
std::vector<ColumnWidth> checkInColumnWidths();

class CheckInDelegate : public RecordDelegate {
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const override;
    QString hint(const QModelIndex& index, int room) const override;
};

} // namespace vigie::ui
