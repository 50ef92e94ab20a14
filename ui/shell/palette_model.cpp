#include "ui/shell/palette_model.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_rows.clear();
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        const PaletteGroup group = m_entries[static_cast<std::size_t>(i)].group;
        if (m_rows.empty() || m_rows.back().group != group)
            m_rows.push_back({group, -1});
        m_rows.push_back({group, i});
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::at(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const int entry = m_rows[static_cast<std::size_t>(row)].entry;
    return entry < 0 ? nullptr : &m_entries[static_cast<std::size_t>(entry)];
}

int PaletteModel::entryFrom(int row, int step) const
{
    for (; row >= 0 && row < rowCount(); row += step) {
        if (at(row))
            return row;
    }
    return -1;
}

int PaletteModel::rowOf(PaletteGroup group, const QString& title, const QString& detail) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto* const entry = at(row);
        if (entry && entry->group == group && entry->title == title && entry->detail == detail)
            return row;
    }
    return -1;
}

QString PaletteModel::title(PaletteGroup group)
{
    switch (group) {
    case PaletteGroup::Recent:
        return tr("Looked at lately");
    case PaletteGroup::Pages:
        return tr("Go to");
    case PaletteGroup::Actions:
        return tr("Actions");
    case PaletteGroup::Leads:
        return tr("Leads");
    case PaletteGroup::Contacts:
        return tr("Contacts");
    case PaletteGroup::People:
        break;
    }
    return tr("Users");
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    const auto* const entry = at(index.row());
    if (!entry)
        return role == Qt::DisplayRole ? title(m_rows[static_cast<std::size_t>(index.row())].group) : QVariant();
    if (role == Qt::DisplayRole)
        return entry->title;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList words{entry->title, entry->detail, title(entry->group), entry->keys};
    words.removeAll(QString());
    return words.join(u", "_s);
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return at(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::ItemNeverHasChildren;
}

} // namespace vigie::ui
