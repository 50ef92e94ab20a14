#include "ui/users/permission_model.h"

#include "ui/users/role_words.h"

#include <algorithm>

namespace vigie::ui {

void PermissionModel::setTable(std::vector<RolePermissions> table)
{
    beginResetModel();
    m_table = std::move(table);
    m_rows.clear();
    QString present;
    for (const Permission permission : RoleWords::permissionsByArea()) {
        if (const QString area = RoleWords::area(permission); area != present) {
            present = area;
            m_rows.push_back({permission, {}});
        }
        m_rows.push_back({permission, permission});
    }
    endResetModel();
}

bool PermissionModel::may(int row, int column) const
{
    const auto& wanted = m_rows[static_cast<std::size_t>(row)].permission;
    if (!wanted || column == 0)
        return false;
    const auto& given = m_table[static_cast<std::size_t>(column - 1)].permissions;
    return std::find(given.begin(), given.end(), *wanted) != given.end();
}

int PermissionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PermissionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.size()) + 1;
}

QVariant PermissionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole && index.column() == 0)
        return row.permission ? RoleWords::deed(*row.permission) : RoleWords::area(row.area);
    if (role == Qt::AccessibleTextRole || (role == Qt::ToolTipRole && row.permission && index.column() > 0))
        return told(row, index.column());
    return {};
}

/// "Agents may change leads."
QString PermissionModel::told(const Row& row, int column) const
{
    if (!row.permission)
        return RoleWords::area(row.area);
    if (column == 0)
        return RoleWords::phrase(*row.permission);
    const auto& given = m_table[static_cast<std::size_t>(column - 1)];
    const bool isGiven
        = std::find(given.permissions.begin(), given.permissions.end(), *row.permission) != given.permissions.end();
    const QString people = RoleWords::people(given.role);
    const QString phrase = RoleWords::phrase(*row.permission);
    //: %1: people of a role; %2: what they may do
    return isGiven ? tr("%1 may %2").arg(people, phrase) : tr("%1 may not %2").arg(people, phrase);
}

QVariant PermissionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section == 0 || section >= columnCount())
        return {};
    const Role of = m_table[static_cast<std::size_t>(section - 1)].role;
    if (role == Qt::DisplayRole)
        return RoleWords::role(of);
    if (role == Qt::ToolTipRole)
        return RoleWords::explanation(of);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags PermissionModel::flags(const QModelIndex& index) const
{
    return isArea(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void PermissionModel::retranslate()
{
    if (m_rows.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace vigie::ui
