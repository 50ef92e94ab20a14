#include "server/base/crypto.h"
#include "server/http/openapi.h"

namespace vigie::http {

namespace {

constexpr std::string_view style = R"css(
:root{color-scheme:light dark;--bg:#F6F7F9;--surface:#fff;--line:#E4E7EC;--text:#161B26;--text2:#566072;--accent:#0B7A83;--soft:#E0F2F3}
@media(prefers-color-scheme:dark){:root{--bg:#0F1318;--surface:#151A21;--line:#262E39;--text:#E8ECF2;--text2:#A3ADBB;--accent:#3DB9C2;--soft:#123036}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:14px/1.5 Inter,system-ui,sans-serif}
header{position:sticky;top:0;display:flex;gap:12px;flex-wrap:wrap;align-items:center;padding:12px 24px;background:var(--surface);border-bottom:1px solid var(--line)}
h1{font-size:16px;margin:0 auto 0 0}h2{font-size:15px;margin:28px 0 8px}main{max-width:1000px;margin:0 auto;padding:8px 24px 60px}
input,textarea{font:inherit;padding:8px 10px;border:1px solid var(--line);border-radius:8px;background:var(--bg);color:var(--text)}
textarea{width:100%;min-height:90px;font-family:ui-monospace,monospace;font-size:12px}
details{background:var(--surface);border:1px solid var(--line);border-radius:10px;margin:6px 0}summary{cursor:pointer;padding:10px 14px;display:flex;gap:12px;align-items:baseline}
summary code{font-size:13px}summary span{color:var(--text2);margin-left:auto;text-align:right}.m{font-weight:700;font-size:12px;color:var(--accent);min-width:54px}
.b{padding:0 14px 14px}pre{overflow:auto;background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:10px;font-size:12px;max-height:360px}
button{font:inherit;font-weight:600;padding:8px 14px;border:0;border-radius:8px;background:var(--accent);color:var(--bg);cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}label{display:block;margin:8px 0}label input{margin-left:8px}
)css";

constexpr std::string_view script = R"js(
const t=document.body.dataset,root=document.querySelector('main'),element=(name,text,parent)=>{const e=document.createElement(name);if(text!==undefined)e.textContent=text;if(parent)parent.append(e);return e};
function example(schema){if(!schema)return undefined;if(schema.enum)return schema.enum[0];if(schema.anyOf)return example(schema.anyOf[0]);
 const type=Array.isArray(schema.type)?schema.type[0]:schema.type;
 if(type==='object')return Object.fromEntries(Object.entries(schema.properties||{}).map(([k,v])=>[k,example(v)]));
 if(type==='array')return [example(schema.items)];if(type==='integer'||type==='number')return schema.minimum||0;if(type==='boolean')return false;
 return schema.format==='date-time'?new Date(0).toISOString():schema.format==='email'?'name@example.org':''}
function show(path,method,operation,place){
 const box=element('details',undefined,place),head=element('summary',undefined,box);
 element('b',method.toUpperCase(),head).className='m';element('code',path,head);element('span',operation.summary,head);
 box.dataset.text=(method+' '+path+' '+operation.summary).toLowerCase();
 box.addEventListener('toggle',()=>{if(box.dataset.made)return;box.dataset.made='1';
  const body=element('div',undefined,box);body.className='b';if(operation.description)element('p',operation.description,body);
  const inputs=(operation.parameters||[]).map(p=>{const l=element('label',p.name+' ('+p.in+')',body),i=element('input',undefined,l);i.title=p.description||'';if(p.description)i.placeholder=p.description;return [p,i]});
  const schema=operation.requestBody?.content['application/json'].schema;let area;
  if(schema){area=element('textarea',undefined,element('label',t.body,body));area.value=JSON.stringify(example(schema),null,2)}
  const good=Object.entries(operation.responses)[0],answer=good[1].content?.['application/json'].schema;
  if(answer)element('pre',good[0]+'\n'+JSON.stringify(example(answer),null,2),body);
  const button=element('button',t.send,body),out=element('pre',undefined,body);out.hidden=true;out.setAttribute('aria-live','polite');
  button.addEventListener('click',async()=>{let url=path;const query=new URLSearchParams(),headers={};
   for(const [p,i] of inputs){if(!i.value)continue;if(p.in==='path')url=url.replace('{'+p.name+'}',encodeURIComponent(i.value));else if(p.in==='query')query.set(p.name,i.value);else headers[p.name]=i.value}
   const token=document.querySelector('#token').value;if(token)headers.Authorization='Bearer '+token;if(area)headers['Content-Type']='application/json';
   out.hidden=false;try{const r=await fetch(url+(query.size?'?'+query:''),{method:method.toUpperCase(),headers,body:area?area.value:undefined});let text=await r.text();try{text=JSON.stringify(JSON.parse(text),null,2)}catch{}out.textContent=r.status+'\n'+text}catch(e){out.textContent=String(e)}})})}
fetch('/api/openapi.json').then(r=>r.json()).then(document_=>{const places={};
 for(const [path,operations] of Object.entries(document_.paths))for(const [method,operation] of Object.entries(operations)){const tag=operation.tags[0];
  if(!places[tag]){places[tag]=element('section',undefined,root);element('h2',tag,places[tag])}show(path,method,operation,places[tag])}});
document.querySelector('#find').addEventListener('input',event=>{const words=event.target.value.toLowerCase();
 for(const box of document.querySelectorAll('details'))box.hidden=!box.dataset.text.includes(words);
 for(const section of document.querySelectorAll('section'))section.hidden=![...section.querySelectorAll('details')].some(b=>!b.hidden)});
)js";

} // namespace

Response openApiPage(Language language)
{
    const bool french = language == Language::French;
    const std::string nonce = crypto::randomToken();
    Response response;
    response.contentType = "text/html; charset=utf-8";
    response.body = "<!doctype html><html lang=\"" + std::string(tagOf(language))
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Vigie "
          "API</title><style nonce=\""
        + nonce + "\">" + std::string(style) + "</style></head><body data-send=\"" + (french ? "Envoyer" : "Send")
        + "\" data-body=\"" + (french ? "Corps" : "Body")
        + "\"><header><h1>Vigie API</h1><input id=\"find\" type=\"search\" placeholder=\""
        + (french ? "Chercher une route" : "Find a route") + "\" aria-label=\"" + (french ? "Chercher" : "Find")
        + "\"><input id=\"token\" type=\"password\" autocomplete=\"off\" placeholder=\""
        + (french ? "Jeton d'accès" : "Access token") + "\" aria-label=\"" + (french ? "Jeton" : "Token")
        + "\"></header><main></main><script nonce=\"" + nonce + "\">" + std::string(script) + "</script></body></html>";
    response.with("Content-Security-Policy",
        "default-src 'none'; connect-src 'self'; style-src 'nonce-" + nonce + "'; script-src 'nonce-" + nonce
            + "'; base-uri 'none'; frame-ancestors 'none'");
    return response.with("Cache-Control", "no-store");
}

} // namespace vigie::http
