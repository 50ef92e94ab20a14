#pragma once

#include "server/changes/change_api.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

enum class AuditColumn { Tick, When, Who, Action, Record, Changes };

class People;

using AuditTableModel = RecordTableModel<AuditEntry>;

/// In the order of AuditColumn.
std::vector<RecordColumn<AuditEntry>> auditColumns(const People& people);
std::vector<ColumnWidth> auditColumnWidths();

/// Paints changes.
class AuditDelegate : public RecordDelegate {
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const override;
    QString hint(const QModelIndex& index, int room) const override;
};

} // namespace vigie::ui
