#pragma once

#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>

class QKeyEvent;

namespace vigie::ui {

class CellComplaint;
class RecordTableBase;
class RecordTableView;

/// Paints the rows of a record table: ground, line, tick and focus. What a cell holds is up to a feature's delegate.
/// Where a cell can be written in place, it gives the field to write in, which stays until what it holds is accepted or
/// given up.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RecordDelegate(RecordTableView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(
        QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void destroyEditor(QWidget* editor, const QModelIndex& index) const override;

    /// Says what is wrong with what one writes just now; the field stays open.
    void complain(const QModelIndex& index, const QString& sentence) const;
    QString complaint() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// `rect` is the room inside the cell; the painter has the base font.
    virtual void paintCell(
        QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const = 0;
    /// What the pointer is told over a cell; empty for nothing.
    virtual QString hint(const QModelIndex& index, int room) const;

private:
    const RecordTableBase& records() const;
    bool isAccepted(QWidget* editor) const;
    bool takeKey(QWidget* editor, const QKeyEvent& key);
    void leave(QWidget* editor, EndEditHint hint);

    RecordTableView* m_view;
    CellComplaint* m_complaint;
};

} // namespace vigie::ui
