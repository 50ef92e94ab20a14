#include "server/http/simple_page.h"

#include "server/base/crypto.h"

#include <QString>

namespace vigie::http {

namespace {

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

std::string escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped().toStdString();
}

} // namespace

Response render(const SimplePage& page)
{
    const std::string nonce = crypto::randomToken();
    const std::string title = escaped(page.title);
    std::string html = "<!doctype html><html lang=\"" + std::string(tagOf(page.language))
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" + title
        + "</title><style nonce=\"" + nonce + "\">" + std::string(style) + "</style></head><body><main><h1>" + title
        + "</h1><p>" + escaped(page.text) + "</p>" + page.inner + "</main>";
    if (!page.script.empty())
        html += "<script nonce=\"" + nonce + "\">" + page.script + "</script>";
    Response response;
    response.contentType = "text/html; charset=utf-8";
    response.body = html + "</body></html>";
    response.with("Content-Security-Policy",
        "default-src 'none'; connect-src 'self'; style-src 'nonce-" + nonce + "'; script-src 'nonce-" + nonce
            + "'; base-uri 'none'; frame-ancestors 'none'");
    return response.with("Cache-Control", "no-store");
}

} // namespace vigie::http
