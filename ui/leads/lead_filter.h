#pragma once

#include "server/leads/lead_api.h"
#include "ui/client/lead_client.h"

namespace vigie::ui {

/// Whether the server would list a lead under this query: a live change is shown without asking for the list again.
bool belongsTo(const LeadQuery& query, const Lead& lead);

} // namespace vigie::ui
