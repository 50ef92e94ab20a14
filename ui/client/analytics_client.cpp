#include "ui/client/analytics_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QUrlQuery queryOf(const FiguresPeriod& period)
{
    const auto name = nameOf(period.step);
    QUrlQuery out;
    out.addQueryItem(u"step"_s, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    if (!period.from)
        out.addQueryItem(u"steps"_s, QString::number(period.steps));
    else
        out.addQueryItem(u"from"_s, QString::fromStdString(toIso(*period.from)));
    if (period.to)
        out.addQueryItem(u"to"_s, QString::fromStdString(toIso(*period.to)));
    return out;
}

} // namespace

Reply<LeadOverview> AnalyticsClient::overview(const FiguresPeriod& period)
{
    return m_api.get<LeadOverview>(u"/api/analytics/overview"_s, queryOf(period));
}

Reply<LeadsOverTime> AnalyticsClient::overTime(const FiguresPeriod& period)
{
    return m_api.get<LeadsOverTime>(u"/api/analytics/leads-over-time"_s, queryOf(period));
}

Reply<std::vector<OwnerFigures>> AnalyticsClient::byOwner(const FiguresPeriod& period)
{
    return m_api.get<std::vector<OwnerFigures>>(u"/api/analytics/leads-by-owner"_s, queryOf(period));
}

Reply<FirstAnswers> AnalyticsClient::firstAnswers(const FiguresPeriod& period)
{
    return m_api.get<FirstAnswers>(u"/api/analytics/first-answers"_s, queryOf(period));
}

} // namespace vigie::ui
