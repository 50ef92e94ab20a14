#pragma once

#include <QStyledItemDelegate>

namespace vigie::ui {

/// Paints what happened: its sign, what it happened to, what it was, and when.
class ActivityDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace vigie::ui
