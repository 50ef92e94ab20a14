#pragma once

#include "server/base/error.h"
#include "ui/client/reply.h"

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
    /// Loads what is shown anew; rows that stay keep their selection and place.
    virtual void refresh() = 0;

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
