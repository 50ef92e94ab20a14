#pragma once

#include "server/conversations/chat_api.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

enum class ChatColumn { Tick, Visitor, State, Unread, Last };

using ChatTableModel = RecordTableModel<Conversation>;

/// In the order of ChatColumn.
std::vector<RecordColumn<Conversation>> chatColumns();
std::vector<ColumnWidth> chatColumnWidths();

class ChatDelegate : public RecordDelegate {
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const override;
};

} // namespace vigie::ui
