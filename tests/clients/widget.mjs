// A visitor of a page that has Vigie's widget, with a real DOM. Run with the base URL, an address and a password of the
// company, and its public chat key; says "ok" or what is wrong, exit code 1.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import axios from 'axios';
import { JSDOM, VirtualConsole } from 'jsdom';

const [baseURL, email, password, key] = process.argv.slice(2);
const patienceMs = 30_000;
const api = axios.create({ baseURL: `${baseURL}/api` });
const complaints = [];

async function until(holds, what) {
  const end = Date.now() + patienceMs;
  while (!holds()) {
    assert.ok(Date.now() < end, `${what} did not happen; ${complaints.join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A page of the company's site; `kept` is what an earlier visit left in the browser. */
async function visit({ language = 'en', kept = {}, attributes = '', chatKey = key, fetcher = fetch } = {}) {
  const console = new VirtualConsole();
  console.on('error', (...what) => complaints.push(what.join(' ')));
  console.on('jsdomError', (error) => complaints.push(error.message));
  const page = `<!doctype html><html lang="${language}"><body><h1>Books</h1>
    <script src="${baseURL}/widget.js" data-key="${chatKey}" ${attributes}></script></body></html>`;
  const dom = new JSDOM(page, {
    url: 'https://books.example/contact?secret=1', runScripts: 'dangerously', resources: 'usable', virtualConsole: console,
    beforeParse(window) {
      window.fetch = (url, options = {}) => fetcher(url, { ...options, headers: { ...options.headers, Origin: 'https://books.example' } });
      window.TextDecoder = TextDecoder;
      window.crypto.randomUUID ??= () => webcrypto.randomUUID();
      window.confirm = () => true;
      for (const [name, value] of Object.entries(kept)) window.localStorage.setItem(name, value);
    },
  });
  const { document } = dom.window;
  const shadow = () => document.querySelector('[data-vigie-chat]')?.shadowRoot;
  const find = (selector) => shadow().querySelector(selector);
  return {
    dom, document, shadow, find,
    kept: () => ({ ...dom.window.localStorage }),
    said: () => [...shadow().querySelectorAll('.said')].map((said) => [said.classList.contains('mine'), [...said.childNodes].slice(1).map((node) => node.textContent).join('')]),
    type(text) {
      find('textarea').value = text;
      find('textarea').dispatchEvent(new dom.window.Event('input', { bubbles: true }));
    },
    press(name, options = {}) {
      shadow().activeElement.dispatchEvent(new dom.window.KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...options }));
    },
  };
}
const ready = (page) => until(() => page.shadow(), 'the widget');

const { data: session } = await api.post('/auth/login', { email, password });
const signedIn = { headers: { Authorization: `Bearer ${session.token}` } };
const { data: script, headers } = await axios.get(`${baseURL}/widget.js`);
assert.ok(Buffer.byteLength(script) < 30_000, `the widget has ${script.length} bytes`);
assert.match(headers['content-type'], /^text\/javascript/);
assert.match(headers['cache-control'], /max-age=3600/);
assert.ok(!/no-store/.test(headers['cache-control']));
assert.equal((await fetch(`${baseURL}/widget.js`, { headers: { 'If-None-Match': headers.etag } })).status, 304);

// By keyboard alone: open, write, send, read the answer, close.
const page = await visit();
await ready(page);
const launch = page.find('.launch');
assert.equal(launch.getAttribute('aria-label'), 'Open the chat');
assert.equal(launch.getAttribute('aria-expanded'), 'false');
launch.click();
assert.equal(page.find('.panel').hidden, false);
assert.equal(page.shadow().activeElement, page.find('textarea'), 'the focus is where one writes');
assert.equal(page.find('.panel').getAttribute('role'), 'dialog');
assert.match(page.find('.panel').getAttribute('aria-label'), /Ada/);
assert.equal(page.find('.log').getAttribute('aria-live'), 'polite');
assert.equal(page.find('form button').disabled, true, 'nothing to send');
page.type('I have 200 books <b>to bind</b>');
page.press('Enter', { shiftKey: true });
assert.equal(page.said().length, 1, 'Shift+Enter sends nothing');
page.press('Enter');
await until(() => page.said().length === 3, 'the answer');
assert.deepEqual(page.said().slice(1), [[true, 'I have 200 books <b>to bind</b>'], [false, 'How many books?']]);
assert.equal(page.find('.said b'), null, 'what was written is text, not markup');
assert.equal(page.find('.failed'), null);
await until(() => !page.find('.log').hasAttribute('aria-busy'), 'the end of the answer');

// Somebody of the company steps in.
const { data: [conversation] } = await api.get('/chat/conversations?limit=1', signedIn);
assert.equal(conversation.page, 'https://books.example/contact', 'where they are, without what follows');
await api.post('/chat/message', { leadId: conversation.leadId, message: 'I am Nora', as: 'agent' }, signedIn);
await until(() => page.said().length === 4, 'the person');
page.press('Escape');
assert.equal(page.find('.panel').hidden, true);
assert.equal(page.shadow().activeElement, launch, 'the focus is back on the button');
await api.post('/chat/message', { leadId: conversation.leadId, message: 'Are you there?', as: 'agent' }, signedIn);
await until(() => page.find('.badge')?.textContent === '1', 'the mark of something unread');
assert.match(launch.getAttribute('aria-label'), /1 unread/);
launch.click();
assert.equal(page.find('.badge'), null);

// Another day, the conversation goes on; only its key was kept.
assert.ok(!JSON.stringify(page.kept()).includes('books to bind'));
const again = await visit({ kept: page.kept(), language: 'fr-FR', attributes: 'data-open' });
await ready(again);
await until(() => again.said().length === 5, 'what was said before');
assert.equal(again.said()[4][1], 'Are you there?');
assert.equal(again.find('form button').textContent, 'Envoyer');
assert.equal(again.find('.panel').hidden, false);
again.find('header button').click();
assert.equal(again.said().length, 1, 'a new conversation');
assert.deepEqual(again.kept(), {});

// The server is away for a moment: what was written is not lost, and not sent twice.
let isAway = true;
let calls = 0;
const flaky = await visit({ fetcher: (url, options) => {
  if (!url.includes('/chat/message')) return fetch(url, options);
  calls += 1;
  return isAway ? Promise.reject(new TypeError('Failed to fetch')) : fetch(url, options);
} });
await ready(flaky);
flaky.find('.launch').click();
flaky.type('Hello?');
flaky.press('Enter');
await until(() => flaky.find('.failed button'), 'the complaint');
assert.equal(flaky.find('.failed').getAttribute('role'), 'alert');
isAway = false;
flaky.find('.failed button').click();
await until(() => flaky.said().length === 3, 'the answer after all');
assert.equal(flaky.find('.failed'), null);
assert.equal(flaky.said().filter(([, text]) => text === 'Hello?').length, 1);
assert.equal(calls, 2);

assert.deepEqual(complaints, []);
// A wrong key: the page is as it was.
const wrong = await visit({ chatKey: 'nonsense' });
await until(() => complaints.length === 1, 'the complaint');
assert.match(complaints[0], /No chat answers/);
assert.equal(wrong.shadow(), undefined);

console.log('ok');
process.exit(0); // the sockets of the pages are still open
