#include "server/companies/setup_page.h"

#include "server/base/crypto.h"
#include "server/base/json.h"

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

constexpr std::string_view style = R"css(
:root{color-scheme:light dark;--bg:#F6F7F9;--surface:#fff;--line:#E4E7EC;--text:#161B26;--text2:#566072;--accent:#0B7A83;--on:#fff;--bad:#C6373C}
@media(prefers-color-scheme:dark){:root{--bg:#0F1318;--surface:#151A21;--line:#262E39;--text:#E8ECF2;--text2:#A3ADBB;--accent:#3DB9C2;--on:#0C1014;--bad:#F0797D}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--bg);color:var(--text);font:15px/1.5 Inter,system-ui,sans-serif}
main{width:min(420px,92vw);background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:32px}
h1{font-size:20px;margin:0 0 4px}p{margin:0 0 20px;color:var(--text2)}label{display:block;margin:0 0 16px;font-weight:500}
input{display:block;width:100%;margin-top:4px;padding:10px 12px;border:1px solid var(--line);border-radius:8px;background:var(--bg);color:var(--text);font:inherit}
input:focus,button:focus{outline:2px solid var(--accent);outline-offset:1px}
button{width:100%;padding:11px;border:0;border-radius:8px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;cursor:pointer}
[role=alert]{color:var(--bad);min-height:1.5em;margin:12px 0 0}
)css";

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
    const std::string nonce = crypto::randomToken();
    std::string html = "<!doctype html><html lang=\"" + std::string(tagOf(language))
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
        + std::string(in(page.title, language)) + "</title><style nonce=\"" + nonce + "\">" + std::string(style)
        + "</style></head><body><main><h1>" + std::string(in(page.title, language)) + "</h1><p>"
        + std::string(in(page.introduction, language)) + "</p><form data-target=\"" + std::string(page.target)
        + "\" data-done=\"" + std::string(in(page.done, language)) + "\">";
    for (const auto& input : page.inputs)
        html += "<label>" + std::string(in(input.label, language)) + "<input name=\"" + std::string(input.name)
            + "\" type=\"" + std::string(input.type) + "\" autocomplete=\"" + std::string(input.autocomplete)
            + "\" required" + (input.type == "password" ? " minlength=\"8\"" : "") + "></label>";
    html += "<button>" + std::string(in(page.button, language))
        + "</button></form><div role=\"alert\"></div></main><script nonce=\"" + nonce + "\">" + std::string(script)
        + "</script></body></html>";
    http::Response response;
    response.contentType = "text/html; charset=utf-8";
    response.body = std::move(html);
    response.with("Content-Security-Policy",
        "default-src 'none'; connect-src 'self'; style-src 'nonce-" + nonce + "'; script-src 'nonce-" + nonce
            + "'; base-uri 'none'; frame-ancestors 'none'");
    return response.with("Cache-Control", "no-store");
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
