#pragma once

#include "server/changes/change_api.h"
#include "ui/client/api_answer.h"
#include "ui/client/reply.h"
#include "ui/widgets/list_diff.h"
#include "ui/widgets/record_table_base.h"

#include <boost/unordered/unordered_flat_set.hpp>

#include <compare>
#include <functional>
#include <memory>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace vigie::ui {

template <class T>
struct RecordColumn {
    using Text = std::function<QString(const T&)>;

    // Written out: as an aggregate with defaults, g++ 12 gives up on it.
    RecordColumn(std::function<QString()> columnTitle, Text columnText, std::string sorted = {},
        Qt::Alignment aligned = Qt::AlignLeft, std::string known = {}, bool extra = false, Text exactly = {})
        : title(std::move(columnTitle))
        , text(std::move(columnText))
        , sortField(std::move(sorted))
        , alignment(aligned)
        , id(std::move(known))
        , isExtra(extra)
        , exact(std::move(exactly))
    {
    }

    std::function<QString()> title;
    Text text;
    std::string sortField; ///< empty: the server does not sort by it
    Qt::Alignment alignment;
    std::string id; ///< what it is remembered by; empty: the field it is sorted by
    bool isExtra; ///< seen only by those who ask for it
    Text exact; ///< what is written elsewhere; empty: the text
    std::optional<CellEdit<T>> edit; ///< none: the cells are not written in place

    RecordColumn& writtenBy(CellEdit<T> how)
    {
        edit = std::move(how);
        return *this;
    }
};

/// What somebody wrote in a cell: the record before and after it.
template <class T>
struct CellChange {
    T before;
    T after;
    std::vector<std::string_view> fields; ///< those the cell writes
    int column;
};

/// Where the records of a list come from, and which list it is.
template <class T>
struct RecordSource {
    std::function<Reply<RecordPage<T>>(const QString& cursor)> fetchPage;
    std::function<Reply<T>(std::int64_t id)> fetchOne;
    std::function<bool(const T&)> belongs; ///< whether the list's filter lets a record in
    /// The list's order. Unordered where only the server knows (it sorts texts by its own rules).
    std::function<std::partial_ordering(const T&, const T&)> compare;
};

/// A list of records as a table: loads further pages as one scrolls, and takes live changes in row by row, so that
/// selection and scroll survive. Of a long list the ids are kept, and the records of the rows around those one sees.
/// T has `id`, and `version` where it changes.
template <class T>
class RecordTableModel : public RecordTableBase {
public:
    explicit RecordTableModel(std::vector<RecordColumn<T>> columns, QObject* parent = nullptr)
        : RecordTableBase(parent)
        , m_columns(std::move(columns))
    {
        m_changedSoon.setSingleShot(true);
        m_changedSoon.setInterval(gatherMs);
        connect(&m_changedSoon, &QTimer::timeout, this, [this] { fetchChanged(); });
    }

    /// Shows another list. The rows of the former stay until the first page of the new one is there.
    void open(RecordSource<T> source)
    {
        m_source = std::move(source);
        m_changed.clear();
        m_fill.cancel();
        m_toFill.clear();
        load(1);
    }
    void refresh() override
    {
        if (m_rows.size() <= mostReloaded)
            load(m_rows.size());
        else
            refreshSeen();
    }

    /// Takes what is written in cells. Without it none can be.
    void setWriter(std::function<void(const CellChange<T>&)> writer) { m_writer = std::move(writer); }

    void applyChange(const Change& change);
    /// A record as the server just gave it: takes its place, or leaves when it no longer belongs.
    void put(const T& record);
    /// Keeps records out of sight (they are about to be deleted) until unhide() or for good.
    void hide(const std::vector<std::int64_t>& ids);
    void unhide(const std::vector<T>& records);

    /// An empty record where the row is not loaded.
    const T& record(int row) const
    {
        static const T none{};
        const auto& held = m_rows[static_cast<std::size_t>(row)].record;
        return held ? *held : none;
    }
    bool isLoaded(int row) const override { return m_rows[static_cast<std::size_t>(row)].record != nullptr; }
    void setSeen(int first, int last) override;
    std::int64_t idAt(int row) const override { return m_rows[static_cast<std::size_t>(row)].id; }
    int rowOf(std::int64_t id) const override
    {
        if (!m_ids.contains(id))
            return -1;
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row& row) { return row.id == id; });
        return static_cast<int>(found - m_rows.begin());
    }
    const std::vector<RecordColumn<T>>& columns() const { return m_columns; }
    QString columnId(int column) const override
    {
        const auto& one = m_columns[static_cast<std::size_t>(column)];
        return QString::fromStdString(one.id.empty() ? one.sortField : one.id);
    }
    bool isExtraColumn(int column) const override { return m_columns[static_cast<std::size_t>(column)].isExtra; }
    QString exactText(int row, int column) const override
    {
        return exactOf(m_columns[static_cast<std::size_t>(column)], record(row));
    }
    Reply<RowsPage> fetchRows(const QString& cursor, const std::vector<int>& columns) const override;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    std::vector<CellChoice> choicesAt(int column) const override;
    void beginWriting(int row) override { m_writing = record(row); }
    QString complaintAbout(const QModelIndex& index, const QString& text) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override
    {
        return !parent.isValid() && !m_next.isEmpty() && !m_page.isPending() && !error();
    }
    void fetchMore(const QModelIndex& parent) override;

private:
    // The id beside the record: a row is looked for without touching the records themselves, wherever they lie.
    struct Row {
        std::int64_t id;
        std::unique_ptr<const T> record; ///< null: far from what one sees
    };
    using Rows = std::vector<Row>;

    static constexpr int gatherMs = 30; // changes that come together are fetched together
    static constexpr std::size_t manyChanges = 20; // from here on the list is loaded anew instead
    static constexpr std::size_t mostReloaded = 2'000; // of a longer list only what one sees is loaded anew
    static constexpr int headHeld = 400; // the first rows are always here: new records mostly belong among them
    static constexpr int aroundHeld = 1'000; // rows before and after those one sees
    static constexpr std::size_t lettingGoAfter = 4'000; // rows that came since the last time some were let go

    static std::int64_t versionOf(const T& record)
    {
        if constexpr (requires { record.version; })
            return record.version;
        else
            return 0;
    }

    static Row rowFor(T record)
    {
        const std::int64_t id = record.id.value;
        return {id, std::make_unique<const T>(std::move(record))};
    }

    static QString exactOf(const RecordColumn<T>& column, const T& record)
    {
        return column.exact ? column.exact(record) : column.text(record);
    }
    void load(std::size_t wanted);
    void loadFrom(const QString& cursor);
    void arrived(Result<RecordPage<T>> page);
    void adopt(Rows rows, int first, int count);
    void reorder(const std::vector<int>& order, int first);
    void append(std::vector<T> records);
    void fetchChanged();
    void insertRows(int at, std::span<Row> rows);
    void eraseRows(int first, int count);
    void takeOut(std::int64_t id);
    void replace(int row, T record);
    void move(int from, int to);
    /// Where a record belongs among the rows; -1 when it lies beyond what is loaded, nothing when only the server
    /// knows.
    std::optional<int> placeOf(const T& record, int present) const;

    void letGo();
    void refreshSeen();
    void fillSeen();
    void fillNext();
    void filled(int before, RecordPage<T> page);
    int pageStart(int row) const;
    int pageEnd(int before) const;

    const std::optional<CellEdit<T>>& editAt(const QModelIndex& index) const
    {
        return m_columns[static_cast<std::size_t>(index.column())].edit;
    }
    /// The record that is being written in, with the text in place of the cell's.
    T withText(const QModelIndex& index, const QString& text) const;

    std::vector<RecordColumn<T>> m_columns;
    RecordSource<T> m_source;
    std::function<void(const CellChange<T>&)> m_writer;
    std::optional<T> m_writing; ///< the record somebody writes in, as it was when they began
    Rows m_rows;
    boost::unordered_flat_set<std::int64_t> m_ids; ///< of m_rows
    QString m_next; ///< cursor of the page after the last row
    std::optional<T> m_boundary; ///< the last record of the last page: rows beyond it are not loaded
    std::unordered_map<std::int64_t, QString> m_cursors; ///< of each page but the first, by the row before it
    std::pair<int, int> m_seen{0, 0};
    std::vector<int> m_toFill; ///< rows whose pages are to be fetched again
    Reply<RecordPage<T>> m_fill;
    std::size_t m_cameSince = 0; ///< rows, since some were last let go
    Reply<RecordPage<T>> m_page;
    Rows m_incoming; ///< of a load that is under way
    std::unordered_map<std::int64_t, QString> m_incomingCursors; ///< of that load
    std::size_t m_wanted = 0;
    std::unordered_set<std::int64_t> m_changed;
    std::unordered_set<std::int64_t> m_hidden;
    QTimer m_changedSoon;
};

template <class T>
QVariant RecordTableModel<T>::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& column = m_columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return column.text(record(index.row()));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
    if (role == idRole)
        return QVariant::fromValue(idAt(index.row()));
    if (role == Qt::EditRole && column.edit)
        return column.edit->text(record(index.row()));
    return {};
}

template <class T>
Reply<RowsPage> RecordTableModel<T>::fetchRows(const QString& cursor, const std::vector<int>& columns) const
{
    // The columns are copied: the list may be gone before its answer.
    return m_source.fetchPage(cursor).template map<RowsPage>(
        [all = m_columns, columns](const RecordPage<T>& page) -> Result<RowsPage> {
            RowsPage out{{}, page.next};
            for (const T& record : page.items) {
                QStringList row;
                for (const int column : columns)
                    row.append(exactOf(all[static_cast<std::size_t>(column)], record));
                out.rows.push_back(std::move(row));
            }
            return out;
        });
}

template <class T>
QVariant RecordTableModel<T>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const auto& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
    return {};
}

} // namespace vigie::ui

#include "ui/widgets/record_table_model_loading.h"
#include "ui/widgets/record_table_model_window.h"
#include "ui/widgets/record_table_model_writing.h"
