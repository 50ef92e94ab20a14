#pragma once

#include "server/contacts/contact_api.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

enum class ContactColumn { Tick, Name, Organisation, Email, Phone, Since, Updated };

using ContactTableModel = RecordTableModel<Contact>;

/// In the order of ContactColumn.
std::vector<RecordColumn<Contact>> contactColumns();
std::vector<ColumnWidth> contactColumnWidths();

class ContactDelegate : public RecordDelegate {
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const override;
};

} // namespace vigie::ui
