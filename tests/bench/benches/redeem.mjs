// Tickets at 32 scanners, each scan sent twice: how many a second, and each lets somebody in once.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { line, perSecond } from '../lib/table.mjs';
import { seedEvents } from '../lib/vigie.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'redeem';
export const target = 'POST /api/events/:id/redeem ≥ 2,000/s with 32 scanners that send each scan twice, one success a ticket';

const scanners = 32;

/** The tickets of all who come to the event, asked for by many at a time. */
async function ticketsOf(vigie, token, event, count) {
    const people = [];
    for (let path = `/api/events/${event}/attendees?limit=1000`; path;) {
        const answer = await fetch(vigie.url + path, { headers: { Authorization: `Bearer ${token}` } });
        people.push(...(await answer.json()).map((one) => one.id));
        path = people.length < count ? answer.headers.get('link')?.match(/<[^>]*?(\/api\/[^>]*)>/)?.[1] : undefined;
    }
    const tickets = [];
    for (let from = 0; from < people.length; from += 100) {
        tickets.push(...await Promise.all(people.slice(from, from + 100).map(async (id) =>
            (await vigie.send('GET', `/api/events/${event}/attendees/${id}/ticket`, { token })).text)));
    }
    return tickets;
}

/** A line a scan; the same again a little later, as a scanner does that had no answer. */
function scans(tickets) {
    const lines = [];
    for (let from = 0; from < tickets.length; from += scanners) {
        const some = tickets.slice(from, from + scanners).map((ticket, i) =>
            JSON.stringify({ ticket, nonce: `scan-${from + i}-of-the-bench`, device: `Door ${i % scanners}` }));
        lines.push(...some, ...some);
    }
    return lines;
}

async function redeemOn(laboratory, databaseUrl, people) {
    await seedEvents(laboratory.server, databaseUrl, { leads: 100, events: 1, attendees: people }, laboratory.folder);
    const vigie = await laboratory.startVigie(databaseUrl);
    const token = await vigie.signIn();
    const event = (await vigie.send('GET', '/api/events?limit=1', { token }))[0].id;
    const begins = new Date(Date.now() + 600_000).toISOString();
    const ends = new Date(Date.now() + 7_200_000).toISOString();
    await vigie.send('PUT', `/api/events/${event}`, { token, body: { startsAt: begins, endsAt: ends } });
    const lines = scans(await ticketsOf(vigie, token, event, people));
    const file = join(laboratory.folder, 'scans.txt');
    writeFileSync(file, `${lines.join('\n')}\n`);
    const speeds = [];
    const share = Math.floor(lines.length / laboratory.rounds / (2 * scanners)) * 2 * scanners;
    for (let round = 0; round < laboratory.rounds; ++round) {
        const measured = await wrk({ url: vigie.url, token, script: 'redeem.lua', seconds: laboratory.seconds,
            args: [file, `/api/events/${event}/redeem`, round * share + 1, (round + 1) * share] });
        if (measured.perSecond * laboratory.seconds > share)
            laboratory.say('  the tickets ran out: the last scans were replays');
        speeds.push(measured.perSecond);
    }
    // Nobody was refused: each scan let its owner in, and was answered the same when it came again.
    const refused = await vigie.send('GET', `/api/events/${event}/scans?refused=true&limit=1`, { token });
    const door = await vigie.send('GET', `/api/door/events/${event}`, { token });
    if (refused.length > 0 || door.insideCount === 0 || door.insideCount > people + 1)
        throw new Error(`not one success a ticket: ${JSON.stringify({ refused, door })}`);
    return speeds.sort((a, b) => a - b)[Math.floor(speeds.length / 2)];
}

export async function run(laboratory) {
    const people = laboratory.quick ? 10_000 : 60_000;
    const cluster = await laboratory.cluster();
    await cluster.createDatabase('redeem');
    const lines = [];
    for (const [engine, url] of [['PostgreSQL', cluster.url('redeem')],
        ['SQLite', `sqlite:${join(laboratory.folder, 'redeem.db')}`]]) {
        const speed = await redeemOn(laboratory, url, people);
        await laboratory.stopServers();
        lines.push(line({ figure: `redeem, ${scanners} scanners, ${engine}`, measured: perSecond(speed), value: speed,
            atLeast: 2_000, unit: '/s' }));
    }
    return lines;
}
