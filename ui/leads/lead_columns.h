#pragma once

#include "server/leads/lead_api.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

class People;

enum class LeadColumn { Tick, Name, Company, Email, Phone, Status, Score, Source, Owner, Tags, Created, Updated };

using LeadTableModel = RecordTableModel<Lead>;

/// In the order of LeadColumn.
std::vector<RecordColumn<Lead>> leadColumns(const People& people);
std::vector<ColumnWidth> leadColumnWidths();

} // namespace vigie::ui
