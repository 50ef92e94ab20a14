#include "server/door/pairing_page.h"

#include "server/http/simple_page.h"

namespace vigie {

namespace {

constexpr std::string_view script = R"js(
const token=new URLSearchParams(location.search).get('token')||'';
const server=location.origin+location.pathname.slice(0,location.pathname.lastIndexOf('/'));
document.querySelector('a').href='vigie:'+'/'+'/station?server='+encodeURIComponent(server)+'&token='+encodeURIComponent(token);
)js";

} // namespace

http::Response pairingPage(Language language)
{
    const bool isFrench = language == Language::French;
    http::SimplePage page;
    page.language = language;
    page.title = isFrench ? "Ajouter un poste" : "Add a station";
    page.text = isFrench
        ? "Sur l'ordinateur qui sera à la porte, ouvrez ce lien avec Vigie, ou choisissez-y « J'ai un "
          "lien » et collez-le. Il vaut pour un poste et dix minutes."
        : "On the computer that will stand at the door, open this link with Vigie, or choose \"I have a "
          "link\" there and paste it. It is good for one station and ten minutes.";
    page.inner = isFrench ? "<p><a>Ouvrir avec Vigie</a></p>" : "<p><a>Open with Vigie</a></p>";
    page.script = script;
    return http::render(page);
}

} // namespace vigie
