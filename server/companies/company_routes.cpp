#include "server/companies/company_routes.h"

#include "server/companies/setup_page.h"
#include "server/users/session_routes.h"

namespace vigie {

void addCompanyRoutes(http::RouteTable& routes, CompanyService& companies)
{
    using http::Call;
    routes.get("/api/companies", http::signedIn, "The companies one belongs to",
        [&companies](Call& call) { return companies.list(call.scope()); });
    routes.get("/api/companies/:id", http::signedIn, "One company",
        [&companies](Call& call) { return companies.find(call.scope(), call.id<CompanyId>()); });
    routes.update("/api/companies/:id", http::may(Permission::ManageCompany), "Change the company",
        [&companies](Call& call, const Patch<Company>& patch) {
            return companies.update(call.scope(), call.id<CompanyId>(), patch, call.ifMatch());
        });
    routes.get("/api/setup", http::everyone, "Whether the server waits for its first owner",
        [&companies](Call&) { return companies.setupState(); });
    routes.create("/api/setup", http::everyone,
        "Make the first company and its owner, with the token of the set-up link",
        [&companies](Call& call, const SetupRequest& request) {
            return companies.setUp(call.scope(), request, clientOf(call));
        });
    routes.get("/setup", http::everyone, "The page behind the set-up link",
        [](Call& call) { return setupPage(call.scope().language); });
    routes.get("/reset", http::everyone, "The page behind a password link",
        [](Call& call) { return resetPage(call.scope().language); });
    routes.get("/invitation", http::everyone, "The page behind an invitation",
        [](Call& call) { return invitationPage(call.scope().language); });
}

} // namespace vigie
