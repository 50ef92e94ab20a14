#pragma once

#include "ui/client/lead_client.h"
#include "ui/widgets/record_table_model.h"

namespace vigie::ui {

/// Whether the server would list a lead under this query: a live change is shown without asking for the list again.
bool belongsTo(const LeadQuery& query, const Lead& lead);

/// The leads of a query, for a table.
RecordSource<Lead> leadSource(LeadClient client, const LeadQuery& query);

} // namespace vigie::ui
