#include "ui/client/assignment_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

Reply<LeadAssignment> AssignmentClient::assignment()
{
    return m_api.get<LeadAssignment>(u"/api/leads/assignment"_s);
}

Reply<LeadAssignment> AssignmentClient::change(
    const LeadAssignment& assignment, const std::vector<std::string_view>& fields)
{
    return m_api.patch<LeadAssignment>(
        u"/api/leads/assignment"_s, wire::objectOf(assignment, fields), assignment.version);
}

} // namespace vigie::ui
