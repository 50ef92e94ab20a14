// Many people who join one event at once: nobody is over its capacity, and places that come free are filled.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../lib/process.mjs';
import { line, milliseconds, number, perSecond } from '../lib/table.mjs';
import { seed } from '../lib/vigie.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'joining';
export const target = '100,000 people join an event of 1,000 places at once: 1,000 are in, all others wait; 500 places more '
    + 'take 500 of them';

const capacity = 1_000;
const more = 500;
const connections = 256;
const longest = 900; // seconds; it ends when everybody has an answer
const longestFilling = 30_000; // milliseconds

/** An event to which nobody comes yet. */
async function makeEvent(vigie, token) {
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const { id } = await vigie.send('POST', '/api/events', { token, body: { title: 'Spring concert', startsAt, capacity } });
    await vigie.send('DELETE', `/api/events/${id}/attend`, { token }); // who makes one comes
    return `/api/events/${id}`;
}

/** Everybody is added by an organiser under a name and an address of their own. */
function joinAll(laboratory, vigie, token, event, people) {
    const file = join(laboratory.folder, 'guest.json');
    writeFileSync(file, JSON.stringify({ name: 'Guest #', email: 'guest.#@bench.example' }));
    return wrk({ url: vigie.url, token, script: 'each_once.lua', args: [file, `${event}/attendees`, people], connections,
        seconds: longest, patience: 60 });
}

/** How many there are of a status, and the id of the first of them by `sort`. */
async function attendees(vigie, token, event, status, sort) {
    const answer = await fetch(`${vigie.url}${event}/attendees?status=${status}&sort=${sort}&limit=1&total=exact`,
        { headers: { Authorization: `Bearer ${token}` } });
    return { count: Number(answer.headers.get('x-total-count')), first: (await answer.json())[0]?.id };
}

/** Who is in and who waits, by the rows and by what the event says; an error unless `going` are in, the first who came. */
async function places(vigie, token, event, going, people) {
    const told = await vigie.send('GET', event, { token });
    const inside = await attendees(vigie, token, event, 'going', '-id');
    const waiting = await attendees(vigie, token, event, 'waiting', 'id');
    const counts = [inside.count, told.attendeeCount, waiting.count, told.waitingCount];
    if (counts.join() !== [going, going, people - going, people - going].join() || !(inside.first < waiting.first))
        throw new Error(`${going} of ${people} should be in: ${JSON.stringify({ told, inside, waiting })}`);
    return { inside: inside.count, waiting: waiting.count };
}

/** Gives the event more places, and answers the milliseconds until a job has filled them, or until that takes too long. */
async function addPlaces(vigie, token, event) {
    const began = performance.now();
    const isFull = ({ attendeeCount }) => attendeeCount >= capacity + more;
    await vigie.send('PUT', event, { token, body: { capacity: capacity + more } });
    while (performance.now() - began < longestFilling && !isFull(await vigie.send('GET', event, { token })))
        await pause(0.02);
    return performance.now() - began;
}

async function joinOn(laboratory, databaseUrl, people) {
    await seed(laboratory.server, databaseUrl, 100, laboratory.folder);
    const vigie = await laboratory.startVigie(databaseUrl);
    const token = await vigie.signIn();
    const event = await makeEvent(vigie, token);
    const speed = await joinAll(laboratory, vigie, token, event, people);
    const joined = await places(vigie, token, event, capacity, people);
    const filledAfter = await addPlaces(vigie, token, event);
    return { ...speed, joined, filledAfter, filled: await places(vigie, token, event, capacity + more, people) };
}

function linesOf(engine, people, { perSecond: rate, p99, joined, filledAfter, filled }) {
    const words = ({ inside, waiting }) => `${number(inside)} in, ${number(waiting)} wait`;
    return [
        line({ figure: `${number(people)} people join an event of ${number(capacity)} places, ${connections} at once, ${engine}: `
            + `${perSecond(rate)}, p99 ${milliseconds(p99)}`, measured: words(joined), value: joined.inside, atMost: capacity,
            unit: '' }),
        line({ figure: `${more} places more, ${engine}: taken after ${milliseconds(filledAfter)}`, measured: words(filled),
            value: filled.inside, atMost: capacity + more, unit: '' }),
    ];
}

export async function run(laboratory) {
    const people = laboratory.quick ? 10_000 : 100_000;
    const cluster = await laboratory.cluster();
    await cluster.createDatabase('joining');
    const lines = [];
    for (const [engine, url] of [['PostgreSQL', cluster.url('joining')],
        ['SQLite', `sqlite:${join(laboratory.folder, 'joining.db')}`]]) {
        laboratory.say(`  ${engine}`);
        const measured = await joinOn(laboratory, url, people);
        await laboratory.stopServers();
        lines.push(...linesOf(engine, people, measured));
    }
    return lines;
}
