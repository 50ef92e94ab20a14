// What everybody else feels while somebody floods the server with sign-ins, each of which costs a password hash.
import { demonstration } from '../lib/laboratory.mjs';
import { leadIds } from '../lib/lead_reads.mjs';
import { pause } from '../lib/process.mjs';
import { alternate } from '../lib/rounds.mjs';
import { line, milliseconds } from '../lib/table.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'login_flood';
export const target = 'p99 of GET /api/leads/:id during a flood of sign-ins ≤ 2x the p99 without';

const floodingClients = 16;
const reader = { connections: 4, pauseMilliseconds: 4 }; // some 700 requests a second: people at work, not a second flood

/** Signs in over and over on many connections; `end` stops that and answers how many sign-ins were done. */
function beginFlood(vigie) {
    let done = 0;
    let stopped = false;
    const flood = async () => {
        while (!stopped) {
            await vigie.signIn();
            ++done;
        }
    };
    const clients = Promise.all(Array.from({ length: floodingClients }, flood));
    clients.catch(() => {}); // told by end()
    return {
        async end() {
            stopped = true;
            await clients;
            return done;
        },
    };
}

export async function run(laboratory) {
    const cluster = await laboratory.filledCluster();
    const ids = await leadIds(cluster);
    const vigie = await laboratory.startVigie(cluster.url(demonstration));
    const token = await vigie.signIn();
    const seconds = laboratory.seconds;
    const p99 = async () => (await wrk({ url: vigie.url, token, script: 'lead_by_id.lua',
        args: [ids.first, ids.last, reader.pauseMilliseconds], connections: reader.connections, seconds })).p99;
    let signIns = 0;
    let floodSeconds = 0;
    const latency = await alternate(laboratory.rounds + 2, async () => {
        const began = performance.now();
        const flood = beginFlood(vigie);
        await pause(0.5);
        const measured = await p99();
        signIns += await flood.end();
        floodSeconds += (performance.now() - began) / 1000;
        return measured;
    }, p99);
    laboratory.say(`  ${(signIns / floodSeconds).toFixed(1)} sign-ins a second during the floods`);
    return [line({ figure: 'p99 of GET /api/leads/:id during 16 clients signing in', measured: milliseconds(latency.measured),
        yardstick: `without ${milliseconds(latency.yardstick)}`, ratio: latency.ratio, atMost: 2 })];
}
