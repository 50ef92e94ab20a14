// The first page of a status, best score first.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstration } from '../lib/laboratory.mjs';
import { namedSql, withArguments } from '../lib/named_sql.mjs';
import { alternate } from '../lib/rounds.mjs';
import { line, perSecond } from '../lib/table.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'list';
export const target = 'GET /api/leads?status=&sort=-fitScore&limit=25 ≥ 0.8x pgbench';

const statuses = ['new', 'contacted', 'qualified', 'proposal', 'won', 'lost'];
const limit = 25;

/** The list as the server composes it (server/db/list_query.cpp): one row more than asked for. A script a status. */
function writeScripts(folder) {
    const base = withArguments(namedSql('leads', 'listLeads'), [':company']);
    return statuses.map((status) => {
        const script = join(folder, `list_${status}.sql`);
        writeFileSync(script, `${base} and status = :${status} order by fit_score desc, id desc limit :limit;\n`);
        return script;
    });
}

export async function run(laboratory) {
    const cluster = await laboratory.filledCluster();
    const vigie = await laboratory.startVigie(cluster.url(demonstration));
    const token = await vigie.signIn();
    const { seconds } = laboratory;
    const targets = join(laboratory.folder, 'list_targets');
    writeFileSync(targets, statuses.map((s) => `/api/leads?status=${s}&sort=-fitScore&limit=${limit}\n`).join(''));
    const scripts = writeScripts(laboratory.folder);
    const variables = { company: 1, limit: limit + 1, ...Object.fromEntries(statuses.map((status) => [status, status])) };
    const speed = await alternate(laboratory.rounds,
        async () => (await wrk({ url: vigie.url, token, script: 'targets.lua', args: [targets], seconds })).perSecond,
        () => cluster.pgbench(demonstration, scripts, { seconds, variables }));
    return [line({ figure: 'GET /api/leads?status=&sort=-fitScore&limit=25, PostgreSQL', measured: perSecond(speed.measured),
        yardstick: `pgbench ${perSecond(speed.yardstick)}`, ratio: speed.ratio, atLeast: 0.8 })];
}
