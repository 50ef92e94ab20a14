#pragma once

#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>

namespace vigie::ui {

class RecordTableView;

/// Paints the rows of a record table: ground, line, tick and focus. What a cell holds is up to a feature's delegate.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RecordDelegate(RecordTableView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

protected:
    /// `rect` is the room inside the cell; the painter has the base font.
    virtual void paintCell(
        QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const = 0;
    /// What the pointer is told over a cell; empty for nothing.
    virtual QString hint(const QModelIndex& index, int room) const;

private:
    RecordTableView* m_view;
};

} // namespace vigie::ui
