#pragma once

#include "server/base/error.h"
#include "ui/client/reply.h"
#include "ui/widgets/cell_edit.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace vigie::ui {

enum class LoadState {
    Loading, ///< nothing to show yet
    Ready,
    Failed, ///< nothing could be loaded: see error()
};

/// A page of records as the words of their columns.
struct RowsPage {
    std::vector<QStringList> rows;
    QString next; ///< the cursor of the page that follows; empty on the last
};

/// What views and pages need of a RecordTableModel without knowing its records.
class RecordTableBase : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int idRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    LoadState loadState() const { return m_loadState; }
    /// Why the last load failed, be it the first or a further page.
    const std::optional<Error>& error() const { return m_error; }

    virtual std::int64_t idAt(int row) const = 0;
    /// The row of a record, -1 when it is not loaded.
    virtual int rowOf(std::int64_t id) const = 0;
    /// What a column is remembered by; never shown.
    virtual QString columnId(int column) const = 0;
    /// Not among those one sees at first.
    virtual bool isExtraColumn(int column) const = 0;
    /// A cell as it is written elsewhere: times in full, numbers as programs read them.
    virtual QString exactText(int row, int column) const = 0;
    /// The list from its beginning, or from where a page ended, whatever of it is loaded here.
    virtual Reply<RowsPage> fetchRows(const QString& cursor, const std::vector<int>& columns) const = 0;
    /// False for a row far from what one sees: of a long list only the ids are kept everywhere.
    virtual bool isLoaded(int row) const = 0;
    /// Which rows are to be seen: their records are fetched where they are not here, and others may be let go.
    virtual void setSeen(int first, int last) = 0;
    /// Loads what is shown anew; rows that stay keep their selection and place.
    virtual void refresh() = 0;

    // Writing in place: a cell that can be has Qt::ItemIsEditable, its text as written is Qt::EditRole, and setData()
    // takes what one wrote.

    /// What a cell of the column can be; empty where one types.
    virtual std::vector<CellChoice> choicesAt(int column) const = 0;
    /// Somebody begins to write in a row: what they write will be a change to the record as it is now.
    virtual void beginWriting(int row) = 0;
    /// What is wrong with a text for a cell, by the rules of its fields; empty for nothing.
    virtual QString complaintAbout(const QModelIndex& index, const QString& text) const = 0;

Q_SIGNALS:
    void loadChanged();
    /// Records came, went or changed by other hands than a page's loading.
    void contentChanged();

protected:
    void setLoad(LoadState state)
    {
        m_loadState = state;
        m_error.reset();
        Q_EMIT loadChanged();
    }
    void setLoad(LoadState state, const Error& error)
    {
        m_loadState = state;
        m_error = error;
        Q_EMIT loadChanged();
    }

private:
    LoadState m_loadState = LoadState::Loading;
    std::optional<Error> m_error;
};

} // namespace vigie::ui
