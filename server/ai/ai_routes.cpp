#include "server/ai/ai_routes.h"

namespace vigie {

namespace {

using http::Call;

Result<AiUseFilter> useFilter(const Call& call)
{
    const auto feature = call.choice<AiFeature>("feature");
    if (!feature)
        return feature.error();
    const auto lead = call.integer("leadId");
    if (!lead)
        return lead.error();
    const auto subjectId = call.integer("subjectId");
    if (!subjectId)
        return subjectId.error();
    return AiUseFilter{*feature, LeadId{lead->value_or(0)}, call.text("subject").value_or(""), subjectId->value_or(0)};
}

} // namespace

void addAiRoutes(http::RouteTable& routes, AiService& ai)
{
    const auto mayManage = http::may(Permission::ManageCompany);
    routes.get("/api/ai/settings", mayManage, "How the company uses models",
        [&ai](Call& call) { return ai.settings(call.scope()); });
    routes.update("/api/ai/settings", mayManage, "Change how the company uses models; keys are kept and never shown",
        [&ai](Call& call, const Patch<AiSettings>& patch) {
            return ai.saveSettings(call.scope(), patch, call.ifMatch());
        });
    routes
        .post("/api/ai/test", mayManage, "Ask an endpoint a small question and say what is wrong with it",
            [&ai](Call& call, const AiTestRequest& request) { return ai.test(call.scope(), request); })
        .isSlow
        = true;
    routes.get("/api/ai/spending", mayManage, "What models have cost this month",
        [&ai](Call& call) { return ai.spending(call.scope()); });
    routes
        .get("/api/ai/uses", mayManage, "Every question to a model and what it cost",
            [&ai](Call& call) -> Result<JsonPage<AiUse>> {
                const auto filter = useFilter(call);
                if (!filter)
                    return filter.error();
                const auto page = call.pageInOrder<AiUse>("-id");
                if (!page)
                    return page.error();
                return ai.uses(call.scope(), *filter, *page);
            })
        .pagedInOrder()
        .query("feature", "Only for this.")
        .query("leadId", "Only about this lead.")
        .query("subject", "Only for this kind of record: conversation, report, call.")
        .query("subjectId", "Only for this record of that kind.");
}

} // namespace vigie
