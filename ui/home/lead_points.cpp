#include "ui/home/lead_points.h"

#include "ui/home/home_words.h"
#include "ui/leads/lead_words.h"

namespace vigie::ui::lead_points {

std::vector<ChartPoint> steps(const LeadsOverTime& overTime, int figure, bool withBefore)
{
    std::vector<ChartPoint> out;
    const QByteArray zone = QByteArray::fromStdString(overTime.timeZone);
    for (std::size_t i = 0; i < overTime.points.size(); ++i) {
        const LeadPoint& step = overTime.points[i];
        if (!HomeWords::hasValue(figure, step))
            continue;
        ChartPoint point = HomeWords::stepLabels(step, overTime.step, overTime.points.size(), zone);
        point.value = HomeWords::valueOf(figure, step);
        if (withBefore && i < overTime.previous.size())
            point.before = HomeWords::valueOf(figure, overTime.previous[i]);
        point.isPartial = i + 1 == overTime.points.size(); // the present one
        out.push_back(std::move(point));
    }
    return out;
}

std::vector<ChartPoint> statuses(const LeadOverview& overview)
{
    std::vector<ChartPoint> out;
    for (const auto& row : overview.byStatus)
        out.push_back({LeadWords::status(row.status), static_cast<double>(row.count), {}, LeadWords::tone(row.status)});
    return out;
}

std::vector<ChartPoint> funnel(const LeadOverview& overview)
{
    auto out = statuses(overview);
    std::erase_if(out, [lost = LeadWords::status(LeadStatus::Lost)](const auto& p) { return p.label == lost; });
    for (std::size_t i = out.size(); i-- > 1;)
        out[i - 1].value += out[i].value;
    return out;
}

} // namespace vigie::ui::lead_points
