// Somebody checks in while 5,000 clients listen: how long until the last of them knows, on Vigie's own feed, which tells
// what changed, and on that of the earlier system, which sends the whole list.
import { join } from 'node:path';
import { measureFeed } from '../lib/audience.mjs';
import { kilobytes, line, milliseconds } from '../lib/table.mjs';
import { seed } from '../lib/vigie.mjs';

export const name = 'checkins_live';
export const target = '5,000 live clients: a check-in reaches all ≤ 1.0x the time of a Node ws server, on /api/live and on /ws; '
    + '≤ 24 KB a client';

const listed = 100; // check-ins in the list of /ws
const people = 200;

/** Fills the list of /ws, and sees another contact in for each change: who is there already would leave, a change more. */
async function prepare(server, token) {
    const contacts = await server.send('GET', `/api/contacts?limit=${people}`, { token });
    let arrived = 0;
    const arrival = (place) => ({ contactId: contacts[arrived++].id, place, note: 'Seen in at the front desk.' });
    while (arrived < listed)
        await server.send('POST', '/api/checkins', { token, body: arrival('Atelier du Rivage') });
    return (marker) => ({ path: '/api/checkins', body: arrival(marker) });
}

const feeds = [
    { name: 'live', path: '/api/live', firstMessage: '{"subscribe":["checkIns"]}', rest: 0.3, prepare },
    // Lists that change fast are told of together. How long one takes that changes once is asked here: longer than the
    // longest pause between two tellings goes by from one to the next.
    { name: 'ws', path: '/ws', rest: 1.1, prepare },
];

function linesOf(feed, engine, times) {
    const message = `${kilobytes(times.messageBytes)} each`;
    return [
        line({ figure: `one check-in to 5,000 clients of ${feed.path} (${message}), ${engine}`,
            measured: milliseconds(times.measured), yardstick: `Node ws ${milliseconds(times.yardstick)}`,
            ratio: times.ratio, atMost: 1.0 }),
        line({ figure: `memory of a client of ${feed.path}, ${engine}`, measured: kilobytes(times.bytes),
            yardstick: `Node ws ${kilobytes(times.twinBytes)}`, ratio: times.bytes / times.twinBytes,
            value: times.bytes / 1024, atMost: 24, unit: ' KB' }),
    ];
}

export async function run(laboratory) {
    const cluster = await laboratory.cluster();
    const lines = [];
    for (const feed of feeds) {
        const database = `checkins_${feed.name}`;
        await cluster.createDatabase(database);
        for (const [engine, url] of [['PostgreSQL', cluster.url(database)],
            ['SQLite', `sqlite:${join(laboratory.folder, `${database}.db`)}`]]) {
            await seed(laboratory.server, url, 2 * people, laboratory.folder);
            lines.push(...linesOf(feed, engine, await measureFeed(laboratory, url, feed)));
        }
    }
    return lines;
}
