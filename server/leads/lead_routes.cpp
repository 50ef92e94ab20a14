#include "server/leads/lead_routes.h"

namespace vigie {

namespace {

using http::Call;

Result<LeadFilter> leadFilter(const Call& call)
{
    const auto status = call.choice<LeadStatus>("status");
    const auto minScore = call.integer("minScore");
    const auto maxScore = call.integer("maxScore");
    const auto owner = call.integer("ownerId");
    const auto contact = call.integer("contactId");
    const auto createdFrom = call.instant("createdFrom");
    const auto createdTo = call.instant("createdTo");
    if (!status)
        return status.error();
    for (const auto* number : {&minScore, &maxScore, &owner, &contact}) {
        if (!*number)
            return number->error();
    }
    for (const auto* instant : {&createdFrom, &createdTo}) {
        if (!*instant)
            return instant->error();
    }
    return LeadFilter{*status, *minScore, *maxScore, UserId{owner->value_or(0)}, ContactId{contact->value_or(0)},
        call.text("source").value_or(""), call.text("tag").value_or(""), *createdFrom, *createdTo};
}

Result<JsonPage<Lead>> listLeads(Call& call, LeadService& leads, LeadFilter filter)
{
    const auto page = call.page<Lead>("-updatedAt");
    if (!page)
        return page.error();
    call.tellTotal([&] { return leads.count(call.scope(), filter, *page); });
    return leads.list(call.scope(), filter, *page);
}

} // namespace

void addLeadRoutes(http::RouteTable& routes, LeadService& leads)
{
    const auto mayRead = http::may(Permission::ReadLeads);
    const auto mayWrite = http::may(Permission::WriteLeads);

    routes
        .get("/api/leads", mayRead, "Leads",
            [&leads](Call& call) -> Result<JsonPage<Lead>> {
                const auto filter = leadFilter(call);
                if (!filter)
                    return filter.error();
                return listLeads(call, leads, *filter);
            })
        .paged()
        .query("status", "new, contacted, qualified, proposal, won or lost.")
        .query("minScore", "A fit score of at least this.")
        .query("maxScore", "A fit score of at most this.")
        .query("ownerId", "Looked after by this user.")
        .query("contactId", "Of this contact.")
        .query("source", "From this source.")
        .query("tag", "With this tag.")
        .query("createdFrom", "Made at this instant or later.")
        .query("createdTo", "Made before this instant.")
        .query("total", "exact: adds X-Total-Count.");
    routes
        .get("/api/leads/status/:status", mayRead, "Leads of one status",
            [&leads](Call& call) -> Result<JsonPage<Lead>> {
                const auto status = enumFrom<LeadStatus>(call.pathText("status"));
                if (!status)
                    return errors::invalidField("status",
                        Message{Text{"Must be one of: %1.", "Doit être l'une de ces valeurs : %1."},
                            {reading::choices<LeadStatus>()}});
                LeadFilter filter;
                filter.status = *status;
                return listLeads(call, leads, filter);
            })
        .paged();
    routes
        .get("/api/leads/similar", mayRead, "Leads of people with this address or this number, a few of them",
            [&leads](Call& call) {
                return leads.similar(call.scope(), call.text("email").value_or(""), call.text("phone").value_or(""));
            })
        .query("email", "An e-mail address, whole.")
        .query("phone", "A phone number, as people write them.");
    routes.get("/api/leads/score-rules", mayRead, "The rules of the fit score",
        [&leads](Call& call) { return leads.scoreRules(call.scope()); });
    routes.get("/api/leads/score-rules/default", mayRead, "The rules Vigie comes with",
        [&leads](Call& call) { return leads.defaultScoreRules(call.scope()); });
    routes.put("/api/leads/score-rules", http::may(Permission::ManageCompany),
        "Replace the rules of the fit score; every lead is scored anew", [&leads](Call& call, const ScoreRules& rules) {
            return leads.saveScoreRules(call.scope(), rules, call.ifMatch());
        });
    routes.get("/api/leads/assignment", http::may(Permission::ManageCompany),
        "Who looks after leads that come in without an owner",
        [&leads](Call& call) { return leads.assignment(call.scope()); });
    routes.update("/api/leads/assignment", http::may(Permission::ManageCompany),
        "Change who looks after leads that come in without an owner",
        [&leads](Call& call, const Patch<LeadAssignment>& patch) {
            return leads.saveAssignment(call.scope(), patch, call.ifMatch());
        });
    routes.post("/api/leads/:id/score-preview", mayRead, "What these rules would give this lead",
        [&leads](Call& call, const ScoreRules& rules) {
            return leads.previewScore(call.scope(), call.id<LeadId>(), rules);
        });
    routes.get("/api/leads/:id", mayRead, "One lead",
        [&leads](Call& call) { return leads.show(call.scope(), call.id<LeadId>()); });
    routes.create("/api/leads", mayWrite, "Make a lead",
        [&leads](Call& call, const Draft<Lead>& draft) { return leads.create(call.scope(), draft); });
    routes.update("/api/leads/:id", mayWrite, "Change a lead", [&leads](Call& call, const Patch<Lead>& patch) {
        return leads.update(call.scope(), call.id<LeadId>(), patch, call.ifMatch());
    });
    routes.remove("/api/leads/:id", mayWrite, "Delete a lead",
        [&leads](Call& call) { return leads.remove(call.scope(), call.id<LeadId>()); });
}

} // namespace vigie
