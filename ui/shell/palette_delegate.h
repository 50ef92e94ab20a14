#pragma once

#include <QStyledItemDelegate>

namespace vigie::ui {

/// Paints what the command palette offers: its sign, its name, what tells it from others, and its keys.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace vigie::ui
