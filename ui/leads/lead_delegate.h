#pragma once

#include "ui/widgets/record_delegate.h"

namespace vigie::ui {

/// Paints leads.
class LeadDelegate : public RecordDelegate {
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const override;
    QString hint(const QModelIndex& index, int room) const override;
};

} // namespace vigie::ui
