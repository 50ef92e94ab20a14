#pragma once

#include "server/analytics/analytics_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// The figures of the last so many days, weeks or months, the present one among them. The server counts them back from
/// its own clock, in the company's time zone.
class AnalyticsClient {
public:
    explicit AnalyticsClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<LeadOverview> overview(TimeStep step, int steps);
    Reply<LeadsOverTime> overTime(TimeStep step, int steps);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
