#include "server/forms/form_routes.h"

#include "server/base/text.h"
#include "server/forms/form_fields.h"
#include "server/http/simple_page.h"

namespace vigie {

namespace {

using http::Call;

constexpr Text thanks{"Thank you, we have received your message.", "Merci, nous avons bien reçu votre message."};

/// A program that asks for JSON, as opposed to the browser of somebody who pressed the form's button.
bool wantsJson(const http::Request& request)
{
    return request.header("content-type").starts_with("application/json")
        || request.header("accept").find("application/json") != std::string_view::npos;
}

http::Response pageFor(const Scope& scope, int status, const std::string& title, const std::string& text)
{
    http::SimplePage page;
    page.language = scope.language;
    page.title = title;
    page.text = text;
    http::Response response = http::render(page);
    response.status = status;
    return response;
}

/// What is wrong with the form, for the one who filled it in.
http::Response complaintPage(const Scope& scope, const Error& error)
{
    std::string text = error.details.empty() ? error.message.in(scope.language) : std::string();
    for (const Detail& detail : error.details)
        text += (text.empty() ? "" : " ") + detail.path + ": " + detail.message.in(scope.language);
    const Text title{"The form was not sent", "Le formulaire n'a pas été envoyé"};
    const Text back{"Go back and correct it: what you wrote is still there.",
        "Revenez en arrière pour le corriger : ce que vous avez écrit y est encore."};
    return pageFor(scope, httpStatus(error.code), Message(title).in(scope.language),
        text + " " + Message(back).in(scope.language));
}

http::Response answerFor(const Call& call, const FormOutcome& outcome)
{
    const Language language = call.scope().language;
    const std::string words = Message(thanks).in(language);
    if (wantsJson(call.request())) {
        http::Response response = http::asJson(FormReceipt{true, words});
        response.status = 201;
        return response;
    }
    if (outcome.thanksUrl.empty())
        return pageFor(call.scope(), 200, outcome.companyName, words);
    http::Response response;
    response.status = 303;
    response.with("Location", outcome.thanksUrl);
    return response;
}

Result<http::Response> submitted(Call& call, FormService& forms)
{
    const http::Request& request = call.request();
    auto fields = form_fields::read(request);
    Result<FormOutcome> outcome = fields ? Result<FormOutcome>(FormOutcome()) : fields.error();
    if (fields) {
        FormSubmission submission{call.text("key").value_or(""), std::move(*fields), request.peer,
            std::string(request.header("origin")), text::clipped(request.header("referer"), 500)};
        outcome = forms.submit(call.scope(), submission);
    }
    if (outcome)
        return answerFor(call, *outcome);
    if (wantsJson(request) || outcome.error().retryAfterSeconds > 0)
        return outcome.error();
    return complaintPage(call.scope(), outcome.error());
}

} // namespace

void addFormRoutes(http::RouteTable& routes, FormService& forms)
{
    const auto mayManage = http::may(Permission::ManageCompany);
    routes.get("/api/forms/settings", mayManage, "The company's form for its own pages",
        [&forms](Call& call) { return forms.settings(call.scope()); });
    routes.update("/api/forms/settings", mayManage, "Change the company's form",
        [&forms](Call& call, const Patch<FormSettings>& patch) {
            return forms.saveSettings(call.scope(), patch, call.ifMatch());
        });
    routes.post("/api/forms/settings/key", mayManage, "Give the form a new key: pages with the old one stop working",
        [&forms](Call& call) { return forms.renewKey(call.scope()); });
    routes
        .post("/form", http::everyone,
            "What a visitor filled in becomes a lead. Fields as HTML forms send them, or JSON; answers with a page, a "
            "redirection or, where JSON is asked for, JSON",
            [&forms](Call& call) -> Result<http::Response> { return submitted(call, forms); })
        .limitingItself()
        .fromAnySite()
        .answers<FormReceipt>()
        .query("key", "The form's public key.");
}

} // namespace vigie
