#pragma once

#include "server/leads/lead_assignment_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// Who looks after leads that come in without an owner.
class AssignmentClient {
public:
    explicit AssignmentClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<LeadAssignment> assignment();
    /// Sends these fields; an error Stale carries the assignment as it is now.
    Reply<LeadAssignment> change(const LeadAssignment& assignment, const std::vector<std::string_view>& fields);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
