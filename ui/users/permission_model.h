#pragma once

#include "server/users/user_api.h"

#include <QAbstractTableModel>

namespace vigie::ui {

/// What each role may do: a permission a row, under the name of its area; a role a column.
class PermissionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(std::vector<RolePermissions> table);
    bool isEmpty() const { return m_table.empty(); }
    /// A row that names an area, or a permission.
    bool isArea(int row) const { return !m_rows[static_cast<std::size_t>(row)].permission; }
    bool may(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// In the language of now.
    void retranslate();

private:
    struct Row {
        Permission area; ///< any permission of the area
        std::optional<Permission> permission;
    };

    QString told(const Row& row, int column) const;

    std::vector<RolePermissions> m_table;
    std::vector<Row> m_rows;
};

} // namespace vigie::ui
