#pragma once

#include "server/users/user_api.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

enum class UserColumn { Tick, Name, Email, Role, SecondFactor, State, LastSignIn };

using UserTableModel = RecordTableModel<User>;

/// In the order of UserColumn.
std::vector<RecordColumn<User>> userColumns();
std::vector<ColumnWidth> userColumnWidths();

/// Paints users.
class UserDelegate : public RecordDelegate {
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const override;
};

} // namespace vigie::ui
