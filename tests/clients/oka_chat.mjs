// OKA Tech's chat, as its pages speak it: Socket.IO for what is said, axios for the rest. Run with the base URL, an address
// and a password of the company, and its public chat key; says "ok" or what is wrong, exit code 1.
import assert from 'node:assert/strict';
import axios from 'axios';
import { io } from 'socket.io-client';

const [baseURL, email, password, key] = process.argv.slice(2);
const patienceMs = 30_000;
const api = axios.create({ baseURL: `${baseURL}/api` });
const open = [];

const soon = (promise, what) => Promise.race([promise,
  new Promise((_, reject) => setTimeout(() => reject(new Error(`${what} did not happen`)), patienceMs))]);

function connect(auth, options = {}) {
  const socket = io(baseURL, { auth, forceNew: true, reconnection: false, ...options });
  socket.heard = [];
  socket.on('new-message', (message) => socket.heard.push(message));
  open.push(socket);
  return socket;
}
const connected = (socket) => soon(new Promise((resolve, reject) => {
  socket.once('connect', () => resolve(socket));
  socket.once('connect_error', reject);
}), 'the connection');
const refused = (socket) => soon(new Promise((resolve, reject) => {
  socket.once('connect', () => reject(new Error('the connection was not refused')));
  socket.once('connect_error', resolve);
}), 'the refusal');
async function until(holds, what) {
  const end = Date.now() + patienceMs;
  while (!holds()) {
    assert.ok(Date.now() < end, `${what} did not happen`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
const say = (socket, message) => soon(socket.emitWithAck('chat-message', message), 'the acknowledgement');

async function visitor(words) {
  const { data } = await api.post('/chat/message', { key, message: words });
  return data;
}
const { data: session } = await api.post('/auth/login', { email, password });
const signedIn = { headers: { Authorization: `Bearer ${session.token}` } };

for (const transports of [['polling'], ['websocket'], ['polling', 'websocket']]) {
  const mine = await visitor('Hello');
  const others = await visitor('Good morning');
  const me = await connected(connect({ conversationKey: mine.conversationKey }, { transports }));
  const other = await connected(connect({ token: others.conversationKey }, { transports }));
  const staff = await connected(connect({ token: session.token, leadId: mine.leadId }, { transports }));
  const late = await connected(connect({ token: session.token }, { transports }));

  const ack = await say(me, { leadId: mine.leadId, message: 'Élodie → 200 livres, "reliés" 📚' });
  assert.equal(ack.message.role, 'user');
  for (const socket of [me, staff]) await until(() => socket.heard.length >= 2, `${transports}: the answer`);
  assert.deepEqual(me.heard.map((message) => message.role), ['user', 'assistant']);
  assert.equal(me.heard[0].message, 'Élodie → 200 livres, "reliés" 📚');
  assert.equal(me.heard[0].leadId, mine.leadId);
  assert.ok(me.heard[0].id < me.heard[1].id);
  assert.equal(new Date(me.heard[1].createdAt).toISOString(), me.heard[1].createdAt);
  assert.deepEqual(staff.heard, me.heard);
  assert.deepEqual(other.heard, [], 'another conversation was heard');
  assert.deepEqual(late.heard, [], 'a conversation was heard that nobody asked for');

  // Somebody of the company: heard by the visitor, and the bot is silent.
  await say(late, { leadId: mine.leadId, message: 'I am a person', as: 'agent' });
  await until(() => me.heard.length === 3 && late.heard.length === 1, 'the person');
  assert.equal(me.heard[2].role, 'agent');
  // Said elsewhere, heard here all the same.
  await api.post('/chat/message', { conversationKey: mine.conversationKey, message: 'By the other way' });
  await until(() => me.heard.length === 4, 'what was said elsewhere');
  const { data: history } = await api.get(`/chat/history/${mine.leadId}`, signedIn);
  assert.deepEqual(history.slice(-4).map((message) => message.content), me.heard.map((message) => message.content));

  // A visitor speaks in their own conversation, whatever lead they name.
  await say(other, { leadId: mine.leadId, message: 'Somebody else' });
  await until(() => other.heard.length >= 1, 'the other conversation');
  assert.equal(other.heard[0].leadId, others.leadId);
  assert.equal(me.heard.length, 4);
  assert.equal((await soon(other.emitWithAck('join', { leadId: mine.leadId }), 'an answer')).code, 'forbidden');

  assert.equal((await say(me, { message: '   ' })).code, 'invalid');
  assert.equal((await say(me, { message: 'x'.repeat(5000) })).code, 'invalid');
  assert.equal((await say(me, 'no object')).code, 'malformed');
  assert.equal((await say(late, { message: 'whose?' })).code, 'invalid');
  assert.equal((await say(late, { leadId: 999999999, message: 'whose?' })).code, 'not_found');
  assert.equal((await soon(me.emitWithAck('dance', {}), 'an answer')).code, 'malformed');

  for (const auth of [{}, { token: 'x' }, { token: `${session.token}x` }, { conversationKey: '' }])
    await refused(connect(auth, { transports }));
  const admin = io(`${baseURL}/admin`, { auth: { token: session.token }, forceNew: true, reconnection: false, transports });
  open.push(admin);
  assert.match((await refused(admin)).message, /namespace/);
}

// Twenty at a time, in order.
const mine = await visitor('Hello');
await api.patch(`/chat/conversations/${mine.conversationId}`, { state: 'human' }, signedIn);
const me = await connected(connect({ conversationKey: mine.conversationKey }));
await Promise.all(Array.from({ length: 20 }, (_, i) => say(me, { message: `line ${i}` })));
await until(() => me.heard.length === 20, 'all of them');
assert.deepEqual(me.heard.map((message) => message.message), Array.from({ length: 20 }, (_, i) => `line ${i}`));

// A session that ends takes its sockets along.
const staff = await connected(connect({ token: session.token, leadId: mine.leadId }));
const gone = soon(new Promise((resolve) => staff.once('disconnect', resolve)), 'the end of the session');
await api.post('/auth/logout', {}, signedIn);
await gone;

for (const socket of open) socket.close();
console.log('ok');
process.exit(0); // the patience of what went well is still counting
