#include "ui/widgets/record_table_view.h"

#include "server/base/csv.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/record_table_base.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>

#include <numeric>

namespace vigie::ui {

namespace {

constexpr int headerHeight = 36;
constexpr int screensAhead = 2;

} // namespace

RecordTableView::RecordTableView(QWidget* parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(SelectedClicked);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there: columns must not shift when the list grows past the edge.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    takeRowHeight();
    auto* const header = horizontalHeader();
    header->setFixedHeight(headerHeight);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(tickColumnWidth);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setFocusPolicy(Qt::NoFocus);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false); // the one for the tick
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
        [this, header](const QPoint& at) { Q_EMIT columnMenuRequested(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionMoved, this, &RecordTableView::columnsChosen);
    connect(header, &QHeaderView::sectionClicked, this, &RecordTableView::headerClicked);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() > 0)
            Q_EMIT openRequested(currentId());
    });
}

void RecordTableView::setColumnWidths(std::vector<ColumnWidth> widths)
{
    m_widths = std::move(widths);
    layColumns();
}

void RecordTableView::setRecords(RecordTableBase* model)
{
    m_records = model;
    setModel(model);
    m_isShown.assign(static_cast<std::size_t>(model->columnCount()), true);
    for (int column = 0; column < model->columnCount(); ++column)
        m_isShown[static_cast<std::size_t>(column)] = !model->isExtraColumn(column);
    const auto hold = [this] { holdPlace(); };
    const auto take = [this] { takePlace(); };
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, hold);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, hold);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, hold);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, hold);
    connect(model, &QAbstractItemModel::rowsInserted, this, take);
    connect(model, &QAbstractItemModel::rowsRemoved, this, take);
    connect(model, &QAbstractItemModel::rowsMoved, this, take);
    connect(model, &QAbstractItemModel::layoutChanged, this, take);
    connect(
        model, &RecordTableBase::loadChanged, this, [this] { fetchAhead(); }, Qt::QueuedConnection);
}

void RecordTableView::showSort(int column, Qt::SortOrder order)
{
    horizontalHeader()->setSortIndicatorShown(column >= 0);
    horizontalHeader()->setSortIndicator(column, order);
}

void RecordTableView::selectSomething()
{
    if (!selectionModel()->hasSelection() && m_records->rowCount() > 0)
        selectOnly(std::max(0, currentIndex().row()));
}

void RecordTableView::selectOnly(int row)
{
    // Not selectRow(): that asks which keys are held down just now, and with Ctrl takes a selected row out.
    selectionModel()->setCurrentIndex(
        m_records->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

std::vector<std::int64_t> RecordTableView::selectedIds() const
{
    std::vector<std::int64_t> out;
    for (const auto& index : selectionModel()->selectedRows())
        out.push_back(m_records->idAt(index.row()));
    return out;
}

std::int64_t RecordTableView::currentId() const
{
    return currentIndex().isValid() ? m_records->idAt(currentIndex().row()) : 0;
}

int RecordTableView::rowStep() const
{
    return verticalHeader()->defaultSectionSize();
}

/// The style says it. What was at the top stays there.
void RecordTableView::takeRowHeight()
{
    const int height = VigieStyle::tokensOf(this).rowHeight;
    if (height == rowStep() && verticalScrollBar()->singleStep() == height)
        return;
    if (m_records)
        holdPlace();
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
    if (m_records)
        takePlace();
}

void RecordTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        takeRowHeight();
}

/// Remembers which row is at the top. At the very top there is nothing to hold: new rows shall be seen there.
void RecordTableView::holdPlace()
{
    const int top = verticalScrollBar()->value();
    m_anchor = top > 0 ? QPersistentModelIndex(indexAt(QPoint(tickColumnWidth + 1, 0))) : QPersistentModelIndex();
    m_anchorOffset = m_anchor.isValid() ? top - m_anchor.row() * rowStep() : 0;
}

void RecordTableView::takePlace()
{
    if (m_anchor.isValid()) {
        // The range first: the place may lie beyond the one of before.
        updateGeometries();
        verticalScrollBar()->setValue(m_anchor.row() * rowStep() + m_anchorOffset);
    }
    m_anchor = QPersistentModelIndex();
    fetchAhead();
}

void RecordTableView::fetchAhead()
{
    if (!m_records)
        return;
    const int top = verticalScrollBar()->value() / rowStep();
    const int rows = viewport()->height() / rowStep() + 1;
    m_records->setSeen(std::max(0, top - rows), top + 2 * rows);
    if (!m_records->canFetchMore({}))
        return;
    const int seen = verticalScrollBar()->value() + (1 + screensAhead) * viewport()->height();
    if (m_records->rowCount() * rowStep() < seen)
        m_records->fetchMore({});
}

void RecordTableView::showColumns(const QStringList& ids)
{
    if (ids.isEmpty())
        return;
    const QSignalBlocker quiet(this);
    auto* const header = horizontalHeader();
    int place = 1;
    for (int column = 1; column < m_records->columnCount(); ++column)
        m_isShown[static_cast<std::size_t>(column)] = ids.contains(m_records->columnId(column));
    for (const QString& id : ids) {
        for (int column = 1; column < m_records->columnCount(); ++column) {
            if (m_records->columnId(column) == id)
                header->moveSection(header->visualIndex(column), place++);
        }
    }
    layColumns();
}

QStringList RecordTableView::shownColumns() const
{
    QStringList out;
    for (const int column : columnsInOrder())
        out.append(m_records->columnId(column));
    return out;
}

void RecordTableView::setShown(int column, bool isShown)
{
    m_isShown[static_cast<std::size_t>(column)] = isShown;
    layColumns();
    Q_EMIT columnsChosen();
}

std::vector<int> RecordTableView::columnsInOrder() const
{
    std::vector<int> out;
    for (int place = 1; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (isShown(column))
            out.push_back(column);
    }
    return out;
}

std::vector<QStringList> RecordTableView::selectedCells() const
{
    const auto columns = columnsInOrder();
    std::vector<QStringList> out(1);
    for (const int column : columns)
        out.front().append(m_records->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    auto rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const auto& index : rows) {
        QStringList& row = out.emplace_back();
        for (const int column : columns)
            row.append(m_records->exactText(index.row(), column));
    }
    return out;
}

void RecordTableView::copySelected() const
{
    QString comma;
    QString tab; // what spreadsheets take from plain text
    for (const QStringList& row : selectedCells()) {
        comma += csv::line(row);
        tab += csv::line(row, u'\t');
    }
    auto* const content = new QMimeData;
    content->setText(tab);
    content->setData(QStringLiteral("text/csv"), comma.toUtf8());
    QGuiApplication::clipboard()->setMimeData(content);
}

std::vector<bool> RecordTableView::columnsThatFit() const
{
    std::vector<bool> fits(m_widths.size(), true);
    int least = 0;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        fits[i] = i >= m_isShown.size() || m_isShown[i];
        least += fits[i] ? m_widths[i].minimum : 0;
    }
    while (least > viewport()->width()) {
        std::size_t first = m_widths.size();
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            const int goes = fits[i] ? m_widths[i].goes : 0;
            if (goes > 0 && (first == m_widths.size() || goes > m_widths[first].goes))
                first = i;
        }
        if (first == m_widths.size())
            break;
        fits[first] = false;
        least -= m_widths[first].minimum;
    }
    return fits;
}

void RecordTableView::layColumns()
{
    if (!m_records)
        return;
    const auto count = std::min(m_widths.size(), static_cast<std::size_t>(m_records->columnCount()));
    const auto fits = columnsThatFit();
    int shares = 0;
    int left = viewport()->width();
    for (std::size_t i = 0; i < count; ++i) {
        setColumnHidden(static_cast<int>(i), !fits[i]);
        shares += fits[i] ? m_widths[i].share : 0;
        left -= fits[i] ? m_widths[i].minimum : 0;
    }
    left = std::max(0, left);
    for (std::size_t i = 0; i < count; ++i) {
        if (!fits[i])
            continue;
        const auto& width = m_widths[i];
        const int extra = shares > 0 ? left * width.share / shares : 0;
        left -= extra;
        shares -= width.share;
        setColumnWidth(static_cast<int>(i), width.minimum + extra);
    }
}

void RecordTableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int changed : {m_hoveredRow, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowStep());
    }
    m_hoveredRow = row;
}

void RecordTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layColumns();
    fetchAhead();
}

void RecordTableView::keyPressEvent(QKeyEvent* event)
{
    const bool isOpen = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isOpen && currentId() != 0) {
        Q_EMIT openRequested(currentId());
        return;
    }
    if (event->key() == Qt::Key_F2)
        return writeInPlace();
    if (event->key() == Qt::Key_Delete && selectionModel()->hasSelection()) {
        Q_EMIT deleteRequested();
        return;
    }
    if (event->matches(QKeySequence::Copy) && selectionModel()->hasSelection())
        return copySelected();
    QTableView::keyPressEvent(event);
}

void RecordTableView::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool RecordTableView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void RecordTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    setHoveredRow(-1);
    fetchAhead();
}

QItemSelectionModel::SelectionFlags RecordTableView::selectionCommand(
    const QModelIndex& index, const QEvent* event) const
{
    const bool isTick = index.isValid() && index.column() == 0 && event && event->type() == QEvent::MouseButtonPress;
    if (isTick)
        return QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
    return QTableView::selectionCommand(index, event);
}

void RecordTableView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();
    Q_EMIT selectionMoved();
}

void RecordTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT selectionMoved();
}

} // namespace vigie::ui
