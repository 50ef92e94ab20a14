// One lead by its id, signed in, against the bare select.
import { leadIds, pgbenchOfFindLead } from '../lib/lead_reads.mjs';
import { demonstration } from '../lib/laboratory.mjs';
import { alternate } from '../lib/rounds.mjs';
import { line, perSecond } from '../lib/table.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'read_by_id';
export const target = 'GET /api/leads/:id ≥ 1.0x pgbench; 20,000 answers each its own row';

const connections = 32;
const checkedAnswers = 20_000;

/** Asks for random leads on many connections at once; answers how many were not the row with that id. */
async function wrongAnswers(cluster, vigie, token, ids) {
    const rows = await cluster.query(demonstration, 'select id, email, name from leads');
    const expected = new Map(rows.split('\n').map((row) => row.split('\t')).map(([id, ...rest]) => [Number(id), rest]));
    let left = checkedAnswers;
    let wrong = 0;
    const ask = async () => {
        while (left-- > 0) {
            const id = ids.first + Math.floor(Math.random() * (ids.last - ids.first + 1));
            const lead = await vigie.send('GET', `/api/leads/${id}`, { token });
            const [email, leadName] = expected.get(id);
            if (lead.id !== id || lead.email !== email || lead.name !== leadName)
                ++wrong;
        }
    };
    await Promise.all(Array.from({ length: connections }, ask));
    return wrong;
}

export async function run(laboratory) {
    const cluster = await laboratory.filledCluster();
    const ids = await leadIds(cluster);
    const vigie = await laboratory.startVigie(cluster.url(demonstration));
    const token = await vigie.signIn();
    const { seconds } = laboratory;
    const load = { url: vigie.url, token, script: 'lead_by_id.lua', args: [ids.first, ids.last], connections, seconds };
    const speed = await alternate(laboratory.rounds, async () => (await wrk(load)).perSecond,
        () => pgbenchOfFindLead(cluster, laboratory.folder, ids, { connections, seconds }));
    const wrong = await wrongAnswers(cluster, vigie, token, ids);
    return [
        line({ figure: 'GET /api/leads/:id, PostgreSQL', measured: perSecond(speed.measured),
            yardstick: `pgbench ${perSecond(speed.yardstick)}`, ratio: speed.ratio, atLeast: 1.0 }),
        line({ figure: 'wrong answers among 20,000', measured: String(wrong), value: wrong, atMost: 0, unit: '' }),
    ];
}
