// What everybody else feels while somebody floods the server with sign-ins, each of which costs a password hash.
import { demonstration } from '../lib/laboratory.mjs';
import { leadIds } from '../lib/lead_reads.mjs';
import { pause } from '../lib/process.mjs';
import { alternate, median } from '../lib/rounds.mjs';
import { line, milliseconds } from '../lib/table.mjs';
import { owner } from '../lib/vigie.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'login_flood';
export const target = 'p99 of GET /api/leads/:id during a flood of sign-ins ≤ 2x the p99 without';

const flooding = { connections: 16, leadSeconds: 0.5 };
const reader = { connections: 4, pauseMilliseconds: 4 }; // some 700 requests a second: people at work, not a second flood

export async function run(laboratory) {
    const cluster = await laboratory.filledCluster();
    const ids = await leadIds(cluster);
    const vigie = await laboratory.startVigie(cluster.url(demonstration));
    const token = await vigie.signIn();
    const seconds = laboratory.seconds;
    const read = async () => (await wrk({ url: vigie.url, token, script: 'lead_by_id.lua',
        args: [ids.first, ids.last, reader.pauseMilliseconds], connections: reader.connections, seconds })).p99;
    const signIns = [];
    const readInFlood = async () => {
        const flood = wrk({ url: vigie.url, token, script: 'sign_in.lua', args: [JSON.stringify(owner)],
            connections: flooding.connections, seconds: seconds + 2 * flooding.leadSeconds });
        await pause(flooding.leadSeconds);
        const p99 = await read();
        signIns.push((await flood).perSecond);
        return p99;
    };
    const latency = await alternate(laboratory.rounds + 2, readInFlood, read);
    laboratory.say(`  ${median(signIns).toFixed(1)} sign-ins a second during the floods`);
    return [line({ figure: 'p99 of GET /api/leads/:id during 16 clients signing in', measured: milliseconds(latency.measured),
        yardstick: `without ${milliseconds(latency.yardstick)}`, ratio: latency.ratio, atMost: 2 })];
}
