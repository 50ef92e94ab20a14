#include "server/reports/report_routes.h"

#include "server/http/file_response.h"

namespace vigie {

namespace {

using http::Call;

Result<http::Response> answerPdf(Call& call, ReportService& reports)
{
    const auto version = call.integer("version");
    if (!version)
        return version.error();
    const auto audience = call.choice<ReportAudience>("audience");
    if (!audience)
        return audience.error();
    auto file = reports.pdf(
        call.scope(), call.id<LeadId>("leadId"), version->value_or(0), audience->value_or(ReportAudience::Team));
    if (!file)
        return file.error();
    return http::fileResponse(file->name, "application/pdf", std::move(file->bytes), call.text("download").has_value());
}

void addSettingsRoutes(http::RouteTable& routes, ReportService& reports)
{
    const auto mayManage = http::may(Permission::ManageCompany);
    routes.get("/api/reports/settings", mayManage, "How the company's reports look",
        [&reports](Call& call) { return reports.settings(call.scope()); });
    routes.update("/api/reports/settings", mayManage, "Change how the company's reports look",
        [&reports](Call& call, const Patch<ReportSettings>& patch) {
            return reports.saveSettings(call.scope(), patch, call.ifMatch());
        });
    routes.get("/api/reports/settings/logo", mayManage, "The logo on reports, a PNG",
        [&reports](Call& call) -> Result<http::Response> {
            http::Response response;
            response.body = reports.logo(call.scope());
            if (response.body.empty())
                return errors::notFound();
            response.contentType = "image/png";
            return response;
        });
    routes.put("/api/reports/settings/logo", mayManage, "Give reports a logo: the body is a PNG of at most 512 KB",
        [&reports](Call& call) -> Result<ReportSettings> {
            if (call.request().body.empty())
                return errors::malformed(Text{"The body must be a PNG picture.", "Le corps doit être une image PNG."});
            return reports.saveLogo(call.scope(), call.request().body);
        });
    routes.remove("/api/reports/settings/logo", mayManage, "Take the logo away",
        [&reports](Call& call) { return reports.saveLogo(call.scope(), {}); });
}

} // namespace

void addReportRoutes(http::RouteTable& routes, ReportService& reports, ReportMail& mail)
{
    const auto mayRead = http::may(Permission::ReadLeads);
    const auto mayWrite = http::may(Permission::WriteLeads);
    routes
        .create("/api/reports/generate", mayWrite, "Have a model write a lead's report",
            [&reports](Call& call, const ReportRequest& request) { return reports.generate(call.scope(), request); })
        .isSlow
        = true;
    routes
        .get("/api/reports/:leadId", mayRead, "A lead's report",
            [&reports](Call& call) -> Result<Report> {
                const auto version = call.integer("version");
                if (!version)
                    return version.error();
                return reports.find(call.scope(), call.id<LeadId>("leadId"), version->value_or(0));
            })
        .query("version", "This version; else the last one.");
    routes.get("/api/reports/:leadId/versions", mayRead, "The versions of a lead's report, newest first",
        [&reports](Call& call) { return reports.versions(call.scope(), call.id<LeadId>("leadId")); });
    routes.update("/api/reports/:leadId", mayWrite, "Write the next version of a report by hand",
        [&reports](Call& call, const Patch<Report>& patch) {
            return reports.rewrite(call.scope(), call.id<LeadId>("leadId"), patch, call.ifMatch());
        });
    routes
        .get("/api/reports/:leadId/pdf", mayRead, "A lead's report as a PDF",
            [&reports](Call& call) { return answerPdf(call, reports); })
        .query("version", "This version; else the last one.")
        .query("audience", "team (all of it) or lead (without the score).")
        .query("download", "Given, browsers keep the file in place of showing it.");
    routes.create("/api/reports/:leadId/send", mayWrite, "Send a lead's report by mail",
        [&mail](Call& call, const ReportMailRequest& request) {
            return mail.send(call.scope(), call.id<LeadId>("leadId"), request);
        });
    routes.post("/api/reports/:leadId/mail-preview", mayRead, "What would be sent with a lead's report",
        [&mail](Call& call, const ReportMailRequest& request) {
            return mail.preview(call.scope(), call.id<LeadId>("leadId"), request);
        });
    addSettingsRoutes(routes, reports);
}

} // namespace vigie
