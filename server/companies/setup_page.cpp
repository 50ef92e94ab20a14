#include "server/companies/setup_page.h"

#include "server/http/simple_page.h"

#include <vector>

namespace vigie {

namespace {

struct Input {
    std::string_view name;
    Text label;
    std::string_view type;
    std::string_view autocomplete;
};

struct LinkPage {
    Text title;
    Text introduction;
    Text button;
    Text done;
    std::string_view target; // the API route the form is sent to
    std::vector<Input> inputs;
};

std::string_view in(Text text, Language language)
{
    return language == Language::French ? text.fr : text.en;
}

constexpr std::string_view script = R"js(
const form=document.querySelector('form'),alertLine=document.querySelector('[role=alert]');
form.addEventListener('submit',async event=>{
  event.preventDefault();
  const body=Object.fromEntries(new FormData(form));
  body.token=new URLSearchParams(location.search).get('token')||'';
  form.querySelector('button').disabled=true;
  try{
    const answer=await fetch(form.dataset.target,{method:'POST',headers:{'Content-Type':'application/json','Accept-Language':document.documentElement.lang},body:JSON.stringify(body)});
    if(answer.ok){form.hidden=true;alertLine.style.color='inherit';alertLine.textContent=form.dataset.done;return}
    const problem=await answer.json();
    alertLine.textContent=[problem.error,...(problem.details||[]).map(d=>{const input=form.elements[d.path];return (input?input.parentNode.firstChild.textContent.trim():d.path)+' : '+d.message})].join(' ');
  }catch(error){alertLine.textContent=String(error)}
  form.querySelector('button').disabled=false;
});
)js";

http::Response render(const LinkPage& page, Language language)
{
    std::string form = "<form data-target=\"" + std::string(page.target) + "\" data-done=\""
        + std::string(in(page.done, language)) + "\">";
    for (const auto& input : page.inputs)
        form += "<label>" + std::string(in(input.label, language)) + "<input name=\"" + std::string(input.name)
            + "\" type=\"" + std::string(input.type) + "\" autocomplete=\"" + std::string(input.autocomplete)
            + "\" required" + (input.type == "password" ? " minlength=\"8\"" : "") + "></label>";
    form += "<button>" + std::string(in(page.button, language)) + "</button></form><div role=\"alert\"></div>";
    http::SimplePage out;
    out.language = language;
    out.title = in(page.title, language);
    out.text = in(page.introduction, language);
    out.inner = std::move(form);
    out.script = script;
    return http::render(out);
}

constexpr Input nameInput{"name", {"Your name", "Votre nom"}, "text", "name"};
constexpr Input newPassword{
    "password", {"Password (8 characters or more)", "Mot de passe (8 caractères ou plus)"}, "password", "new-password"};

} // namespace

http::Response setupPage(Language language)
{
    return render({{"Set up Vigie", "Installer Vigie"},
                      {"Make your company and its first account, the owner's.",
                          "Créez votre société et son premier compte, celui du propriétaire."},
                      {"Start", "Commencer"},
                      {"Done. You can sign in from Vigie now.", "C'est fait. Vous pouvez vous connecter depuis Vigie."},
                      "/api/setup",
                      {{"companyName", {"Company", "Société"}, "text", "organization"}, nameInput,
                          {"email", {"E-mail", "E-mail"}, "email", "username"}, newPassword}},
        language);
}

http::Response resetPage(Language language)
{
    return render({{"New password", "Nouveau mot de passe"},
                      {"Choose a new password. Your other sessions will be signed out.",
                          "Choisissez un nouveau mot de passe. Vos autres sessions seront fermées."},
                      {"Save", "Enregistrer"},
                      {"Done. You can sign in with the new password now.",
                          "C'est fait. Vous pouvez vous connecter avec le nouveau mot de passe."},
                      "/api/auth/reset-password", {newPassword}},
        language);
}

http::Response invitationPage(Language language)
{
    return render(
        {{"Welcome to Vigie", "Bienvenue dans Vigie"},
            {"You were invited to join a company.", "Vous êtes invité à rejoindre une société."}, {"Join", "Rejoindre"},
            {"Done. You can sign in from Vigie now.", "C'est fait. Vous pouvez vous connecter depuis Vigie."},
            "/api/auth/accept-invitation", {nameInput, newPassword}},
        language);
}

} // namespace vigie
