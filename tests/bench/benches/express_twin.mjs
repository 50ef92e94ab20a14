// The same request to the stack that Vigie replaces, and what the load leaves in Vigie's memory.
import { isDeepStrictEqual } from 'node:util';
import { demonstration } from '../lib/laboratory.mjs';
import { leadIds } from '../lib/lead_reads.mjs';
import { residentBytes, restingBytes } from '../lib/process_figures.mjs';
import { alternate } from '../lib/rounds.mjs';
import { line, megabytes, perSecond } from '../lib/table.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'express_twin';
export const target = 'GET /api/leads/:id ≥ 8x Express 5; memory after the load ≤ 30 MB above idle';

/** A twin that answered less would be no twin. */
async function checkSameAnswer(vigie, twin, token, id) {
    const ours = await vigie.send('GET', `/api/leads/${id}`, { token });
    const theirs = await (await fetch(`${twin.url}/api/leads/${id}`, { headers: { Authorization: `Bearer ${token}` } })).json();
    if (!isDeepStrictEqual(ours, theirs))
        throw new Error(`the twin answers ${JSON.stringify(theirs)}, Vigie ${JSON.stringify(ours)}`);
}

export async function run(laboratory) {
    const cluster = await laboratory.filledCluster();
    const ids = await leadIds(cluster);
    const databaseUrl = cluster.url(demonstration);
    const vigie = await laboratory.startVigie(databaseUrl);
    const twin = await laboratory.startTwin('express', { environment: { DATABASE_URL: databaseUrl } });
    const token = await vigie.signIn();
    const idle = await restingBytes(vigie.pid);
    await checkSameAnswer(vigie, twin, token, ids.first);
    const rate = async (server) => (await wrk({ url: server.url, token, script: 'lead_by_id.lua',
        args: [ids.first, ids.last], seconds: laboratory.seconds })).perSecond;
    const speed = await alternate(laboratory.rounds, () => rate(vigie), () => rate(twin));
    const growth = residentBytes(vigie.pid) - idle;
    return [
        line({ figure: 'GET /api/leads/:id, PostgreSQL', measured: perSecond(speed.measured),
            yardstick: `Express 5 ${perSecond(speed.yardstick)}`, ratio: speed.ratio, atLeast: 8 }),
        line({ figure: 'memory gained by that load', measured: megabytes(growth), yardstick: `idle ${megabytes(idle)}`,
            value: growth / 1024 / 1024, atMost: 30, unit: ' MB' }),
    ];
}
