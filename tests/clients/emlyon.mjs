// emlyon connect's front end, as far as it talks to its back end: axios with the token, the WebSocket that sends whole
// lists, and calendars read by another program. Run with the base URL, an administrator's address and password; says "ok"
// or what is wrong, exit code 1.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import axios from 'axios';
import ICAL from 'ical.js';
import { JSDOM } from 'jsdom';
import WebSocket from 'ws';

const [baseURL, email, password] = process.argv.slice(2);
const patience = 10_000;

class Account {
  constructor(session) {
    this.token = session.token;
    this.user = session.user;
    this.api = axios.create({ baseURL: `${baseURL}/api`, headers: { Authorization: `Bearer ${session.token}` } });
  }

  static async signIn(address, secret) {
    const { data } = await axios.post(`${baseURL}/api/auth/login`, { email: address, password: secret });
    return new Account(data);
  }
}

/** What a page of the front end shows: the lists it was sent last. `Socket` is the ws library's or a browser's. */
class Page {
  checkIns = null;
  events = null;
  messages = 0;

  constructor(account, Socket = WebSocket) {
    this.socket = new Socket(`${baseURL.replace('http', 'ws')}/ws?token=${account.token}`);
    this.socket.onmessage = (event) => {
      const message = JSON.parse(event.data);
      this.messages += 1;
      if (message.type === 'initial') {
        this.checkIns = message.checkIns;
        this.events = message.events;
      } else if (message.type === 'checkIns' || message.type === 'events') {
        this[message.type] = message.data;
      }
    };
  }

  static async open(account, Socket) {
    const page = new Page(account, Socket);
    await shows(() => page.checkIns && page.events, 'the initial lists');
    return page;
  }

  close() {
    this.socket.close();
  }
}

async function shows(condition, what) {
  const until = Date.now() + patience;
  while (!condition()) {
    assert.ok(Date.now() < until, `not shown within ${patience} ms: ${what}`);
    await pause(10);
  }
}

async function refused(promise, status) {
  const error = await promise.then(() => null, (reason) => reason);
  assert.equal(error?.response?.status, status, JSON.stringify(error?.response?.data ?? error?.message));
  assert.equal(typeof error.response.data.error, 'string');
}

const owner = await Account.signIn(email, password);
const memberAddress = `student${Date.now()}@example.org`;
await owner.api.post('/users', { email: memberAddress, name: 'Ana Lume', role: 'member', password: 'a long enough password' });
const member = await Account.signIn(memberAddress, 'a long enough password');

// Nobody without a token.
await refused(axios.get(`${baseURL}/api/checkins`), 401);
await refused(axios.get(`${baseURL}/api/events`), 401);
const uninvited = new WebSocket(`${baseURL.replace('http', 'ws')}/ws?token=forged`);
const answered = await new Promise((resolve) => {
  uninvited.on('unexpected-response', (request, response) => resolve(response.statusCode));
  uninvited.on('open', () => resolve(101));
  uninvited.on('error', () => {});
});
assert.equal(answered, 401);

const browser = new JSDOM('', { url: baseURL }).window;
const everybodys = await Page.open(owner);
const own = await Page.open(member);
const inBrowser = await Page.open(member, browser.WebSocket);

// Check-ins: one's own, and everybody's for who may see them.
const { data: elsewhere } = await owner.api.post('/checkins', { place: 'Boardroom', note: '' });
await shows(() => everybodys.checkIns.some((one) => one.id === elsewhere.id), "the owner's check-in");
const { data: made, status } = await member.api.post('/checkins', {
  place: 'Learning Hub', note: 'Group work', latitude: 45.7867, longitude: 4.7651,
});
assert.equal(status, 201);
for (const page of [everybodys, own, inBrowser])
  await shows(() => page.checkIns.some((one) => one.id === made.id && one.note === 'Group work'), 'a new check-in');
assert.ok(!own.checkIns.some((one) => one.id === elsewhere.id), "somebody else's check-in was told");
const { data: mine } = await member.api.get('/checkins');
assert.deepEqual(mine.map((one) => one.id), [made.id]);
await refused(member.api.get(`/checkins/${elsewhere.id}`), 404);
const { data: changed } = await member.api.put(`/checkins/${made.id}`, { ...made, note: 'Exam tomorrow' });
assert.equal(changed.note, 'Exam tomorrow');
await shows(() => inBrowser.checkIns.some((one) => one.note === 'Exam tomorrow'), 'a changed check-in');
await member.api.delete(`/checkins/${made.id}`);
for (const page of [everybodys, own, inBrowser])
  await shows(() => !page.checkIns.some((one) => one.id === made.id), 'a deleted check-in');

// Events: their maker comes from the start; others come and go.
const startsAt = new Date(Date.now() + 86_400_000).toISOString();
const { data: event, status: eventStatus } = await member.api.post('/events', {
  title: 'Study group', description: 'Chapter 4', place: 'Room 12', startsAt, capacity: 2,
});
assert.equal(eventStatus, 201);
assert.equal(event.attendeeCount, 1);
const eventOn = (page) => page.events.find((one) => one.id === event.id);
for (const page of [everybodys, own, inBrowser])
  await shows(() => eventOn(page)?.attendeeCount === 1, 'a new event');
await owner.api.post(`/events/${event.id}/attend`);
await owner.api.post(`/events/${event.id}/attend`);
await shows(() => eventOn(own).attendeeCount === 2, 'one who comes');
const { data: people } = await member.api.get(`/events/${event.id}/attendees`);
assert.deepEqual(people.map((one) => one.userId), [member.user.id, owner.user.id]);
await owner.api.delete(`/events/${event.id}/attend`);
await shows(() => eventOn(own).attendeeCount === 1, 'one who does not come');
await member.api.put(`/events/${event.id}`, { title: 'Study group, moved' });
await shows(() => eventOn(everybodys).title === 'Study group, moved', 'a changed event');

// Another program reads the calendar, across the end of summer time.
const { data: first } = await member.api.post('/events', {
  title: 'Choir; all voices, please', startsAt: '2036-10-15T16:00:00.000Z', endsAt: '2036-10-15T18:00:00.000Z',
  timeZone: 'Europe/Paris', rrule: 'FREQ=WEEKLY;COUNT=4', description: 'Bring:\n- scores\n- water',
});
const { data: feed } = await member.api.post('/calendar-feeds', {});
const { data: text } = await axios.get(`${baseURL}/calendar.ics?${feed.url.split('?')[1]}`);
const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
const choir = entries.filter((entry) => entry.summary === 'Choir; all voices, please');
assert.deepEqual(choir.map((entry) => entry.startDate.toJSDate().toISOString()), ['2036-10-15T16:00:00.000Z',
  '2036-10-22T16:00:00.000Z', '2036-10-29T17:00:00.000Z', '2036-11-05T17:00:00.000Z']);
assert.equal(choir[0].description, 'Bring:\n- scores\n- water');
assert.equal(new Set(entries.map((entry) => entry.uid)).size, entries.length);
await member.api.post(`/events/${first.id}/cancel`, { reason: 'Holiday' });
const { data: single } = await member.api.get(`/events/${first.id}/calendar`);
const cancelled = new ICAL.Component(ICAL.parse(single)).getFirstSubcomponent('vevent');
assert.equal(cancelled.getFirstPropertyValue('status'), 'CANCELLED');

// With a user go their check-ins and events, and their pages are closed.
await member.api.post('/checkins', { place: 'Library' });
await owner.api.delete(`/users/${member.user.id}`);
await shows(() => !eventOn(everybodys) && !everybodys.checkIns.some((one) => one.userId === member.user.id), 'who is gone');
await refused(owner.api.get(`/events/${event.id}`), 404);
await shows(() => own.socket.readyState === WebSocket.CLOSED && inBrowser.socket.readyState === 3, 'closed pages');
everybodys.close();
browser.close();
console.log('ok');
