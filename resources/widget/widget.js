// Vigie's chat for any page: <script src="https://your-vigie/widget.js" data-key="the company's key" async></script>
// No framework, nothing global, its own styles behind a shadow root. Options: data-lang="fr|en", data-open to begin open.
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script || !script.dataset.key) return console.error('Vigie: the script has no data-key.');
  const { key } = script.dataset;
  const server = new URL(script.src).origin;
  const language = (script.dataset.lang || document.documentElement.lang || navigator.language || 'en').toLowerCase();
  const isFrench = language.startsWith('fr');
  const texts = isFrench ? {
    open: 'Ouvrir le chat', close: 'Fermer le chat', title: 'Chat', log: 'Messages', write: 'Votre message',
    send: 'Envoyer', hello: 'Bonjour ! Que pouvons-nous faire pour vous ?', ai: 'Un assistant IA vous répond ; un collègue peut prendre le relais.',
    failed: 'Non envoyé.', retry: 'Réessayer', gone: 'Le chat est injoignable pour le moment.',
    fresh: 'Nouvelle conversation', ask: 'Effacer cette conversation de cet appareil ?', you: 'Vous', unread: 'non lus',
  } : {
    open: 'Open the chat', close: 'Close the chat', title: 'Chat', log: 'Messages', write: 'Your message',
    send: 'Send', hello: 'Hello! What can we do for you?', ai: 'An AI assistant answers; a colleague may step in.',
    failed: 'Not sent.', retry: 'Try again', gone: 'The chat cannot be reached at the moment.',
    fresh: 'New conversation', ask: 'Remove this conversation from this device?', you: 'You', unread: 'unread',
  };

  // --- what is kept on this device: the key of the conversation, and nothing that was said ---------------------------
  const slot = `vigie-chat:${server}:${key}`;
  const kept = {
    get() { try { return localStorage.getItem(slot) || ''; } catch { return this.value || ''; } },
    set(value) { this.value = value; try { value ? localStorage.setItem(slot, value) : localStorage.removeItem(slot); } catch { /* private mode */ } },
  };
  let conversation = kept.get();
  let face = null;
  let lastId = 0;
  let unread = 0;
  let isSending = false;

  // --- the look -------------------------------------------------------------------------------------------------------
  const style = `
:host{all:initial}
*{box-sizing:border-box}
.root{--accent:#0b7a83;--on:#fff;--bg:#fff;--soft:#f1f3f6;--line:#dfe3e9;--text:#161b26;--text2:#566072;--bad:#b3261e;
 font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--text)}
@media(prefers-color-scheme:dark){.root{--bg:#151a21;--soft:#1f2630;--line:#2c3542;--text:#e8ecf2;--text2:#a3adbb;--bad:#ff8a80}}
button{font:inherit;cursor:pointer;border:0;background:none;color:inherit}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.launch{position:fixed;right:20px;bottom:20px;width:56px;height:56px;border-radius:28px;background:var(--accent);color:var(--on);
 box-shadow:0 6px 20px rgba(15,25,40,.25);z-index:2147483646}
.launch svg{width:26px;height:26px;display:block;margin:auto}
.badge{position:absolute;top:-4px;right:-4px;min-width:22px;height:22px;border-radius:11px;background:#b3261e;color:#fff;
 font-size:13px;font-weight:600;line-height:22px;padding:0 6px}
.panel{position:fixed;right:20px;bottom:88px;width:376px;max-width:calc(100vw - 24px);height:560px;max-height:calc(100vh - 108px);
 display:flex;flex-direction:column;background:var(--bg);border:1px solid var(--line);border-radius:16px;overflow:hidden;
 box-shadow:0 16px 48px rgba(15,25,40,.28);z-index:2147483647}
.panel[hidden]{display:none}
header{display:flex;align-items:center;gap:8px;padding:14px 12px 14px 18px;background:var(--accent);color:var(--on)}
header h2{font-size:16px;font-weight:600;margin:0;flex:1;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
header button{width:36px;height:36px;border-radius:8px;color:var(--on)}
header button:focus-visible{outline-color:var(--on)}
header button svg{width:18px;height:18px;display:block;margin:auto}
.log{flex:1;overflow-y:auto;padding:16px;display:flex;flex-direction:column;gap:10px;overscroll-behavior:contain}
.note{color:var(--text2);font-size:13px;text-align:center;margin:0}
.said{max-width:84%;padding:9px 13px;border-radius:14px;background:var(--soft);white-space:pre-wrap;overflow-wrap:anywhere;align-self:flex-start}
.said.mine{align-self:flex-end;background:var(--accent);color:var(--on)}
.who{color:var(--text2);font-size:12px;margin:0 0 -6px 4px}
.failed{align-self:flex-end;color:var(--bad);font-size:13px}
.failed button{text-decoration:underline;font-weight:600;padding:4px}
form{display:flex;gap:8px;align-items:flex-end;padding:12px;border-top:1px solid var(--line)}
textarea{flex:1;font:inherit;color:inherit;background:var(--soft);border:1px solid var(--line);border-radius:12px;padding:9px 12px;
 resize:none;max-height:120px;min-height:42px}
form button{height:42px;padding:0 16px;border-radius:12px;background:var(--accent);color:var(--on);font-weight:600}
form button:disabled{opacity:.5;cursor:default}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:480px){.panel{right:0;bottom:0;width:100vw;max-width:none;height:100%;max-height:none;border:0;border-radius:0}}
@media(prefers-reduced-motion:no-preference){.panel{animation:rise .16s ease-out}@keyframes rise{from{opacity:0;transform:translateY(8px)}}}`;
  const icon = (path) => `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
  const icons = {
    chat: icon('<path d="M21 12a8 8 0 0 1-8 8H4l2.2-3A8 8 0 1 1 21 12z"/>'),
    close: icon('<path d="M6 6l12 12M18 6L6 18"/>'),
    fresh: icon('<path d="M12 5v14M5 12h14"/>'),
  };
  const make = (name, attributes = {}, text = '') => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.textContent = text;
    return element;
  };
  const host = make('div', { 'data-vigie-chat': '' });
  const shadow = host.attachShadow({ mode: 'open' });
  const root = make('div', { class: 'root', lang: isFrench ? 'fr' : 'en' });
  const launch = make('button', { class: 'launch', type: 'button', 'aria-label': texts.open, 'aria-expanded': 'false', 'aria-controls': 'panel' });
  launch.innerHTML = icons.chat;
  const panel = make('section', { class: 'panel', id: 'panel', role: 'dialog', 'aria-label': texts.title, hidden: '' });
  const header = make('header');
  const title = make('h2', {}, texts.title);
  const fresh = make('button', { type: 'button', 'aria-label': texts.fresh, title: texts.fresh });
  fresh.innerHTML = icons.fresh;
  const close = make('button', { type: 'button', 'aria-label': texts.close, title: texts.close });
  close.innerHTML = icons.close;
  header.append(title, fresh, close);
  const log = make('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': texts.log, tabindex: '0' });
  const form = make('form');
  const label = make('label', { class: 'hidden', for: 'words' }, texts.write);
  const words = make('textarea', { id: 'words', rows: '1', maxlength: '4000', placeholder: texts.write });
  const send = make('button', { type: 'submit' }, texts.send);
  form.append(label, words, send);
  panel.append(header, log, form);
  root.append(launch, panel);
  shadow.append(make('style', {}, style), root);

  // --- what was said --------------------------------------------------------------------------------------------------
  const stayDown = (change) => {
    const isDown = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    change();
    if (isDown) log.scrollTop = log.scrollHeight;
  };
  const bubble = (text, isMine) => {
    const said = make('div', { class: isMine ? 'said mine' : 'said', dir: 'auto' }, text);
    said.prepend(make('span', { class: 'hidden' }, `${isMine ? texts.you : (face && face.botName) || texts.title}: `));
    stayDown(() => log.append(said));
    return said;
  };
  const note = (text) => stayDown(() => log.append(make('p', { class: 'note' }, text)));
  /** A message of the server, once: it may come by the answer and by the socket. */
  function show(message, draft) {
    if (!message || message.id <= lastId) return draft && draft.remove();
    lastId = message.id;
    if (draft) draft.remove();
    if (message.role === 'user' && pending.has(message.clientId)) return pending.delete(message.clientId);
    bubble(message.content, message.role === 'user');
    if (panel.hidden && message.role !== 'user') count(unread + 1);
  }
  function count(number) {
    unread = number;
    launch.setAttribute('aria-label', unread ? `${texts.open} (${unread} ${texts.unread})` : texts.open);
    const badge = launch.querySelector('.badge');
    if (badge) badge.remove();
    if (unread) launch.append(make('span', { class: 'badge', 'aria-hidden': 'true' }, String(unread)));
  }

  // --- to the server --------------------------------------------------------------------------------------------------
  const pending = new Set(); // what was sent and is on the screen already
  const ask = async (path, options = {}) => {
    const answer = await fetch(server + path, options);
    if (!answer.ok) throw Object.assign(new Error((await answer.json().catch(() => ({}))).error || texts.gone), { status: answer.status });
    return answer;
  };
  const asVisitor = () => ({ headers: { 'X-Conversation-Key': conversation, 'Accept-Language': isFrench ? 'fr' : 'en' } });

  function proof() {
    if (conversation || !face.recaptchaSiteKey) return '';
    return new Promise((resolve, reject) => {
      const run = () => window.grecaptcha.ready(() => window.grecaptcha.execute(face.recaptchaSiteKey, { action: 'chat' }).then(resolve, reject));
      if (window.grecaptcha) return run();
      const google = make('script', { src: `https://www.google.com/recaptcha/api.js?render=${encodeURIComponent(face.recaptchaSiteKey)}` });
      google.onload = run;
      google.onerror = () => reject(new Error(texts.gone));
      document.head.append(google);
    });
  }

  /** Reads server-sent events as they come. */
  async function readEvents(answer, take) {
    const reader = answer.body.getReader();
    const decoder = new TextDecoder();
    for (let rest = ''; ;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const [, event, data] = rest.slice(0, end).match(/^event: (.*)\ndata: (.*)$/) || [];
        rest = rest.slice(end + 2);
        if (event) take(event, JSON.parse(data));
      }
    }
  }

  function keep(exchange) {
    if (exchange.conversationKey) {
      conversation = exchange.conversationKey;
      kept.set(conversation);
    }
    show(exchange.message);
    listen();
  }

  async function deliver(text, clientId) {
    const body = { message: text, clientId, language: isFrench ? 'fr' : 'en', page: location.origin + location.pathname };
    if (conversation) body.conversationKey = conversation;
    else Object.assign(body, { key, recaptcha: await proof() });
    const answer = await ask('/api/chat/message', {
      method: 'POST', body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream', 'Accept-Language': isFrench ? 'fr' : 'en' },
    });
    let draft = null;
    const end = (exchange) => {
      keep(exchange);
      if (exchange.reply) show(exchange.reply, draft);
      else if (draft) draft.remove();
      if (exchange.notice) note(exchange.notice);
      log.removeAttribute('aria-busy');
    };
    if (!(answer.headers.get('Content-Type') || '').startsWith('text/event-stream')) return end(await answer.json());
    let isEnded = false;
    await readEvents(answer, (event, data) => {
      if (event === 'message') keep(data);
      if (event === 'done') { isEnded = true; end(data); }
      if (event !== 'token') return;
      if (!draft) {
        log.setAttribute('aria-busy', 'true'); // spoken when it is whole
        draft = bubble('', false);
      }
      stayDown(() => draft.append(data.text));
    });
    if (!isEnded) await catchUp(); // the connection broke: the answer is kept
    if (draft && draft.isConnected && !isEnded) draft.remove();
    log.removeAttribute('aria-busy');
  }

  async function say(text, clientId = (crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`), shown = bubble(text, true)) {
    pending.add(clientId);
    isSending = true;
    send.disabled = true;
    try {
      await deliver(text, clientId);
    } catch (error) {
      if (error.status === 404 && conversation) {
        forget();
        log.append(shown);
      }
      const failed = make('div', { class: 'failed', role: 'alert' }, `${error.status ? error.message : texts.failed} `);
      const again = make('button', { type: 'button' }, texts.retry);
      again.onclick = () => { failed.remove(); say(text, clientId, shown); };
      failed.append(again);
      stayDown(() => log.append(failed));
    } finally {
      isSending = false;
      send.disabled = !words.value.trim();
    }
  }

  async function catchUp() {
    if (!conversation) return;
    try {
      const { messages } = await (await ask(`/api/chat/mine?after=${lastId}`, asVisitor())).json();
      messages.forEach((message) => show(message));
    } catch (error) {
      if (error.status === 404) forget();
    }
  }

  function forget() {
    conversation = '';
    kept.set('');
    lastId = 0;
    log.textContent = '';
    greet();
    if (socket) socket.close();
  }

  // --- what others say meanwhile: Socket.IO over one WebSocket ----------------------------------------------------------
  let socket = null;
  let pauseMs = 1000;
  function listen() {
    if (socket || !conversation) return;
    const own = socket = new WebSocket(`${server.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`);
    own.onmessage = ({ data }) => {
      if (data.startsWith('0')) own.send(`40${JSON.stringify({ conversationKey: conversation })}`);
      else if (data === '2') own.send('3');
      else if (data.startsWith('40')) { pauseMs = 1000; catchUp(); }
      else if (data.startsWith('42')) {
        const [event, message] = JSON.parse(data.slice(2));
        // While an answer is being heard it comes from there, word by word.
        if (event === 'new-message' && !(isSending && message.role === 'assistant')) show(message);
      }
    };
    own.onclose = () => {
      socket = null;
      setTimeout(listen, pauseMs);
      pauseMs = Math.min(pauseMs * 2, 60000);
    };
  }

  // --- how it is used -------------------------------------------------------------------------------------------------
  function greet() {
    note(texts.ai);
    bubble((face && face.greeting) || texts.hello, false);
  }
  function toggle(isOpen) {
    panel.hidden = !isOpen;
    launch.setAttribute('aria-expanded', String(isOpen));
    launch.innerHTML = isOpen ? icons.close : icons.chat;
    launch.setAttribute('aria-label', isOpen ? texts.close : texts.open);
    if (isOpen) {
      count(0);
      launch.setAttribute('aria-label', texts.close);
      log.scrollTop = log.scrollHeight;
      words.focus();
    } else {
      launch.focus();
    }
  }
  launch.onclick = () => toggle(panel.hidden);
  close.onclick = () => toggle(false);
  fresh.onclick = () => { if (!conversation || confirm(texts.ask)) forget(); words.focus(); };
  panel.onkeydown = (event) => { if (event.key === 'Escape') { event.stopPropagation(); toggle(false); } };
  words.oninput = () => {
    send.disabled = isSending || !words.value.trim();
    words.style.height = 'auto';
    words.style.height = `${Math.min(words.scrollHeight + 2, 120)}px`;
  };
  words.onkeydown = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const text = words.value.trim();
    if (!text || isSending) return;
    words.value = '';
    words.oninput();
    say(text);
  };

  /** White or near-black on the company's colour, whichever is read better (WCAG's relative luminance). */
  function onColor(color) {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#fff' : '#101418';
  }

  async function start() {
    try {
      face = await (await ask(`/api/chat/widget?key=${encodeURIComponent(key)}`)).json();
    } catch (error) {
      return console.error(`Vigie: ${error.message}`); // no chat is better than one that does not work
    }
    if (face.color) {
      root.style.setProperty('--accent', face.color);
      root.style.setProperty('--on', onColor(face.color));
    }
    const name = face.botName ? `${face.botName} · ${face.companyName}` : face.companyName;
    title.textContent = name;
    panel.setAttribute('aria-label', `${texts.title}: ${name}`);
    send.disabled = true;
    greet();
    document.body.append(host);
    if (conversation) {
      await catchUp();
      listen();
    }
    if ('open' in script.dataset) toggle(true);
  }
  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', start);
})();
