#pragma once

#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

/// The selected records of a table; nothing where some are too far from what one sees to be held.
template <class T>
std::optional<std::vector<T>> selectedRecords(const RecordTableView& table, const RecordTableModel<T>& model)
{
    std::vector<T> out;
    for (const auto id : table.selectedIds()) {
        const int row = model.rowOf(id);
        if (!model.isLoaded(row))
            return std::nullopt;
        out.push_back(model.record(row));
    }
    return out;
}

} // namespace vigie::ui
