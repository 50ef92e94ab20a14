#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

#include <vector>

namespace vigie::ui {

class RecordTableBase;

/// How wide a column is: at least `minimum`, and a share of what is left.
struct ColumnWidth {
    int minimum = 80;
    int share = 0;
    int goes = 0; ///< where not all columns fit, the one with the highest goes first; 0: it stays
};

/// A table of records: whole rows, no grid, loads ahead of the scroll bar, and stays where one reads when rows come
/// and go above.
class RecordTableView : public QTableView {
    Q_OBJECT

public:
    static constexpr int tickColumnWidth = 36;

    explicit RecordTableView(QWidget* parent = nullptr);

    /// How high every row is.
    int rowStep() const;
    /// The columns of the model; the first is for the tick that shows and toggles the selection.
    void setRecords(RecordTableBase* model);
    void setColumnWidths(std::vector<ColumnWidth> widths);
    /// The columns one sees, in their order, by their ids; those that are not known are left out. Empty: the usual
    /// ones.
    void showColumns(const QStringList& ids);
    QStringList shownColumns() const;
    bool isShown(int column) const { return m_isShown[static_cast<std::size_t>(column)]; }
    void setShown(int column, bool isShown);
    /// Logical columns one sees, from left to right, without the one for the tick.
    std::vector<int> columnsInOrder() const;
    /// The selected rows, their columns as one sees them, with the columns' titles first.
    std::vector<QStringList> selectedCells() const;
    /// Into the clipboard, for spreadsheets and for text.
    void copySelected() const;

    /// Marks the column the list is sorted by.
    void showSort(int column, Qt::SortOrder order);

    /// Where nothing is selected, selects the current row or the first.
    void selectSomething();
    void selectOnly(int row);
    std::vector<std::int64_t> selectedIds() const;
    std::int64_t currentId() const;
    /// Lets one write in the current cell or, where that cannot be written, in the first of its row that can.
    void writeInPlace();
    /// Whether there is a cell in the current row that can be written.
    bool canWriteInPlace() const;
    /// Opens a cell again with what was written in it, and says why it was not taken. False where that cannot be.
    bool writeAgain(std::int64_t id, int column, const QString& text, const QString& complaint);
    /// The cell one is writing in; none when one is not.
    QModelIndex writingAt() const { return m_writingAt; }
    /// The delegate has opened a cell.
    void began(const QModelIndex& index);
    int hoveredRow() const { return m_hoveredRow; }

Q_SIGNALS:
    void headerClicked(int column);
    void openRequested(std::int64_t id);
    void deleteRequested();
    void selectionMoved();
    /// Somebody chose other columns, or another order.
    void columnsChosen();
    /// The menu of the columns' heads is asked for.
    void columnMenuRequested(const QPoint& globalPosition);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void takeRowHeight();
    void holdPlace();
    void takePlace();
    void fetchAhead();
    std::vector<bool> columnsThatFit() const;
    void layColumns();
    void setHoveredRow(int row);
    void write(const QModelIndex& index);
    void choose(const QModelIndex& index);
    void writeBeside(const QModelIndex& index, int step);
    QModelIndex firstWritable(int row) const;

    RecordTableBase* m_records = nullptr;
    std::vector<ColumnWidth> m_widths;
    std::vector<bool> m_isShown; ///< by logical column, as far as there is room
    QPersistentModelIndex m_anchor; ///< the row at the top while rows come and go
    int m_anchorOffset = 0;
    QPersistentModelIndex m_writingAt;
    int m_hoveredRow = -1;
};

} // namespace vigie::ui
