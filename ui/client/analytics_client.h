#pragma once

#include "server/analytics/analytics_api.h"
#include "ui/client/api_client.h"

#include <optional>

namespace vigie::ui {

/// The last so many days, weeks or months, the present one among them; or from one instant on, up to another.
struct FiguresPeriod {
    TimeStep step = TimeStep::Day;
    int steps = 30;
    std::optional<Instant> from = {}; ///< in the place of `steps`
    std::optional<Instant> to = {};
};

/// The figures of a period. The server counts back from its own clock, in the company's time zone.
class AnalyticsClient {
public:
    explicit AnalyticsClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<LeadOverview> overview(const FiguresPeriod& period);
    Reply<LeadsOverTime> overTime(const FiguresPeriod& period);
    Reply<std::vector<OwnerFigures>> byOwner(const FiguresPeriod& period);
    Reply<FirstAnswers> firstAnswers(const FiguresPeriod& period);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
