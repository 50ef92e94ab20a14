// Creating leads, each with its contact, its identities and its rows of the ledger, against the bare transaction.
import { demonstration } from '../lib/laboratory.mjs';
import { beforeRound, personNamed, writeTemplate } from '../lib/new_people.mjs';
import { writeScript } from '../lib/recorded_transaction.mjs';
import { alternate } from '../lib/rounds.mjs';
import { line, perSecond } from '../lib/table.mjs';
import { wrk } from '../lib/wrk.mjs';

export const name = 'create_postgres';
export const target = 'POST /api/leads with its ledger rows ≥ 0.6x pgbench of the same transaction';

/** Each side fills a database of its own. */
const databases = { vigie: 'create_vigie', pgbench: 'create_pgbench' };

/** Creates one lead and answers the transaction that took, as a script. */
async function record(laboratory, cluster) {
    const number = beforeRound(0);
    let lead;
    const transaction = await cluster.transactionThatWrites(databases.vigie, 'leads', async () => {
        const vigie = await laboratory.startVigie(cluster.url(databases.vigie));
        const token = await vigie.signIn();
        lead = await vigie.send('POST', '/api/leads', { token, body: personNamed(number) });
        await laboratory.stopServers();
    });
    return writeScript(transaction, { leads: lead.id, contacts: lead.contactId }, number, laboratory.folder);
}

/** A script that does not leave the rows behind that the server leaves would be no yardstick. */
async function checkSameRows(cluster, recorded) {
    const tables = ['leads', 'contacts', 'contact_identities', 'changes where contact_id is not null'];
    const count = `select ${tables.map((table) => `(select count(*) from ${table})`).join(', ')}`;
    await cluster.pgbenchOnce(databases.pgbench, recorded.script, recorded.variables(beforeRound(0)));
    const [server, script] = [await cluster.query(databases.vigie, count), await cluster.query(databases.pgbench, count)];
    if (server !== script)
        throw new Error(`after one lead each the server's tables have ${server} rows, the yardstick's ${script}`);
}

export async function run(laboratory) {
    const cluster = await laboratory.filledCluster();
    for (const database of Object.values(databases))
        await cluster.copyDatabase(demonstration, database);
    const recorded = await record(laboratory, cluster);
    await checkSameRows(cluster, recorded);

    const vigie = await laboratory.startVigie(cluster.url(databases.vigie));
    const token = await vigie.signIn();
    const template = writeTemplate(laboratory.folder);
    const { seconds } = laboratory;
    const speed = await alternate(laboratory.rounds, async (round) => {
        await cluster.checkpoint();
        return (await wrk({ url: vigie.url, token, script: 'create_lead.lua', args: [template, beforeRound(round)],
            seconds })).perSecond;
    }, async (round) => {
        await cluster.checkpoint();
        return cluster.pgbench(databases.pgbench, [recorded.script],
            { seconds, variables: recorded.variables(beforeRound(round)) });
    });
    return [line({ figure: 'POST /api/leads, PostgreSQL', measured: perSecond(speed.measured),
        yardstick: `pgbench ${perSecond(speed.yardstick)}`, ratio: speed.ratio, atLeast: 0.6 })];
}
