#pragma once

#include "server/leads/lead_api.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

enum class LeadColumn { Tick, Name, Email, Status, Score, Source, Updated };

using LeadTableModel = RecordTableModel<Lead>;

/// In the order of LeadColumn.
std::vector<RecordColumn<Lead>> leadColumns();
std::vector<ColumnWidth> leadColumnWidths();

} // namespace vigie::ui
