// Reading a lead by its id, as several benches do.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstration } from './laboratory.mjs';
import { namedSql, withArguments } from './named_sql.mjs';

/** The first and the last id of the demonstration's leads. */
export async function leadIds(cluster) {
    const [first, last, count] = (await cluster.query(demonstration, 'select min(id), max(id), count(*) from leads'))
        .split('\t').map(Number);
    if (last - first + 1 !== count)
        throw new Error('the ids of the leads have gaps: a random id would not always be a lead');
    return { first, last };
}

/** Transactions a second of the server's own select of a lead, by random id. */
export function pgbenchOfFindLead(cluster, folder, ids, options) {
    const script = join(folder, 'find_lead.sql');
    writeFileSync(script, `\\set id random(${ids.first}, ${ids.last})\n`
        + `${withArguments(namedSql('leads', 'findLead'), [':company', ':id'])};\n`);
    return cluster.pgbench(demonstration, [script], { ...options, variables: { company: 1 } });
}
