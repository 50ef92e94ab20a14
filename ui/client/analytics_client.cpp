#include "ui/client/analytics_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QUrlQuery periodOf(TimeStep step, int steps)
{
    const auto name = nameOf(step);
    QUrlQuery out;
    out.addQueryItem(u"step"_s, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    out.addQueryItem(u"steps"_s, QString::number(steps));
    return out;
}

} // namespace

Reply<LeadOverview> AnalyticsClient::overview(TimeStep step, int steps)
{
    return m_api.get<LeadOverview>(u"/api/analytics/overview"_s, periodOf(step, steps));
}

Reply<LeadsOverTime> AnalyticsClient::overTime(TimeStep step, int steps)
{
    return m_api.get<LeadsOverTime>(u"/api/analytics/leads-over-time"_s, periodOf(step, steps));
}

} // namespace vigie::ui
