#include "server/mail/mail_routes.h"

namespace vigie {

namespace {

using http::Call;

void addSettingsRoutes(http::RouteTable& routes, MailService& mail, MailAccounts& accounts)
{
    const auto mayManage = http::may(Permission::ManageCompany);
    routes.get("/api/mail/settings", mayManage, "How the company sends mail",
        [&accounts](Call& call) { return accounts.settings(call.scope()); });
    routes.update("/api/mail/settings", mayManage, "Change how the company sends mail; its secret is never shown",
        [&accounts](Call& call, const Patch<MailSettings>& patch) {
            return accounts.saveSettings(call.scope(), patch, call.ifMatch());
        });
    routes
        .post("/api/mail/test", mayManage, "Send a mail at once and say what is wrong",
            [&accounts](Call& call, const MailTestRequest& request) { return accounts.test(call.scope(), request); })
        .isSlow
        = true;
    routes.get("/api/mail/templates", http::may(Permission::ReadLeads), "Words for mail that is written often",
        [&mail](Call& call) { return mail.templates(call.scope()); });
    routes.update("/api/mail/templates", mayManage, "Change the words for mail that is written often",
        [&mail](Call& call, const Patch<MailTemplates>& patch) {
            return mail.saveTemplates(call.scope(), patch, call.ifMatch());
        });
    routes
        .post("/api/mail/events", http::everyone, "A mail provider tells of mail that came back",
            [&mail](Call& call) {
                return mail.takeReturns(call.scope(), call.text("key").value_or(""), call.request().body);
            })
        .query("key", "From the settings: which company's.");
}

} // namespace

void addMailRoutes(http::RouteTable& routes, MailService& mail, MailAccounts& accounts)
{
    const auto mayRead = http::may(Permission::ReadLeads);
    const auto mayWrite = http::may(Permission::WriteLeads);
    routes
        .get("/api/mails", mayRead, "Mail on its way, sent and failed",
            [&mail](Call& call) -> Result<JsonPage<Mail>> {
                const auto lead = call.integer("leadId");
                if (!lead)
                    return lead.error();
                const auto state = call.choice<MailState>("state");
                if (!state)
                    return state.error();
                const auto page = call.pageInOrder<Mail>("-id");
                if (!page)
                    return page.error();
                return mail.list(call.scope(), {LeadId{lead->value_or(0)}, *state}, *page);
            })
        .pagedInOrder()
        .query("leadId", "Only about this lead.")
        .query("state", "waiting, sent, failed or bounced.");
    routes.get("/api/mails/:id", mayRead, "A mail",
        [&mail](Call& call) { return mail.find(call.scope(), call.id<MailId>()); });
    routes.create("/api/mails", mayWrite, "Write to a lead",
        [&mail](Call& call, const MailRequest& request) { return mail.write(call.scope(), request); });
    routes.post("/api/mails/:id/retry", mayWrite, "Send mail again that failed or came back",
        [&mail](Call& call) { return mail.retry(call.scope(), call.id<MailId>()); });
    routes.post("/api/mail/preview", mayRead, "What a template becomes, for a lead or an example",
        [&mail](Call& call, const MailPreviewRequest& request) { return mail.preview(call.scope(), request); });
    addSettingsRoutes(routes, mail, accounts);
}

} // namespace vigie
